package io.helpdesk.core.outbox;

import io.helpdesk.core.loop.OncePerMinute;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.LongStream;

/**
 * Events by what the log's rows say. Several consumers and the live feed read each of them within a moment, and a row never
 * changes: what was read lately is kept.
 */
@ApplicationScoped
public class StoredEvents {

    private static final Logger LOG = Logger.getLogger("io.helpdesk.events");
    private static final OncePerMinute LOG_LIMIT = new OncePerMinute();

    /** Characters of some batches; what they become takes a few times as much. */
    private static final int ROOM = 4_000_000;

    @Inject
    EntityManager em;

    @Inject
    EventJson json;

    private final RecentRows recent = new RecentRows(ROOM);

    protected StoredEvents() {
        // for the proxy
    }

    StoredEvents(EntityManager em, EventJson json) {
        this.em = em;
        this.json = json;
    }

    /**
     * What a row says happened, in order.
     *
     * @throws IllegalStateException if this version cannot read it
     */
    public List<LoggedEvent> of(EventEntity row) {
        var known = recent.get(row.id());
        if (known != null) {
            return known;
        }
        var read = LoggedEvent.of(row, json.read(row.accountId(), row.payload()));
        recent.put(row.id(), row.payload().length(), read);
        return read;
    }

    /**
     * Those of these that are still kept, by their numbers; {@linkplain LoggedEvent#unreadable without an event} where this
     * version cannot read it.
     */
    public Map<Long, LoggedEvent> withIds(Collection<Long> eventIds) {
        var found = new HashMap<Long, LoggedEvent>();
        eventIds.forEach(id -> recently(id).ifPresent(event -> found.put(id, event)));
        var missing = eventIds.stream().filter(id -> !found.containsKey(id)).toList();
        rows(missing).forEach((id, row) -> found.put(id, one(id, row)));
        return found;
    }

    /** The second event of a row has the number after it. */
    private Optional<LoggedEvent> recently(long id) {
        return LongStream.of(id, id - 1)
                .mapToObj(recent::get)
                .filter(Objects::nonNull)
                .flatMap(List::stream)
                .filter(event -> event.id() == id)
                .findFirst();
    }

    private LoggedEvent one(long id, EventEntity row) {
        try {
            return of(row).stream()
                    .filter(event -> event.id() == id)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("its row has no such event"));
        } catch (IllegalStateException unreadable) {
            if (LOG_LIMIT.now()) {
                LOG.log(Level.SEVERE, "Event " + id + " cannot be read", unreadable);
            }
            return LoggedEvent.unreadable(row);
        }
    }

    /** The rows of these events that are still kept, by the events' numbers. */
    public Map<Long, EventEntity> rows(Collection<Long> eventIds) {
        var ids = new HashSet<>(eventIds);
        // the second event of a row has the number after it
        eventIds.forEach(id -> ids.add(id - 1));
        var rows = new HashMap<Long, EventEntity>();
        if (!ids.isEmpty()) {
            em.createQuery("select e from EventEntity e where e.id in :ids", EventEntity.class)
                    .setParameter("ids", ids)
                    .setHint("org.hibernate.readOnly", true)
                    .getResultList()
                    .forEach(row -> {
                        for (long id = row.id(); id <= row.lastId(); id++) {
                            rows.put(id, row);
                        }
                    });
        }
        rows.keySet().retainAll(new HashSet<>(eventIds));
        return rows;
    }
}
