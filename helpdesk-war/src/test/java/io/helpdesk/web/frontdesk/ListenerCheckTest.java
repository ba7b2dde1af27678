package io.helpdesk.web.frontdesk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class ListenerCheckTest {

    @Test
    void aListenerThatCallsABodyMalformedRefusesIt() throws Exception {
        assertTrue(asked("HTTP/1.1 400 Bad Request"));
        assertEquals(false, asked("HTTP/1.1 405 Method Not Allowed"));
        assertEquals(false, asked(""));
    }

    private static boolean asked(String answer) throws Exception {
        try (var listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var request = CompletableFuture.supplyAsync(() -> answering(listener, answer));
            boolean refuses = ListenerCheck.refuses(new Listener(
                    new InetSocketAddress(listener.getInetAddress(), listener.getLocalPort()),
                    "desk.example.com",
                    "/desk"));
            assertTrue(request.get().startsWith("DELETE /desk/ HTTP/1.1\r\nHost: desk.example.com\r\n"));
            assertTrue(request.get().endsWith("\r\n\r\n{}"));
            return refuses;
        }
    }

    private static String answering(ServerSocket listener, String answer) {
        try (var client = listener.accept()) {
            var request = new StringBuilder();
            while (!request.toString().endsWith("{}")) {
                request.append((char) client.getInputStream().read());
            }
            client.getOutputStream().write((answer + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            return request.toString();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
