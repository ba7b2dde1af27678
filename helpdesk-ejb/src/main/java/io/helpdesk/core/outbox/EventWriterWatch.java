package io.helpdesk.core.outbox;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Looks, from time to time, who holds back events. */
@Stateless
public class EventWriterWatch {

    /** So many are named at a time; the first one is what holds back. */
    private static final int MOST = 10;

    @Inject
    private EventWriters writers;

    @Inject
    private BlockingWriters heldBack;

    /** @return false: there is no more to do */
    public boolean look() {
        heldBack.saw(writers.atWork(MOST), System.nanoTime());
        return false;
    }
}
