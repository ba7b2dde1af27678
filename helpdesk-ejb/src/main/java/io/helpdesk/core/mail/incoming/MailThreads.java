package io.helpdesk.core.mail.incoming;

import io.helpdesk.api.message.MessageType;
import io.helpdesk.core.channeltype.ContactAddress;
import io.helpdesk.core.inbox.InboxEntity;
import io.helpdesk.core.mail.MessageIds;
import io.helpdesk.core.mail.PlusAddress;
import io.helpdesk.core.mail.SubjectReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Finds what a mail belongs to, within its inbox alone. */
@ApplicationScoped
class MailThreads {

    @Inject
    private EntityManager em;

    /** Whether the desk has sent it from this inbox. */
    boolean isOwn(InboxEntity inbox, ReceivedMail mail, String sourceId) {
        var byHeader = mail.ids().ofDesk() == null
                ? Optional.<UUID>empty()
                : MessageIds.messageOf(mail.ids().ofDesk() + "@desk");
        var uuids = Stream.concat(byHeader.stream(), MessageIds.messageOf(sourceId).stream())
                .distinct()
                .toList();
        return !sent(inbox, List.of(sourceId)).isEmpty()
                || !uuids.isEmpty()
                        && em.createQuery(
                                                "select count(m) from MessageEntity m where m.uuid in :uuids "
                                                        + "and m.inboxId = :inbox and m.type <> :incoming",
                                                Long.class)
                                        .setParameter("uuids", uuids)
                                        .setParameter("inbox", inbox.id())
                                        .setParameter("incoming", MessageType.INCOMING)
                                        .getSingleResult()
                                > 0;
    }

    /** The source id of the message that is reported of. */
    Optional<String> reported(InboxEntity inbox, MailReport report) {
        var ids = report.ids().stream().map(SourceId::of).toList();
        var known = sent(inbox, ids);
        return ids.stream().filter(known::contains).findFirst();
    }

    private List<String> sent(InboxEntity inbox, Collection<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : em.createQuery(
                                "select m.sourceId from MessageEntity m where m.inboxId = :inbox and m.sourceId in :ids "
                                        + "and m.type <> :incoming",
                                String.class)
                        .setParameter("inbox", inbox.id())
                        .setParameter("ids", ids)
                        .setParameter("incoming", MessageType.INCOMING)
                        .getResultList();
    }

    /** The key of the conversation that the mail goes on with; empty if it names none. */
    Optional<Long> conversation(InboxEntity inbox, ReceivedMail mail, MailAddress sender) {
        return answered(inbox, mail.ids().before())
                .or(() -> addressed(inbox, mail.recipients()))
                .or(() -> numbered(inbox, mail.subject(), sender));
    }

    private record Known(String sourceId, UUID uuid, long conversationId) {}

    private Optional<Long> answered(InboxEntity inbox, List<String> ids) {
        if (ids.isEmpty()) {
            return Optional.empty();
        }
        var known = Stream.concat(
                        known(
                                inbox,
                                "m.sourceId",
                                ids.stream().map(SourceId::of).toList()),
                        // one that left, but the node that sent it did not come to say so
                        known(
                                inbox,
                                "m.uuid",
                                ids.stream()
                                        .map(MessageIds::messageOf)
                                        .flatMap(Optional::stream)
                                        .toList()))
                .toList();
        return ids.stream()
                .flatMap(id -> known.stream().filter(each -> is(each, id)))
                .map(Known::conversationId)
                .findFirst();
    }

    private static boolean is(Known known, String id) {
        return SourceId.of(id).equals(known.sourceId)
                || MessageIds.messageOf(id).filter(known.uuid::equals).isPresent();
    }

    private Stream<Known> known(InboxEntity inbox, String field, List<?> values) {
        return values.isEmpty()
                ? Stream.empty()
                : em
                        .createQuery(
                                "select m.sourceId, m.uuid, m.conversationId from MessageEntity m "
                                        + "where m.inboxId = :inbox and " + field + " in :values order by m.id desc",
                                Object[].class)
                        .setParameter("inbox", inbox.id())
                        .setParameter("values", values)
                        .getResultList()
                        .stream()
                        .map(row -> new Known((String) row[0], (UUID) row[1], (Long) row[2]));
    }

    private Optional<Long> addressed(InboxEntity inbox, ReceivedMail.Recipients recipients) {
        var named = Stream.concat(
                        Stream.concat(recipients.to().stream(), recipients.cc().stream())
                                .map(MailAddress::address),
                        recipients.delivered().stream())
                .map(PlusAddress::conversationOf)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        return named.isEmpty()
                ? Optional.empty()
                : em
                        .createQuery(
                                "select c.id from ConversationEntity c where c.uuid in :named and c.inbox.id = :inbox",
                                Long.class)
                        .setParameter("named", named)
                        .setParameter("inbox", inbox.id())
                        .getResultList()
                        .stream()
                        .findFirst();
    }

    /** A number can be guessed, so the sender must be somebody who is in it. */
    private Optional<Long> numbered(InboxEntity inbox, String subject, MailAddress sender) {
        var number = SubjectReference.numberIn(subject);
        return number.isEmpty()
                ? Optional.empty()
                : em
                        .createQuery(
                                "select c.id from ConversationEntity c join ContactEntity p on p.accountId = c.accountId "
                                        + "and p.email = :email where c.accountId = :account and c.number = :number "
                                        + "and c.inbox.id = :inbox and (c.contact.id = p.id or exists (select 1 from MessageEntity m "
                                        + "where m.conversationId = c.id and m.author.contactId = p.id))",
                                Long.class)
                        .setParameter("email", ContactAddress.normalEmail(sender.address()))
                        .setParameter("account", inbox.accountId())
                        .setParameter("number", number.getAsLong())
                        .setParameter("inbox", inbox.id())
                        .getResultList()
                        .stream()
                        .findFirst();
    }
}
