package io.helpdesk.core.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.helpdesk.core.persistence.Database;
import io.helpdesk.core.persistence.DatabaseDialect;
import io.helpdesk.core.persistence.DatabaseDialects;
import io.helpdesk.core.persistence.TestDatabase;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.type.StandardBasicTypes;
import org.junit.jupiter.api.Test;

/** Messages are found by any part of them as they are now, wherever the database has an index for that and wherever not. */
class MessageIndexTest {

    private static final long ACCOUNT = 1;
    private static final long OTHER = 2;

    private SessionFactory factory;
    private Database database;
    private Session together;
    private final Map<Long, Long> conversations = new HashMap<>();
    private final TreeMap<Long, String> messages = new TreeMap<>();

    @Test
    void onH2() throws SQLException {
        onH2(this::all);
    }

    /** However many words there are, and however many have the same end. */
    @Test
    void onH2UnusedWordsAreLookedForInSteps() throws SQLException {
        onH2(() -> {
            conversation(7, 60, 100);
            conversation(8, 61, 100);
            message(60, 7, 60, 100, "INCOMING", "zanzibar bazar bar ar r stays");
            message(61, 8, 61, 100, "INCOMING", "zanzibar");
            steps(steps -> {
                steps.take(List.of(new MessageKey(7, 60, 60), new MessageKey(8, 61, 61)));
                return true;
            });
            sql("delete from conversation where id = 60");
            var words = new WordIndex();
            words.sweptAtOnce = 2;
            int steps = 0;
            while (steps(step -> {
                words.session = step.em.unwrap(Session.class);
                return words.sweep();
            })) {
                steps++;
            }
            assertTrue(steps > 10, () -> "it went through all ends at once");
            assertEquals(0, count("select count(*) from message_word_end where account_id = 7"));
            assertEquals(8, count("select count(*) from message_word_end where account_id = 8"));
        });
    }

    /** However many messages there are: along the words, from each to its messages, and to each by its key. */
    @Test
    void onH2NoSearchGoesThroughAllMessages() throws SQLException {
        onH2(() -> {
            var statements = new ArrayList<String>();
            try (var session = factory.withOptions()
                    .statementInspector(sql -> {
                        statements.add(sql);
                        return sql;
                    })
                    .openSession()) {
                assertEquals(
                        Set.of(),
                        indexes(session).find(ACCOUNT, null, "is nowhere", 1000).conversationIds());
                assertEquals(4, statements.size(), statements.toString());
                for (var asked : List.copyOf(statements)) {
                    var explain = session.createNativeQuery("explain " + asked, String.class);
                    for (int i = 1;
                            i <= asked.chars().filter(each -> each == '?').count();
                            i++) {
                        explain.setParameter(i, i == 1 ? (Object) ACCOUNT : "%");
                    }
                    var plan = explain.getSingleResult();
                    assertFalse(plan.contains("tableScan"), plan);
                    assertFalse(plan.matches("(?s).*MESSAGE_ACCOUNT.*"), plan);
                    assertTrue(plan.matches("(?s).*(ID = W.MESSAGE_ID|COUNT).*"), plan);
                    assertTrue(plan.matches("(?s).*WORD(_END)?\"? *(=|>=).*"), plan);
                }
            }
        });
    }

    @Test
    void onPostgresql() throws IOException, SQLException {
        try (var postgres = EmbeddedPostgres.start()) {
            open(postgres.getPostgresDatabase(), DatabaseDialects.POSTGRESQL, this::all);
        }
    }

    @Test
    void onPostgresqlWithoutTheExtension() throws IOException, SQLException {
        try (var postgres = EmbeddedPostgres.start()) {
            var source = postgres.getPostgresDatabase();
            TestDatabase.open(source, DatabaseDialects.POSTGRESQL).close();
            try (var connection = source.getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("drop extension pg_trgm cascade");
            }
            open(source, DatabaseDialects.POSTGRESQL, this::all);
        }
    }

    private void all() {
        conversation(ACCOUNT, 10, 100);
        conversation(ACCOUNT, 11, 101);
        conversation(ACCOUNT, 12, 100);
        conversation(OTHER, 20, 200);

        onlyWhatWasSaidIsFound();
        whatChangesIsFoundAsItIsNow();
        whatIsGoneLeavesNothing();
        whatWasThereBeforeIsTakenIn();
        aFrequentTextIsCountedNoFurther();
        randomTextsAreFoundAsByLookingThroughThem();
    }

    private void onlyWhatWasSaidIsFound() {
        message(1, ACCOUNT, 10, 100, "INCOMING", "Where is my ORDER #4711? 50% off_er!");
        message(2, ACCOUNT, 11, 101, "OUTGOING", "Your order is on its way: https://example.org/track/Z9");
        message(3, ACCOUNT, 11, 101, "ACTIVITY", "Conversation of an order was resolved");
        message(4, OTHER, 20, 200, "INCOMING", "order of another desk");
        message(5, ACCOUNT, 11, 101, "INCOMING", null);
        message(6, ACCOUNT, 12, 100, "INCOMING", WordsTest.numbers(1500) + " at the very End");
        take(1, 2, 3, 4, 5, 6);
        assertEquals(Set.of(10L, 11L), found("oRder"));
        assertEquals(Set.of(10L), found("my order #47"));
        assertEquals(Set.of(10L), found("#"));
        assertEquals(Set.of(10L), found("50% o"));
        assertEquals(Set.of(10L), found("f_e"));
        assertEquals(Set.of(), found("o_d"));
        assertEquals(Set.of(11L), found("ample.org/tr"));
        assertEquals(Set.of(), found("order my"), "both words, but not the text");
        assertEquals(Set.of(12L), found("1499 AT the"), "of many words");
        assertEquals(Set.of(10L, 11L, 12L), found(" "));
        assertEquals(
                Set.of(20L),
                ask(indexes -> indexes.find(OTHER, null, "order", 1000)).conversationIds());
        assertEquals(
                Set.of(11L),
                ask(indexes -> indexes.find(ACCOUNT, Set.of(101L), "order", 1000))
                        .conversationIds());
        assertEquals(
                Set.of(),
                ask(indexes -> indexes.find(ACCOUNT, Set.of(), "order", 1000)).conversationIds());
    }

    private void whatChangesIsFoundAsItIsNow() {
        sql("update message set content = 'This message was deleted' where id = 1");
        take(1);
        take(1);
        assertEquals(Set.of(), found("4711"));
        assertEquals(Set.of(10L), found("was del"));
        assertEquals(0, count("select count(*) from message_word_end where word = '4711'"));
    }

    private void whatIsGoneLeavesNothing() {
        conversation(ACCOUNT, 13, 100);
        message(7, ACCOUNT, 13, 100, "INCOMING", "zanzibar is far");
        take(7);
        assertEquals(Set.of(13L), found("nziba"));
        sql("delete from conversation where id = 13");
        assertEquals(Set.of(), found("nziba"));
        take(7);
        assertFalse(steps(MessageIndexing::sweep));
        assertEquals(0, count("select count(*) from message_word_end where word like '%zanzi%'"));
        assertEquals(0, count("select count(*) from message_text where content like '%zanzi%'"));
        assertEquals(Set.of(11L), found("its way"), "what others say stays");
    }

    /** From before the index, in steps; not before it is known which messages events tell of. */
    private void whatWasThereBeforeIsTakenIn() {
        conversation(ACCOUNT, 14, 100);
        together(() -> {
            for (int i = 0; i < 1200; i++) {
                message(1000 + i, ACCOUNT, i < 600 ? 12 : 14, 100, "INCOMING", "early bird " + i);
            }
        });
        assertEquals(Set.of(), found("early bird"));
        assertFalse(steps(MessageIndexing::takeOlder));
        assertEquals(Set.of(), found("early bird"));
        sql("insert into event_consumer (name, writer, event_id) values ('" + MessageConsumer.NAME + "', 0, 0)");
        // of the other index, before the database could do what it can
        var left = database.findsPartsOfTexts() ? "message_word" : "message_text";
        sql("insert into " + left + " (account_id, conversation_id, message_id, inbox_id, "
                + (database.findsPartsOfTexts() ? "word" : "content") + ") values (1, 14, 1000, 100, 'early')");
        assertTrue(steps(MessageIndexing::takeOlder));
        assertEquals(0, count("select count(*) from " + left));
        assertTrue(steps(MessageIndexing::takeOlder));
        assertEquals(Set.of(14L), found("early bird"), "the newest first");
        while (steps(MessageIndexing::takeOlder)) {
            assertTrue(count("select before_id from message_index") > 0);
        }
        assertEquals(Set.of(12L), found("early bird 0"));
        assertEquals(Set.of(11L), found("its way"));
        assertFalse(steps(MessageIndexing::takeOlder));
    }

    private void aFrequentTextIsCountedNoFurther() {
        assertTrue(ask(indexes -> indexes.find(ACCOUNT, null, "bird", 1000)).more());
        assertFalse(ask(indexes -> indexes.find(ACCOUNT, null, "bird", 1200)).more());
        assertTrue(ask(indexes -> indexes.find(ACCOUNT, null, "bird", 1199)).more());
    }

    private void randomTextsAreFoundAsByLookingThroughThem() {
        sql("delete from message");
        sql("delete from message_text");
        sql("delete from message_word");
        messages.clear();
        var random = new Random(20261129);
        var words = List.of(
                "Bus", "busy", "b", "\u00dcber", "a-b", "x_y", "100%", "!", "supercalifragilisticexpialidocious");
        var texts = new ArrayList<String>();
        for (int i = 0; i < 100; i++) {
            texts.add(IntStream.range(0, 1 + random.nextInt(8))
                    .mapToObj(any -> words.get(random.nextInt(words.size())))
                    .collect(Collectors.joining(random.nextBoolean() ? " " : "")));
        }
        together(() -> {
            for (int i = 0; i < 100; i++) {
                conversation(ACCOUNT, 5000 + i, 100);
                message(5000 + i, ACCOUNT, 5000 + i, 100, "OUTGOING", texts.get(i));
            }
        });
        take(messages.keySet().stream().mapToLong(id -> id).toArray());
        for (int i = 0; i < 150; i++) {
            var text = texts.get(random.nextInt(100));
            int from = random.nextInt(text.length());
            var part = text.substring(from, from + 1 + random.nextInt(text.length() - from));
            var expected = new TreeSet<Long>();
            messages.forEach((id, each) -> {
                if (each.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT))) {
                    expected.add(id);
                }
            });
            assertEquals(expected, new TreeSet<>(found(part)), part);
        }
    }

    private void conversation(long account, long id, long inbox) {
        write(session -> {
            withoutReferences(session, true);
            session.createNativeMutationQuery("insert into account (id, name, locale, status, features, limits, "
                            + "custom_attributes, next_conversation_number, created_at, updated_at) select " + account
                            + ", 'Acme', 'en', 'ACTIVE', " + json() + ", " + json() + ", " + json()
                            + ", 1, now(), now() where not exists (select 1 from account where id = " + account + ")")
                    .executeUpdate();
            session.createNativeMutationQuery("insert into conversation (id, uuid, account_id, revision, "
                            + "conversation_number, inbox_id, contact_id, session_id, status, closed, additional_attributes, "
                            + "custom_attributes, message_count, unread_count, last_activity_at, created_at, updated_at) "
                            + "values (" + id + ", " + uuid() + ", " + account + ", 1, " + id + ", " + inbox
                            + ", 1, 1, 'OPEN', false, " + json() + ", " + json() + ", 0, 0, now(), now(), now())")
                    .executeUpdate();
            withoutReferences(session, false);
        });
    }

    private void message(long id, long account, long conversation, long inbox, String type, String content) {
        messages.put(id, content == null ? "" : content);
        conversations.put(id, conversation);
        write(session -> session.createNativeMutationQuery(
                        "insert into message (id, uuid, account_id, inbox_id, conversation_id, "
                                + "message_type, content, html, content_type, content_attributes, private_note, status, "
                                + "additional_attributes, created_at, updated_at) values (" + id + ", " + uuid() + ", "
                                + account + ", " + inbox + ", " + conversation + ", '" + type
                                + "', :content, false, 'TEXT', " + json() + ", false, 'SENT', " + json()
                                + ", now(), now())")
                .setParameter("content", content, StandardBasicTypes.STRING)
                .executeUpdate());
    }

    private void together(Runnable writes) {
        write(session -> {
            together = session;
            writes.run();
            together = null;
        });
    }

    private void write(Consumer<Session> statements) {
        if (together != null) {
            statements.accept(together);
            return;
        }
        try (var session = factory.openSession()) {
            session.beginTransaction();
            statements.accept(session);
            session.getTransaction().commit();
        }
    }

    private void withoutReferences(Session session, boolean off) {
        session.createNativeMutationQuery(
                        database.dialect() == DatabaseDialects.H2
                                ? "set referential_integrity " + !off
                                : "set session_replication_role = " + (off ? "replica" : "origin"))
                .executeUpdate();
    }

    private String json() {
        return database.dialect() == DatabaseDialects.H2 ? "json '{}'" : "'{}'";
    }

    private String uuid() {
        return database.dialect() == DatabaseDialects.H2 ? "random_uuid()" : "gen_random_uuid()";
    }

    private void take(long... ids) {
        var keys = new ArrayList<MessageKey>();
        for (long id : ids) {
            // one that is gone was somewhere
            keys.add(new MessageKey(id == 4 ? OTHER : ACCOUNT, conversations.get(id), id));
        }
        steps(steps -> {
            steps.take(keys);
            return true;
        });
    }

    private Set<Long> found(String text) {
        return ask(indexes -> indexes.find(ACCOUNT, null, text, 1000)).conversationIds();
    }

    private <T> T ask(Function<MessageIndexes, T> question) {
        try (var session = factory.openSession()) {
            session.beginTransaction();
            var answer = question.apply(indexes(session));
            session.getTransaction().commit();
            return answer;
        }
    }

    private <T> T steps(Function<MessageIndexing, T> step) {
        try (var session = factory.openSession()) {
            session.beginTransaction();
            var steps = new MessageIndexing();
            steps.em = session;
            steps.indexes = indexes(session);
            var answer = step.apply(steps);
            session.getTransaction().commit();
            return answer;
        }
    }

    private MessageIndexes indexes(Session session) {
        var indexes = new MessageIndexes();
        indexes.database = database;
        indexes.trigrams = new TrigramIndex();
        indexes.trigrams.session = session;
        indexes.words = new WordIndex();
        indexes.words.session = session;
        return indexes;
    }

    private void sql(String statement) {
        write(session -> session.createNativeMutationQuery(statement).executeUpdate());
    }

    private long count(String question) {
        try (var session = factory.openSession()) {
            return session.createNativeQuery(question, Long.class).getSingleResult();
        }
    }

    private void onH2(Runnable test) throws SQLException {
        var h2 = new JdbcDataSource();
        h2.setURL("jdbc:h2:mem:messageindex;DB_CLOSE_DELAY=-1");
        open(h2, DatabaseDialects.H2, test);
    }

    private void open(DataSource source, DatabaseDialect dialect, Runnable test) throws SQLException {
        try (var sessions = TestDatabase.open(source, dialect)) {
            factory = sessions;
            try (var connection = source.getConnection()) {
                database = TestDatabase.of(dialect, dialect.findsPartsOfTexts(connection));
            }
            test.run();
        }
    }
}
