package io.helpdesk.core.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.helpdesk.core.persistence.EventHorizon.Holder;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

class BlockingWritersTest {

    private static final long SECOND = 1_000_000_000L;

    @Test
    void whoHoldsBackForTenSecondsIsNamedOnceAndGivenUpWhenItEnds() {
        var said = new ArrayList<String>();
        var handler = new Handler() {
            @Override
            public void publish(LogRecord entry) {
                said.add(entry.getMessage());
            }

            @Override
            public void flush() {
                // nothing is kept back
            }

            @Override
            public void close() {
                // nothing is open
            }
        };
        var log = Logger.getLogger("io.helpdesk");
        log.addHandler(handler);
        try {
            var held = new BlockingWriters();
            var slow = List.of(new Holder("7 1", "process 1"));
            held.saw(slow, 0);
            held.saw(slow, 9 * SECOND);
            assertEquals(List.of(), said);
            assertEquals(9, held.seconds());
            held.saw(slow, 12 * SECOND);
            held.saw(slow, 14 * SECOND);
            assertEquals(1, said.size(), said.toString());
            assertTrue(said.get(0).contains("process 1") && said.get(0).contains("12 s"), said.toString());
            assertEquals(14, held.seconds());
            held.saw(List.of(new Holder("9 2", "process 2")), 16 * SECOND);
            assertTrue(said.get(1).contains("not held back any more by process 1"), said.toString());
            assertEquals(0, held.seconds());
        } finally {
            log.removeHandler(handler);
        }
    }
}
