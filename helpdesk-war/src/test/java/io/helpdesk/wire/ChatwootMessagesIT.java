package io.helpdesk.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Messages of a conversation (chatwoot-application 4.1, 4.2, 5.4, 5.10). */
class ChatwootMessagesIT extends WireTest {

    private static final String SENDER = ", 'sender': " + ChatwootShapes.USER_SENDER;

    private static ChatwootFixture the;

    @BeforeAll
    static void cast() {
        the = ChatwootFixture.open(http());
    }

    private static long open(String more) {
        return the.ownConversation(more).get("id").asLong();
    }

    private static Http.Reply post(long conversation, String json) {
        return the.agent.post(the.in(conversation, "/messages")).json(json).send();
    }

    private static void refused(String json, String text) {
        post(open(""), json).expect(422).matches("{\"error\": \"" + text + "\"}");
    }

    @Test
    void aListTellsWhoTakesPart() {
        long number = open(", \"assignee_id\": " + the.desk.ben().id() + ", \"message\": {\"content\": \"hi\"}");
        the.admin
                .post(the.in(number, "/labels"))
                .json("{\"labels\": [\"vip\"]}")
                .send()
                .expect(200);
        the.agent.post(the.in(number, "/update_last_seen")).send().expect(200);
        the.message(number, "{\"content\": \"hello\", \"message_type\": \"incoming\"}");
        var contact = ChatwootShapes.CONTACT_SENDER;
        the.agent.get(the.in(number, "/messages")).send().expect(200).matches("""
                {'meta': {'labels': ['vip'], 'additional_attributes': {}, 'contact': %s, 'assignee': %s,
                   'agent_last_seen_at': '@iso', 'assignee_last_seen_at': '@iso'},
                 'payload': [%s, %s, %s, %s]}""".formatted(
                        contact,
                        ChatwootShapes.USER_SENDER,
                        ChatwootShapes.message("'Assigned to Ben Example by Ada Example'", 2, "", ""),
                        ChatwootShapes.message("'hi'", 1, "", SENDER),
                        ChatwootShapes.message("'Ada Example added vip'", 2, "", ""),
                        ChatwootShapes.message("'hello'", 0, "", ", 'sender': " + contact)));

        the.agent.get(the.in(open(""), "/messages")).send().expect(200).matches("""
                {'meta': {'labels': [], 'additional_attributes': {}, 'contact': %s, 'agent_last_seen_at': null,
                   'assignee_last_seen_at': null}, 'payload': []}""".formatted(contact));
        the.agent
                .get(the.desk.path("/conversations/999999/messages"))
                .send()
                .expect(404)
                .matches("{'error': 'Resource could not be found'}");
    }

    @Test
    void windowsBeforeAfterAndBetween() {
        long number = open("");
        var ids = new ArrayList<Long>();
        for (int i = 0; i < 25; i++) {
            ids.add(the.message(number, "{\"content\": \"" + i + "\"}")
                    .get("id")
                    .asLong());
        }
        long note = the.message(number, "{\"content\": \"note\", \"private\": true}")
                .get("id")
                .asLong();
        ids.add(note);
        assertEquals(ids.subList(6, 26), window(number, ""));
        assertEquals(ids.subList(0, 5), window(number, "?before=" + ids.get(5)));
        assertEquals(ids.subList(1, 21), window(number, "?before=" + ids.get(21)));
        assertEquals(ids.subList(4, 26), window(number, "?after=" + ids.get(3)));
        assertEquals(ids.subList(3, 7), window(number, "?after=" + ids.get(3) + "&before=" + ids.get(7)));
        assertEquals(ids.subList(5, 25), window(number, "?filter_internal_messages=1"));
        assertEquals(List.of(), window(number, "?before=0"));
        assertEquals(ids, window(number, "?after=abc"));
    }

    private static List<Long> window(long number, String query) {
        var ids = new ArrayList<Long>();
        the.agent
                .get(the.in(number, "/messages" + query))
                .send()
                .expect(200)
                .json()
                .get("payload")
                .forEach(each -> ids.add(each.get("id").asLong()));
        return ids;
    }

    @Test
    void aMessageIsAnsweredAsItIsListed() {
        long number = open("");
        post(number, "{\"content\": \"hi\"}").expect(200).matches(ChatwootShapes.message("'hi'", 1, "", SENDER));
        post(number, "{\"content\": \"hi\", \"echo_id\": 12}")
                .expect(200)
                .matches(ChatwootShapes.message("'hi'", 1, "'echo_id': 12,", SENDER));
        post(number, "{}").expect(200).matches(ChatwootShapes.message("null", 1, "", SENDER));
        var full = post(number, """
                {"content": "all of it", "private": "true", "source_id": 77, "campaign_id": 5, "external_created_at": 1700000000,
                 "content_attributes": "{\\"automation_rule_id\\": 3, \\"unknown\\": 1}"}""").expect(200).json();
        assertTrue(full.get("private").asBoolean());
        assertEquals("77", full.get("source_id").asText());
        JsonShape.assertMatches(
                "{'automation_rule_id': 3, 'external_created_at': 1700000000}", full.get("content_attributes"));
        JsonShape.assertMatches("{'campaign_id': 5}", the.show(number).at("/messages/0/additional_attributes"));
    }

    @Test
    void aFirstAnswerCountsAndANoteDoesNot() {
        long number = open("");
        post(number, "{\"content\": \"between us\", \"private\": true}").expect(200);
        assertEquals(0, the.show(number).get("first_reply_created_at").asLong());
        assertTrue(the.show(number).get("waiting_since").asLong() > 0);
        post(number, "{\"content\": \"hello\"}").expect(200);
        assertTrue(the.show(number).get("first_reply_created_at").asLong() > 0);
        assertEquals(0, the.show(number).get("waiting_since").asLong());
        the.message(number, "{\"content\": \"thanks\", \"message_type\": \"incoming\"}");
        assertTrue(the.show(number).get("waiting_since").asLong() > 0);
    }

    @Test
    void anIncomingMessageReopensWithWords() {
        long number = open(", \"status\": \"resolved\"");
        post(number, "{\"content\": \"still broken\", \"message_type\": \"incoming\"}")
                .expect(200)
                .matches(ChatwootShapes.message(
                        "'still broken'", 0, "", ", 'sender': " + ChatwootShapes.CONTACT_SENDER));
        var shown = the.show(number);
        assertEquals("open", shown.get("status").asText());
        assertEquals(
                "System reopened the conversation due to a new incoming message.",
                shown.at("/messages/0/content").asText());
        assertEquals(
                "still broken", shown.at("/last_non_activity_message/content").asText());
        JsonShape.assertMatches(ChatwootShapes.ACTIVE_CONTACT, shown.at("/meta/sender"));
    }

    @Test
    void variablesAreFilledInOutside() {
        long number = open("");
        assertEquals(
                "Hi Fay, Ben Example here, `{{contact.name}}`",
                post(
                                number,
                                "{\"content\": \"Hi {{contact.first_name}}, {{ agent.name }} here, `{{contact.name}}`{{nope}}\"}")
                        .expect(200)
                        .json()
                        .get("content")
                        .asText());
        assertEquals(
                "{{contact.name",
                post(number, "{\"content\": \"{{contact.name\"}")
                        .expect(200)
                        .json()
                        .get("content")
                        .asText());
        assertEquals(
                "{{contact.name}}",
                post(number, "{\"content\": \"{{contact.name}}\", \"message_type\": \"incoming\"}")
                        .expect(200)
                        .json()
                        .get("content")
                        .asText());
    }

    @Test
    void anAnswerNamesWhatItAnswers() {
        long number = open("");
        long first = post(number, "{\"content\": \"a\", \"source_id\": \"ext-1\"}")
                .expect(200)
                .json()
                .get("id")
                .asLong();
        JsonShape.assertMatches(
                "{'in_reply_to': %d, 'in_reply_to_external_id': 'ext-1'}".formatted(first),
                post(number, "{\"content\": \"b\", \"content_attributes\": {\"in_reply_to\": " + first + "}}")
                        .expect(200)
                        .json()
                        .get("content_attributes"));
        JsonShape.assertMatches(
                "{'in_reply_to': null, 'in_reply_to_external_id': null}",
                post(open(""), "{\"content\": \"b\", \"content_attributes\": {\"in_reply_to\": " + first + "}}")
                        .expect(200)
                        .json()
                        .get("content_attributes"));
    }

    @Test
    void thingsToChooseFromAreChecked() {
        long number = open("");
        var select = post(number, """
                {"content": "pick", "content_type": "input_select",
                 "content_attributes": {"items": [{"title": "One", "value": "1"}]}}""").expect(200).json();
        assertEquals("input_select", select.get("content_type").asText());
        JsonShape.assertMatches("{'items': [{'title': 'One', 'value': '1'}]}", select.get("content_attributes"));
        refused("{\"content_type\": \"form\"}", "Validation failed: Content attributes At least one item is required.");
        refused(
                "{\"content_type\": \"article\", \"content_attributes\": {\"items\": [{\"foo\": 1}]}}",
                "Validation failed: Content attributes contains invalid keys for items : [:foo]");
        refused(
                "{\"content_type\": \"cards\", \"content_attributes\": {\"items\": [{\"title\": \"x\"}]}}",
                "Validation failed: Content attributes contains items missing actions");
        refused(
                "{\"content_type\": \"cards\", \"content_attributes\": {\"items\": [{\"actions\": [{\"foo\": 1}]}]}}",
                "Validation failed: Content attributes contains invalid keys for actions:  [:foo]");
    }

    @Test
    void everyRefusalIsOneSentence() {
        refused("{\"message_type\": \"sideways\"}", "'sideways' is not a valid message_type");
        refused("{\"content_type\": \"poem\"}", "'poem' is not a valid content_type");
        refused("{\"template_params\": {\"language\": \"en\"}}", "Validation failed: Name is required");
        refused("{\"template_params\": \"x\"}", "Validation failed: Template params must be of type hash");
        refused(
                "{\"source_id\": \"" + "x".repeat(256) + "\"}",
                "Validation failed: Source is too long (maximum is 255 characters)");
        refused("{\"attachments\": [\"nonsense\"]}", "attachments must be files or signed ids");
        post(999_999, "{\"content\": \"x\"}").expect(404).matches("{'error': 'Resource could not be found'}");
        var mail = the.create(the.admin)
                .json("{\"inbox_id\": %d, \"contact_id\": %d}"
                        .formatted(the.desk.email().id(), the.contact))
                .send()
                .expect(200)
                .json()
                .get("id")
                .asLong();
        post(mail, "{\"content\": \"x\", \"message_type\": \"incoming\"}")
                .expect(422)
                .matches("{'error': 'Incoming messages are only allowed in Api inboxes'}");
        post(mail, "{\"content\": \"x\", \"bcc_emails\": \"nobody\"}")
                .expect(422)
                .matches("{'error': 'Invalid email address'}");
        var unsent = "{'external_error': 'No channel serves this inbox', ";
        JsonShape.assertMatches(
                unsent + "'cc_emails': ['a@example.com', 'b@example.com'], 'bcc_emails': [], 'to_emails': []}",
                post(mail, "{\"content\": \"x\", \"cc_emails\": \"a@example.com, b@example.com\"}")
                        .expect(200)
                        .json()
                        .get("content_attributes"));
        JsonShape.assertMatches(
                unsent + "'cc_emails': [], 'bcc_emails': [], 'to_emails': []}",
                post(mail, "{\"content\": \"x\"}").expect(200).json().get("content_attributes"));
    }

    @Test
    void filesComeAndGo() {
        long number = open("");
        var message = the.agent
                .post(the.in(number, "/messages"))
                .multipart(new Multipart()
                        .field("content", "see")
                        .field("echo_id", "tmp-1")
                        .file("attachments[]", "a b.png", "image/png", new byte[] {1, 2, 3})
                        .file("attachments[]", "notes.html", "text/html", "<b>hi</b>".getBytes(UTF_8))
                        .file("attachments[]", "call.ogg", "audio/ogg", new byte[] {4}))
                .send()
                .expect(200)
                .matches(ChatwootShapes.message("'see'", 1, "'echo_id': 'tmp-1',", SENDER + """
                        , 'attachments': [
                          {'id': '@int', 'message_id': '@int', 'file_type': 'image', 'account_id': '@int', 'extension': null,
                           'data_url': '@string', 'thumb_url': '@string', 'file_size': 3, 'width': '@int?', 'height': '@int?'},
                          {'id': '@int', 'message_id': '@int', 'file_type': 'file', 'account_id': '@int', 'extension': null,
                           'data_url': '@string', 'thumb_url': '', 'file_size': 9, 'width': null, 'height': null},
                          {'id': '@int', 'message_id': '@int', 'file_type': 'audio', 'account_id': '@int', 'extension': null,
                           'data_url': '@string', 'thumb_url': '', 'file_size': 1, 'width': null, 'height': null,
                           'transcribed_text': ''}]"""))
                .json();
        var image = follow(message.at("/attachments/0/data_url").asText());
        assertEquals("image/png", image.header("Content-Type"));
        assertEquals(3, image.body().length);
        var page = follow(message.at("/attachments/1/data_url").asText());
        assertEquals("<b>hi</b>", page.text());
        assertEquals("application/octet-stream", page.header("Content-Type"));
        assertTrue(page.header("Content-Disposition").startsWith("attachment"));

        var forged = message.at("/attachments/0/data_url").asText().replaceFirst("--.", "--x");
        fetch(forged).expect(404).matches("{'status': 404, 'error': 'Not Found'}");
        fetch(fetch(message.at("/attachments/0/data_url").asText())
                        .header("Location")
                        .replaceFirst("/disk/\\d", "/disk/9"))
                .expect(404);
    }

    private static Http.Reply follow(String address) {
        return fetch(fetch(address).expect(302).header("Location")).expect(200);
    }

    private static Http.Reply fetch(String address) {
        var base = server().base().toString().replaceFirst("/+$", "");
        assertTrue(address.startsWith(base + "/"), address + " below " + base);
        return Http.at(URI.create(base)).get(address.substring(base.length())).send();
    }

    @Test
    void moreThanFifteenFilesAreTooMany() {
        var many = new Multipart();
        for (int i = 0; i < 16; i++) {
            many.file("attachments[]", i + ".txt", "text/plain", new byte[] {1});
        }
        var reply = the.agent
                .post(the.in(open(""), "/messages"))
                .multipart(many)
                .send()
                .expect(422);
        assertTrue(reply.json().get("error").asText().startsWith("Validation failed: Attachments"), reply.toString());
    }

    @Test
    void aUserMayLendABotsName() {
        the.bot(the.inbox("Led", ""));
        long bot = the.admin
                .get(the.desk.path("/agent_bots"))
                .send()
                .expect(200)
                .json()
                .get(0)
                .get("id")
                .asLong();
        JsonNode message = post(
                        open(""), "{\"content\": \"beep\", \"sender_type\": \"AgentBot\", \"sender_id\": " + bot + "}")
                .expect(200)
                .json();
        assertEquals("agent_bot", message.at("/sender/type").asText());
        assertEquals(
                "user",
                post(open(""), "{\"content\": \"x\", \"sender_type\": \"AgentBot\", \"sender_id\": 999999999}")
                        .expect(200)
                        .json()
                        .at("/sender/type")
                        .asText());
        assertFalse(message.has("attachments"));
    }

    @Test
    void twoHundredAMinuteAreEnough() {
        long number = open("");
        for (int i = 0; i < 200; i++) {
            post(number, "{\"content\": \"x\"}").expect(200);
        }
        post(number, "{\"content\": \"x\"}").expect(422).matches("{'error': 'Validation failed: Too many messages'}");
    }

    @Test
    void whatIsNotOutgoingIsTheContacts() {
        var sender = ", 'sender': " + ChatwootShapes.CONTACT_SENDER;
        post(open(""), "{\"content\": \"tea time\", \"message_type\": \"activity\"}")
                .expect(200)
                .matches(ChatwootShapes.message("'tea time'", 2, "", sender));
        post(open(""), "{\"content\": \"welcome\", \"message_type\": \"template\"}")
                .expect(200)
                .matches(ChatwootShapes.message("'welcome'", 3, "", sender));
    }

    @Test
    void addressesAreKeptOutsideOfMailToo() {
        JsonShape.assertMatches(
                "{'cc_emails': ['a@example.com'], 'bcc_emails': [], 'to_emails': []}",
                post(open(""), "{\"content\": \"x\", \"cc_emails\": \"a@example.com\"}")
                        .expect(200)
                        .json()
                        .get("content_attributes"));
        post(open(""), "{\"content\": \"x\", \"cc_emails\": \"nobody\"}")
                .expect(422)
                .matches("{'error': 'Invalid email address'}");
    }

    @Test
    void oneFileNeedsNoBrackets() {
        var message = the.agent
                .post(the.in(open(""), "/messages"))
                .multipart(new Multipart().file("attachments", "a.txt", "text/plain", new byte[] {1}))
                .send()
                .expect(200)
                .json();
        assertEquals(1, message.get("attachments").size());
        assertTrue(message.get("content").isNull());
    }
}
