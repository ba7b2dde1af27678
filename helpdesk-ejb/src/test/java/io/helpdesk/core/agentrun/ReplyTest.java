package io.helpdesk.core.agentrun;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;

/** What others said and is kept here. */
class ReplyTest {

    @Test
    void whatCannotBeStoredIsNotSaid() {
        assertEquals("Leeds?", Reply.of("Le\0eds\ud83d").text());
        assertFalse(Reply.of("\0").says());
        assertFalse(Reply.of(null).says());
    }

    @Test
    void whyItFailedIsShort() {
        assertEquals(500, AgentTrouble.lasting("x\0".repeat(5_000)).getMessage().length());
    }
}
