package io.helpdesk.wire;

import static io.helpdesk.wire.WhatsAppDesk.message;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What WhatsApp brings: whatsapp-cloud 5 to 7. */
@Tag("core")
class WhatsAppInIT extends WireTest {

    private static final CloudApi API = CloudApi.shared();

    private static WhatsAppDesk the;

    @BeforeAll
    static void open() {
        the = WhatsAppDesk.open(http());
    }

    private static String someone() {
        return Desk.phoneNumber().substring(1);
    }

    private static String id() {
        return "wamid." + Desk.word();
    }

    private static Map<String, Object> text(String from, String id, String said) {
        return message(from, id, "text", Map.of("body", said));
    }

    private static List<String> said(long talk) {
        return the.in(talk).stream()
                .map(message -> message.get("content").asText())
                .toList();
    }

    private static JsonNode withSource(long talk, String id) {
        Eventually.is(
                () -> the.in(talk).stream()
                        .anyMatch(message -> message.get("source_id").asText().equals(id)),
                () -> the.in(talk).toString());
        return the.in(talk).stream()
                .filter(message -> message.get("source_id").asText().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theAddressIsOurs() {
        var reply = http().get(the.door() + "?hub.mode=subscribe&hub.verify_token=made-up&hub.challenge=1158201444")
                .send()
                .expect(200);
        assertEquals("1158201444", reply.text());
        assertTrue(reply.header("Content-Type").startsWith("text/plain"));
        for (var wrong : List.of(
                the.door() + "?hub.mode=subscribe&hub.verify_token=other&hub.challenge=1",
                the.door(),
                "/webhooks/whatsapp/+19990000000?hub.verify_token=made-up")) {
            http().get(wrong).send().expect(401).matches("{'error': 'Error; wrong verify token'}");
        }
    }

    @Test
    void whoDoesNotSignIsRefusedAndLeavesNothing() {
        var from = someone();
        var call = CloudApi.call(
                the.phoneNumberId, the.number.substring(1), Map.of("messages", List.of(text(from, id(), "Hello"))));
        http().post(the.door()).body("application/json", call).send().expect(401);
        for (var signature : List.of(
                "sha256=00", "x", CloudApi.sign(call, "another"), CloudApi.sign(new byte[] {1}, CloudApi.APP_SECRET))) {
            http().post(the.door())
                    .header("X-Hub-Signature-256", signature)
                    .body("application/json", call)
                    .send()
                    .expect(403);
        }
        http().post("/webhooks/whatsapp/+19990000000")
                .header("X-Hub-Signature-256", CloudApi.sign(call, CloudApi.APP_SECRET))
                .body("application/json", call)
                .send()
                .expect(404);
        http().post("/webhooks/whatsapp/nobody")
                .body("application/json", call)
                .send()
                .expect(404);
        the.write(from, text(from, id(), "The only one"));
        long talk = the.talkWith(from);
        assertEquals(List.of("The only one"), said(talk));
    }

    @Test
    void whatMakesNoSenseIsTakenAndPassedOver() {
        for (var call : List.of(
                "",
                "no json",
                "[]",
                "{}",
                "{\"entry\": 7}",
                "{\"entry\": [{\"changes\": [{\"field\": \"messages\"}]}]}")) {
            the.bring(WhatsAppDesk.utf8(call)).expect(200);
        }
        the.bring(CloudApi.call("77", "15550000000", Map.of("messages", List.of(text(someone(), id(), "x")))))
                .expect(200);
    }

    @Test
    void eachMessageIsTakenOnceHoweverOftenItIsBrought() {
        var from = someone();
        var one = text(from, id(), "One");
        var two = text(from, id(), "Two");
        the.write(from, one, two);
        the.write(from, two, one, text(from, id(), "Three"));
        long talk = the.talkWith(from);
        Eventually.is(() -> said(talk).size() == 3, () -> said(talk).toString());
        assertEquals(List.of("One", "Two", "Three"), said(talk));
        var conversation = the.talksWith(from).get(0);
        assertEquals("Maya", conversation.at("/meta/sender/name").asText());
        assertTrue(conversation.get("can_reply").asBoolean());
    }

    @Test
    void manyPeopleMayBeInOneCall() {
        var people = new ArrayList<String>();
        var messages = new ArrayList<Map<String, Object>>();
        var contacts = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < 5; i++) {
            var from = someone();
            people.add(from);
            contacts.add(WhatsAppDesk.contact(from, "Person " + i));
            messages.add(text(from, id(), "From " + i));
        }
        the.bring(Map.of("contacts", contacts, "messages", messages)).expect(200);
        for (int i = 0; i < people.size(); i++) {
            assertEquals(List.of("From " + i), said(the.talkWith(people.get(i))));
            assertEquals(
                    "Person " + i,
                    the.talksWith(people.get(i)).get(0).at("/meta/sender/name").asText());
        }
    }

    @Test
    void filesAreFetched() {
        var from = someone();
        var file = WhatsAppDesk.utf8("not really a picture");
        var id = id();
        the.write(
                from,
                message(from, id, "image", Map.of("id", API.keep(file), "mime_type", "image/jpeg", "caption", "Look")),
                message(
                        from,
                        id(),
                        "document",
                        Map.of("id", "404", "mime_type", "application/pdf", "filename", "bill.pdf")));
        long talk = the.talkWith(from);
        var taken = withSource(talk, id);
        assertEquals("Look", taken.get("content").asText());
        var attachment = taken.at("/attachments/0");
        assertEquals(file.length, attachment.get("file_size").asInt());
        assertTrue(attachment.get("data_url").asText().contains("image.jpg"), attachment.toString());
        Eventually.is(() -> said(talk).size() == 2, () -> said(talk).toString());
        assertTrue(
                said(talk).get(1).startsWith("[bill.pdf could not be fetched: 100"),
                said(talk).toString());
    }

    @Test
    void aFileIsFetchedFromWhereItsAddressLeads() {
        var from = someone();
        var id = id();
        var file = API.keep(WhatsAppDesk.utf8("moved"));
        API.move(file);
        the.write(from, message(from, id, "document", Map.of("id", file, "mime_type", "text/plain")));
        assertEquals(
                5,
                withSource(the.talkWith(from), id)
                        .at("/attachments/0/file_size")
                        .asInt());
    }

    /** One address serves all numbers of the app, and is another account's: who has written another's id there gets nothing. */
    @Test
    void whatIsForANumberGoesToWhoeverHasThatNumber() {
        var other = WhatsAppDesk.open(http());
        other.admin
                .patch(other.desk.path("/inboxes/" + other.inbox))
                .json("{\"channel\": {\"provider_config\": {\"api_key\": \"x\", \"phone_number_id\": \""
                        + the.phoneNumberId + "\"}}}")
                .send()
                .expect(200);
        var from = someone();
        other.bring(CloudApi.call(
                        the.phoneNumberId,
                        the.number.substring(1),
                        Map.of("messages", List.of(text(from, id(), "For the first")))))
                .expect(200);
        assertEquals(List.of("For the first"), said(the.talkWith(from)));
        assertEquals(List.of(), other.talksWith(from));
    }

    private static Map<String, Object> writtenAt(Map<String, Object> message, Instant when) {
        return with(message, "timestamp", String.valueOf(when.getEpochSecond()));
    }

    private static boolean canBeAnswered(String from) {
        return the.talksWith(from).get(0).get("can_reply").asBoolean();
    }

    /** For a day from when it was written, to the second, and not from when it came. */
    @Test
    void aContactCanBeAnsweredForADayFromWhenTheyWrote() {
        var from = someone();
        var end = Instant.now().truncatedTo(ChronoUnit.SECONDS).plusSeconds(6);
        the.write(from, writtenAt(text(from, id(), "Late"), end.minus(Duration.ofDays(1))));
        the.talkWith(from);
        while (Instant.now().isBefore(end.minusSeconds(1))) {
            boolean can = canBeAnswered(from);
            assertTrue(can || !Instant.now().isBefore(end), "it closes at its second");
        }
        Eventually.is(() -> !Instant.now().isBefore(end), () -> "time stands still");
        assertFalse(canBeAnswered(from));
        the.write(from, text(from, id(), "Now"));
        Eventually.is(() -> canBeAnswered(from), () -> "it does not open again");
        long talk = the.talkWith(from);
        the.write(from, writtenAt(text(from, id(), "Older"), end.minus(Duration.ofDays(2))));
        Eventually.is(() -> said(talk).size() == 3, () -> said(talk).toString());
        assertTrue(canBeAnswered(from), "what comes late does not close it");
    }

    @Test
    void whatWasWrittenDaysAgoOpensNothing() {
        var from = someone();
        the.write(from, writtenAt(text(from, id(), "Days ago"), Instant.now().minus(Duration.ofDays(3))));
        the.talkWith(from);
        assertFalse(canBeAnswered(from));
    }

    @Test
    void everyKindSaysSomething() {
        var from = someone();
        var answered = id();
        the.write(from, text(from, answered, "Hello"));
        long talk = the.talkWith(from);
        var kinds = List.of(
                message(from, id(), "location", Map.of("latitude", 51.5, "longitude", -0.1, "name", "Office")),
                message(
                        from,
                        id(),
                        "contacts",
                        List.of(Map.of(
                                "name", Map.of("formatted_name", "Ann Example"),
                                "phones", List.of(Map.of("phone", "+44 7700 900111"))))),
                message(
                        from,
                        id(),
                        "interactive",
                        Map.of("type", "button_reply", "button_reply", Map.of("id", "yes", "title", "Yes"))),
                message(
                        from,
                        id(),
                        "interactive",
                        Map.of("type", "list_reply", "list_reply", Map.of("id", "a", "title", "First"))),
                message(from, id(), "button", Map.of("payload", "stop", "text", "Stop")),
                message(
                        from,
                        id(),
                        "order",
                        Map.of(
                                "catalog_id",
                                "1",
                                "text",
                                "Please",
                                "product_items",
                                List.of(Map.of(
                                        "product_retailer_id",
                                        "tea",
                                        "quantity",
                                        2,
                                        "item_price",
                                        3,
                                        "currency",
                                        "EUR")))),
                message(from, id(), "ephemeral", null),
                message(from, id(), "interactive", null),
                with(
                        message(from, id(), "unsupported", null),
                        "errors",
                        List.of(Map.of("code", 131051, "title", "Unsupported"))),
                with(text(from, id(), "An answer"), "context", Map.of("from", "1", "id", answered)));
        kinds.forEach(kind -> the.write(from, kind));
        Eventually.is(
                () -> said(talk).size() == kinds.size() + 1, () -> said(talk).toString());
        assertEquals(
                List.of(
                        "Hello",
                        "Office\nhttps://www.google.com/maps/search/?api=1&query=51.5,-0.1",
                        "Ann Example +44 7700 900111",
                        "Yes",
                        "First",
                        "Stop",
                        "Please\n2 × tea (3 EUR)",
                        "This kind of message is not supported.",
                        "This kind of message is not supported.",
                        "This kind of message is not supported.",
                        "An answer"),
                said(talk));
        var answer = the.in(talk).get(10);
        assertEquals(the.in(talk).get(0).get("id"), answer.at("/content_attributes/in_reply_to"));
        assertEquals(
                "yes",
                the.in(talk)
                        .get(3)
                        .at("/content_attributes/interactive/button_reply/id")
                        .asText());
    }

    private static Map<String, Object> with(Map<String, Object> message, String key, Object value) {
        message.put(key, value);
        return message;
    }

    @Test
    void reactionsEditsAndWhatIsTakenBackChangeWhatIsThere() {
        var from = someone();
        var first = id();
        var second = id();
        the.write(from, text(from, first, "Helo"), text(from, second, "Forget it"));
        long talk = the.talkWith(from);
        withSource(talk, second);
        the.write(
                from,
                message(from, id(), "reaction", Map.of("message_id", first, "emoji", "👍")),
                message(
                        from,
                        id(),
                        "edit",
                        Map.of(
                                "original_message_id",
                                first,
                                "message",
                                Map.of("type", "text", "text", Map.of("body", "Hello")))),
                message(from, id(), "revoke", Map.of("original_message_id", second)));
        Eventually.is(
                () -> withSource(talk, second).at("/content_attributes/deleted").asBoolean(),
                () -> the.in(talk).toString());
        assertEquals("Hello", withSource(talk, first).get("content").asText());
        assertEquals(
                "👍", withSource(talk, first).at("/content_attributes/reaction").asText());
        assertEquals(2, the.in(talk).size());
        the.write(from, message(from, id(), "reaction", Map.of("message_id", first)));
        Eventually.is(
                () -> !withSource(talk, first).at("/content_attributes").has("reaction"),
                () -> the.in(talk).toString());
    }

    @Test
    void brazilAndMexicoHaveOneContactWhicheverSideWrites() {
        var rest = Desk.phoneNumber().replaceAll("\\D", "");
        var eight = rest.substring(rest.length() - 8);
        for (var spelling :
                List.of(List.of("+55119" + eight, "5511" + eight), List.of("+5255" + eight, "52155" + eight))) {
            long talk = the.talk(spelling.get(0));
            the.write(spelling.get(1), text(spelling.get(1), id(), "Hello"));
            Eventually.is(
                    () -> said(talk).equals(List.of("Hello"))
                            || !the.talksWith(spelling.get(1)).isEmpty(),
                    () -> spelling.toString());
            assertEquals(List.of("Hello"), said(talk));
            assertEquals(List.of(), the.talksWith(spelling.get(1)));
        }
    }

    @Test
    void whoChangesTheirNumberGoesOn() {
        var from = someone();
        var now = someone();
        the.write(from, text(from, id(), "Hello"));
        long talk = the.talkWith(from);
        the.write(
                from,
                message(
                        from,
                        id(),
                        "system",
                        Map.of("body", "Maya changed their number", "type", "user_changed_number", "wa_id", now)));
        Eventually.is(() -> !the.talksWith(now).isEmpty(), () -> the.in(talk).toString());
        the.write(now, text(now, id(), "It is me"));
        Eventually.is(() -> said(talk).contains("It is me"), () -> said(talk).toString());
        assertTrue(said(talk).contains("Maya changed their number"));
    }

    @Test
    void whoHidesTheirNumberIsKnownByAnotherId() {
        var user = "US.13491208655302741918";
        var message = message("", id(), "text", Map.of("body", "Hello"));
        message.remove("from");
        message.put("from_user_id", user);
        the.bring(Map.of(
                        "contacts",
                        List.of(Map.of("profile", Map.of("name", "Hidden", "username", "hidden"), "user_id", user)),
                        "messages",
                        List.of(message)))
                .expect(200);
        Eventually.is(
                () -> the.admin
                        .get(the.desk.path("/conversations?inbox_id=" + the.inbox))
                        .send()
                        .text()
                        .contains("Hidden"),
                () -> "no conversation");
    }

    @Test
    void whatIsWrittenOnThePhoneItselfIsShownAndNotSent() {
        var from = someone();
        the.write(from, text(from, id(), "Hello"));
        long talk = the.talkWith(from);
        var id = id();
        var echo = message(the.number.substring(1), id, "text", Map.of("body", "By phone"));
        echo.put("to", from);
        the.bring(Map.of("message_echoes", List.of(echo))).expect(200);
        var shown = withSource(talk, id);
        assertEquals("By phone", shown.get("content").asText());
        assertEquals(1, shown.get("message_type").asInt());
        assertFalse(API.sent(the.phoneNumberId).toString().contains("By phone"));
        var picture = id();
        var file = API.keep(WhatsAppDesk.utf8("by phone"));
        var other = message(the.number.substring(1), picture, "image", Map.of("id", file, "mime_type", "image/png"));
        other.put("to", from);
        the.bring(Map.of("message_echoes", List.of(other))).expect(200);
        assertEquals(8, withSource(talk, picture).at("/attachments/0/file_size").asInt());
    }
}
