package io.helpdesk.core.search;

import io.helpdesk.api.problem.Invalid;
import io.helpdesk.api.problem.Rule;
import io.helpdesk.core.persistence.Database;
import io.helpdesk.core.persistence.LikePattern;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/**
 * The words of messages, and the ends of these words: any part of a word begins one of its ends. Messages found by a part of
 * the text, the rarest of a few, are then asked for all of it; where every part is in very many, all messages are.
 */
@ApplicationScoped
class WordIndex implements MessageIndex {

    /** Parts of a text that are compared. */
    private static final int PARTS = 5;

    /** As many are soon read; only if no part is in fewer it is counted further. */
    private static final int COMMON = 2000;

    /** Rows that are read for each message that is wanted, as several of its words may have the part. */
    private static final int WORDS_EACH = 4;

    /**
     * Messages with the rarest part that are looked at for somebody who sees some inboxes only. Beyond, they are quicker found
     * along the conversations of these inboxes than among everybody's messages.
     */
    int lookedAt = 20_000;

    /** Words of messages with the rarest part, beyond which all messages are looked through: that is quicker then. */
    int lookedUp = 100_000;

    /** How long they are looked through; shorter than a statement may take, so that it can be said what to do. */
    Duration patience = Duration.ofSeconds(20);

    /** Ends that are looked at by one step of the sweep. */
    int sweptAtOnce = 20_000;

    /** Where this node's sweep is. */
    private volatile WordWriter.End swept = WordWriter.End.NONE;

    private static final int FORGOTTEN_AT_ONCE = 5000;

    private static final String WITH_PART =
            " from message_word_end e join message_word w " + "on w.account_id = e.account_id and w.word = e.word";

    private static final String MESSAGE = " join message m on m.account_id = w.account_id and m.id = w.message_id";

    private static final String IS_PART = "e.account_id = :account and e.word_end >= :part and e.word_end < :after";

    @Inject
    Session session;

    @Inject
    Database database;

    /** What is asked of each message: null inboxes for any. */
    private record Search(long accountId, Collection<Long> inboxes, String pattern, int most) {}

    /** @param words of messages that have the part, as far as they were counted */
    private record Part(String text, long words) {}

    @Override
    public String kind() {
        return "words";
    }

    @Override
    public void take(Collection<MessageKey> messages) {
        session.doWork(connection -> {
            try (var writer = new WordWriter(connection)) {
                writer.take(messages);
            }
        });
    }

    @Override
    public Matches find(long accountId, Collection<Long> inboxes, String text, int most) {
        var said = text.toLowerCase(Locale.ROOT);
        var search = new Search(accountId, inboxes, LikePattern.containing(said), most);
        var parts = Words.sought(text, PARTS);
        if (parts.isEmpty()) {
            // nothing but spaces
            return among(search, " from message m", "m.account_id = :account", Map.of());
        }
        int bound = inboxes == null ? lookedUp : lookedAt;
        // whatever has the only part has the text then
        boolean sure = inboxes == null && parts.equals(List.of(said));
        var rarest = sure ? new Part(said, 0) : rarest(accountId, parts, bound + 1);
        if (rarest.words > bound) {
            return inboxes == null ? lookThrough(search) : new Matches(Set.of(), true);
        }
        var byWord = among(search, WITH_PART + MESSAGE, IS_PART, range(rarest.text));
        var lookedThrough = among(
                search,
                " from message_word w" + MESSAGE,
                "w.account_id = :account and w.word = :tooMany",
                Map.of("tooMany", Words.TOO_MANY));
        var conversations = new HashSet<>(byWord.conversationIds());
        conversations.addAll(lookedThrough.conversationIds());
        return new Matches(conversations, byWord.more() || lookedThrough.more());
    }

    private Part rarest(long accountId, List<String> parts, int most) {
        var rarest = fewest(accountId, parts, parts.size() == 1 ? most : Math.min(COMMON, most));
        return rarest.words < COMMON || parts.size() == 1 ? rarest : fewest(accountId, parts, most);
    }

    private Part fewest(long accountId, List<String> parts, int most) {
        return parts.stream()
                .map(part -> new Part(part, counted(accountId, part, most)))
                .min(Comparator.comparingLong(Part::words))
                .orElseThrow();
    }

    private Matches lookThrough(Search search) {
        long until = System.nanoTime() + patience.toNanos();
        return session.doReturningWork(connection -> {
                    try (var walk = new MessageWalk(connection, database.dialect())) {
                        return walk.find(search.accountId, search.pattern, search.most, until);
                    }
                })
                .orElseThrow(() -> new Invalid("message", "q", Rule.TOO_COMMON));
    }

    /** Words of messages that have this part, up to so many. */
    private long counted(long accountId, String part, int most) {
        var counted = session.createNativeQuery(
                        "select count(*) from (select w.message_id" + WITH_PART + " where " + IS_PART + " fetch first "
                                + most + " rows only) first_ones",
                        Long.class)
                .setParameter("account", accountId);
        range(part).forEach(counted::setParameter);
        return counted.getSingleResult();
    }

    private static Map<String, String> range(String part) {
        return Map.of("part", part, "after", Words.after(part));
    }

    private Matches among(Search search, String from, String where, Map<String, String> parameters) {
        NativeQuery<Object[]> query = session.createNativeQuery(
                "select m.id, m.conversation_id" + from + " where " + where
                        + (search.inboxes == null ? "" : " and m.inbox_id in (:inboxes)")
                        + " and m.message_type in ('INCOMING', 'OUTGOING') and lower(m.content) like :text"
                        + LikePattern.ESCAPE,
                Object[].class);
        query.setParameter("account", search.accountId).setParameter("text", search.pattern);
        parameters.forEach(query::setParameter);
        if (search.inboxes != null) {
            query.setParameterList("inboxes", search.inboxes);
        }
        int limit = (search.most + 1) * WORDS_EACH;
        var rows = query.setMaxResults(limit).getResultList();
        long messages = rows.stream().map(row -> row[0]).distinct().count();
        return new Matches(
                rows.stream().map(row -> ((Number) row[1]).longValue()).collect(Collectors.toSet()),
                messages > search.most || rows.size() == limit);
    }

    @Override
    public boolean sweep() {
        return session.doReturningWork(connection -> {
            try (var writer = new WordWriter(connection)) {
                var end = writer.forgetUnused(swept, sweptAtOnce);
                swept = end == null ? WordWriter.End.NONE : end;
                return end != null;
            }
        });
    }

    @Override
    public boolean clear() {
        return forgotten("message_word", "account_id, word, message_id")
                        + forgotten("message_word_end", "account_id, word_end, word")
                >= FORGOTTEN_AT_ONCE;
    }

    private int forgotten(String table, String key) {
        return session.createNativeMutationQuery(
                        "delete from " + table + " where (" + key + ") in (select " + key + " from (select " + key
                                + " from " + table + " fetch first " + FORGOTTEN_AT_ONCE + " rows only) first_ones)")
                .executeUpdate();
    }
}
