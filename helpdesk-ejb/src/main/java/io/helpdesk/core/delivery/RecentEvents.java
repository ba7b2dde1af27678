package io.helpdesk.core.delivery;

import io.helpdesk.api.event.HelpdeskEvent;
import io.helpdesk.core.loop.OncePerMinute;
import io.helpdesk.core.outbox.EventEntity;
import io.helpdesk.core.outbox.StoredEvents;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Events that were read from the log lately. Many targets are told of each within a moment, and an event never changes.
 */
@ApplicationScoped
public class RecentEvents {

    private static final Logger LOG = Logger.getLogger("io.helpdesk.deliveries");
    private static final OncePerMinute LOG_LIMIT = new OncePerMinute();
    private static final int MOST = 300;

    @Inject
    private StoredEvents stored;

    private final Map<Long, Told> recent = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Told> eldest) {
            return size() > MOST;
        }
    };

    /**
     * What happened, where and when.
     *
     * @param event null if it cannot be read
     */
    record Told(HelpdeskEvent event, long accountId, Instant at) {}

    /** Those of these that are still kept. */
    Map<Long, Told> withIds(Collection<Long> ids) {
        var found = new HashMap<Long, Told>();
        synchronized (recent) {
            for (var id : ids) {
                var told = recent.get(id);
                if (told != null) {
                    found.put(id, told);
                }
            }
        }
        var missing = ids.stream().filter(id -> !found.containsKey(id)).toList();
        stored.rows(missing).forEach((id, row) -> found.put(id, remember(id, row)));
        return found;
    }

    private Told remember(long id, EventEntity row) {
        try {
            var events = stored.of(row);
            synchronized (recent) {
                events.forEach(each -> recent.put(each.id(), told(row, each.event())));
            }
            return events.stream()
                    .filter(each -> each.id() == id)
                    .findFirst()
                    .map(each -> told(row, each.event()))
                    .orElseThrow(() -> new IllegalStateException("its row has no such event"));
        } catch (IllegalStateException unreadable) {
            if (LOG_LIMIT.now()) {
                LOG.log(Level.SEVERE, "Event " + id + " cannot be read; what is to be told of it waits", unreadable);
            }
            return told(row, null);
        }
    }

    private static Told told(EventEntity row, HelpdeskEvent said) {
        return new Told(said, row.accountId(), row.createdAt());
    }
}
