package io.helpdesk.web.admission;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The places of requests that wait for their body. A quarter of them is the most that one holder has, and half of them the
 * most that all visitors together have: anybody can become a visitor, and become one again.
 */
final class Arriving {

    /**
     * Who is waited for.
     *
     * @param name of the credential; of visitors, the network they come from
     */
    record Holder(String name, boolean visitor) {}

    /** @param users those who have a place or wait for one */
    private record Share(Work work, int users) {}

    private final int ofOne;
    private final long patienceNanos;
    private final Work all;
    private final Work visitors;
    private final Map<String, Share> shares = new HashMap<>();

    /** @param patienceMillis for how long a place is waited for */
    Arriving(int most, long patienceMillis) {
        patienceNanos = TimeUnit.MILLISECONDS.toNanos(patienceMillis);
        ofOne = Math.max(1, most / 4);
        all = new Work(most, patienceMillis);
        visitors = new Work(Math.max(1, most / 2), patienceMillis);
    }

    /** @return whether there was a place in time; it has to be given back with {@link #leave} */
    boolean enter(Holder holder) {
        return enterBefore(System.nanoTime() + patienceNanos, holder);
    }

    /** The same without waiting. */
    boolean enterAtOnce(Holder holder) {
        return enterBefore(System.nanoTime(), holder);
    }

    private boolean enterBefore(long deadline, Holder holder) {
        if (!share(holder, 1).enterBefore(deadline)) {
            share(holder, -1);
            return false;
        }
        if (holder.visitor && !visitors.enterBefore(deadline)) {
            leaveShare(holder);
            return false;
        }
        if (!all.enterBefore(deadline)) {
            if (holder.visitor) {
                visitors.leave();
            }
            leaveShare(holder);
            return false;
        }
        return true;
    }

    void leave(Holder holder) {
        all.leave();
        if (holder.visitor) {
            visitors.leave();
        }
        leaveShare(holder);
    }

    private void leaveShare(Holder holder) {
        share(holder, -1).leave();
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

    synchronized int holders() {
        return shares.size();
    }
}
