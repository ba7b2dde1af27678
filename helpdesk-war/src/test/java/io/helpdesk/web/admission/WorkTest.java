package io.helpdesk.web.admission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorkTest {

    private final List<String> called = new ArrayList<>();
    private final Work work = new Work(2, 2);

    @Test
    void soManyAreAtWorkAndTheOthersAreCalledInTheirOrder() {
        assertTrue(work.enter(false));
        assertTrue(work.enter(false));
        assertFalse(work.enter(false));
        assertTrue(work.await(() -> called.add("a"), false));
        assertTrue(work.await(() -> called.add("b"), false));
        assertFalse(work.await(() -> called.add("c"), false), "the queue is full");
        assertEquals(List.of(), called);
        work.leave();
        assertEquals(List.of("a"), called);
        assertFalse(work.enter(false), "nobody overtakes");
        assertTrue(work.enter(true));
        work.leave();
        assertEquals(List.of("a", "b"), called);
    }

    @Test
    void whoIsCalledAndFindsNoTurnGoesFirstAgain() {
        work.enter(false);
        work.enter(false);
        work.await(() -> called.add("a"), false);
        work.await(() -> called.add("b"), true);
        work.leave();
        assertEquals(List.of("b"), called);
    }

    @Test
    void aTurnGivenBackBeforeTheQueueWasReachedIsNotLost() {
        work.enter(false);
        assertTrue(work.await(() -> called.add("a"), false));
        assertEquals(List.of("a"), called);
    }

    @Test
    void whoGaveUpOrNeverCameTakesNothingFromTheNext() {
        work.enter(false);
        work.enter(false);
        Work.Waiting gone = () -> called.add("gone");
        work.await(gone, false);
        work.await(() -> called.add("never comes"), false);
        work.giveUp(gone);
        work.await(() -> called.add("next"), false);
        work.leave();
        work.look();
        assertEquals(List.of("never comes", "next"), called);
    }
}
