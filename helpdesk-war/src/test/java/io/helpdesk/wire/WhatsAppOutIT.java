package io.helpdesk.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.helpdesk.wire.CloudApi.Answer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What leaves by WhatsApp's Cloud API, and what becomes of it: whatsapp-cloud 2, 3, 6.3. */
@Tag("core")
class WhatsAppOutIT extends WireTest {

    private static final CloudApi API = CloudApi.shared();

    private static WhatsAppDesk the;

    @BeforeAll
    static void open() {
        the = WhatsAppDesk.open(http());
    }

    @AfterEach
    void asEver() {
        API.answering(the.phoneNumberId, null);
        assertEquals(List.of(), API.faults(the.phoneNumberId));
    }

    @Test
    void aTextLeavesAndItsStatusesMoveItOnAndNeverBack() {
        var to = Desk.phoneNumber();
        long talk = the.talk(to);
        the.post(talk, "{\"content\": \"among us\", \"private\": true}");
        var posted = the.post(talk, "{\"content\": \"It is **on its way** https://example.org/a\"}");
        var id = the.left(talk, posted);
        var request = the.sentTo(to).get(0);
        assertEquals(
                "It is *on its way* https://example.org/a",
                request.at("/text/body").asText());
        assertEquals(id, CloudApi.wamid(request));
        assertEquals(1, the.sentTo(to).size());
        the.tell(WhatsAppDesk.status(id, "read", null, Map.of()));
        the.becomes(talk, posted, "read");
        the.tell(
                WhatsAppDesk.status(id, "delivered", null, Map.of()),
                WhatsAppDesk.status(id, "sent", null, Map.of()),
                WhatsAppDesk.status(id, "failed", null, Map.of("errors", List.of(Map.of("code", 131026)))));
        var next = the.post(talk, "{\"content\": \"And another\"}");
        the.tell(WhatsAppDesk.status(the.left(talk, next), "delivered", null, Map.of()));
        the.becomes(talk, next, "delivered");
        assertEquals("read", the.message(talk, posted).get("status").asText());
    }

    @Test
    void anAnswerNamesWhatItAnswers() {
        var from = Desk.phoneNumber();
        the.write(
                from.substring(1),
                WhatsAppDesk.message(
                        from.substring(1), "wamid.Q" + Desk.word(), "text", Map.of("body", "Where is it?")));
        long talk = the.talkWith(from.substring(1));
        var question = the.in(talk).get(0);
        the.left(
                talk,
                the.post(
                        talk,
                        "{\"content\": \"There\", \"content_attributes\": {\"in_reply_to\": " + question.get("id")
                                + "}}"));
        assertEquals(
                question.get("source_id").asText(),
                the.sentTo(from).get(0).at("/context/message_id").asText());
    }

    @Test
    void filesAreBroughtThereFirstAndATextGoesBelowTheFirst() {
        var to = Desk.phoneNumber();
        long talk = the.talk(to);
        var files = new Multipart()
                .field("content", "Two of them")
                .file("attachments[]", "dot.png", "image/png", "not really".getBytes(StandardCharsets.UTF_8))
                .file("attachments[]", "bill.pdf", "application/pdf", "a bill".getBytes(StandardCharsets.UTF_8));
        var posted = the.admin
                .post(the.messages(talk))
                .multipart(files)
                .send()
                .expect(200)
                .json();
        the.left(talk, posted);
        Eventually.is(() -> the.sentTo(to).size() == 2, () -> the.sentTo(to).toString());
        var image = the.sentTo(to).get(0);
        assertEquals("image", image.get("type").asText());
        assertEquals("Two of them", image.at("/image/caption").asText());
        var uploaded = new String(API.file(image.at("/image/id").asText()), StandardCharsets.UTF_8);
        assertTrue(uploaded.contains("not really") && uploaded.contains("image/png"), uploaded);
        var document = the.sentTo(to).get(1);
        assertEquals("bill.pdf", document.at("/document/filename").asText());
        assertEquals(
                image.get("biz_opaque_callback_data").asText().replaceFirst("/1$", "/2"),
                document.get("biz_opaque_callback_data").asText());
        // the second part fails later: the message has failed
        the.tell(WhatsAppDesk.status(
                CloudApi.wamid(document),
                "failed",
                document.get("biz_opaque_callback_data").asText(),
                Map.of("errors", List.of(Map.of("code", 131053, "title", "Media upload error")))));
        the.becomes(talk, posted, "failed");
        assertEquals(
                "131053: Media upload error",
                the.message(talk, posted)
                        .at("/content_attributes/external_error")
                        .asText());
    }

    /** Once more, only what failed leaves: it does, though the other part has been read meanwhile, and that does not leave twice. */
    @Test
    void ofSeveralPartsTheOneThatFailedLeavesOnceMore() {
        var to = Desk.phoneNumber();
        long talk = the.talk(to);
        var posted = the.post(talk, "{\"content\": \"" + "word ".repeat(1000) + "end\"}");
        Eventually.is(() -> the.sentTo(to).size() == 2, () -> the.sentTo(to).toString());
        the.left(talk, posted);
        var first = the.sentTo(to).get(0);
        var second = the.sentTo(to).get(1);
        the.tell(told(first, "delivered"), told(second, "sent"));
        the.becomes(talk, posted, "delivered");
        the.tell(told(second, "failed"), told(second, "sent"), told(first, "read"));
        the.becomes(talk, posted, "failed");
        var next = the.post(talk, "{\"content\": \"And another\"}");
        the.tell(WhatsAppDesk.status(the.left(talk, next), "read", null, Map.of()));
        the.becomes(talk, next, "read");
        assertEquals("failed", the.message(talk, posted).get("status").asText());
        the.admin
                .post(the.messages(talk) + "/" + posted.get("id") + "/retry")
                .send()
                .expect(200);
        the.becomes(talk, posted, "sent");
        Eventually.is(() -> the.sentTo(to).size() == 4, () -> the.sentTo(to).toString());
        assertEquals(second.get("text"), the.sentTo(to).get(3).get("text"));
    }

    private static Map<String, Object> told(JsonNode request, String status) {
        return WhatsAppDesk.status(
                CloudApi.wamid(request),
                status,
                request.get("biz_opaque_callback_data").asText(),
                status.equals("failed") ? Map.of("errors", List.of(Map.of("code", 131026))) : Map.of());
    }

    @Test
    void thingsToChooseFromAreButtonsAndWhereTheyAreManyAList() {
        var to = Desk.phoneNumber();
        long talk = the.talk(to);
        the.left(talk, the.post(talk, """
                {"content": "Keep it?", "content_type": "input_select",
                 "content_attributes": {"items": [{"title": "Yes", "value": "yes"}, {"title": "No", "value": "no"}]}}"""));
        the.left(talk, the.post(talk, """
                {"content": "Which?", "content_type": "input_select", "content_attributes": {"items": [{"title": "1", "value": "a"},
                 {"title": "2", "value": "b"}, {"title": "3", "value": "c"}, {"title": "4", "value": "d"}]}}"""));
        var buttons = the.sentTo(to).get(0).get("interactive");
        assertEquals("button", buttons.get("type").asText());
        assertEquals("no", buttons.at("/action/buttons/1/reply/id").asText());
        var list = the.sentTo(to).get(1).get("interactive");
        assertEquals("list", list.get("type").asText());
        assertEquals("d", list.at("/action/sections/0/rows/3/id").asText());
    }

    @Test
    void aTemplateLeavesWithItsValuesByPlace() {
        var to = Desk.phoneNumber();
        long talk = the.talk(to);
        the.left(talk, the.post(talk, """
                {"content": "Hi Maya", "template_params": {"name": "order_update", "language": "de", "category": "UTILITY",
                 "processed_params": {"body": {"1": "Maya", "2": "A-1"}, "header": {"media_url": "https://example.org/a.png",
                 "media_type": "image"}, "buttons": [{"type": "url", "parameter": "A-1"}]}}}"""));
        the.left(talk, the.post(talk, """
                {"content": "Hi", "template_params": {"name": "hello", "language": "en_US", "processed_params": {"1": "Maya"}}}"""));
        var first = the.sentTo(to).get(0).get("template");
        assertEquals("de", first.at("/language/code").asText());
        assertEquals(
                "https://example.org/a.png",
                first.at("/components/0/parameters/0/image/link").asText());
        assertEquals("A-1", first.at("/components/1/parameters/1/text").asText());
        assertEquals("url", first.at("/components/2/sub_type").asText());
        assertEquals(
                "Maya",
                the.sentTo(to)
                        .get(1)
                        .at("/template/components/0/parameters/0/text")
                        .asText());
    }

    @Test
    void whatIsRefusedForGoodHasFailedWithCodeAndWords() {
        for (var code : List.of(131047, 131026, 132001, 131053, 130472, 100)) {
            API.answering(the.phoneNumberId, request -> Answer.error(400, code, "Refused"));
            long talk = the.talk(Desk.phoneNumber());
            var posted = the.post(talk, "{\"content\": \"Hello\"}");
            the.becomes(talk, posted, "failed");
            assertEquals(
                    code + ": Refused (details of " + code + ")",
                    the.message(talk, posted)
                            .at("/content_attributes/external_error")
                            .asText());
        }
        assertFalse(the.shown().has("reauthorization_required"));
    }

    @Test
    void whatIsRefusedForNowLeavesLaterAndOnce() {
        for (var code : List.of(131000, 131016, 2)) {
            var tries = new AtomicInteger();
            API.answering(
                    the.phoneNumberId,
                    request -> tries.incrementAndGet() < 3 ? Answer.error(500, code, "Later") : null);
            var to = Desk.phoneNumber();
            long talk = the.talk(to);
            the.left(talk, the.post(talk, "{\"content\": \"Hello\"}"));
            assertEquals(3, tries.get());
            assertEquals(1, the.sentTo(to).size());
        }
    }

    /** What was tried too often to one person waits; others do not. */
    @Test
    void tooManyToOnePersonHoldUpNobodyElse() {
        var slow = Desk.phoneNumber();
        API.answering(
                the.phoneNumberId,
                request -> request.get("to").asText().equals(slow.substring(1))
                        ? Answer.error(400, 131056, "Pair rate limit")
                        : null);
        long talk = the.talk(slow);
        var held = the.post(talk, "{\"content\": \"Hello\"}");
        for (int i = 0; i < 3; i++) {
            long other = the.talk(Desk.phoneNumber());
            the.left(other, the.post(other, "{\"content\": \"Hello\"}"));
        }
        assertTrue(the.message(talk, held).get("source_id").isNull());
        API.answering(the.phoneNumberId, null);
        the.left(talk, held);
        assertEquals(1, the.sentTo(slow).size());
    }

    @Test
    void aRefusedTokenStopsTheInboxAndANewOneStartsIt() {
        var own = WhatsAppDesk.open(http());
        API.renew(own.phoneNumberId, "another");
        long talk = own.talk(Desk.phoneNumber());
        var refused = own.post(talk, "{\"content\": \"Hello\"}");
        own.becomes(talk, refused, "failed");
        assertTrue(own.shown().get("reauthorization_required").asBoolean());
        long asked = asked(own);
        var to = Desk.phoneNumber();
        long other = own.talk(to);
        var waiting = own.post(other, "{\"content\": \"Hello\"}");
        own.admin
                .patch(own.desk.path("/inboxes/" + own.inbox))
                .json("{\"name\": \"Still the phone\"}")
                .send()
                .expect(200);
        // who sends for another number has looked for what is due meanwhile, twice
        long elsewhere = the.talk(Desk.phoneNumber());
        for (var text : List.of("One", "Two")) {
            the.left(elsewhere, the.post(elsewhere, "{\"content\": \"" + text + "\"}"));
        }
        assertEquals(asked, asked(own), "nobody asks again with the same token");
        assertTrue(own.message(other, waiting).get("source_id").isNull());
        assertTrue(own.shown().get("reauthorization_required").asBoolean());
        own.admin
                .patch(own.desk.path("/inboxes/" + own.inbox))
                .json("{\"channel\": {\"provider_config\": " + own.config("another") + "}}")
                .send()
                .expect(200);
        own.left(other, waiting);
        assertFalse(own.shown().has("reauthorization_required"));
        assertEquals(
                "made-up",
                own.shown().at("/provider_config/webhook_verify_token").asText());
        own.admin
                .post(own.messages(talk) + "/" + refused.get("id") + "/retry")
                .send()
                .expect(200);
        own.left(talk, refused);
    }

    private static long asked(WhatsAppDesk own) {
        return API.asked().stream()
                .filter(call -> call.equals("POST " + own.phoneNumberId + "/messages"))
                .count();
    }

    /** The provider took it, and its answer was lost: its status says so, and it does not leave twice. */
    @Test
    void aLostAnswerIsRecognisedByTheStatus() {
        API.answering(the.phoneNumberId, request -> Answer.none());
        var to = Desk.phoneNumber();
        long talk = the.talk(to);
        var posted = the.post(talk, "{\"content\": \"Hello\"}");
        Eventually.is(() -> the.sentTo(to).size() == 1, () -> "not asked");
        API.answering(the.phoneNumberId, null);
        var next = the.post(talk, "{\"content\": \"And another\"}");
        var request = the.sentTo(to).get(0);
        var id = CloudApi.wamid(request);
        the.tell(WhatsAppDesk.status(
                id, "delivered", request.get("biz_opaque_callback_data").asText(), Map.of()));
        assertEquals(id, the.left(talk, posted));
        the.becomes(talk, posted, "delivered");
        the.left(talk, next);
        assertEquals(
                List.of("Hello", "And another"),
                the.sentTo(to).stream()
                        .map(sent -> sent.at("/text/body").asText())
                        .toList());
    }

    /** A status overtakes the answer of the send. */
    @Test
    void aStatusThatComesBeforeTheAnswerStays() {
        var to = Desk.phoneNumber();
        API.answering(the.phoneNumberId, request -> {
            the.tell(WhatsAppDesk.status(
                    CloudApi.wamid(request),
                    "failed",
                    request.get("biz_opaque_callback_data").asText(),
                    Map.of("errors", List.of(Map.of("code", 131026, "title", "Message undeliverable")))));
            Eventually.is(() -> failures() > 0, () -> "the status is not worked off");
            return null;
        });
        talkOfEarly = the.talk(to);
        var posted = the.post(talkOfEarly, "{\"content\": \"Hello\"}");
        the.left(talkOfEarly, posted);
        the.becomes(talkOfEarly, posted, "failed");
        the.tell(WhatsAppDesk.status("wamid.UNKNOWN", "read", null, Map.of()));
        assertEquals("failed", the.message(talkOfEarly, posted).get("status").asText());
    }

    private static volatile long talkOfEarly;

    private static long failures() {
        return the.in(talkOfEarly).stream()
                .filter(message -> message.get("status").asText().equals("failed"))
                .count();
    }

    @Test
    void agentsWhoReadAndWriteAreSeen() {
        var from = Desk.phoneNumber().substring(1);
        var id = "wamid.S" + Desk.word();
        the.write(from, WhatsAppDesk.message(from, id, "text", Map.of("body", "Anybody there?")));
        long talk = the.talkWith(from);
        the.admin
                .post(the.desk.path("/conversations/" + talk + "/update_last_seen"))
                .send()
                .expect(200);
        the.admin
                .post(the.desk.path("/conversations/" + talk + "/toggle_typing_status?typing_status=on"))
                .send()
                .expect(200);
        Eventually.is(
                () -> signals(id).size() >= 2,
                () -> API.signals(the.phoneNumberId).toString());
        assertTrue(signals(id).stream().anyMatch(signal -> !signal.has("typing_indicator")));
        assertTrue(signals(id).stream()
                .anyMatch(signal -> signal.at("/typing_indicator/type").asText().equals("text")));
    }

    private static List<JsonNode> signals(String id) {
        return API.signals(the.phoneNumberId).stream()
                .filter(signal -> signal.get("message_id").asText().equals(id))
                .toList();
    }

    /** The provider calls the contact otherwise, and so does what comes from there. */
    @Test
    void theProvidersNameOfAContactIsRemembered() {
        var to = "+5511" + "9" + Desk.phoneNumber().substring(4, 12);
        var other = "5511" + to.substring(6);
        API.answering(the.phoneNumberId, request -> CloudApi.taken(request, other));
        long talk = the.talk(to);
        the.left(talk, the.post(talk, "{\"content\": \"Hello\"}"));
        the.write(other, WhatsAppDesk.message(other, "wamid.B" + Desk.word(), "text", Map.of("body", "Hello to you")));
        Eventually.is(() -> the.in(talk).size() == 2, () -> the.in(talk).toString());
    }
}
