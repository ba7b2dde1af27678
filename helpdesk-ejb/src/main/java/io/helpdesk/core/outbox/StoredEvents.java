package io.helpdesk.core.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Events by what the log's rows say. Several consumers and the live feed read each of them within a moment, and a row never
 * changes: what was read lately is kept.
 */
@ApplicationScoped
public class StoredEvents {

    /** Some batches, each event some kilobytes. */
    private static final int RECENT = 1_000;

    @Inject
    EntityManager em;

    @Inject
    EventJson json;

    private final Map<Long, List<LoggedEvent>> recent = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, List<LoggedEvent>> eldest) {
            return size() > RECENT;
        }
    };

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
        synchronized (recent) {
            var known = recent.get(row.id());
            if (known != null) {
                return known;
            }
        }
        var read = LoggedEvent.of(row, json.read(row.accountId(), row.payload()));
        synchronized (recent) {
            recent.put(row.id(), read);
        }
        return read;
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
