package io.helpdesk.core.loop;

import io.helpdesk.core.persistence.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Whether the database is away, as all loops of this node see it. While it is, no loop makes a step; one of them asks the
 * database, after one second and then less and less often, up to every half minute, because a container writes a stack
 * trace for each connection it cannot give. All go on when it answers. Said in the log once when it goes and once when it is
 * back.
 */
@ApplicationScoped
public class Outage {

    private static final Logger LOG = Logger.getLogger("io.helpdesk");

    private static final long FIRST = Duration.ofSeconds(1).toNanos();
    private static final long LONGEST = Duration.ofSeconds(30).toNanos();

    /** So long one loop that asks is waited for by the others, who are told earlier when it has an answer. */
    private static final long ASKING = Duration.ofMinutes(1).toNanos();

    private final BooleanSupplier answers;
    private final Predicate<SQLException> connectionLost;
    private final Set<Runnable> waiting = ConcurrentHashMap.newKeySet();
    private volatile boolean away;
    private long since;
    private long askedAt;
    private long askAt;
    private long wait;

    @Inject
    Outage(Database database) {
        this(() -> answers(database), trouble -> connectionLost(trouble, database));
    }

    /**
     * @param answers asks the database
     * @param connectionLost tells it by an error of the driver
     */
    Outage(BooleanSupplier answers, Predicate<SQLException> connectionLost) {
        this.answers = answers;
        this.connectionLost = connectionLost;
    }

    /** For the proxy. */
    protected Outage() {
        this(null, null);
    }

    /**
     * Whether a step failed because the database is away or a connection was lost, and not because of what it had to do. Asks
     * the database, unless that is known.
     */
    public synchronized boolean explains(Throwable trouble) {
        if (away) {
            return true;
        }
        if (answers.getAsBoolean()) {
            return connectionLost(trouble);
        }
        away = true;
        since = System.nanoTime();
        askedAt = since;
        wait = FIRST;
        askAt = since + wait;
        LOG.log(
                Level.WARNING,
                "The database is away: " + innermost(trouble) + "; asked again within half a minute, until it is back");
        return true;
    }

    /** Something has just got an answer from the database: if it is believed to be away, it is asked soon. */
    public void doubted() {
        if (away) {
            synchronized (this) {
                // not more often than each second, however many doubt
                askAt = Math.min(askAt, askedAt + FIRST);
            }
            waiting.forEach(Runnable::run);
        }
    }

    /**
     * Asks the database if it is time to.
     *
     * @return nanoseconds until it may be worth while to come again; 0 when the database is there
     */
    long pause() {
        if (!away) {
            return 0;
        }
        synchronized (this) {
            long left = askAt - System.nanoTime();
            if (left > 0) {
                return left;
            }
            askedAt = System.nanoTime();
            askAt = askedAt + ASKING;
        }
        boolean back = answers.getAsBoolean();
        synchronized (this) {
            if (!back) {
                wait = Math.min(LONGEST, wait * 2);
                askAt = System.nanoTime() + wait;
                return wait;
            }
            if (away) {
                away = false;
                LOG.log(
                        Level.WARNING,
                        "The database is back after "
                                + Duration.ofNanos(System.nanoTime() - since).toSeconds() + " s");
            }
        }
        waiting.forEach(Runnable::run);
        return 0;
    }

    /** @param wake run when it is worth while to come again earlier */
    void join(Runnable wake) {
        waiting.add(wake);
    }

    void leave(Runnable wake) {
        waiting.remove(wake);
    }

    private static boolean answers(Database database) {
        try (var connection = database.dataSource().getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select 1")) {
            return row.next();
        } catch (SQLException | RuntimeException e) {
            return false;
        }
    }

    private static boolean connectionLost(SQLException trouble, Database database) {
        var state = database.dialect().state(trouble.getSQLState(), trouble.getErrorCode());
        return state != null && database.dialect().connectionLost(state);
    }

    private boolean connectionLost(Throwable trouble) {
        var cause = trouble;
        for (int depth = 0; cause != null && depth < 100; depth++) {
            if (cause instanceof SQLException sql && connectionLost.test(sql)) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    private static Throwable innermost(Throwable trouble) {
        var cause = trouble;
        for (int depth = 0; cause.getCause() != null && depth < 100; depth++) {
            cause = cause.getCause();
        }
        return cause;
    }
}
