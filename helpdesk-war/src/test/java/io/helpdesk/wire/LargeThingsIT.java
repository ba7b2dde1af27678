package io.helpdesk.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What would make a record, a transaction or a list heavy for everybody is refused in each dialect's words. */
class LargeThingsIT extends WireTest {

    private static final Set<Integer> REFUSED = Set.of(400, 422);

    private static Desk desk;
    private static long contact;
    private static long conversation;
    private static String source;

    @BeforeAll
    static void open() {
        desk = Desk.open(http());
        contact = desk.contact("Anna Example");
        conversation = desk.administrator()
                .post(desk.path("/conversations"))
                .json("{\"inbox_id\": " + desk.api().id() + ", \"contact_id\": " + contact + "}")
                .send()
                .ok()
                .json()
                .get("id")
                .asLong();
        source = desk.visitor()
                .post(desk.visitorPath("/contacts"))
                .json("{\"name\": \"Vera Example\"}")
                .send()
                .ok()
                .json()
                .get("source_id")
                .asText();
    }

    /** Each place where a client's attributes are kept, with a body for them. */
    private static Map<String, Supplier<Http.Request>> writes(String attributes) {
        var writes = new LinkedHashMap<String, Supplier<Http.Request>>();
        for (var kind : new String[] {"custom_attributes", "additional_attributes"}) {
            var field = "\"" + kind + "\": " + attributes;
            writes.put(
                    "contact " + kind,
                    () -> desk.administrator()
                            .post(desk.path("/contacts"))
                            .json("{\"name\": \"Carl Example\", " + field + "}"));
            writes.put(
                    "contact change " + kind,
                    () -> desk.administrator()
                            .patch(desk.path("/contacts/" + contact))
                            .json("{" + field + "}"));
            writes.put(
                    "conversation " + kind,
                    () -> desk.administrator()
                            .post(desk.path("/conversations"))
                            .json("{\"inbox_id\": " + desk.api().id() + ", \"contact_id\": " + contact + ", " + field
                                    + "}"));
        }
        var custom = "{\"custom_attributes\": " + attributes + "}";
        writes.put(
                "visitor",
                () -> desk.visitor().post(desk.visitorPath("/contacts")).json(custom));
        writes.put(
                "visitor conversation",
                () -> desk.visitor()
                        .post(desk.visitorPath("/contacts/" + source + "/conversations"))
                        .json(custom));
        writes.put(
                "conversation change",
                () -> desk.administrator()
                        .post(desk.path("/conversations/" + conversation + "/custom_attributes"))
                        .json(custom));
        writes.put(
                "message",
                () -> desk.administrator()
                        .post(desk.path("/conversations/" + conversation + "/messages"))
                        .json("{\"content\": \"Hello\", \"content_attributes\": {\"automation_rule_id\": " + attributes
                                + "}}"));
        writes.put(
                "bot",
                () -> desk.administrator()
                        .post(desk.path("/agent_bots"))
                        .json("{\"name\": \"Bo\", \"outgoing_url\": \"https://example.org\", \"bot_config\": "
                                + attributes + "}"));
        writes.put(
                "inbox",
                () -> desk.administrator()
                        .post(desk.path("/inboxes"))
                        .json("{\"name\": \"More\", \"channel\": {\"type\": \"api\", \"additional_attributes\": "
                                + attributes + "}}"));
        writes.put(
                "account",
                () -> desk.platform()
                        .patch("/platform/api/v1/accounts/" + desk.account())
                        .json(custom));
        writes.put(
                "user",
                () -> desk.platform()
                        .patch("/platform/api/v1/users/" + desk.ben().id())
                        .json(custom));
        writes.put(
                "libredesk",
                () -> desk.libredesk().post("/api/v1/conversations").json("""
                {"inbox_id": %d, "content": "<p>Hello</p>", "contact_email": "%s@example.org", "first_name": "Dora",
                 "initiator": "contact", "custom_attributes": %s}""".formatted(
                                desk.email().id(), Desk.word(), attributes)));
        return writes;
    }

    @Test
    void attributesOfMoreThanSoManyCharactersOrKeysAreRefused() {
        // short texts each, so that no original's own rule is broken first
        var long1 = IntStream.range(0, 70)
                .mapToObj(i -> "\"k" + i + "\": \"" + "x".repeat(1_000) + "\"")
                .collect(Collectors.joining(", ", "{", "}"));
        var many = IntStream.range(0, 1_001)
                .mapToObj(i -> "\"k" + i + "\": " + i)
                .collect(Collectors.joining(", ", "{", "}"));
        for (var attributes : new String[] {long1, many, "{\"deep\": " + many + "}"}) {
            writes(attributes).forEach((place, write) -> {
                var reply = write.get().send();
                assertTrue(REFUSED.contains(reply.status()), place + ": " + reply);
                reply.json();
            });
        }
        assertEquals(
                "{}",
                desk.administrator()
                        .get(desk.path("/contacts/" + contact))
                        .send()
                        .expect(200)
                        .json()
                        .at("/payload/custom_attributes")
                        .toString());
    }

    @Test
    void attributesThatAddUpAreRefusedAsWell() {
        var half = contact(36_000, "a");
        desk.administrator()
                .patch(desk.path("/contacts/" + half))
                .json("{\"custom_attributes\": {\"b\": \"" + "x".repeat(36_000) + "\"}}")
                .send()
                .expect(422);
        desk.administrator()
                .patch(desk.path("/contacts/" + half))
                .json("{\"name\": \"Emma Example\"}")
                .send()
                .expect(200);
    }

    private static long contact(int size, String key) {
        return desk.administrator()
                .post(desk.path("/contacts"))
                .json("{\"name\": \"Half Example\", \"custom_attributes\": {\"" + key + "\": \"" + "x".repeat(size)
                        + "\"}}")
                .send()
                .ok()
                .json()
                .at("/payload/contact/id")
                .asLong();
    }

    @Test
    void listsOfMoreThanAThousandAreRefused() {
        var ids = LongStream.range(0, 1_001)
                .mapToObj(id -> String.valueOf(9_000_000 + id))
                .collect(Collectors.joining(",", "[", "]"));
        var labels = IntStream.range(0, 1_001)
                .mapToObj(i -> "\"label" + i + "\"")
                .collect(Collectors.joining(",", "[", "]"));
        var emails = labels.replace("label", Desk.word() + "@")
                .replace("\",", ".example.org\",")
                .replace("\"]", ".example.org\"]");
        var team = desk.administrator()
                .post(desk.path("/teams"))
                .json("{\"name\": \"" + Desk.word() + "\"}")
                .send()
                .ok()
                .json()
                .get("id")
                .asLong();
        var requests = new LinkedHashMap<String, Http.Request>();
        requests.put(
                "labels",
                desk.administrator()
                        .post(desk.path("/conversations/" + conversation + "/labels"))
                        .json("{\"labels\": " + labels + "}"));
        requests.put(
                "contact labels",
                desk.administrator()
                        .post(desk.path("/contacts/" + contact + "/labels"))
                        .json("{\"labels\": " + labels + "}"));
        requests.put(
                "team members",
                desk.administrator()
                        .post(desk.path("/teams/" + team + "/team_members"))
                        .json("{\"user_ids\": " + ids + "}"));
        requests.put(
                "inbox members",
                desk.administrator()
                        .patch(desk.path("/inbox_members"))
                        .json("{\"inbox_id\": " + desk.api().id() + ", \"user_ids\": " + ids + "}"));
        requests.put(
                "agents",
                desk.administrator().post(desk.path("/agents/bulk_create")).json("{\"emails\": " + emails + "}"));
        requests.forEach((list, request) -> {
            var reply = request.send();
            assertTrue(reply.status() >= 400 && reply.status() < 500, list + ": " + reply);
            reply.json();
        });
        assertEquals(
                "[]",
                desk.administrator()
                        .get(desk.path("/conversations/" + conversation + "/labels"))
                        .send()
                        .expect(200)
                        .json()
                        .get("payload")
                        .toString());
    }

    /** A thousand long labels say more in one activity than a message can hold. */
    @Test
    void whatIsSaidOfManyLongLabelsIsCut() {
        var number = desk.administrator()
                .post(desk.path("/conversations"))
                .json("{\"inbox_id\": " + desk.api().id() + ", \"contact_id\": " + desk.contact("Lena Example") + "}")
                .send()
                .ok()
                .json()
                .get("id")
                .asLong();
        var labels = IntStream.range(0, 1_000)
                .mapToObj(i -> "\"" + "l".repeat(250) + i + "\"")
                .collect(Collectors.joining(",", "[", "]"));
        desk.administrator()
                .post(desk.path("/conversations/" + number + "/labels"))
                .json("{\"labels\": " + labels + "}")
                .send()
                .expect(200);
        desk.administrator()
                .get(desk.path("/conversations/" + number + "/messages"))
                .send()
                .expect(200);
        desk.administrator()
                .post(desk.path("/conversations/" + number + "/labels"))
                .json("{\"labels\": [\"one\"]}")
                .send()
                .expect(200);
    }
}
