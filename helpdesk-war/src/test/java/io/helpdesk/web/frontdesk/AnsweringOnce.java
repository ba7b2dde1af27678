package io.helpdesk.web.frontdesk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;

/** A listener that takes one request, as far as this end of it, and answers it with this line. */
final class AnsweringOnce implements AutoCloseable {

    private final ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    private final CompletableFuture<String> request;

    AnsweringOnce(String answer, String end) throws IOException {
        request = CompletableFuture.supplyAsync(() -> answering(answer, end));
    }

    /** For an application under {@code /desk}, whose clients call it desk.example.com. */
    Listener listener() {
        return new Listener(
                new InetSocketAddress(socket.getInetAddress(), socket.getLocalPort()), "desk.example.com", "/desk");
    }

    /** What was asked. */
    String request() {
        return request.join();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private String answering(String answer, String end) {
        try (var client = socket.accept()) {
            var asked = new StringBuilder();
            while (!asked.toString().endsWith(end)) {
                asked.append((char) client.getInputStream().read());
            }
            client.getOutputStream().write((answer + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            return asked.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
