package io.helpdesk.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** A client of {@code /cable} that keeps each frame as it came, pings aside. */
final class CableClient implements WebSocket.Listener, AutoCloseable {

    private static final String CLOSED = "closed ";
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final BlockingQueue<String> frames = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> pings = new LinkedBlockingQueue<>();
    private final StringBuilder partial = new StringBuilder();
    private final WebSocket socket;

    /** Opened and welcomed. */
    static CableClient open(URI base) {
        var client = new CableClient(base, "/cable", "actioncable-v1-json", "actioncable-unsupported");
        var welcome = client.next();
        if (!welcome.equals("{\"type\":\"welcome\"}")) {
            throw new AssertionError(welcome);
        }
        return client;
    }

    /** @param protocols those offered, or none */
    CableClient(URI base, String path, String... protocols) {
        var builder = HTTP.newWebSocketBuilder();
        if (protocols.length > 0) {
            builder.subprotocols(protocols[0], java.util.Arrays.copyOfRange(protocols, 1, protocols.length));
        }
        var address = base.toString().replaceFirst("^http", "ws").replaceFirst("/+$", "") + path;
        socket = builder.buildAsync(URI.create(address), this).join();
    }

    /** What a user subscribes with. */
    static String ofUser(String token, long account, long user) {
        return "{\"channel\":\"RoomChannel\",\"pubsub_token\":\"" + token + "\",\"account_id\":" + account
                + ",\"user_id\":" + user + "}";
    }

    /** The same, looked up in the person's profile. */
    static String ofUser(Desk desk, Desk.Person person) {
        return ofUser(token(desk, person), desk.account(), person.id());
    }

    static String token(Desk desk, Desk.Person person) {
        return desk.visitor()
                .with("api_access_token", person.token())
                .get("/api/v1/profile")
                .send()
                .expect(200)
                .json()
                .get("pubsub_token")
                .asText();
    }

    /** Whether this is told of this conversation or of a message in it. */
    static boolean is(JsonNode message, String event, long number) {
        return message.path("event").asText().equals(event) && number(message) == number;
    }

    /** The conversation's number. */
    static long number(JsonNode message) {
        return message.at(message.path("event").asText().startsWith("message.") ? "/data/conversation_id" : "/data/id")
                .asLong();
    }

    /** What a contact subscribes with. */
    static String ofContact(String token) {
        return "{\"channel\":\"RoomChannel\",\"pubsub_token\":\"" + token + "\"}";
    }

    /** The subprotocol the server chose, empty for none. */
    String protocol() {
        return socket.getSubprotocol();
    }

    void send(String text) {
        socket.sendText(text, true).join();
    }

    void command(String command, String identifier) {
        send("{\"command\":\"" + command + "\",\"identifier\":" + JsonText.quoted(identifier) + "}");
    }

    void perform(String identifier, String data) {
        send("{\"command\":\"message\",\"identifier\":" + JsonText.quoted(identifier) + ",\"data\":"
                + JsonText.quoted(data) + "}");
    }

    /** Subscribes and waits until that is confirmed; what else is told meanwhile is passed over. */
    CableClient in(String identifier) {
        command("subscribe", identifier);
        var expected = "{\"identifier\":" + JsonText.quoted(identifier) + ",\"type\":\"confirm_subscription\"}";
        String frame;
        do {
            frame = next();
        } while (frame.contains(",\"message\":{"));
        if (!frame.equals(expected)) {
            throw new AssertionError("expected " + expected + " and got " + frame);
        }
        return this;
    }

    /** The next frame that is no ping; {@code "closed "}, code and reason at the end. */
    String next() {
        return take(frames);
    }

    String nextPing() {
        return take(pings);
    }

    /** The next message of which this holds; others are passed over. */
    JsonNode await(Predicate<JsonNode> wanted) {
        while (true) {
            var frame = next();
            if (frame.startsWith(CLOSED)) {
                throw new AssertionError(frame);
            }
            var message = read(frame).path("message");
            if (wanted.test(message)) {
                return message;
            }
        }
    }

    JsonNode await(String event) {
        return await(message -> message.path("event").asText().equals(event));
    }

    static JsonNode read(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError(json, e);
        }
    }

    private static String take(BlockingQueue<String> queue) {
        try {
            var frame = queue.poll(60, TimeUnit.SECONDS);
            if (frame == null) {
                throw new AssertionError("nothing came for a minute");
            }
            return frame;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
        partial.append(data);
        if (last) {
            var frame = partial.toString();
            partial.setLength(0);
            (frame.startsWith("{\"type\":\"ping\"") ? pings : frames).add(frame);
        }
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
