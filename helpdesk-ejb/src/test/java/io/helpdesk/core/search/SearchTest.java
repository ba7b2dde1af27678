package io.helpdesk.core.search;

import io.helpdesk.core.persistence.Database;
import io.helpdesk.core.persistence.DatabaseDialect;
import io.helpdesk.core.persistence.DatabaseDialects;
import io.helpdesk.core.persistence.TestDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.type.StandardBasicTypes;

/** Messages in a database, and the index that is kept of them. */
abstract class SearchTest {

    static final long ACCOUNT = 1;
    static final long OTHER = 2;

    SessionFactory factory;
    Database database;
    private Session together;
    final Map<Long, Long> conversations = new HashMap<>();
    final TreeMap<Long, String> messages = new TreeMap<>();

    void conversation(long account, long id, long inbox) {
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

    void message(long id, long account, long conversation, long inbox, String type, String content) {
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

    void together(Runnable writes) {
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

    void take(long... ids) {
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

    Set<Long> found(String text) {
        return ask(indexes -> indexes.find(ACCOUNT, null, text, 1000)).conversationIds();
    }

    <T> T ask(Function<MessageIndexes, T> question) {
        try (var session = factory.openSession()) {
            session.beginTransaction();
            var answer = question.apply(indexes(session));
            session.getTransaction().commit();
            return answer;
        }
    }

    <T> T steps(Function<MessageIndexing, T> step) {
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

    MessageIndexes indexes(Session session) {
        var indexes = new MessageIndexes();
        indexes.database = database;
        indexes.trigrams = new TrigramIndex();
        indexes.trigrams.session = session;
        indexes.words = new WordIndex();
        indexes.words.session = session;
        indexes.words.database = database;
        return indexes;
    }

    void sql(String statement) {
        write(session -> session.createNativeMutationQuery(statement).executeUpdate());
    }

    long count(String question) {
        try (var session = factory.openSession()) {
            return session.createNativeQuery(question, Long.class).getSingleResult();
        }
    }

    void onH2(Runnable test) throws SQLException {
        var h2 = new JdbcDataSource();
        h2.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        open(h2, DatabaseDialects.H2, test);
    }

    void open(DataSource source, DatabaseDialect dialect, Runnable test) throws SQLException {
        try (var sessions = TestDatabase.open(source, dialect)) {
            factory = sessions;
            try (var connection = source.getConnection()) {
                database = TestDatabase.of(dialect, dialect.findsPartsOfTexts(connection));
            }
            test.run();
        }
    }
}
