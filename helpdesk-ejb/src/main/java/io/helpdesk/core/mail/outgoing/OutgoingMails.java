package io.helpdesk.core.mail.outgoing;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.conversation.Conversation;
import io.helpdesk.api.event.HelpdeskEvent.OfMessage;
import io.helpdesk.api.file.Files;
import io.helpdesk.api.file.StoredFile;
import io.helpdesk.api.mailtemplate.MailTemplate;
import io.helpdesk.api.message.ContentType;
import io.helpdesk.api.message.Message;
import io.helpdesk.api.message.MessageType;
import io.helpdesk.api.settings.Setting;
import io.helpdesk.api.settings.Settings;
import io.helpdesk.core.conversation.ConversationEntity;
import io.helpdesk.core.conversation.message.MessageEntity;
import io.helpdesk.core.conversation.message.MessageSnapshots;
import io.helpdesk.core.inbox.InboxEntity;
import io.helpdesk.core.mail.MailSettings;
import io.helpdesk.core.mail.MessageIds;
import io.helpdesk.core.mail.PlusAddress;
import io.helpdesk.core.mail.SubjectReference;
import io.helpdesk.core.mail.outgoing.OutgoingMail.Header;
import io.helpdesk.core.mail.outgoing.OutgoingMail.Mailbox;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Makes mails of messages, and finds whose settings they leave by. Reads; nothing is written. */
@Stateless
public class OutgoingMails {

    /** How much of a conversation's history a mail names; servers cut longer lines of references (RFC 5322, 3.6.4). */
    private static final int REFERENCES = 20;

    private static final Pattern SHOWN = Pattern.compile("cid:([^\"'\\s<>)]{1,255})", Pattern.CASE_INSENSITIVE);

    @Inject
    private EntityManager em;

    @Inject
    private Files files;

    @Inject
    private MessageSnapshots messages;

    @Inject
    private Settings settings;

    /** How the inbox sends; empty if it is not there any more or is switched off. */
    public Optional<MailSettings> settings(long inboxId) {
        return Optional.ofNullable(em.find(InboxEntity.class, inboxId))
                .filter(InboxEntity::enabled)
                .map(MailSettings::of);
    }

    /** The same, also of one that is switched off, with changes that are not written down. */
    public MailSettings settingsOf(long inboxId, Map<String, Object> changes) {
        return MailSettings.of(em.find(InboxEntity.class, inboxId), changes);
    }

    /** @param sender the address it is sent from */
    public OutgoingMail of(OfMessage leaving, String sender) {
        var message = leaving.message();
        var conversation = leaving.conversation();
        var inbox = em.find(InboxEntity.class, conversation.inbox().id());
        var settings = MailSettings.of(inbox);
        var recipients = message.delivery().recipients();
        var to = recipients == null || recipients.to().isEmpty()
                ? List.of(conversation.session().sourceId())
                : recipients.to();
        var before = before(message);
        var body = body(message);
        if (Boolean.TRUE.equals(inbox.channelSettings().get("quoted_history"))) {
            body = quoting(body, conversation, before);
        }
        body = framed(body, message, conversation);
        return new OutgoingMail(
                MessageIds.of(message.uuid(), sender),
                new Mailbox(sender, SenderNames.of(inbox.snapshot(), message.author())),
                replyTo(settings, conversation, sender),
                to,
                recipients == null ? List.of() : recipients.cc(),
                recipients == null ? List.of() : recipients.bcc(),
                subject(conversation, !before.isEmpty()),
                references(before),
                body.text(),
                body.html(),
                files(message, body.html()),
                List.of(new Header("X-Helpdesk-Message", message.uuid().toString())));
    }

    /** Who is asked how it was is told where to say so. */
    private MailBody body(Message message) {
        var body = MailBody.of(message);
        return message.body().type() == ContentType.INPUT_CSAT
                ? body.leadingTo(settings.text(Setting.PUBLIC_URL).orElse("").replaceFirst("/+$", "")
                        + "/survey/responses/" + message.conversation().uuid())
                : body;
    }

    /** In what the account has around its mails, if it has anything. */
    private MailBody framed(MailBody body, Message message, Conversation conversation) {
        return em
                .createQuery(
                        "select t.body from MailTemplateEntity t where t.accountId = :account and t.kind = :outgoing "
                                + "and t.usual = true",
                        String.class)
                .setParameter("account", message.conversation().accountId())
                .setParameter("outgoing", MailTemplate.Kind.OUTGOING)
                .getResultList()
                .stream()
                .findFirst()
                .map(frame -> body.within(frame, MailFrame.values(message, conversation)))
                .orElse(body);
    }

    private static String replyTo(MailSettings settings, Conversation conversation, String sender) {
        var answered = settings.replyTo() == null ? sender : settings.replyTo();
        return settings.plusAddressing() ? PlusAddress.of(answered, conversation.uuid()) : settings.replyTo();
    }

    private static String subject(Conversation conversation, boolean answer) {
        var told = conversation.subject() != null
                ? conversation.subject()
                : conversation.additionalAttributes().get("mail_subject") instanceof String text ? text : "";
        var subject = SubjectReference.in(told, conversation.number());
        return answer && !subject.toLowerCase(Locale.ROOT).startsWith("re:") ? "Re: " + subject : subject;
    }

    /** What contact and desk said to each other before, by mail, newest first. */
    private List<MessageEntity> before(Message message) {
        return em.createQuery(
                        "select m from MessageEntity m where m.conversationId = :conversation and m.id < :id "
                                + "and m.privateNote = false and m.sourceId is not null order by m.id desc",
                        MessageEntity.class)
                .setParameter("conversation", message.conversation().id())
                .setParameter("id", message.id())
                .setMaxResults(REFERENCES)
                .getResultList();
    }

    private static List<String> references(List<MessageEntity> before) {
        var ids = new ArrayList<>(before.stream().map(MessageEntity::sourceId).toList());
        Collections.reverse(ids);
        return ids;
    }

    private MailBody quoting(MailBody body, Conversation conversation, List<MessageEntity> before) {
        return before.stream()
                .filter(message -> message.type() == MessageType.INCOMING)
                .findFirst()
                .map(message -> body.quoting(
                        messages.of(em.find(ConversationEntity.class, conversation.id()), List.of(message))
                                .get(0),
                        conversation.contact().name()))
                .orElse(body);
    }

    private List<OutgoingMail.File> files(Message message, String html) {
        var shown = new HashSet<String>();
        SHOWN.matcher(html).results().forEach(found -> shown.add(found.group(1)));
        var reader = Caller.system(message.conversation().accountId(), "Mail");
        return message.body().attachments().stream()
                .map(file -> new OutgoingMail.File(
                        file.filename(),
                        file.contentType(),
                        contentId(file, shown),
                        files.open(reader, file.uuid()).path()))
                .toList();
    }

    /** The name by which the HTML shows it: the file's own, or one that a dialect made of its UUID; null if it does not. */
    private static String contentId(StoredFile file, Set<String> shown) {
        return shown.stream()
                .filter(id ->
                        id.equals(file.contentId()) || id.endsWith(file.uuid().toString()))
                .findFirst()
                .orElse(null);
    }
}
