package io.helpdesk.core.search;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Keeps the words of messages and their ends, in one transaction. By plain JDBC, as one message is some twenty rows; each
 * statement compares whole keys, because H2 looks for a list within an index by its first column alone.
 */
final class WordWriter implements AutoCloseable {

    private final Connection connection;
    private final Map<String, PreparedStatement> statements = new HashMap<>();

    /** Words whose ends are there, by account. */
    private final Map<Long, Set<String>> known = new HashMap<>();

    WordWriter(Connection connection) {
        this.connection = connection;
    }

    private record Said(long inboxId, String content) {}

    void take(MessageKey message) throws SQLException {
        var said = said(message);
        var words = said == null ? Set.<String>of() : Words.of(said.content);
        var before = words(message);
        var added = new LinkedHashSet<>(words);
        added.removeAll(before);
        if (!added.isEmpty()) {
            makeKnown(message.accountId(), added);
            var insert = prepared("insert into message_word (account_id, word, message_id, conversation_id, inbox_id) "
                    + "values (?, ?, ?, ?, ?)");
            for (var word : added) {
                batch(insert, message.accountId(), word, message.id(), message.conversationId(), said.inboxId);
            }
            insert.executeBatch();
        }
        before.removeAll(words);
        for (var word : before) {
            update(
                    "delete from message_word where account_id = ? and word = ? and message_id = ?",
                    message.accountId(),
                    word,
                    message.id());
            if (!exists(
                    "select 1 from message_word where account_id = ? and word = ? fetch first 1 rows only",
                    message.accountId(),
                    word)) {
                forget(message.accountId(), word);
            }
        }
    }

    /**
     * Removes words that no message has any more.
     *
     * @return whether there may be more than these
     */
    boolean forgetUnused(int most) throws SQLException {
        var unused = new ArrayList<Map.Entry<Long, String>>();
        var query =
                prepared("select e.account_id, e.word from message_word_end e where e.word_end = e.word and not exists "
                        + "(select 1 from message_word w where w.account_id = e.account_id and w.word = e.word) "
                        + "fetch first ? rows only");
        set(query, most);
        try (var rows = query.executeQuery()) {
            while (rows.next()) {
                unused.add(Map.entry(rows.getLong(1), rows.getString(2)));
            }
        }
        for (var each : unused) {
            forget(each.getKey(), each.getValue());
        }
        return unused.size() == most;
    }

    /** Null if there is nothing to be found. */
    private Said said(MessageKey message) throws SQLException {
        var query = prepared("select m.account_id, m.inbox_id, m.content from message m where m.id = ? "
                + "and m.content <> '' and m.message_type in ('INCOMING', 'OUTGOING')");
        set(query, message.id());
        try (var row = query.executeQuery()) {
            return row.next() && row.getLong(1) == message.accountId()
                    ? new Said(row.getLong(2), row.getString(3))
                    : null;
        }
    }

    private Set<String> words(MessageKey message) throws SQLException {
        var query = prepared(
                "select word from message_word where account_id = ? and conversation_id = ? and message_id = ?");
        set(query, message.accountId(), message.conversationId(), message.id());
        var words = new HashSet<String>();
        try (var rows = query.executeQuery()) {
            while (rows.next()) {
                words.add(rows.getString(1));
            }
        }
        return words;
    }

    private void makeKnown(long accountId, Set<String> words) throws SQLException {
        var insert = prepared("insert into message_word_end (account_id, word_end, word) values (?, ?, ?)");
        var there = known.computeIfAbsent(accountId, any -> new HashSet<>());
        for (var word : words) {
            if (there.add(word)
                    && !exists(
                            "select 1 from message_word_end where account_id = ? and word_end = ? and word = ?",
                            accountId,
                            word,
                            word)) {
                for (var end : Words.ends(word)) {
                    batch(insert, accountId, end, word);
                }
            }
        }
        insert.executeBatch();
    }

    private void forget(long accountId, String word) throws SQLException {
        known.getOrDefault(accountId, new HashSet<>()).remove(word);
        var delete = prepared("delete from message_word_end where account_id = ? and word_end = ? and word = ?");
        for (var end : Words.ends(word)) {
            batch(delete, accountId, end, word);
        }
        delete.executeBatch();
    }

    private boolean exists(String sql, Object... values) throws SQLException {
        var query = prepared(sql);
        set(query, values);
        try (var row = query.executeQuery()) {
            return row.next();
        }
    }

    private void update(String sql, Object... values) throws SQLException {
        var update = prepared(sql);
        set(update, values);
        update.executeUpdate();
    }

    private PreparedStatement prepared(String sql) throws SQLException {
        var statement = statements.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            statements.put(sql, statement);
        }
        return statement;
    }

    private static void batch(PreparedStatement statement, Object... values) throws SQLException {
        set(statement, values);
        statement.addBatch();
    }

    private static void set(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }

    @Override
    public void close() throws SQLException {
        for (var statement : List.copyOf(statements.values())) {
            statement.close();
        }
    }
}
