package io.helpdesk.core.live;

import io.helpdesk.core.outbox.EventEntity;
import io.helpdesk.core.outbox.EventLog;
import io.helpdesk.core.outbox.EventLog.Edge;
import io.helpdesk.core.outbox.EventLog.Head;
import io.helpdesk.core.outbox.EventLog.Position;
import io.helpdesk.core.outbox.LoggedEvent;
import io.helpdesk.core.outbox.StoredEvents;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Reads the event log in short transactions of its own. */
@Stateless
public class LogReader {

    private static final Logger LOG = Logger.getLogger("io.helpdesk");

    /** Of all accounts, along the index. */
    private static final int LOOKED_THROUGH = 5_000;

    @Inject
    private EventLog log;

    @Inject
    private StoredEvents stored;

    /**
     * A stretch of the log.
     *
     * @param reached how far it goes
     * @param more whether it ends before it was asked to
     */
    public record Stretch(List<LoggedEvent> events, Position reached, boolean more) {}

    public Edge edge() {
        return log.edge();
    }

    /**
     * The next events of these accounts, up to a position that was the last of the edge once.
     *
     * @param limit of rows, at most
     */
    public Stretch between(Collection<Long> accounts, Position after, Position upTo, int limit) {
        var passed = log.between(after, upTo, LOOKED_THROUGH);
        var wanted = passed.stream()
                .filter(head -> accounts.contains(head.accountId()))
                .toList();
        boolean tooMany = wanted.size() > limit;
        var taken = tooMany ? wanted.subList(0, limit) : wanted;
        boolean more = tooMany || passed.size() == LOOKED_THROUGH;
        return new Stretch(read(taken), more ? (tooMany ? last(taken) : last(passed)) : upTo, more);
    }

    private static Position last(List<Head> heads) {
        return heads.get(heads.size() - 1).end();
    }

    private List<LoggedEvent> read(List<Head> heads) {
        return heads.isEmpty()
                ? List.of()
                : log.whole(heads).stream().flatMap(row -> read(row).stream()).toList();
    }

    /** Without an event for what this version cannot read: a newer one on another node may have written it. */
    private List<LoggedEvent> read(EventEntity row) {
        try {
            return stored.of(row);
        } catch (IllegalStateException unknown) {
            LOG.log(Level.WARNING, "The event " + row.id() + " cannot be read and is not told", unknown);
            return List.of(LoggedEvent.unreadable(row));
        }
    }
}
