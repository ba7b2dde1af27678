package io.helpdesk.testkit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import jakarta.json.JsonException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;

/** Where the webhooks of a test's inboxes come in: a port of this machine that only this machine reaches. */
final class MessageReceiver implements AutoCloseable {

    private final HttpServer server;

    private MessageReceiver(HttpServer server) {
        this.server = server;
    }

    static MessageReceiver listen() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setExecutor(Executors.newCachedThreadPool(task -> {
                var thread = new Thread(task, "helpdesk-test-messages");
                thread.setDaemon(true);
                return thread;
            }));
            server.start();
            return new MessageReceiver(server);
        } catch (IOException e) {
            throw new UncheckedIOException("no port of this machine for messages to come in", e);
        }
    }

    /** With an address of its own. */
    Mailbox open() {
        var path = "/" + UUID.randomUUID();
        var mailbox = new Mailbox("http://127.0.0.1:" + server.getAddress().getPort() + path);
        server.createContext(path, mailbox::take);
        return mailbox;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    /** What came to one address. */
    static final class Mailbox {

        private final String address;
        /** Each is told at least once, under the same id. */
        private final Map<Long, SentMessage> messages = new LinkedHashMap<>();

        private int awaited;

        private Mailbox(String address) {
            this.address = address;
        }

        String address() {
            return address;
        }

        synchronized List<SentMessage> messages() {
            return new ArrayList<>(messages.values());
        }

        synchronized Optional<SentMessage> next(Duration patience) {
            long until = System.nanoTime() + patience.toNanos();
            while (messages.size() <= awaited) {
                long left = (until - System.nanoTime()) / 1_000_000;
                if (left <= 0) {
                    return Optional.empty();
                }
                try {
                    wait(left);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return Optional.empty();
                }
            }
            return Optional.of(messages().get(awaited++));
        }

        private void take(HttpExchange exchange) throws IOException {
            try (exchange) {
                exchange.sendResponseHeaders(understood(exchange.getRequestBody()) ? 200 : 400, -1);
            }
        }

        private boolean understood(InputStream body) {
            try (var reader = Json.createReader(body)) {
                var event = reader.readObject();
                if (SentMessage.toldBy(event)) {
                    add(SentMessage.of(event));
                }
                return true;
            } catch (JsonException noEvent) {
                return false;
            }
        }

        private synchronized void add(SentMessage message) {
            messages.putIfAbsent(message.id(), message);
            notifyAll();
        }
    }
}
