package io.helpdesk.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/** A client of the console's socket that keeps each frame as it came, control frames aside. */
final class ConsoleClient implements WebSocket.Listener, AutoCloseable {

    private static final String CLOSED = "closed ";
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final BlockingQueue<String> frames = new LinkedBlockingQueue<>();
    private final AtomicInteger asked = new AtomicInteger();
    private final StringBuilder partial = new StringBuilder();
    private final WebSocket socket;

    /** @throws CompletionException if the handshake is refused */
    ConsoleClient(URI base, String path, Map<String, String> headers) {
        var builder = HTTP.newWebSocketBuilder();
        headers.forEach(builder::header);
        var address = base.toString().replaceFirst("^http", "ws").replaceFirst("/+$", "") + path;
        socket = builder.buildAsync(URI.create(address), this).join();
    }

    /** Opened by a program with this key, and told of everything from now on. */
    static ConsoleClient open(URI base, String authorization) {
        var client = new ConsoleClient(base, "/ws", Map.of("Authorization", authorization));
        client.send("ping");
        client.await("pong"::equals);
        return client;
    }

    /** What a handshake with these is answered. */
    static int refused(URI base, String path, Map<String, String> headers) {
        try (var open = new ConsoleClient(base, path, headers)) {
            return 101;
        } catch (CompletionException refusal) {
            if (refusal.getCause() instanceof WebSocketHandshakeException answered) {
                return answered.getResponse().statusCode();
            }
            throw refusal;
        }
    }

    void send(String text) {
        socket.sendText(text, true).join();
    }

    void send(byte[] bytes) {
        socket.sendBinary(ByteBuffer.wrap(bytes), true).join();
    }

    void send(String type, String data) {
        send("{\"type\":\"" + type + "\",\"data\":" + data + "}");
    }

    /** Looks at these, and waits until that is known. */
    ConsoleClient showing(String... uuids) {
        send("list_subscribe_replace", "{\"uuids\":[\"" + String.join("\",\"", uuids) + "\"]}");
        send("ping");
        await("pong"::equals);
        return this;
    }

    /** The next frame; {@code "closed "}, code and reason at the end. */
    String next() {
        try {
            var frame = frames.poll(60, TimeUnit.SECONDS);
            if (frame == null) {
                throw new AssertionError("nothing came for a minute");
            }
            return frame;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The next frame of which this holds; others are passed over. */
    String await(Predicate<String> wanted) {
        while (true) {
            var frame = next();
            if (wanted.test(frame)) {
                return frame;
            }
            if (frame.startsWith(CLOSED)) {
                throw new AssertionError(frame);
            }
        }
    }

    /** The data of the next frame of this type. */
    JsonNode awaitType(String type) {
        return CableClient.read(await(frame -> frame.startsWith("{\"type\":\"" + type + "\"")))
                .get("data");
    }

    /** What comes up to the answer to a ping that is sent now, each frame as it came. */
    List<String> untilNow() {
        send("ping");
        var told = new ArrayList<String>();
        await(frame -> {
            told.add(frame);
            return frame.equals("pong");
        });
        return told;
    }

    /** How the server closes it. */
    String end() {
        return await(frame -> frame.startsWith(CLOSED));
    }

    /** How often the server has asked whether anybody is there. */
    int asked() {
        return asked.get();
    }

    @Override
    public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
        partial.append(data);
        if (last) {
            frames.add(partial.toString());
            partial.setLength(0);
        }
        webSocket.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onPing(WebSocket webSocket, ByteBuffer message) {
        asked.incrementAndGet();
        webSocket.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket webSocket, int code, String reason) {
        frames.add(CLOSED + code + " " + reason);
        return null;
    }

    @Override
    public void onError(WebSocket webSocket, Throwable error) {
        frames.add(CLOSED + error);
    }

    @Override
    public void close() {
        socket.abort();
    }
}
