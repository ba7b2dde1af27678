package io.helpdesk.core.persistence;

import io.helpdesk.api.problem.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityNotFoundException;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hibernate.FlushMode;
import org.hibernate.Session;
import org.hibernate.engine.spi.SessionImplementor;

/**
 * Finds the rows of an account, and takes the row that a service is about to change
 * (docs/adr/0019-changes-write-what-they-change.md). Who merges into what is stored, or checks a rule that spans columns, does
 * so on what was read here: whatever was read before may be outdated by a neighbour's change that has been acknowledged since.
 */
@ApplicationScoped
public class Rows {

    private static final Object LOCKED = Rows.class.getName();

    @Inject
    private Session session;

    @Inject
    private Database database;

    /**
     * The row of this account with this key: what is another account's is as unknown as what nobody has.
     *
     * @param subject of the refusal, in the core's words
     * @throws NotFound otherwise
     */
    public <T extends OfAccount> T own(Class<T> type, long accountId, long id, String subject) {
        return find(type, accountId, id).orElseThrow(() -> new NotFound(subject));
    }

    /** The row of this account with this key, as {@link jakarta.persistence.EntityManager#find} gives it; the statement names the account. */
    public <T extends OfAccount> Optional<T> find(Class<T> type, long accountId, long id) {
        return all(type, accountId, List.of(id)).stream().findFirst();
    }

    /** Those of the account's rows with these keys that there are: what the session has is not asked for again. */
    public <T extends OfAccount> List<T> all(Class<T> type, long accountId, Collection<Long> ids) {
        var found = new ArrayList<T>();
        var missing = new ArrayList<Long>();
        for (var id : new LinkedHashSet<>(ids)) {
            held(type, id).ifPresentOrElse(found::add, () -> missing.add(id));
        }
        found.removeIf(row -> row.accountId() != accountId || !session.contains(row));
        if (!missing.isEmpty()) {
            var keys = new KeyList("key", missing);
            found.addAll(keys.of(session.createQuery(
                            "select e from " + type.getSimpleName() + " e where e.accountId = :account and e.id"
                                    + keys.in(),
                            type))
                    .setParameter("account", accountId)
                    // what is new has its key in the session
                    .setHibernateFlushMode(FlushMode.COMMIT)
                    .getResultList());
        }
        return found;
    }

    /** What the session has under this key; it may be about to be deleted. */
    private <T> Optional<T> held(Class<T> type, long id) {
        var held = session.unwrap(SessionImplementor.class);
        var entity = held.getFactory().getMappingMetamodel().getEntityDescriptor(type);
        return Optional.ofNullable(held.getPersistenceContext().getEntity(held.generateEntityKey(id, entity)))
                .map(type::cast);
    }

    /** All rows of an account, in the order of their keys; for what an account has a bounded number of. */
    public <T extends OfAccount> List<T> all(Class<T> type, long accountId) {
        return session.createQuery(
                        "select e from " + type.getSimpleName() + " e where e.accountId = :account order by e.id", type)
                .setParameter("account", accountId)
                .getResultList();
    }

    /**
     * Like {@link #own(Class, long, long, String)} for a row that was found already.
     *
     * @param row may be null
     */
    public static <T extends OfAccount> T own(long accountId, T row, String subject) {
        if (row == null || row.accountId() != accountId) {
            throw new NotFound(subject);
        }
        return row;
    }

    /**
     * Locks the row of this entity against other changes until the transaction ends, and reads it again. On PostgreSQL the
     * lock is one that rows which refer to it do not wait for. Without effect for what is not stored yet, and for what the
     * transaction has locked already. Natural locks are to be held before.
     *
     * @param subject of the refusal, in the core's words
     * @throws NotFound if the row is gone
     */
    public void lock(Object entity, String subject) {
        if (!session.contains(entity) || !locked().add(entity)) {
            return;
        }
        // what the transaction has changed itself is not to be read over
        session.flush();
        try {
            session.refresh(entity, LockModeType.PESSIMISTIC_WRITE);
        } catch (EntityNotFoundException gone) {
            throw new NotFound(subject);
        }
    }

    /** The row with this key, locked; empty where there is none, or another transaction has locked it. */
    public <T> Optional<T> free(Class<T> type, long id) {
        return session
                .createQuery("select e from " + type.getSimpleName() + " e where e.id = :id", type)
                .setParameter("id", id)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                // passed over instead of waited for
                .setHint("jakarta.persistence.lock.timeout", -2)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** Hibernate forgets that it read a row under a lock as soon as it has written it. */
    @SuppressWarnings("unchecked")
    private Set<Object> locked() {
        var transactions = database.transactions();
        var locked = (Set<Object>) transactions.getResource(LOCKED);
        if (locked == null) {
            locked = Collections.newSetFromMap(new IdentityHashMap<>());
            transactions.putResource(LOCKED, locked);
        }
        return locked;
    }
}
