package io.helpdesk.core.outbox;

import io.helpdesk.core.account.AccountEntity;
import io.helpdesk.core.outbox.EventLog.Position;
import io.helpdesk.core.persistence.Keys;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** One transaction, playing the server's registry for it. */
final class Tx implements TransactionSynchronizationRegistry {

    final EntityManager em;
    private final EventWriters writers;
    private final Map<Object, Object> resources = new HashMap<>();
    private final List<Synchronization> synchronizations = new ArrayList<>();

    Tx(SessionFactory factory, EventWriters writers) {
        this.em = factory.createEntityManager();
        this.writers = writers;
        em.getTransaction().begin();
    }

    /** What the log answers in a transaction of its own. */
    static <T> T ask(SessionFactory factory, EventWriters writers, Function<EventLog, T> question) {
        var tx = new Tx(factory, writers);
        var answer = question.apply(tx.log());
        tx.end(true);
        return answer;
    }

    static List<EventEntity> read(SessionFactory factory, EventWriters writers, Position from, int limit) {
        return ask(factory, writers, log -> log.whole(log.after(from, limit)));
    }

    /** As this transaction sees it. */
    EventLog log() {
        var log = new EventLog();
        log.em = em;
        log.writers = writers;
        writers.em = em;
        writers.transactions = this;
        return log;
    }

    private long key() {
        return new Keys(em.unwrap(Session.class)).next("helpdesk_event_seq");
    }

    long account() {
        var account = AccountEntity.create(
                new io.helpdesk.api.account.SaveAccount("Acme", null, null, null, null, null, null, null),
                Instant.now());
        em.persist(account);
        end(true);
        return account.id();
    }

    void write(long accountId, String kind) {
        writers.em = em;
        writers.transactions = this;
        em.persist(new EventEntity(key(), writers.current(), accountId, kind, null, null, "{}", Instant.now()));
        em.flush();
    }

    void write(long accountId, Long conversation, long revision, String payload) {
        writers.em = em;
        writers.transactions = this;
        em.persist(new EventEntity(
                key(),
                writers.current(),
                accountId,
                "Event",
                conversation,
                conversation == null ? null : revision,
                payload,
                Instant.now()));
        em.flush();
    }

    void end(boolean commit) {
        if (commit) {
            em.getTransaction().commit();
        } else {
            em.getTransaction().rollback();
        }
        em.close();
        synchronizations.forEach(
                each -> each.afterCompletion(commit ? Status.STATUS_COMMITTED : Status.STATUS_ROLLEDBACK));
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
