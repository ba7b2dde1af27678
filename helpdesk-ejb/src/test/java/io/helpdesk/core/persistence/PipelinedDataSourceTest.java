package io.helpdesk.core.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.helpdesk.api.account.SaveAccount;
import io.helpdesk.core.account.AccountEntity;
import io.helpdesk.core.account.UserEntity;
import io.helpdesk.core.contact.ContactEntity;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.hibernate.SessionFactory;
import org.hibernate.exception.ConstraintViolationException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Hibernate as it is, over connections whose inserts are held until its flush ends. */
class PipelinedDataSourceTest {

    private static final Instant NOW = Instant.parse("2026-01-02T12:00:00Z");

    /** What the driver was given to prepare. */
    private static final List<String> PREPARED = new ArrayList<>();

    private static final Map<Object, Object> RESOURCES = new HashMap<>();

    private static EmbeddedPostgres postgres;
    private static SessionFactory factory;

    @BeforeAll
    static void start() throws IOException {
        postgres = EmbeddedPostgres.start();
        var pipelined = new PipelinedDataSource(listened(postgres.getPostgresDatabase()), registry());
        factory = TestDatabase.open(pipelined, DatabaseDialects.POSTGRESQL);
        pipelined.sendAfterFlushes(factory);
    }

    @AfterAll
    static void stop() throws IOException {
        factory.close();
        postgres.close();
    }

    @BeforeEach
    void forget() {
        RESOURCES.clear();
        PREPARED.clear();
    }

    @Test
    void whatOneFlushInsertsIsSentTogetherAndIsThereAfterIt() {
        long account = factory.fromTransaction(session -> {
            var acme = account();
            session.persist(acme);
            session.persist(UserEntity.create("Ada", "ada@example.org", "token", NOW));
            var contact = ContactEntity.create(acme.id(), NOW);
            session.persist(contact);
            PREPARED.clear();
            session.flush();
            assertEquals(1, PREPARED.size(), PREPARED.toString());
            assertEquals(3, PREPARED.get(0).split(";").length);

            contact.rename("Cleo");
            assertEquals(
                    1L,
                    session.createQuery("select count(c) from ContactEntity c where c.name = 'Cleo'", Long.class)
                            .getSingleResult());
            return acme.id();
        });
        assertEquals(
                "Acme",
                factory.fromTransaction(
                        session -> session.find(AccountEntity.class, account).name()));
    }

    @Test
    void aChangeGoesWithTheInsertsBeforeIt() {
        factory.inTransaction(session -> {
            var acme = account();
            session.persist(acme);
            var contact = ContactEntity.create(acme.id(), NOW);
            session.persist(contact);
            session.flush();
            session.persist(ContactEntity.create(acme.id(), NOW));
            contact.rename("Cleo");
            PREPARED.clear();
            session.flush();
            assertEquals(1, PREPARED.size(), PREPARED.toString());
            assertEquals(2, PREPARED.get(0).split(";").length);
        });
    }

    @Test
    void whatIsTakenIsFoundOutByTheFlush() {
        factory.inTransaction(session -> session.persist(UserEntity.create("Ben", "ben@example.org", "other", NOW)));
        try (var session = factory.openSession()) {
            RESOURCES.clear();
            session.beginTransaction();
            session.persist(UserEntity.create("Ben", "ben@example.org", "third", NOW));
            assertThrows(ConstraintViolationException.class, session::flush);
            session.getTransaction().rollback();
        }
    }

    private static AccountEntity account() {
        return AccountEntity.create(new SaveAccount("Acme", null, null, null, null, null, null, null), NOW);
    }

    private static DataSource listened(DataSource below) {
        return (DataSource) Proxy.newProxyInstance(
                PipelinedDataSourceTest.class.getClassLoader(),
                new Class<?>[] {DataSource.class},
                (proxy, method, arguments) -> method.getName().equals("getConnection")
                        ? listened((Connection) Pipeline.call(method, below, arguments))
                        : Pipeline.call(method, below, arguments));
    }

    private static Connection listened(Connection below) {
        return (Connection) Proxy.newProxyInstance(
                PipelinedDataSourceTest.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("prepareStatement")) {
                        PREPARED.add((String) arguments[0]);
                    }
                    return Pipeline.call(method, below, arguments);
                });
    }

    /** Of one transaction after the other. */
    private static TransactionSynchronizationRegistry registry() {
        return (TransactionSynchronizationRegistry) Proxy.newProxyInstance(
                PipelinedDataSourceTest.class.getClassLoader(),
                new Class<?>[] {TransactionSynchronizationRegistry.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getTransactionKey" -> "transaction";
                    case "getResource" -> RESOURCES.get(arguments[0]);
                    case "putResource" -> RESOURCES.put(arguments[0], arguments[1]);
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
