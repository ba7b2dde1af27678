package io.helpdesk.core.live;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.caller.Permission;
import io.helpdesk.api.live.LiveFeed;
import io.helpdesk.api.problem.Forbidden;
import io.helpdesk.api.settings.Setting;
import io.helpdesk.api.settings.Settings;
import io.helpdesk.core.loop.Loop;
import io.helpdesk.core.loop.Loops;
import io.helpdesk.core.loop.Outage;
import io.helpdesk.core.outbox.EventLog.Edge;
import io.helpdesk.core.outbox.EventLog.Position;
import io.helpdesk.core.outbox.LoggedEvent;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJBException;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/**
 * Reads the tail of the log once for all listeners of this node, as long as there are any, and for each listener alone what
 * it missed. Two threads, however many listen.
 */
@Singleton
@Startup
@DependsOn("Database")
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class LiveFeedBean implements LiveFeed {

    private static final Logger LOG = Logger.getLogger("io.helpdesk");

    private static final Duration POLL = Duration.ofMillis(200);
    private static final int TAIL_BATCH = 500;
    private static final int CATCH_UP_BATCH = 100;

    /** A position this much younger than the log's retention counts as too old: clearing up takes its time. */
    private static final Duration MARGIN = Duration.ofHours(1);

    @Inject
    private Loops loops;

    @Inject
    private Outage outage;

    @Inject
    private Settings settings;

    @Inject
    private LogReader reader;

    @Inject
    private Clock clock;

    private final Set<Follower> followers = ConcurrentHashMap.newKeySet();
    private final Queue<Follower> work = new ConcurrentLinkedQueue<>();
    private Duration retention;
    private Loop tail;
    private Loop helper;

    /** Up to where the log was read for all; null while nobody listens. */
    private volatile Position head;

    @PostConstruct
    void start() {
        retention = Duration.ofDays(settings.number(Setting.EVENTS_RETENTION)).minus(MARGIN);
        helper = loops.start("helpdesk-live-helper", Duration.ofSeconds(1), this::help);
        tail = loops.start("helpdesk-live-tail", POLL, this::read);
    }

    @PreDestroy
    void stop() {
        tail.close();
        helper.close();
        List.copyOf(followers).forEach(this::end);
    }

    @Override
    public Subscription follow(Caller caller, String after, Listener listener) {
        if (!caller.may(Permission.CONVERSATION_READ) || !caller.may(Permission.MESSAGE_READ)) {
            throw new Forbidden("permission");
        }
        var follower = new Follower(caller, after, listener, this::schedule, followers::remove);
        followers.add(follower);
        schedule(follower);
        return follower;
    }

    private void schedule(Follower follower) {
        work.add(follower);
        var loop = helper;
        if (loop != null) {
            loop.wake();
        }
    }

    /** One look at the log for all. */
    private boolean read() {
        if (followers.isEmpty()) {
            head = null;
            return false;
        }
        remindOfBeats();
        var from = head;
        var edge = reader.edge().last();
        if (from == null) {
            head = edge;
            tell(Set.of(), List.of(), edge, edge);
            return false;
        }
        if (edge.compareTo(from) <= 0) {
            return false;
        }
        var accounts = followers.stream().map(Follower::accountId).collect(Collectors.toSet());
        var next = reader.between(accounts, from, edge, TAIL_BATCH);
        // before it is told: whoever joins at the old head is told this, whoever joins later has read it
        head = next.reached();
        tell(accounts, next.events(), from, next.reached());
        return next.more();
    }

    /** @param accounts those that were read; a listener of another one has to look for itself */
    private void tell(Set<Long> accounts, List<LoggedEvent> events, Position from, Position upTo) {
        for (var follower : followers) {
            if (accounts.contains(follower.accountId())) {
                guarded(follower, () -> follower.offer(events, from, upTo));
            } else {
                guarded(follower, () -> follower.offer(List.of(), upTo, upTo));
            }
        }
    }

    private void remindOfBeats() {
        long now = System.nanoTime();
        for (var follower : followers) {
            if (follower.beatIsDue(now)) {
                schedule(follower);
            }
        }
    }

    /** One listener's own matters. */
    private boolean help() {
        var follower = work.poll();
        if (follower == null) {
            return false;
        }
        if (!follower.closed()) {
            guarded(follower, () -> help(follower));
        }
        return true;
    }

    private void help(Follower follower) {
        if (!follower.started()) {
            begin(follower);
        }
        follower.beatIfDue(clock.instant());
        var from = follower.behind();
        if (from == null) {
            return;
        }
        var known = head;
        var upTo = known == null ? reader.edge().last() : known;
        if (from.compareTo(upTo) < 0) {
            var next = reader.between(Set.of(follower.accountId()), from, upTo, CATCH_UP_BATCH);
            follower.catchUp(next.events(), next.reached());
            if (next.more()) {
                // behind the others: a long way to catch up delays nobody
                schedule(follower);
                return;
            }
        }
        follower.joinTail(upTo);
        var now = head;
        if (now != null) {
            // the tail may have moved on in between, and not move again for long
            follower.offer(List.of(), now, now);
        }
    }

    private void begin(Follower follower) {
        var edge = reader.edge();
        var now = clock.instant();
        if (follower.after() == null) {
            follower.start(edge.last(), now, false);
            return;
        }
        var mark = ResumeToken.read(follower.after());
        if (mark.isPresent() && continuable(mark.get(), edge, now)) {
            follower.start(mark.get().position(), mark.get().at(), false);
        } else {
            follower.start(edge.last(), now, true);
        }
    }

    /** A position beyond what was ever written is from another database, or from this one before it was restored. */
    private boolean continuable(ResumeToken mark, Edge edge, Instant now) {
        return mark.position().writer() <= edge.latest() && mark.at().isAfter(now.minus(retention));
    }

    /** A listener that fails loses its hold, and nobody else notices. Trouble with the database is the loop's to retry. */
    private void guarded(Follower follower, Runnable step) {
        try {
            step.run();
        } catch (RuntimeException broken) {
            if ((broken instanceof EJBException || broken instanceof PersistenceException) && outage.explains(broken)) {
                schedule(follower);
                throw broken;
            }
            LOG.log(Level.WARNING, "A live listener failed and is dropped", broken);
            end(follower);
        }
    }

    private void end(Follower follower) {
        try {
            follower.end();
        } catch (RuntimeException broken) {
            LOG.log(Level.FINE, "A live listener failed at its end", broken);
        }
    }
}
