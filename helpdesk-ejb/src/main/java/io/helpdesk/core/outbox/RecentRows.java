package io.helpdesk.core.outbox;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was read of the log lately, as much as there is room for: what nobody asked for longest goes first. */
class RecentRows {

    private final int room;
    private final Map<Long, Kept> kept = new LinkedHashMap<>(16, 0.75f, true);
    private int filled;

    /** @param characters of what is stored; what a row becomes takes a few times as much */
    private record Kept(List<LoggedEvent> events, int characters) {}

    /** @param room characters of stored rows */
    RecentRows(int room) {
        this.room = room;
    }

    /** @return null if it is not kept */
    synchronized List<LoggedEvent> get(long rowId) {
        var row = kept.get(rowId);
        return row == null ? null : row.events();
    }

    /** A row that would take more than a tenth of the room is not kept, as many others would go for it. */
    synchronized void put(long rowId, int characters, List<LoggedEvent> events) {
        if (characters > room / 10) {
            return;
        }
        var before = kept.put(rowId, new Kept(events, characters));
        filled += characters - (before == null ? 0 : before.characters());
        var eldest = kept.values().iterator();
        while (filled > room) {
            filled -= eldest.next().characters();
            eldest.remove();
        }
    }
}
