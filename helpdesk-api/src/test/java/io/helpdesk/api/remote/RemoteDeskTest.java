package io.helpdesk.api.remote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a caller sees of a desk that refuses, is busy or does not answer: one that says what it is told to. */
class RemoteDeskTest {

    private static final String MESSAGE = """
            {"id": 9, "conversation_id": 3, "inbox_id": 2, "message_type": 1, "content": "Hi", "content_type": "text",
             "status": "sent", "created_at": 1767323046, "private": false, "source_id": null, "content_attributes": {}}""";

    private static final Retries QUICK = new Retries(3, Duration.ofMillis(1), Duration.ofMillis(5));

    private record Answer(int status, String body, String retryAfter) {}

    private record Asked(String line, String key, String token, String body) {}

    private final Deque<Answer> answers = new ArrayDeque<>();
    private final List<Asked> asked = new ArrayList<>();
    private HttpServer server;
    private RemoteDesk desk;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        desk = RemoteDesk.at(base(), 7, "made-up").with(QUICK);
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    private URI base() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/desk/");
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        asked.add(new Asked(
                exchange.getRequestMethod() + " " + exchange.getRequestURI(),
                exchange.getRequestHeaders().getFirst("Idempotency-Key"),
                exchange.getRequestHeaders().getFirst("api-access-token"),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        var answer = answers.remove();
        if (answer.status == 0) {
            exchange.close();
            return;
        }
        if (answer.retryAfter != null) {
            exchange.getResponseHeaders().add("Retry-After", answer.retryAfter);
        }
        var bytes = answer.body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private void says(int status, String body) {
        answers.add(new Answer(status, body, null));
    }

    @Test
    void whatIsBusyOrDoesNotAnswerIsAskedAgainUnderTheSameKey() {
        says(0, "");
        answers.add(new Answer(503, "{\"error\": \"busy\"}", "1"));
        says(200, MESSAGE);
        var message = desk.conversations().post(3, NewMessage.text("Hi"));
        assertEquals(9, message.id());
        assertEquals(Instant.ofEpochSecond(1767323046), message.createdAt());
        assertEquals(3, asked.size());
        assertEquals(1, asked.stream().distinct().count(), "the same request each time");
        assertEquals("POST /desk/api/v1/accounts/7/conversations/3/messages", asked.get(0).line);
        assertEquals("made-up", asked.get(0).token);
        assertEquals("{\"content\":\"Hi\"}", asked.get(0).body);
    }

    @Test
    void eachThingHasAKeyOfItsOwnUnlessTheCallerHasOne() {
        for (int i = 0; i < 4; i++) {
            says(200, MESSAGE);
        }
        desk.conversations().post(3, NewMessage.text("Hi"));
        desk.conversations().post(3, NewMessage.text("Hi"));
        desk.conversations().post("order-1", 3, NewMessage.text("Hi"));
        desk.conversations().post("order-1", 3, NewMessage.text("Hi"));
        assertEquals(3, asked.stream().map(Asked::key).distinct().count());
        assertEquals("order-1", asked.get(3).key);
    }

    @Test
    void aRefusalIsNotRepeatedAndSaysWhatTheDeskSaid() {
        says(422, "{\"message\": \"Email has already been taken\", \"attributes\": [\"email\"]}");
        var invalid = assertThrows(
                RemoteRefusal.Invalid.class, () -> desk.contacts().create(ContactFields.named("Cleo Example")));
        assertEquals(List.of("Email has already been taken"), invalid.reasons());
        assertEquals(List.of("email"), invalid.fields());
        assertEquals(422, invalid.status());
        assertEquals(1, asked.size());
    }

    @Test
    void eachRefusalHasItsClass() {
        var classes = Map.of(
                400, RemoteRefusal.Invalid.class,
                401, RemoteRefusal.Unauthorized.class,
                403, RemoteRefusal.Forbidden.class,
                404, RemoteRefusal.NotFound.class,
                422, RemoteRefusal.Invalid.class,
                500, RemoteRefusal.Failed.class);
        classes.forEach((status, type) -> {
            says(status, "{\"errors\": [\"one\", \"two\"]}");
            var refusal =
                    assertThrows(RemoteRefusal.class, () -> desk.conversations().get(1));
            assertInstanceOf(type, refusal);
            assertEquals(List.of("one", "two"), refusal.reasons());
        });
    }

    @Test
    void whatStaysBusyIsSaidInTheEnd() {
        for (int i = 0; i < 3; i++) {
            answers.add(new Answer(429, "Retry later\n", "17"));
        }
        var busy = assertThrows(
                RemoteRefusal.Busy.class, () -> desk.conversations().get(1));
        assertEquals(Duration.ofSeconds(17), busy.retryAfter().orElseThrow());
        assertEquals(List.of("Retry later"), busy.reasons());
        assertEquals(3, asked.size());
    }

    @Test
    void nobodyThereIsUnavailable() {
        server.stop(0);
        assertThrows(RemoteUnavailable.class, () -> desk.conversations().get(1));
    }

    /** A proxy's page, for example. */
    @Test
    void whatIsNoDeskIsUnavailable() {
        for (int i = 0; i < 3; i++) {
            says(200, "<html>");
        }
        var unavailable =
                assertThrows(RemoteUnavailable.class, () -> desk.conversations().get(1));
        assertTrue(unavailable.getMessage().contains("what answers is no desk"), unavailable.getMessage());
    }

    @Test
    void textsInAddressesAreEncoded() {
        says(200, "{\"meta\": {\"count\": 0}, \"payload\": []}");
        says(200, "{\"data\": {\"meta\": {\"all_count\": 0}, \"payload\": []}}");
        desk.contacts().search("a+b & ü", 2);
        desk.conversations().list(ConversationList.all().labelled("vip", "late"));
        assertEquals("GET /desk/api/v1/accounts/7/contacts/search?q=a%2Bb%20%26%20%C3%BC&page=2", asked.get(0).line);
        assertEquals(
                "GET /desk/api/v1/accounts/7/conversations?status=all&labels%5B%5D=vip&labels%5B%5D=late&page=1",
                asked.get(1).line);
    }

    @Test
    void waitsGrowUpToTheLongest() {
        var retries = new Retries(9, Duration.ofMillis(100), Duration.ofSeconds(1));
        assertEquals(Duration.ofMillis(100), retries.waitAfter(1, null));
        assertEquals(Duration.ofMillis(400), retries.waitAfter(3, Duration.ofMillis(300)));
        assertEquals(Duration.ofMillis(300), retries.waitAfter(1, Duration.ofMillis(300)));
        assertEquals(Duration.ofSeconds(1), retries.waitAfter(60, null));
        assertEquals(Duration.ofSeconds(1), retries.waitAfter(1, Duration.ofHours(1)));
        assertThrows(IllegalArgumentException.class, () -> new Retries(0, Duration.ZERO, Duration.ZERO));
    }
}
