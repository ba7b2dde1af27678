package io.helpdesk.core.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.helpdesk.core.account.AccountEntity;
import io.helpdesk.core.outbox.EventLog.Position;
import io.helpdesk.core.persistence.DatabaseKind;
import io.helpdesk.core.persistence.TestDatabase;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.h2.jdbcx.JdbcDataSource;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;

/** Transactions that overlap: a reader waits before what may still commit, and then misses nothing. */
class EventLogTest {

    @Test
    void onPostgresql() throws IOException {
        try (var postgres = EmbeddedPostgres.start();
                var factory = TestDatabase.open(postgres.getPostgresDatabase(), DatabaseKind.POSTGRESQL)) {
            overlapping(factory, DatabaseKind.POSTGRESQL);
        }
    }

    @Test
    void onH2() {
        var h2 = new JdbcDataSource();
        h2.setURL("jdbc:h2:mem:eventlog;DB_CLOSE_DELAY=-1");
        try (var factory = TestDatabase.open(h2, DatabaseKind.H2)) {
            overlapping(factory, DatabaseKind.H2);
        }
    }

    private static void overlapping(SessionFactory factory, DatabaseKind kind) {
        var writers = new Writers();
        writers.database = TestDatabase.of(kind);
        var accountId = new Tx(factory, writers).account();

        var slow = new Tx(factory, writers);
        slow.write(accountId, "slow 1");
        var quick = new Tx(factory, writers);
        quick.write(accountId, "quick");
        quick.end(true);
        assertEquals(List.of(), read(factory, writers, Position.START), "the slow one may still commit before the quick one");

        slow.write(accountId, "slow 2");
        slow.end(true);
        var all = read(factory, writers, Position.START);
        assertEquals(List.of("slow 1", "slow 2", "quick"), all.stream().map(EventEntity::kind).toList());

        var gone = new Tx(factory, writers);
        gone.write(accountId, "gone");
        var later = new Tx(factory, writers);
        later.write(accountId, "later");
        later.end(true);
        gone.end(false);
        var last = all.get(2);
        assertEquals(List.of("later"), read(factory, writers, new Position(last.writer(), last.id())).stream()
                .map(EventEntity::kind).toList(), "what rolled back is not waited for, and what was read does not come again");
    }

    private static List<EventEntity> read(SessionFactory factory, Writers writers, Position from) {
        var tx = new Tx(factory, writers);
        var log = new EventLog();
        log.em = tx.em;
        log.writers = writers;
        writers.em = tx.em;
        var found = log.whole(log.after(from, 100));
        tx.end(true);
        return found;
    }

    /** One transaction, playing the server's registry for it. */
    private static final class Tx implements TransactionSynchronizationRegistry {

        private final EntityManager em;
        private final Writers writers;
        private final Map<Object, Object> resources = new HashMap<>();
        private final List<Synchronization> synchronizations = new ArrayList<>();

        Tx(SessionFactory factory, Writers writers) {
            this.em = factory.createEntityManager();
            this.writers = writers;
            em.getTransaction().begin();
        }

        long account() {
            var account = AccountEntity.create(new io.helpdesk.api.account.SaveAccount("Acme", null, null, null, null, null,
                    null, null), Instant.now());
            em.persist(account);
            end(true);
            return account.id();
        }

        void write(long accountId, String kind) {
            writers.em = em;
            writers.transactions = this;
            em.persist(new EventEntity(writers.current(), accountId, kind, null, null, "{}", Instant.now()));
            em.flush();
        }

        void end(boolean commit) {
            if (commit) {
                em.getTransaction().commit();
            } else {
                em.getTransaction().rollback();
            }
            em.close();
            synchronizations.forEach(each ->
                    each.afterCompletion(commit ? Status.STATUS_COMMITTED : Status.STATUS_ROLLEDBACK));
        }

        @Override
        public Object getTransactionKey() {
            return this;
        }

        @Override
        public void putResource(Object key, Object value) {
            resources.put(key, value);
        }

        @Override
        public Object getResource(Object key) {
            return resources.get(key);
        }

        @Override
        public void registerInterposedSynchronization(Synchronization synchronization) {
            synchronizations.add(synchronization);
        }

        @Override
        public int getTransactionStatus() {
            return Status.STATUS_ACTIVE;
        }

        @Override
        public void setRollbackOnly() {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean getRollbackOnly() {
            return false;
        }
    }
}
