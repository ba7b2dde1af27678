package io.helpdesk.core.transaction;

import io.helpdesk.api.transaction.Transactions;
import io.helpdesk.core.persistence.Database;
import io.helpdesk.core.persistence.RecentLookups;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.hibernate.FlushMode;
import org.hibernate.Session;

/**
 * Repeats what lost. A repetition reads everything again, also what is remembered for a second: so what another node has
 * deleted is not found, and the refusal is the one it would have been a second later.
 */
@ApplicationScoped
public class TransactionsBean implements Transactions {

    private static final Logger LOG = Logger.getLogger("io.helpdesk");
    private static final int REPETITIONS = 3;
    private static final long PAUSE_MILLIS = 20;

    /** A resource of transactions that change nothing. */
    private static final Object READING = TransactionsBean.class.getName() + ".reading";

    @Inject
    Database database;

    @Inject
    private RecentLookups recent;

    @Inject
    Session session;

    @Inject
    Attempt attempt;

    TransactionSynchronizationRegistry transactions;

    /** Once, as it is asked for several times in each request, and the database is behind two proxies. */
    @PostConstruct
    void start() {
        transactions = database.transactions();
    }

    /** What went wrong in an attempt, as it was thrown: containers wrap it, some without the cause. */
    private static final class Outcome {
        private Throwable failure;
    }

    @Override
    public <T> T together(Supplier<T> work) {
        return unchecked(() -> carryOut(work::get));
    }

    @Override
    public <T> T reading(Supplier<T> work) {
        return unchecked(() -> read(work::get));
    }

    /** @param work what throws nothing that is checked */
    private static <T> T unchecked(Callable<T> work) {
        try {
            return work.call();
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The same for work that may throw anything. */
    public <T> T carryOut(Callable<T> work) throws Exception {
        if (inTransaction()) {
            if (transactions.getResource(READING) != null) {
                throw new IllegalStateException("nothing may be changed where it is only read");
            }
            return work.call();
        }
        return repeated(() -> written(work));
    }

    /** Likewise for work that only reads. */
    public <T> T read(Callable<T> work) throws Exception {
        return inTransaction() ? work.call() : repeated(() -> unchanged(work));
    }

    private boolean inTransaction() {
        return transactions.getTransactionStatus() != Status.STATUS_NO_TRANSACTION;
    }

    private <T> T repeated(Callable<T> work) throws Exception {
        for (int repetition = 1; ; repetition++) {
            var outcome = new Outcome();
            try {
                return attempt.carryOut(() -> watched(work, outcome));
            } catch (Exception thrown) {
                var failure = outcome.failure == null ? thrown : outcome.failure;
                if (repetition > REPETITIONS || !TransactionConflict.in(failure, database.dialect())) {
                    throw thrown;
                }
                LOG.log(Level.FINE, "A transaction lost against another one and is repeated", failure);
                recent.forget();
                Thread.sleep(ThreadLocalRandom.current().nextLong(1, PAUSE_MILLIS << repetition));
            }
        }
    }

    private static <T> T watched(Callable<T> work, Outcome outcome) throws Exception {
        try {
            return work.call();
        } catch (Exception | Error failure) {
            outcome.failure = failure;
            throw failure;
        }
    }

    /** What the database has against the work is said before the commit, where servers hide it behind a rollback. */
    private <T> T written(Callable<T> work) throws Exception {
        var result = work.call();
        if (transactions.getTransactionStatus() == Status.STATUS_ACTIVE) {
            session.flush();
        }
        return result;
    }

    /** Hibernate keeps no copy of what is read to compare it with, and does not compare: a fifth of a list's processor time. */
    private <T> T unchanged(Callable<T> work) throws Exception {
        transactions.putResource(READING, Boolean.TRUE);
        session.setDefaultReadOnly(true);
        session.setHibernateFlushMode(FlushMode.MANUAL);
        return work.call();
    }
}
