package io.helpdesk.core.live;

import io.helpdesk.api.event.HelpdeskEvent;
import io.helpdesk.core.outbox.EventEntity;
import io.helpdesk.core.outbox.EventJson;
import io.helpdesk.core.outbox.EventLog;
import io.helpdesk.core.outbox.EventLog.Edge;
import io.helpdesk.core.outbox.EventLog.Position;
import io.helpdesk.core.outbox.LoggedEvent;
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

    @Inject
    private EventLog log;

    @Inject
    private EventJson json;

    public Edge edge() {
        return log.edge();
    }

    /** The next events of these accounts, up to a position that was the last of the edge once, at most so many. */
    public List<LoggedEvent> between(Collection<Long> accounts, Position after, Position upTo, int limit) {
        return log.between(accounts, after, upTo, limit).stream()
                .map(this::read)
                .toList();
    }

    private LoggedEvent read(EventEntity stored) {
        return LoggedEvent.of(stored, event(stored));
    }

    /** Null for what this version cannot read: a newer one on another node may have written it. */
    private HelpdeskEvent event(EventEntity stored) {
        try {
            return json.read(stored.payload());
        } catch (IllegalStateException unknown) {
            LOG.log(Level.WARNING, "The event " + stored.id() + " cannot be read and is not told", unknown);
            return null;
        }
    }
}
