package io.helpdesk.core.search;

import io.helpdesk.core.persistence.LikePattern;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** The texts themselves, where the database has an index that finds parts of them. */
@ApplicationScoped
class TrigramIndex implements MessageIndex {

    private static final int FORGOTTEN_AT_ONCE = 5000;

    @Inject
    Session session;

    @Override
    public String kind() {
        return "trigrams";
    }

    @Override
    public void take(Collection<MessageKey> messages) {
        messages.stream().collect(Collectors.groupingBy(MessageKey::accountId)).forEach((account, some) -> {
            var ids = some.stream().map(MessageKey::id).toList();
            session.createNativeMutationQuery("delete from message_text where account_id = :account "
                            + "and conversation_id in (:conversations) and message_id in (:ids)")
                    .setParameter("account", account)
                    .setParameter(
                            "conversations",
                            some.stream()
                                    .map(MessageKey::conversationId)
                                    .distinct()
                                    .toList())
                    .setParameter("ids", ids)
                    .executeUpdate();
            session.createNativeMutationQuery(
                            "insert into message_text (account_id, conversation_id, message_id, inbox_id, content) "
                                    + "select m.account_id, m.conversation_id, m.id, m.inbox_id, lower(m.content) from message m "
                                    + "where m.account_id = :account and m.id in (:ids) and m.content <> '' "
                                    + "and m.message_type in ('INCOMING', 'OUTGOING')")
                    .setParameter("account", account)
                    .setParameter("ids", ids)
                    .executeUpdate();
        });
    }

    @Override
    public Matches find(long accountId, Collection<Long> inboxes, String text, int most) {
        NativeQuery<Long> query = session.createNativeQuery(
                "select t.conversation_id from message_text t where t.account_id = :account and t.content like :text"
                        + LikePattern.ESCAPE + (inboxes == null ? "" : " and t.inbox_id in (:inboxes)"),
                Long.class);
        query.setParameter("account", accountId)
                .setParameter("text", LikePattern.containing(text.toLowerCase(Locale.ROOT)));
        if (inboxes != null) {
            query.setParameterList("inboxes", inboxes);
        }
        var rows = query.setMaxResults(most + 1).getResultList();
        return new Matches(Set.copyOf(rows), rows.size() > most);
    }

    /** Nothing is left of a text whose message is gone. */
    @Override
    public boolean sweep() {
        return false;
    }

    @Override
    public boolean clear() {
        return session.createNativeMutationQuery(
                                "delete from message_text where (account_id, conversation_id, message_id) in "
                                        + "(select account_id, conversation_id, message_id from message_text fetch first "
                                        + FORGOTTEN_AT_ONCE + " rows only)")
                        .executeUpdate()
                == FORGOTTEN_AT_ONCE;
    }
}
