package io.helpdesk.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class MessageReceiverTest {

    private static final String EVENT = """
            {"event": "%s", "id": %d, "content": "Hi", "message_type": "%s", "private": %s, "conversation": {"id": 3}}""";

    @Test
    void messagesToContactsAreKeptOnceAndInOrder() throws IOException, InterruptedException {
        try (var receiver = MessageReceiver.listen()) {
            var mailbox = receiver.open();
            var other = receiver.open();
            for (var event : List.of(
                    EVENT.formatted("message_created", 1, "outgoing", false),
                    EVENT.formatted("message_created", 2, "incoming", false),
                    EVENT.formatted("message_created", 3, "outgoing", true),
                    EVENT.formatted("message_updated", 4, "outgoing", false),
                    EVENT.formatted("message_created", 1, "outgoing", false),
                    EVENT.formatted("message_created", 5, "template", false),
                    "{\"event\": \"conversation_created\"}")) {
                assertEquals(200, post(mailbox, event));
            }
            assertEquals(400, post(mailbox, "no event"));
            var first = new SentMessage(1, 3, "Hi");
            var second = new SentMessage(5, 3, "Hi");
            assertEquals(List.of(first, second), mailbox.messages());
            assertEquals(first, mailbox.next(Duration.ZERO).orElseThrow());
            assertEquals(second, mailbox.next(Duration.ZERO).orElseThrow());
            assertTrue(mailbox.next(Duration.ofMillis(10)).isEmpty());
            assertEquals(List.of(), other.messages());
        }
    }

    private static int post(MessageReceiver.Mailbox to, String body) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(to.address()))
                                .POST(BodyPublishers.ofString(body))
                                .build(),
                        BodyHandlers.discarding())
                .statusCode();
    }
}
