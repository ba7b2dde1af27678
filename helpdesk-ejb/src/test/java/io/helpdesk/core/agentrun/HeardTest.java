package io.helpdesk.core.agentrun;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.helpdesk.api.agentrun.AgentWire.Said;
import io.helpdesk.api.message.Message;
import io.helpdesk.api.message.MessageType;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What an agent hears of a conversation, in which several nodes wrote. */
class HeardTest {

    private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");

    private static Message message(long id, long second, MessageType type, String text) {
        return new Message(
                id,
                null,
                null,
                type,
                null,
                null,
                new Message.Body(text, false, null, Map.of(), null, List.of()),
                false,
                null,
                Map.of(),
                NOON.plusSeconds(second),
                NOON.plusSeconds(second));
    }

    @Test
    void itGoesByTimeAndNotByKeys() {
        var first = message(90, 1, MessageType.INCOMING, "Hello");
        var answer = message(40, 2, MessageType.OUTGOING, "Hi");
        var line = message(41, 3, MessageType.INCOMING, "/connect:0e6f1d0e-3c58-4f41-9b1d-9a1f5f0c2d77");
        var last = message(42, 4, MessageType.INCOMING, "Where is it?");
        var heard = new Heard(List.of(answer, line, last, first));
        assertEquals(List.of(new Said(true, "Hello"), new Said(false, "Hi")), heard.before(last));
        assertEquals(3, heard.before(null).size());
        assertTrue(heard.goesOnAfter(first));
        assertFalse(heard.goesOnAfter(last));
        assertTrue(heard.whole());
    }

    @Test
    void whatIsBehindTheWindowIsKnownToBeMissing() {
        var talk = LongStream.rangeClosed(1, 31)
                .mapToObj(at -> message(at, at, MessageType.OUTGOING, "No " + at))
                .toList();
        assertEquals(31, Heard.window().limit());
        assertFalse(new Heard(talk).whole());
        assertTrue(new Heard(talk.subList(1, 31)).whole());
        assertEquals(
                Collections.nCopies(30, false),
                new Heard(talk)
                        .before(talk.get(30)).stream().map(Said::byContact).toList());
    }
}
