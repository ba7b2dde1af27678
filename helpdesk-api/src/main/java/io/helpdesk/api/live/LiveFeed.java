package io.helpdesk.api.live;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.event.HelpdeskEvent;
import io.helpdesk.api.problem.Forbidden;
import io.helpdesk.api.problem.HelpdeskException;

/**
 * Tells what was committed, on whichever node, in the order of the event log, without a gap and without a repetition.
 * Whoever was cut off names the last position it was told and goes on from there, on any node.
 */
public interface LiveFeed {

    /**
     * Follows the events of the caller's account that the caller may see. Returns at once; everything else is told to the
     * listener, from other threads, one call at a time.
     *
     * @param after the last position that was told, as it was told; null to begin now
     * @throws Forbidden {@code "permission"} if the caller may read neither conversations nor messages
     */
    Subscription follow(Caller caller, String after, Listener listener);

    /** A listener's hold on the feed. */
    interface Subscription extends AutoCloseable {

        /** The listener, which was full, has room again. May be called at any time and from any thread. */
        void ready();

        /** Nothing is told any more, but for a call that is under way. */
        @Override
        void close();
    }

    /**
     * Who is told. No method may wait for anything but the database: whoever cannot take more says so, keeps nobody waiting
     * and misses nothing. Positions are opaque, printable ASCII.
     */
    interface Listener {

        /**
         * The first thing told.
         *
         * @param position where the following events begin
         * @param reset whether events may be missing: the position asked for is too old or unknown, so the listener has to
         *     look at everything anew
         */
        void started(String position, boolean reset);

        /**
         * An event, which the listener has taken when this returns.
         *
         * @return whether the next one may come at once; if not, it waits for {@link Subscription#ready}
         */
        boolean happened(String position, HelpdeskEvent event);

        /**
         * Comes every few seconds.
         *
         * @param position up to where everything was told; null while the listener is behind
         */
        void quiet(String position);

        /**
         * The caller as it is now, since what one may see changes. Comes every few seconds.
         *
         * @throws HelpdeskException if the caller may not listen any more; {@link #ended} follows
         */
        Caller renewed();

        /** Nothing follows: the right to listen was lost, the listener failed or the application stops. */
        void ended();
    }
}
