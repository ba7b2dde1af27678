package io.helpdesk.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A few characters that stand for a number of many digits are refused at every door, and nothing of them is stored. */
class HostileNumbersIT extends WireTest {

    private static final Set<Integer> REFUSED = Set.of(400, 422);

    private static Desk desk;

    @BeforeAll
    static void open() {
        desk = Desk.open(http());
    }

    /** With a place for the number, and where to look whether something was stored. */
    private static Map<String, Supplier<Http.Request>> requests(String number, String mark) {
        var requests = new LinkedHashMap<String, Supplier<Http.Request>>();
        var attributes = "\"custom_attributes\": {\"n\": {\"deep\": [" + number + "]}}";
        Supplier<String> contact =
                () -> "{\"email\": \"" + Desk.word() + "@example.org\", \"name\": \"" + mark + "\", ";
        requests.put(
                "visitor",
                () -> desk.visitor().post(desk.visitorPath("/contacts")).json(contact.get() + attributes + "}"));
        requests.put(
                "visitor, additional",
                () -> desk.visitor()
                        .post(desk.visitorPath("/contacts"))
                        .json(contact.get() + attributes.replace("custom", "additional") + "}"));
        requests.put(
                "contact",
                () -> desk.administrator().post(desk.path("/contacts")).json(contact.get() + attributes + "}"));
        requests.put(
                "ignored field",
                () -> desk.administrator().post(desk.path("/contacts")).json(contact.get() + "\"x\": " + number + "}"));
        requests.put(
                "inbox",
                () -> desk.administrator()
                        .post(desk.path("/inboxes"))
                        .json("{\"name\": \"" + mark
                                + "\", \"channel\": {\"type\": \"api\", \"additional_attributes\": {\"n\": " + number
                                + "}}}"));
        requests.put(
                "libredesk",
                () -> desk.libredesk().post("/api/v1/conversations").json("""
                {"inbox_id": %d, "content": "<p>Hello</p>", "contact_email": "%s@example.org", "first_name": "%s",
                 "initiator": "contact", %s}""".formatted(
                                desk.email().id(), Desk.word(), mark, attributes)));
        requests.put(
                "wassist",
                () -> desk.wassist().post("/api/v1/conversations/").json("""
                {"toNumber": "%s", "fromNumber": "%s", "extra": %s}
                """.formatted(
                                Desk.phoneNumber(), desk.whatsappNumber(), number)));
        requests.put(
                "platform",
                () -> desk.platform()
                        .post("/platform/api/v1/accounts")
                        .json("{\"name\": \"" + mark + "\", \"custom_attributes\": {\"n\": " + number + "}}"));
        return requests;
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e1001", "1e140000", "-1e900", "1e-5000", "1e99999999999"})
    void isRefusedAndNothingIsStored(String number) {
        var mark = Desk.word();
        requests(number, mark).forEach((door, request) -> {
            var reply = request.get().send();
            assertTrue(REFUSED.contains(reply.status()), door + ": " + reply);
            reply.json();
        });
        assertEquals(
                0,
                desk.administrator()
                        .get(desk.path("/contacts/search?q=" + mark))
                        .send()
                        .expect(200)
                        .json()
                        .at("/meta/count")
                        .asInt());
    }

    @Test
    void theLongestNumberIsKeptAndShownPlain() {
        var mark = Desk.word();
        requests("1e299", mark)
                .forEach((door, request) -> request.get().undescribed().send().ok());
        var found = desk.administrator()
                .get(desk.path("/contacts/search?q=" + mark))
                .send()
                .expect(200);
        assertTrue(found.text().contains("1" + "0".repeat(299)), found.text());
        assertEquals(
                0,
                new BigDecimal("1e299")
                        .compareTo(found.json().findValue("deep").get(0).decimalValue()));
    }

    /** Ids, pages, times and durations are numbers as well, wherever they stand. */
    @Test
    void whatIsReadAsANumberElsewhereIsRefusedOrPassedOver() {
        var conversation = desk.administrator()
                .post(desk.path("/conversations"))
                .json("{\"inbox_id\": " + desk.api().id() + ", \"contact_id\": " + desk.contact("Alice Example") + "}")
                .send()
                .ok()
                .json()
                .get("id")
                .asLong();
        // written out, the first has a thousand million digits, which take longer than these clients wait
        for (var number : new String[] {"1e999999999", "-" + "9".repeat(400), "Infinity"}) {
            for (var path : new String[] {
                desk.path("/conversations/" + number),
                desk.path("/conversations?page=" + number),
                desk.path("/conversations?inbox_id=" + number + "&team_id=" + number),
                desk.path("/conversations?updated_within=" + number),
                desk.path("/contacts/" + number),
                desk.path("/contacts?page=" + number),
                desk.path("/conversations/" + conversation + "/messages?before=" + number),
                desk.path("/conversations/" + conversation + "/messages?after=" + number)
            }) {
                assertAnswered(desk.administrator().get(path));
            }
            for (var path : new String[] {
                "/api/v1/conversations/all?page=" + number + "&page_size=" + number,
                "/api/v1/conversations/" + number,
                "/api/v1/conversations/all?filters=%5B%7B%22model%22%3A%22conversations%22"
                        + "%2C%22field%22%3A%22inbox_id%22%2C%22operator%22%3A%22equals%22%2C%22value%22%3A%22" + number
                        + "%22%7D%5D"
            }) {
                assertAnswered(desk.libredesk().get(path));
            }
            assertAnswered(desk.wassist().get("/api/v1/conversations/?limit=" + number + "&offset=" + number));
            for (var quoted : new String[] {number, "\"" + number + "\""}) {
                assertAnswered(desk.administrator()
                        .post(desk.path("/conversations/" + conversation + "/toggle_status"))
                        .json("{\"status\": \"snoozed\", \"snoozed_until\": " + quoted + "}"));
                assertAnswered(desk.administrator()
                        .post(desk.path("/conversations"))
                        .json("{\"inbox_id\": " + quoted + ", \"contact_id\": " + quoted + "}"));
            }
            assertAnswered(desk.administrator()
                    .post(desk.path("/conversations/" + conversation + "/toggle_status"))
                    .form(Map.of("status", "snoozed", "snoozed_until", number)));
        }
    }

    /** A window of 1e300 hours is longer than any clock can say; the inbox's conversations are shown all the same. */
    @ParameterizedTest
    @ValueSource(strings = {"\"1e300\"", "\"Infinity\"", "1e299", "\"1e400\""})
    void aReplyWindowWithoutEndIsOne(String hours) {
        var inbox = desk.administrator()
                .post(desk.path("/inboxes"))
                .json("{\"name\": \"Window\", \"channel\": {\"type\": "
                        + "\"api\", \"additional_attributes\": {\"agent_reply_time_window\": " + hours + "}}}")
                .send()
                .ok()
                .json();
        var visitor = "/public/api/v1/inboxes/" + inbox.get("inbox_identifier").asText() + "/contacts";
        var source = http().post(visitor)
                .json("{}")
                .send()
                .ok()
                .json()
                .get("source_id")
                .asText();
        var number = http().post(visitor + "/" + source + "/conversations")
                .json("{}")
                .send()
                .ok()
                .json()
                .get("id")
                .asLong();
        http().post(visitor + "/" + source + "/conversations/" + number + "/messages")
                .json("{\"content\": \"Hello\"}")
                .send()
                .ok();
        assertTrue(desk.administrator()
                .get(desk.path("/conversations/" + number))
                .send()
                .expect(200)
                .json()
                .get("can_reply")
                .asBoolean());
    }

    private static void assertAnswered(Http.Request request) {
        var reply = request.send();
        assertTrue(reply.status() < 500, reply.request() + ": " + reply);
    }
}
