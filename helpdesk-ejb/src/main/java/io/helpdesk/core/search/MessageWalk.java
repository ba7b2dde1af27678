package io.helpdesk.core.search;

import io.helpdesk.core.persistence.DatabaseDialect;
import io.helpdesk.core.persistence.LikePattern;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;

/**
 * Looks through all messages of an account for a text whose every piece is in very many of them: the newest conversations
 * first, and those of a step in the order of their keys, so that each message is compared once and its page read once. Along
 * the words a message would be compared for each of its words that has the piece, and pages be read as often.
 */
final class MessageWalk implements AutoCloseable {

    /** Keys of conversations in the first step; each further one has twice as many, as a text that many say is soon met. */
    private static final int FIRST_STEP = 250;

    private static final int LARGEST_STEP = 16_000;

    /** Messages that are compared by one statement. */
    private static final int AT_ONCE = 2_000;

    /** Keys for each message up to which all of them are gone through, rather than each message looked up. */
    private static final int DENSE = 8;

    private static final String SAYS =
            " and m.message_type in ('INCOMING', 'OUTGOING') and lower(m.content) like ?" + LikePattern.ESCAPE;

    private final PreparedStatement newest;
    private final PreparedStatement own;
    private final PreparedStatement between;
    private final PreparedStatement each;
    private final DatabaseDialect dialect;
    private final Map<Long, Long> found = new HashMap<>();

    MessageWalk(Connection connection, DatabaseDialect dialect) throws SQLException {
        this.dialect = dialect;
        newest = connection.prepareStatement("select max(c.id) from conversation c");
        own = connection.prepareStatement("select m.id from message m where m.account_id = ? "
                + "and m.conversation_id > ? and m.conversation_id <= ?");
        between = connection.prepareStatement(
                "select m.id, m.conversation_id from message m where m.id >= ? and m.id <= ?" + SAYS);
        each = connection.prepareStatement(
                "select m.id, m.conversation_id from message m where " + dialect.amongKeys("m.id") + SAYS);
    }

    /**
     * @param pattern what the text in small letters is like
     * @param most messages that are looked for
     * @param until the {@link System#nanoTime} at which it gives up
     * @return empty if it gave up
     */
    Optional<Matches> find(long accountId, String pattern, int most, long until) throws SQLException {
        found.clear();
        int step = FIRST_STEP;
        for (long to = newestConversation(); to > 0 && found.size() <= most; ) {
            var ids = ids(accountId, to - step, to);
            for (int end = ids.length; end > 0 && found.size() <= most; end -= AT_ONCE) {
                if (System.nanoTime() - until >= 0) {
                    return Optional.empty();
                }
                compare(Arrays.copyOfRange(ids, Math.max(0, end - AT_ONCE), end), pattern);
            }
            to -= step;
            step = Math.min(2 * step, LARGEST_STEP);
        }
        return Optional.of(new Matches(Set.copyOf(found.values()), found.size() > most));
    }

    private long newestConversation() throws SQLException {
        try (var row = newest.executeQuery()) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    /** The account's messages of these conversations, the oldest first. */
    private long[] ids(long accountId, long after, long to) throws SQLException {
        own.setLong(1, accountId);
        own.setLong(2, after);
        own.setLong(3, to);
        var ids = LongStream.builder();
        try (var rows = own.executeQuery()) {
            while (rows.next()) {
                ids.add(rows.getLong(1));
            }
        }
        return ids.build().sorted().toArray();
    }

    private void compare(long[] ids, String pattern) throws SQLException {
        long first = ids[0];
        long last = ids[ids.length - 1];
        if ((last - first) / DENSE < ids.length) {
            between.setLong(1, first);
            between.setLong(2, last);
            between.setString(3, pattern);
            keep(between, ids);
        } else {
            dialect.bindKeys(each, 1, ids);
            each.setString(2, pattern);
            keep(each, ids);
        }
    }

    /** Those of these messages; between them may be others'. */
    private void keep(PreparedStatement query, long[] ids) throws SQLException {
        try (var rows = query.executeQuery()) {
            while (rows.next()) {
                if (Arrays.binarySearch(ids, rows.getLong(1)) >= 0) {
                    found.put(rows.getLong(1), rows.getLong(2));
                }
            }
        }
    }

    @Override
    public void close() throws SQLException {
        for (var statement : List.of(newest, own, between, each)) {
            statement.close();
        }
    }
}
