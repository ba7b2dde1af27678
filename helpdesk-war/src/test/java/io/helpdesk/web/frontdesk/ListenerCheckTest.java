package io.helpdesk.web.frontdesk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ListenerCheckTest {

    @Test
    void aListenerThatCallsABodyMalformedRefusesIt() throws Exception {
        assertTrue(asked("HTTP/1.1 400 Bad Request"));
        assertEquals(false, asked("HTTP/1.1 405 Method Not Allowed"));
        assertEquals(false, asked(""));
    }

    private static boolean asked(String answer) throws Exception {
        try (var server = new AnsweringOnce(answer, "{}")) {
            boolean refuses = ListenerCheck.refuses(server.listener());
            assertTrue(server.request().startsWith("DELETE /desk/ HTTP/1.1\r\nHost: desk.example.com\r\n"));
            assertTrue(server.request().endsWith("\r\n\r\n{}"));
            return refuses;
        }
    }
}
