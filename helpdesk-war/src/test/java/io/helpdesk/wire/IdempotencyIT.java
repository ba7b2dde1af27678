package io.helpdesk.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A create that is asked again under the same key is answered again, byte for byte, and carried out once. That every
 * dialect keeps it, and how it words a key used twice, is in {@link DialectContract}.
 */
@Tag("core")
@Tag("smoke")
class IdempotencyIT extends WireTest {

    private static final int CLIENTS = 64;
    private static final String KEY = "Idempotency-Key";
    private static final String REPLAYED = "Idempotent-Replayed";

    private static Desk desk;

    private static Desk desk() {
        if (desk == null) {
            desk = Desk.open(http());
        }
        return desk;
    }

    @Test
    void withoutTheHeaderEachIsAnother() {
        var create = Creates.requests(desk()).get("chatwoot application").get();
        assertNotEquals(
                create.send().ok().json().get("id"), create.send().ok().json().get("id"));
    }

    @Test
    void aKeyOfOtherSignsIsRefused() {
        var refused = desk().administrator()
                .post(desk().path("/contacts"))
                .header(KEY, "two words")
                .json("{\"name\": \"No Example\"}")
                .send()
                .expect(400);
        assertEquals("{\"error\":\"Idempotency-Key must be 1 to 255 visible ASCII characters\"}", refused.text());
        desk().wassist()
                .post("/api/v1/agents/")
                .header(KEY, "x".repeat(256))
                .json("{}")
                .send()
                .expect(400)
                .matches("""
                {"error": "Idempotency-Key must be 1 to 255 visible ASCII characters", "code": "idempotency_key_invalid"}""");
    }

    @Test
    void whatWasRefusedMayBeAskedAgain() {
        var contact = desk().contact("Rory Example");
        var key = Desk.word();
        var body = "{\"inbox_id\": " + desk().api().id() + ", \"contact_id\": " + contact + ", \"source_id\": \"%s\"}";
        var path = desk().path("/conversations");
        desk().administrator()
                .post(path)
                .header(KEY, key)
                .json("{\"inbox_id\": " + desk().api().id() + ", \"contact_id\": " + contact
                        + ", \"assignee_id\": 999999999}")
                .send()
                .expect(404);
        desk().administrator()
                .post(path)
                .header(KEY, key)
                .json(body.formatted(Desk.word()))
                .send()
                .expect(200);
    }

    @Test
    void aRefusalThatIsWordedAsASuccessIsNotKept() {
        var wrong = desk().libredesk()
                .post("/api/v1/webhooks")
                .header(KEY, Desk.word())
                .json("{\"name\": \"a\", \"url\": \"nowhere\", \"events\": [\"message.created\"]}");
        assertEquals(wrong.send().expect(200).text(), wrong.send().expect(200).text());
        assertNull(wrong.send().header(REPLAYED));
    }

    @Test
    void aKeyIsOneCallersAndOnePaths() {
        var key = Desk.word();
        var label = "{\"title\": \"shared-%s\"}";
        var path = desk().path("/contacts");
        var one = desk().administrator()
                .post(path)
                .header(KEY, key)
                .json("{\"name\": \"Own Example\"}")
                .send()
                .ok();
        var other = desk().agent()
                .post(path)
                .header(KEY, key)
                .json("{\"name\": \"Own Example\"}")
                .send()
                .ok();
        assertNotEquals(one.text(), other.text());
        var elsewhere = desk().administrator()
                .post(desk().path("/labels"))
                .header(KEY, key)
                .json(label.formatted(Desk.word()))
                .send()
                .ok();
        assertNull(elsewhere.header(REPLAYED));
    }

    @Test
    void filesAndFormsAreTakenOnce() {
        var conversation = Creates.of(desk())
                .get("chatwoot application")
                .get()
                .ok()
                .json()
                .get("id")
                .asLong();
        var path = desk().path("/conversations/" + conversation + "/messages");
        var body = new Multipart()
                .field("content", "With a file")
                .file(
                        "attachments[]",
                        "a.txt",
                        "text/plain",
                        "x".repeat(600_000).getBytes(StandardCharsets.UTF_8));
        var post = desk().administrator().post(path).header(KEY, Desk.word()).multipart(body);
        var first = post.send().ok();
        var second = post.send().ok();
        assertEquals("true", second.header(REPLAYED));
        assertEquals(first.text(), second.text());
        assertEquals(
                1,
                desk().administrator().get(path).send().ok().json().get("payload").findValuesAsText("content").stream()
                        .filter("With a file"::equals)
                        .count());
    }

    /** A client makes up another boundary for each attempt. */
    @Test
    void theSamePartsBetweenOtherBoundariesAreTheSameRequest() {
        var conversation = Creates.of(desk())
                .get("chatwoot application")
                .get()
                .ok()
                .json()
                .get("id")
                .asLong();
        var path = desk().path("/conversations/" + conversation + "/messages");
        for (int size : new int[] {10, 600_000}) {
            var key = Desk.word();
            var first = parts("first", key, size, path).send().ok();
            var second = parts("second", key, size, path).send().ok();
            assertEquals("true", second.header(REPLAYED));
            assertEquals(first.text(), second.text());
            parts("third", key, size + 1, path).send().expect(422);
        }
    }

    private static Http.Request parts(String boundary, String key, int size, String path) {
        var body =
                "--" + boundary + "\r\nContent-Disposition: form-data; name=\"content\"\r\n\r\nTwice\r\n--" + boundary
                        + "\r\nContent-Disposition: form-data; name=\"attachments[]\"; filename=\"a.txt\"\r\nContent-Type: text/plain\r\n"
                        + "\r\n" + "x".repeat(size) + "\r\n--" + boundary + "--\r\n";
        return desk().administrator()
                .post(path)
                .header(KEY, key)
                .body("multipart/form-data; boundary=" + boundary, body.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void manyAgentsInOneRequestPassOverThoseWhoCannotBe() {
        var address = Desk.word() + "@example.com";
        var request = desk().administrator()
                .post(desk().path("/agents/bulk_create"))
                .header(KEY, Desk.word())
                .json("{\"emails\": [\"" + address + "\", \"no address\", \""
                        + desk().ben().email() + "\"]}");
        request.send().expect(200);
        assertEquals("true", request.send().expect(200).header(REPLAYED));
        assertTrue(desk().administrator()
                .get(desk().path("/agents"))
                .send()
                .ok()
                .text()
                .contains(address));
    }

    @Test
    void aPictureNobodyHasDoesNotUndoTheMessage() {
        var uuid = Creates.of(desk())
                .get("libredesk")
                .get()
                .ok()
                .json()
                .at("/data/uuid")
                .asText();
        desk().libredesk()
                .post("/api/v1/conversations/" + uuid + "/messages")
                .header(KEY, Desk.word())
                .json("""
                {"sender_type": "agent", "message": "<img src=\\"/uploads/00000000-0000-4000-8000-000000000000\\">", "private": true, "to": [], "cc": [], "bcc": [], "attachments": []}""")
                .send()
                .expect(200);
    }

    @Test
    void sixtyFourAtOnceAreOneConversation() throws Exception {
        var request = Creates.requests(desk()).get("chatwoot application").get().header(KEY, Desk.word());
        var before = conversations();
        var together = new CyclicBarrier(CLIENTS);
        var calls = new ArrayList<Callable<Http.Reply>>();
        for (int i = 0; i < CLIENTS; i++) {
            calls.add(() -> {
                together.await();
                return request.sendUntilLetIn();
            });
        }
        var clients = Executors.newFixedThreadPool(CLIENTS);
        var answers = new HashSet<String>();
        try {
            for (var reply : clients.invokeAll(calls)) {
                if (reply.get().status() != 409) {
                    answers.add(reply.get().expect(200).text());
                }
            }
        } finally {
            clients.shutdown();
        }
        assertEquals(1, answers.size(), answers.toString());
        assertEquals(before + 1, conversations());
    }

    /** Each under a key of its own: they hold a connection each and need another for their numbers. */
    @Test
    void manyKeysAtOnceDoNotStarveEachOther() throws Exception {
        var own = Desk.open(http());
        var create = Creates.requests(own).get("chatwoot application");
        var calls = new ArrayList<Callable<Http.Reply>>();
        for (int i = 0; i < 200; i++) {
            calls.add(() -> create.get().header(KEY, Desk.word()).sendUntilLetIn());
        }
        var clients = Executors.newFixedThreadPool(CLIENTS);
        var numbers = new HashSet<Long>();
        try {
            for (var reply : clients.invokeAll(calls)) {
                var created = reply.get().expect(200);
                assertTrue(created.json().has("id"), created::toString);
                numbers.add(created.json().get("id").asLong());
            }
        } finally {
            clients.shutdown();
        }
        assertEquals(200, numbers.size());
    }

    private static long conversations() {
        return desk().administrator()
                .get(desk().path("/conversations/meta?status=all"))
                .send()
                .expect(200)
                .json()
                .at("/meta/all_count")
                .asLong();
    }
}
