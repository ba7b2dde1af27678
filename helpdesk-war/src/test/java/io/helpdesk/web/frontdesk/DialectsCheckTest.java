package io.helpdesk.web.frontdesk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DialectsCheckTest {

    private static final Probe PROBE = new Probe("/example/conversations", Map.of("X-API-Key", "readiness"));

    @Test
    void whoeverRefusesTheCallHasHeardIt() throws Exception {
        assertEquals(Optional.empty(), asked("HTTP/1.1 401 Unauthorized"));
        assertEquals(Optional.empty(), asked("HTTP/1.1 404 Not Found"));
    }

    @Test
    void anErrorOfTheServerIsTrouble() throws Exception {
        assertEquals(
                Optional.of("Example: GET /example/conversations is answered by 500; see the log."),
                asked("HTTP/1.1 500 Internal Server Error"));
        assertEquals(Optional.of("Example: GET /example/conversations is answered by 0; see the log."), asked("Hello"));
    }

    @Test
    void aServerThatMayNotConnectToItselfIsNotInTrouble() throws Exception {
        InetSocketAddress gone;
        try (var listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            gone = new InetSocketAddress(listener.getInetAddress(), listener.getLocalPort());
        }
        assertEquals(Optional.empty(), DialectsCheck.trouble(new Listener(gone, "localhost", ""), "Example", PROBE));
    }

    private static Optional<String> asked(String answer) throws Exception {
        try (var server = new AnsweringOnce(answer, "\r\n\r\n")) {
            var trouble = DialectsCheck.trouble(server.listener(), "Example", PROBE);
            assertTrue(server.request()
                    .startsWith("GET /desk/example/conversations HTTP/1.1\r\nHost: desk.example.com\r\n"));
            assertTrue(server.request().contains("\r\nX-API-Key: readiness\r\n"));
            return trouble;
        }
    }
}
