package io.helpdesk.core.conversation.message;

import io.helpdesk.api.file.StoredFile;
import io.helpdesk.api.message.MessageType;
import io.helpdesk.api.message.MessageWindow;
import io.helpdesk.api.paging.Page;
import io.helpdesk.api.paging.PageRequest;
import io.helpdesk.core.conversation.ConversationEntity;
import io.helpdesk.core.file.StoredFileEntity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;

/** Reads a window of a conversation's messages, along the index on (account, conversation, id). */
@ApplicationScoped
class MessageQuery {

    private static final int MOST_SHOWN = 2_000;
    private static final long MOST_SHOWN_CHARACTERS = 8_000_000;

    @Inject
    private EntityManager em;

    Page<MessageEntity> find(ConversationEntity conversation, MessageWindow window) {
        var parameters = new LinkedHashMap<String, Object>();
        var where = new StringBuilder("m.accountId = :account and m.conversationId = :conversation");
        parameters.put("account", conversation.accountId());
        parameters.put("conversation", conversation.id());
        bound(where, parameters, "m.id < ", "before", window.before());
        bound(where, parameters, "m.id > ", "after", window.after());
        bound(where, parameters, "m.id >= ", "from", window.fromInclusive());
        if (window.types() != null && !window.types().isEmpty()) {
            where.append(" and m.type in :types");
            parameters.put("types", window.types());
        }
        if (window.privateNotes() != null) {
            where.append(
                    window.privateNotes()
                            ? " and (m.privateNote = true or m.type = :activity)"
                            : " and m.privateNote = false and m.type <> :activity");
            parameters.put("activity", MessageType.ACTIVITY);
        }
        var rows = with(
                        parameters,
                        em.createQuery(
                                "select m from MessageEntity m where " + where + " order by m.id "
                                        + (window.keepNewest() ? "desc" : "asc"),
                                MessageEntity.class))
                .setFirstResult((int) Math.min(window.offset(), Integer.MAX_VALUE))
                .setMaxResults(window.limit())
                .getResultList();
        var items = new ArrayList<>(rows);
        if (window.keepNewest() != window.newestFirst()) {
            Collections.reverse(items);
        }
        long total = window.counted()
                ? with(parameters, em.createQuery("select count(m) from MessageEntity m where " + where, Long.class))
                        .getSingleResult()
                : -1;
        return new Page<>(items, total);
    }

    /** A file with its message. */
    record Attached(StoredFile file, MessageEntity message) {}

    /** The newest first. */
    Page<Attached> files(ConversationEntity conversation, PageRequest page) {
        var rows = em.createQuery(
                        "select f, m from StoredFileEntity f join MessageEntity m on m.id = f.messageId "
                                + "where f.accountId = :account and f.aside = false and m.accountId = :account and m.conversationId = :conversation order by f.id desc",
                        Object[].class)
                .setParameter("account", conversation.accountId())
                .setParameter("conversation", conversation.id())
                .setFirstResult((int) Math.min(page.offset(), Integer.MAX_VALUE))
                .setMaxResults(page.limit())
                .getResultList();
        long total = em.createQuery(
                        "select count(f) from StoredFileEntity f join MessageEntity m on m.id = f.messageId "
                                + "where f.accountId = :account and f.aside = false and m.accountId = :account and m.conversationId = :conversation",
                        Long.class)
                .setParameter("account", conversation.accountId())
                .setParameter("conversation", conversation.id())
                .getSingleResult();
        return new Page<>(
                rows.stream()
                        .map(row -> new Attached(((StoredFileEntity) row[0]).snapshot(), (MessageEntity) row[1]))
                        .toList(),
                total);
    }

    /**
     * Everything but notes and activities, oldest first; of very much the newest, at most {@value #MOST_SHOWN} messages of
     * {@value #MOST_SHOWN_CHARACTERS} characters together. Whoever may write into a conversation may have it shown.
     */
    List<MessageEntity> shownToContacts(List<ConversationEntity> conversations) {
        if (conversations.isEmpty()) {
            return List.of();
        }
        var sizes = em.createQuery(
                        "select m.id, length(m.content) from MessageEntity m "
                                + "where m.accountId = :account and m.conversationId in :conversations and m.privateNote = false and m.type <> :activity "
                                + "order by m.id desc",
                        Object[].class)
                .setParameter("account", conversations.get(0).accountId())
                .setParameter(
                        "conversations",
                        conversations.stream().map(ConversationEntity::id).toList())
                .setParameter("activity", MessageType.ACTIVITY)
                .setMaxResults(MOST_SHOWN)
                .getResultList();
        var shown = new ArrayList<Long>();
        long characters = 0;
        for (var size : sizes) {
            characters += size[1] == null ? 0 : ((Number) size[1]).longValue();
            if (characters > MOST_SHOWN_CHARACTERS) {
                break;
            }
            shown.add((Long) size[0]);
        }
        return shown.isEmpty()
                ? List.of()
                : em.createQuery(
                                "select m from MessageEntity m where m.accountId = :account and m.id in :shown order by m.id",
                                MessageEntity.class)
                        .setParameter("account", conversations.get(0).accountId())
                        .setParameter("shown", shown)
                        .getResultList();
    }

    private static void bound(
            StringBuilder where, LinkedHashMap<String, Object> parameters, String comparison, String name, Long value) {
        if (value != null) {
            where.append(" and ").append(comparison).append(':').append(name);
            parameters.put(name, value);
        }
    }

    private static <T> TypedQuery<T> with(LinkedHashMap<String, Object> parameters, TypedQuery<T> query) {
        parameters.forEach(query::setParameter);
        return query;
    }
}
