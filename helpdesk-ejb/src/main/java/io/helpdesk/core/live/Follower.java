package io.helpdesk.core.live;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.event.HelpdeskEvent.InboxChanged;
import io.helpdesk.api.live.LiveFeed;
import io.helpdesk.api.problem.HelpdeskException;
import io.helpdesk.core.outbox.EventLog.Position;
import io.helpdesk.core.outbox.LoggedEvent;
import io.helpdesk.core.visitor.VisitorView;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * One listener and the position up to which it was told everything. It is either at the log's tail and told what was just
 * read for all, or behind and told what is read for it alone. Nothing waits in memory for a listener that is full: its
 * position is enough to go on.
 */
final class Follower implements LiveFeed.Subscription {

    private static final Logger LOG = Logger.getLogger("io.helpdesk");
    private static final long BEAT_NANOS = Duration.ofSeconds(15).toNanos();

    private final long accountId;
    private final String after;
    private final LiveFeed.Listener listener;
    private final Consumer<Follower> work;
    private final Consumer<Follower> gone;

    private Caller caller;
    private EventVisibility visibility;
    private Position position;
    private boolean atTail;
    private boolean passedOver;
    private volatile boolean room = true;
    private volatile boolean closed;
    private volatile boolean beatDue;
    private long lastBeat = System.nanoTime();

    /**
     * @param work called when there is something to do besides the tail
     * @param gone called once it is closed, possibly again
     */
    Follower(
            Caller caller, String after, LiveFeed.Listener listener, Consumer<Follower> work, Consumer<Follower> gone) {
        this.caller = caller;
        this.visibility = new EventVisibility(caller);
        this.accountId = caller.accountId();
        this.after = after;
        this.listener = listener;
        this.work = work;
        this.gone = gone;
    }

    long accountId() {
        return accountId;
    }

    /** What the listener asked for, or null. */
    String after() {
        return after;
    }

    boolean closed() {
        return closed;
    }

    /** Whether it is time for a sign of life; true once each time. For one thread. */
    boolean beatIsDue(long nanoTime) {
        if (nanoTime - lastBeat < BEAT_NANOS) {
            return false;
        }
        lastBeat = nanoTime;
        beatDue = true;
        return true;
    }

    synchronized boolean started() {
        return position != null;
    }

    synchronized void start(Position from, Instant at, boolean reset) {
        position = from;
        if (!closed) {
            listener.started(ResumeToken.write(from, at), reset);
        }
    }

    /** Where it is if it is behind and can be told more, else null. */
    synchronized Position behind() {
        return closed || atTail || !room ? null : position;
    }

    /**
     * Tells it what was read for it alone.
     *
     * @param upTo nothing of its account is left before here, if the listener takes them all
     */
    synchronized void catchUp(List<LoggedEvent> events, Position upTo) {
        if (tell(events)) {
            position = later(position, upTo);
        }
    }

    /** From now on it is told what is read for all, if it is that far. */
    synchronized void joinTail(Position head) {
        atTail = room && position.compareTo(head) >= 0;
    }

    /**
     * Tells it what was read for all. It finds out here whether it joined the tail too late or was not there at all.
     *
     * @param from all events of its account between here and {@code upTo} are given
     */
    synchronized void offer(List<LoggedEvent> events, Position from, Position upTo) {
        if (!atTail || closed) {
            return;
        }
        if (position.compareTo(from) < 0) {
            atTail = false;
            work.accept(this);
        } else if (tell(events)) {
            position = later(position, upTo);
        } else {
            atTail = false;
        }
    }

    /** A sign of life, and a look whether the caller may still listen. */
    void beatIfDue(Instant now) {
        if (!beatDue) {
            return;
        }
        beatDue = false;
        try {
            var renewed = listener.renewed();
            synchronized (this) {
                caller = renewed;
                visibility = new EventVisibility(renewed);
                if (!closed) {
                    listener.quiet(atTail ? ResumeToken.write(position, now) : null);
                }
            }
        } catch (HelpdeskException refused) {
            end();
        }
    }

    void end() {
        close();
        listener.ended();
    }

    @Override
    public void ready() {
        room = true;
        work.accept(this);
    }

    @Override
    public void close() {
        closed = true;
        gone.accept(this);
    }

    /** @return whether all were taken */
    private boolean tell(List<LoggedEvent> events) {
        for (var each : events) {
            if (closed || !room) {
                return false;
            }
            if (each.accountId() == accountId && each.position().compareTo(position) > 0) {
                if (each.event() != null) {
                    tell(each);
                }
                position = each.position();
                if (each.event() instanceof InboxChanged && caller.is(Caller.Kind.CONTACT)) {
                    // it may demand a proof now: nothing more is told before that was looked at
                    beatDue = true;
                    work.accept(this);
                    return false;
                }
            }
        }
        return room;
    }

    /** Of an event that the listener cannot say it is not told; of a second one in a row: it is the listener that is broken. */
    private void tell(LoggedEvent each) {
        try {
            if (visibility.shows(each.event())) {
                // before the call: the listener may have room again before it returns
                room = false;
                if (listener.happened(
                        ResumeToken.write(each.position(), each.createdAt()), VisitorView.of(caller, each.event()))) {
                    room = true;
                }
            }
            passedOver = false;
        } catch (RuntimeException unsayable) {
            if (passedOver) {
                throw unsayable;
            }
            LOG.log(Level.WARNING, "A live listener cannot be told of the event at " + each.position(), unsayable);
            passedOver = true;
            room = true;
        }
    }

    private static Position later(Position one, Position other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
