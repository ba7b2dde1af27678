package io.helpdesk.core.search;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import javax.sql.DataSource;

/**
 * Fills an account of the embedded database with messages, four of each conversation, and lays the words they are found by,
 * as the feed would write them one by one. Rows go in in the order of their keys, so that each page is written once.
 */
final class ManyMessages {

    static final long ACCOUNT = 1;

    /** The inbox of every hundredth conversation, and of the others. */
    static final long SMALL_INBOX = 101;

    static final long LARGE_INBOX = 100;

    /** Different words that messages are made of, besides {@link #EVERYWHERE} and their numbers. */
    private static final int VOCABULARY = 30_000;

    /** These stand in each message, in this order, but not side by side in more than a few. */
    static final List<String> EVERYWHERE = List.of("about", "desk");

    private static final String[] WORDS =
            IntStream.range(0, VOCABULARY).mapToObj(ManyMessages::spelled).toArray(String[]::new);

    private static final int WORDS_EACH = 12;
    private static final int AT_ONCE = 10_000;

    private final DataSource source;
    private final int messages;

    ManyMessages(DataSource source, int messages) {
        this.source = source;
        this.messages = messages;
    }

    /** The same text for the same number, always; frequent and rare words as in people's texts. */
    static String text(int number) {
        var random = new Random(number);
        var words = new ArrayList<String>();
        words.add("Message");
        words.add(EVERYWHERE.get(0));
        for (int i = 0; i < WORDS_EACH; i++) {
            words.add(word((int) (Math.pow(VOCABULARY, random.nextDouble()) - 1)));
        }
        words.add(number % 50_000 == 7 ? 2 : words.size(), EVERYWHERE.get(1));
        return String.join(" ", words) + ", number " + (1_000_000_000L + 7_919L * number) + ".";
    }

    /** A word that is the rarer the larger this is, below {@link #VOCABULARY}. */
    static String word(int rank) {
        return WORDS[rank];
    }

    private static String spelled(int rank) {
        return new Random(rank)
                .ints(3 + rank % 8, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    static int conversation(int number) {
        return 1 + number / 4;
    }

    static long inbox(int number) {
        return conversation(number) % 100 == 0 ? SMALL_INBOX : LARGE_INBOX;
    }

    /** Unless they are there. */
    void lay() throws SQLException {
        try (var connection = source.getConnection()) {
            if (count(connection) == messages) {
                return;
            }
            connection.setAutoCommit(false);
            // nothing of it has to be on disk before all of it is
            execute(connection, "set write_delay 5000");
            execute(connection, "set referential_integrity false");
            layMessages(connection);
            layWords(connection);
            execute(connection, "set referential_integrity true");
            execute(connection, "analyze sample_size 10000");
            execute(connection, "set write_delay 0");
            connection.commit();
        }
    }

    private static long count(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from message")) {
            row.next();
            return row.getLong(1);
        }
    }

    private void layMessages(Connection connection) throws SQLException {
        execute(
                connection,
                "insert into account (id, name, locale, status, features, limits, custom_attributes, "
                        + "next_conversation_number, created_at, updated_at) values (" + ACCOUNT
                        + ", 'Acme', 'en', 'ACTIVE', json '{}', json '{}', json '{}', 1, now(), now())");
        try (var insert = connection.prepareStatement("insert into conversation (id, uuid, account_id, revision, "
                + "conversation_number, inbox_id, contact_id, session_id, status, closed, additional_attributes, "
                + "custom_attributes, message_count, unread_count, last_activity_at, created_at, updated_at) values (?, "
                + "random_uuid(), " + ACCOUNT
                + ", 1, ?, ?, 1, 1, 'OPEN', false, json '{}', json '{}', 4, 0, now(), now(), "
                + "now())")) {
            for (int number = 0; number < messages; number += 4) {
                add(insert, conversation(number), conversation(number), inbox(number));
            }
            insert.executeBatch();
        }
        connection.commit();
        try (var insert = connection.prepareStatement("insert into message (id, uuid, account_id, inbox_id, "
                + "conversation_id, message_type, content, html, content_type, content_attributes, private_note, status, "
                + "additional_attributes, created_at, updated_at) values (?, random_uuid(), " + ACCOUNT
                + ", ?, ?, 'INCOMING', ?, false, 'TEXT', json '{}', false, 'SENT', json '{}', now(), now())")) {
            for (int number = 0; number < messages; number++) {
                add(insert, number + 1, inbox(number), conversation(number), text(number));
                if (number % AT_ONCE == 0) {
                    insert.executeBatch();
                    connection.commit();
                }
            }
            insert.executeBatch();
        }
        connection.commit();
    }

    private void layWords(Connection connection) throws SQLException {
        var places = new TreeMap<String, int[]>();
        for (int number = 0; number < messages; number++) {
            for (var word : Words.of(text(number))) {
                var before = places.getOrDefault(word, new int[1]);
                // how many there are, and then their numbers
                int[] now = before.length > before[0] + 1 ? before : Arrays.copyOf(before, 2 * before.length);
                now[++now[0]] = number;
                places.put(word, now);
            }
        }
        // built once over all rows; the reference would have one of its own meanwhile
        execute(connection, "alter table message_word drop constraint " + reference(connection));
        execute(connection, "drop index message_word_conversation");
        int laid = 0;
        try (var insert = connection.prepareStatement("insert into message_word (account_id, word, message_id, "
                + "conversation_id, inbox_id) values (" + ACCOUNT + ", ?, ?, ?, ?)")) {
            for (var word : places.entrySet()) {
                for (int i = 1; i <= word.getValue()[0]; i++) {
                    int number = word.getValue()[i];
                    add(insert, word.getKey(), number + 1, conversation(number), inbox(number));
                    laid = some(connection, insert, laid);
                }
            }
            insert.executeBatch();
        }
        execute(
                connection,
                "create index message_word_conversation on message_word (account_id, conversation_id, message_id)");
        execute(
                connection,
                "alter table message_word add foreign key (account_id, conversation_id) "
                        + "references conversation (account_id, id) on delete cascade nocheck");
        try (var insert = connection.prepareStatement(
                "insert into message_word_end (account_id, word_end, word) values (" + ACCOUNT + ", ?, ?)")) {
            for (var pair : ends(places.keySet().toArray(String[]::new))) {
                add(insert, pair[0], pair[1]);
                laid = some(connection, insert, laid);
            }
            insert.executeBatch();
        }
        connection.commit();
    }

    private static String reference(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select constraint_name from information_schema.table_constraints "
                        + "where table_name = 'MESSAGE_WORD' and constraint_type = 'FOREIGN KEY'")) {
            row.next();
            return row.getString(1);
        }
    }

    private static int some(Connection connection, PreparedStatement insert, int laid) throws SQLException {
        if (laid % AT_ONCE == 0) {
            insert.executeBatch();
            connection.commit();
        }
        return laid + 1;
    }

    private static List<String[]> ends(String[] words) {
        return IntStream.range(0, words.length)
                .boxed()
                .flatMap(i -> Words.ends(words[i]).stream().map(end -> new String[] {end, words[i]}))
                .sorted(Comparator.<String[], String>comparing(pair -> pair[0]).thenComparing(pair -> pair[1]))
                .toList();
    }

    private static void add(PreparedStatement insert, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            insert.setObject(i + 1, values[i]);
        }
        insert.addBatch();
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
