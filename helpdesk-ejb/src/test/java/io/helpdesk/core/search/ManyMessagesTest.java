package io.helpdesk.core.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.helpdesk.core.persistence.DatabaseDialects;
import io.helpdesk.core.persistence.TestDatabase;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.h2.jdbcx.JdbcDataSource;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is found in an embedded database's file with many messages, and how long it took. {@code -Dsearch.messages=1000000} has
 * a million of them, {@code -Dsearch.home=} keeps the file for the next time.
 */
class ManyMessagesTest {

    private static final int MESSAGES = Integer.getInteger("search.messages", 3000);
    private static final int MOST = 1000;
    private static final int SAMPLE = 500;
    private static final int TIMES = 5;

    /** The embedded database works on the thread that asks: what it took of the processor holds on a busy machine too. */
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    @TempDir
    Path temporary;

    private SessionFactory factory;

    /** In small letters, by their numbers. */
    private String[] texts;

    @Test
    void textsAreFoundAndTheFeedWritesTheSameRows() throws Exception {
        var source = new JdbcDataSource();
        source.setURL("jdbc:h2:file:"
                + Path.of(System.getProperty("search.home", temporary.toString()))
                        .resolve("many")
                + ";DB_CLOSE_DELAY=-1;WRITE_DELAY=0;MAX_COMPACT_TIME=0;AUTO_COMPACT_FILL_RATE=0;QUERY_TIMEOUT=30000");
        try (var sessions = TestDatabase.open(source, DatabaseDialects.H2)) {
            factory = sessions;
            var begun = System.nanoTime();
            new ManyMessages(source, MESSAGES).lay();
            System.out.printf("%,d messages laid in %,d ms%n", MESSAGES, (System.nanoTime() - begun) / 1_000_000);
            searches();
            othersMessagesAreNotGoneThrough();
            feed();
        }
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("shutdown immediately");
        }
    }

    private void searches() {
        texts = IntStream.range(0, MESSAGES)
                .mapToObj(number -> ManyMessages.text(number).toLowerCase(Locale.ROOT))
                .toArray(String[]::new);
        searched("in one message", "number 1000007919", null);
        searched("a rare word", ManyMessages.word(29_900), null);
        searched("a rare and a frequent word", ManyMessages.word(29_900) + " " + ManyMessages.word(0), null);
        searched("in all messages", "message", null);
        searched("in all messages, two words", "MESSAGE about", null);
        searched("nowhere", "is nowhere to be found", null);
        searched("one letter", "e", null);
        searched("two letters", "qu", null);
        searched("two letters and a comma of all messages never side by side", "e, a", null);
        searched("two frequent words rarely side by side", ManyMessages.word(3) + " " + ManyMessages.word(4), null);
        searched("two words of all messages rarely side by side", String.join(" ", ManyMessages.EVERYWHERE), null);
        searched("in all messages, in a small inbox", "message", Set.of(ManyMessages.SMALL_INBOX));
        searched("in all messages, in an inbox without any", "message", Set.of(1L));
    }

    private void searched(String what, String text, Set<Long> inboxes) {
        var expected = new TreeSet<Long>();
        int messages = 0;
        for (int number = 0; number < MESSAGES; number++) {
            if ((inboxes == null || inboxes.contains(ManyMessages.inbox(number)))
                    && texts[number].contains(text.toLowerCase(Locale.ROOT))) {
                expected.add((long) ManyMessages.conversation(number));
                messages++;
            }
        }
        var times = new ArrayList<Long>();
        var worked = new ArrayList<Long>();
        for (int i = 0; i < TIMES; i++) {
            var begun = System.nanoTime();
            long before = THREADS.getCurrentThreadCpuTime();
            var found = ask(session -> words(session).find(ManyMessages.ACCOUNT, inboxes, text, MOST));
            worked.add((THREADS.getCurrentThreadCpuTime() - before) / 1_000_000);
            times.add((System.nanoTime() - begun) / 1_000_000);
            if (messages > MOST || inboxes != null && found.more()) {
                assertTrue(found.more(), what);
                assertTrue(expected.containsAll(found.conversationIds()), what);
            } else {
                assertEquals(expected, new TreeSet<>(found.conversationIds()), what);
            }
        }
        System.out.printf("%s: in %,d messages, %s ms, of the processor %s ms%n", what, messages, times, worked);
    }

    /** For somebody who sees few of them: no message is read, and the text is left to be met along their conversations. */
    private void othersMessagesAreNotGoneThrough() {
        var statements = new ArrayList<String>();
        try (var session = factory.withOptions()
                .statementInspector(sql -> {
                    statements.add(sql);
                    return sql;
                })
                .openSession()) {
            var words = words(session);
            words.lookedAt = MESSAGES - 1;
            assertTrue(words.find(ManyMessages.ACCOUNT, Set.of(1L), "message", MOST)
                    .more());
            assertEquals(1, statements.size(), statements.toString());
            assertFalse(statements.get(0).contains("join message m"), statements.toString());
            words.lookedAt = MESSAGES;
            assertFalse(words.find(ManyMessages.ACCOUNT, Set.of(1L), "message", MOST)
                    .more());
        }
    }

    /** What was laid of the newest messages is taken away, and written by the feed. */
    private void feed() {
        var newest = IntStream.range(MESSAGES - SAMPLE, MESSAGES)
                .boxed()
                .collect(Collectors.toMap(
                        number -> number + 1L, ManyMessages::text, (one, other) -> one, LinkedHashMap::new));
        var laid = rows(newest);
        ask(session -> {
            for (var id : newest.keySet()) {
                session.createNativeMutationQuery("delete from message_word where account_id = 1 and message_id = :id "
                                + "and conversation_id = :conversation")
                        .setParameter("id", id)
                        .setParameter("conversation", ManyMessages.conversation((int) (id - 1)))
                        .executeUpdate();
            }
            return null;
        });
        var begun = System.nanoTime();
        ask(session -> {
            words(session)
                    .take(newest.keySet().stream()
                            .map(id ->
                                    new MessageKey(ManyMessages.ACCOUNT, ManyMessages.conversation((int) (id - 1)), id))
                            .toList());
            return null;
        });
        System.out.printf("%d messages taken in within %,d ms%n", SAMPLE, (System.nanoTime() - begun) / 1_000_000);
        assertEquals(laid, rows(newest));
    }

    private Set<List<Object>> rows(Map<Long, String> messages) {
        return ask(session -> {
            var rows = new HashSet<List<Object>>();
            messages.forEach((id, text) -> {
                session.createNativeQuery(
                                "select account_id, word, message_id, conversation_id, inbox_id from message_word "
                                        + "where account_id = 1 and conversation_id = :conversation and message_id = :id",
                                Object[].class)
                        .setParameter("conversation", ManyMessages.conversation((int) (id - 1)))
                        .setParameter("id", id)
                        .getResultList()
                        .forEach(row -> rows.add(List.of(row)));
                for (var word : Words.of(text)) {
                    for (var end : Words.ends(word)) {
                        session.createNativeQuery(
                                        "select account_id, word_end, word from message_word_end where account_id = 1 "
                                                + "and word_end = :end and word = :word",
                                        Object[].class)
                                .setParameter("end", end)
                                .setParameter("word", word)
                                .getResultList()
                                .forEach(row -> rows.add(List.of(row)));
                    }
                }
            });
            return rows;
        });
    }

    private <T> T ask(Function<Session, T> question) {
        try (var session = factory.openSession()) {
            session.beginTransaction();
            var answer = question.apply(session);
            session.getTransaction().commit();
            return answer;
        }
    }

    private static WordIndex words(Session session) {
        var words = new WordIndex();
        words.session = session;
        words.database = TestDatabase.of(DatabaseDialects.H2);
        words.lookedUp = Math.min(words.lookedUp, MESSAGES / 3);
        return words;
    }
}
