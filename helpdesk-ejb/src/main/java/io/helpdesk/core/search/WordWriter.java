package io.helpdesk.core.search;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Keeps the words of messages and their ends, in one transaction. By plain JDBC, as one message is some twenty rows; each
 * statement compares whole keys, because H2 looks for a list within an index by its first column alone. Rows go in in the
 * order of their keys: H2 writes changed pages down several times within a large transaction, and so each of them once.
 */
final class WordWriter implements AutoCloseable {

    /** Words that are kept in memory until they are written. */
    private static final int AT_ONCE = 20_000;

    private final Connection connection;
    private final Map<String, PreparedStatement> statements = new HashMap<>();
    private final List<Word> added = new ArrayList<>();
    private final List<Word> removed = new ArrayList<>();

    WordWriter(Connection connection) {
        this.connection = connection;
    }

    private record Said(long inboxId, String content) {}

    /** @param inboxId of no meaning for one that is removed */
    private record Word(String word, MessageKey of, long inboxId) {}

    /** One of a word's ends, as the key has them. */
    record End(long accountId, String end, String word) {

        /** Before all others. */
        static final End NONE = new End(0, "", "");
    }

    /** @param messages each once */
    void take(Collection<MessageKey> messages) throws SQLException {
        for (var message : messages) {
            compare(message);
            if (added.size() + removed.size() >= AT_ONCE) {
                write();
            }
        }
        write();
    }

    private void compare(MessageKey message) throws SQLException {
        var said = said(message);
        var words = said == null ? Set.<String>of() : Words.of(said.content);
        var before = words(message);
        for (var word : words) {
            if (!before.remove(word)) {
                added.add(new Word(word, message, said.inboxId));
            }
        }
        before.forEach(word -> removed.add(new Word(word, message, 0)));
    }

    private void write() throws SQLException {
        added.sort(Comparator.<Word>comparingLong(each -> each.of.accountId())
                .thenComparing(Word::word)
                .thenComparingLong(each -> each.of.id()));
        makeKnown();
        var insert = prepared("insert into message_word (account_id, word, message_id, conversation_id, inbox_id) "
                + "values (?, ?, ?, ?, ?)");
        for (var each : added) {
            batch(insert, each.of.accountId(), each.word, each.of.id(), each.of.conversationId(), each.inboxId);
        }
        insert.executeBatch();
        added.clear();
        remove();
    }

    /** What one message has no more another may just have been given. */
    private void remove() throws SQLException {
        for (var each : removed) {
            update(
                    "delete from message_word where account_id = ? and word = ? and message_id = ?",
                    each.of.accountId(),
                    each.word,
                    each.of.id());
            if (!used(each.of.accountId(), each.word)) {
                forget(each.of.accountId(), each.word);
            }
        }
        removed.clear();
    }

    /**
     * Goes some ends further and removes those words among them that no message has any more.
     *
     * @param from where the last step ended
     * @param most ends that are read
     * @return where this one ended; null at the end of all
     */
    End forgetUnused(End from, int most) throws SQLException {
        // each along the key: those of the same end, of the same account, of all
        var read = ends("account_id = ? and word_end = ? and word > ?", most, from.accountId, from.end, from.word);
        if (read.size() < most) {
            read.addAll(ends("account_id = ? and word_end > ?", most - read.size(), from.accountId, from.end));
        }
        if (read.size() < most) {
            read.addAll(ends("account_id > ?", most - read.size(), from.accountId));
        }
        for (var each : read) {
            if (each.end.equals(each.word) && !used(each.accountId, each.word)) {
                forget(each.accountId, each.word);
            }
        }
        return read.size() < most ? null : read.get(read.size() - 1);
    }

    private List<End> ends(String behind, int most, Object... place) throws SQLException {
        var query = prepared("select account_id, word_end, word from message_word_end where " + behind
                + " order by account_id, word_end, word fetch first " + most + " rows only");
        set(query, place);
        var ends = new ArrayList<End>();
        try (var rows = query.executeQuery()) {
            while (rows.next()) {
                ends.add(new End(rows.getLong(1), rows.getString(2), rows.getString(3)));
            }
        }
        return ends;
    }

    private boolean used(long accountId, String word) throws SQLException {
        return exists(
                "select 1 from message_word where account_id = ? and word = ? fetch first 1 rows only",
                accountId,
                word);
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

    /** The ends of the words that no message had before. */
    private void makeKnown() throws SQLException {
        var ends = new ArrayList<End>();
        Word last = null;
        for (var each : added) {
            boolean another =
                    last == null || last.of.accountId() != each.of.accountId() || !last.word.equals(each.word);
            last = each;
            if (another
                    && !exists(
                            "select 1 from message_word_end where account_id = ? and word_end = ? and word = ?",
                            each.of.accountId(),
                            each.word,
                            each.word)) {
                Words.ends(each.word).forEach(end -> ends.add(new End(each.of.accountId(), end, each.word)));
            }
        }
        ends.sort(
                Comparator.comparingLong(End::accountId).thenComparing(End::end).thenComparing(End::word));
        var insert = prepared("insert into message_word_end (account_id, word_end, word) values (?, ?, ?)");
        for (var each : ends) {
            batch(insert, each.accountId, each.end, each.word);
        }
        insert.executeBatch();
    }

    private void forget(long accountId, String word) throws SQLException {
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
