package io.helpdesk.web.admission;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Places of which nobody may take all. A quarter of them is the most that one holder has, and half of them the most that all
 * visitors together have: anybody can become a visitor, and become one again.
 */
public final class Places {

    /**
     * Who has a place.
     *
     * @param name of the credential; of visitors, the network they come from
     */
    public record Holder(String name, boolean visitor) {}

    /** @param users those who have a place or wait for one */
    private record Share(Work work, int users) {}

    private final int ofOne;
    private final long patienceNanos;
    private final Work all;
    private final Work visitors;
    private final Map<String, Share> shares = new HashMap<>();

    /** @param patienceMillis for how long a place is waited for */
    public Places(int most, long patienceMillis) {
        patienceNanos = TimeUnit.MILLISECONDS.toNanos(patienceMillis);
        ofOne = Math.max(1, most / 4);
        all = new Work(most, patienceMillis);
        visitors = new Work(Math.max(1, most / 2), patienceMillis);
    }

    /** @return whether there was a place in time; it has to be given back with {@link #leave} */
    public boolean enter(Holder holder) {
        return enterBefore(System.nanoTime() + patienceNanos, holder);
    }

    /** The same without waiting. */
    public boolean enterAtOnce(Holder holder) {
        return enterBefore(System.nanoTime(), holder);
    }

    private boolean enterBefore(long deadline, Holder holder) {
        var entered = new ArrayDeque<Work>();
        for (var room : rooms(holder, share(holder, 1))) {
            if (!room.enterBefore(deadline)) {
                entered.forEach(Work::leave);
                share(holder, -1);
                return false;
            }
            entered.push(room);
        }
        return true;
    }

    public void leave(Holder holder) {
        rooms(holder, share(holder, -1)).forEach(Work::leave);
    }

    /** In each of which the holder needs a place, its own first: whoever waits there takes nothing from others. */
    private List<Work> rooms(Holder holder, Work own) {
        var rooms = new ArrayList<>(List.of(own));
        if (holder.visitor) {
            rooms.add(visitors);
        }
        rooms.add(all);
        return rooms;
    }

    /** The holder's own places, which are forgotten with the last of their users. */
    private synchronized Work share(Holder holder, int more) {
        var share = shares.getOrDefault(holder.name, new Share(new Work(ofOne, 0), 0));
        if (share.users + more == 0) {
            shares.remove(holder.name);
        } else {
            shares.put(holder.name, new Share(share.work, share.users + more));
        }
        return share.work;
    }

    /** How many have one. */
    public int taken() {
        return all.taken();
    }

    synchronized int holders() {
        return shares.size();
    }
}
