package io.helpdesk.core.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is done when a consumer fails: the one event is passed over, nothing else is. */
class ConsumerRoundTest {

    private final Log log = new Log();
    private final Consumer consumer = new Consumer();
    private final ConsumerRound round =
            new ConsumerRound(consumer, log, trouble -> trouble instanceof UnsupportedOperationException);

    @Test
    void oneThatIsNotReadyPassesNothingOver() {
        consumer.ready = false;
        assertFalse(round.step());
        assertEquals(0, log.position);
        assertFalse(log.begun);
        consumer.ready = true;
        assertFalse(round.step());
        assertTrue(log.begun);
        assertEquals(5, log.position);
        assertEquals(1, consumer.woken);
    }

    @Test
    void afterAFullBatchItGoesOnAtOnceAndAfterLessThanOneItWaitsForMore() {
        log.last = ConsumerRound.BATCH + 3;
        assertTrue(round.step());
        assertEquals(ConsumerRound.BATCH, log.position);
        assertFalse(round.step());
        assertEquals(log.last, log.position);
        assertEquals(2, consumer.woken);
    }

    @Test
    void anEventThatFailsAloneIsSetAsideAndTheOthersAreTaken() {
        log.failing = List.of(2L);
        assertFalse(round.step());
        assertEquals(List.of(1L, 3L, 4L, 5L), log.taken);
        assertEquals(List.of(2L), log.aside);
        assertFalse(round.step());
        assertEquals(List.of(2L), log.postponed, "tried again once there is nothing else to do");
    }

    @Test
    void whileTheDatabaseIsAwayNothingIsSetAside() {
        log.away = true;
        assertThrows(UnsupportedOperationException.class, round::step);
        assertEquals(List.of(), log.aside);
        log.away = false;
        assertFalse(round.step());
        assertEquals(List.of(1L, 2L, 3L, 4L, 5L), log.taken);
    }

    private static final class Consumer implements EventConsumer {

        private boolean ready = true;
        private int woken;

        @Override
        public String name() {
            return "somebody";
        }

        @Override
        public boolean ready() {
            return ready;
        }

        @Override
        public void consume(EventBatch batch) {
            throw new AssertionError("it is the steps that call it");
        }

        @Override
        public void consumed() {
            woken++;
        }
    }

    /** Five events, or as many as are said. */
    private static final class Log extends ConsumerSteps {

        private boolean begun;
        private boolean away;
        private int position;
        private int last = 5;
        private List<Long> failing = List.of();
        private final List<Long> taken = new ArrayList<>();
        private final List<Long> aside = new ArrayList<>();
        private final List<Long> postponed = new ArrayList<>();

        @Override
        public void begin(EventConsumer consumer) {
            begun = true;
        }

        @Override
        public int step(EventConsumer consumer, int limit) {
            if (away) {
                throw new UnsupportedOperationException("no connection");
            }
            var next = new ArrayList<Long>();
            for (long event = position + 1; event <= last && next.size() < limit; event++) {
                next.add(event);
            }
            if (next.stream().anyMatch(failing::contains)) {
                throw new IllegalStateException("one of " + next);
            }
            taken.addAll(next);
            position += next.size();
            return next.size();
        }

        @Override
        public void pass(String consumer) {
            aside.add((long) ++position);
        }

        @Override
        public List<Long> due(String consumer, int limit) {
            return aside;
        }

        @Override
        public void again(EventConsumer consumer, long eventId) {
            throw new IllegalStateException("still not");
        }

        @Override
        public void postpone(String consumer, long eventId) {
            postponed.add(eventId);
        }
    }
}
