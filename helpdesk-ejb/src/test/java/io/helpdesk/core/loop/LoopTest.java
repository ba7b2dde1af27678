package io.helpdesk.core.loop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A minute is longer than any test here waits: what happens within it was not waited for. */
@Timeout(30)
class LoopTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final AtomicBoolean away = new AtomicBoolean();
    private final AtomicInteger steps = new AtomicInteger();
    private final BlockingQueue<Integer> made = new LinkedBlockingQueue<>();

    @Test
    void goesOnAtOnceWhileThereIsSomethingToDo() throws InterruptedException {
        try (var loop = loop(() -> {}, () -> step() < 3)) {
            assertEquals(3, made(3));
            assertNull(made.poll(200, TimeUnit.MILLISECONDS));
            loop.wake();
            assertEquals(4, made(1));
        }
    }

    @Test
    void triesAgainAfterTrouble() throws InterruptedException {
        try (var loop = loop(() -> {}, () -> {
            if (step() == 1) {
                throw new IllegalStateException("thrown by the test");
            }
            return false;
        })) {
            assertEquals(2, made(2));
        }
    }

    @Test
    void anErrorEndsNoLoop() throws InterruptedException {
        try (var loop = loop(() -> {}, () -> {
            if (step() == 1) {
                throw new StackOverflowError("thrown by the test");
            }
            return false;
        })) {
            assertEquals(2, made(2));
        }
    }

    @Test
    void whileTheDatabaseIsAwayNoLoopStepsAndThenAllGoOn() throws InterruptedException {
        away.set(true);
        var outage = new Outage(() -> !away.get(), state -> false);
        var others = new LinkedBlockingQueue<Integer>();
        try (var fails = new Loop("fails", Thread::new, outage, () -> {}, MINUTE, () -> {
            if (step() == 1) {
                throw new IllegalStateException("thrown by the test");
            }
            return false;
        })) {
            assertEquals(1, made(1));
            assertNull(made.poll(1500, TimeUnit.MILLISECONDS), "asked only");
            try (var other = new Loop("other", Thread::new, outage, () -> {}, MINUTE, () -> others.add(1) && false)) {
                assertNull(others.poll(200, TimeUnit.MILLISECONDS));
                away.set(false);
                outage.doubted();
                assertEquals(2, made(1));
                assertEquals(1, others.poll(10, TimeUnit.SECONDS));
            }
        }
    }

    @Test
    void makesNoStepBeforeTheGate() throws InterruptedException {
        var gate = new CountDownLatch(1);
        try (var loop = loop(gate::await, () -> step() < 0)) {
            loop.wake();
            assertNull(made.poll(200, TimeUnit.MILLISECONDS));
            gate.countDown();
            assertEquals(1, made(1));
        }
    }

    /** WildFly waits for whoever waits for the start of an application that has failed to start. */
    @Test
    void whoeverWaitsAtTheGateIsInterrupted() throws InterruptedException {
        var waits = new CountDownLatch(1);
        var interrupted = new AtomicBoolean();
        var loop = loop(
                () -> {
                    waits.countDown();
                    try {
                        new CountDownLatch(1).await();
                    } catch (InterruptedException e) {
                        interrupted.set(true);
                        throw e;
                    }
                },
                () -> step() < 0);
        waits.await();
        loop.close();
        assertTrue(interrupted.get());
        assertEquals(0, steps.get());
    }

    /** H2 closes its file under a thread that is interrupted. */
    @Test
    void aStepIsWaitedForAndNotInterrupted() throws InterruptedException {
        var under = new CountDownLatch(1);
        var interrupted = new AtomicBoolean();
        var loop = loop(() -> {}, () -> {
            under.countDown();
            try {
                Thread.sleep(300);
                step();
            } catch (InterruptedException e) {
                interrupted.set(true);
            }
            return false;
        });
        under.await();
        loop.close();
        assertFalse(interrupted.get());
        assertEquals(1, steps.get());
    }

    private Loop loop(Loop.Gate gate, BooleanSupplier step) {
        return new Loop("tested", Thread::new, new Outage(() -> !away.get(), state -> false), gate, MINUTE, step);
    }

    private int step() {
        int number = steps.incrementAndGet();
        made.add(number);
        return number;
    }

    /** The last of so many steps. */
    private int made(int count) throws InterruptedException {
        int last = 0;
        for (int i = 0; i < count; i++) {
            last = made.poll(10, TimeUnit.SECONDS);
        }
        return last;
    }
}
