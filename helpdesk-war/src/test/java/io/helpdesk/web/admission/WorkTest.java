package io.helpdesk.web.admission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class WorkTest {

    private static final long FOR_EVER = 60_000;

    @Test
    void soManyAreAtWorkAndAPlaceGivenBackIsTakenAgain() {
        var work = new Work(2, 0);
        assertTrue(work.enter());
        assertTrue(work.enter());
        assertFalse(work.enter());
        work.leave();
        assertTrue(work.enter());
    }

    @Test
    void whoWaitsGetsTheTurnThatIsGivenBackAndWhoIsBeyondTheQueueIsRefusedAtOnce() throws Exception {
        var work = new Work(1, FOR_EVER);
        assertTrue(work.enter());
        var threads = Executors.newSingleThreadExecutor();
        try {
            Future<Boolean> waiting = threads.submit((Callable<Boolean>) work::enter);
            while (!waiting.isDone() && work.waiting() == 0) {
                Thread.onSpinWait();
            }
            assertFalse(work.enter(), "one works, one waits");
            work.leave();
            assertEquals(List.of(true), List.of(waiting.get()));
        } finally {
            threads.shutdownNow();
        }
    }
}
