package io.helpdesk.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** POST conversations: every field and every way to send it (chatwoot-application 2). */
class ChatwootCreateIT extends WireTest {

    private static ChatwootFixture the;

    @BeforeAll
    static void cast() {
        the = ChatwootFixture.open(http());
    }

    private static Http.Reply create(String more) {
        return the.create(the.admin)
                .json("{\"source_id\": \"" + the.source + "\"" + more + "}")
                .send();
    }

    @Test
    void everyFieldOfTheDocumentsIsKept() {
        long team = the.team("");
        the.admin
                .post(the.desk.path("/teams/" + team + "/team_members"))
                .json("{\"user_ids\": [" + the.desk.ben().id() + "]}")
                .send()
                .expect(200);
        var source = the.session(the.desk.contact("Gus Example"), the.inbox);
        var tail = ", 'sender': " + ChatwootShapes.USER_SENDER;
        var message = ChatwootShapes.pushedMessage("Hello, how can I help you?", 1, "'User'", tail);
        var shown = the.create(the.admin)
                .json("""
                {"source_id": "%s", "inbox_id": %d, "contact_id": "%d",
                 "additional_attributes": {"browser": "Chrome", "os": {"name": "Windows", "versions": [10, 11.5, true, null]}},
                 "custom_attributes": {"attribute_key": "attribute_value", "priority_conversation_number": 3},
                 "status": "snoozed", "assignee_id": "%d", "team_id": %d, "snoozed_until": "2030-07-21T17:32:28Z",
                 "message": {"content": "Hello, how can I help you?", "template_params": {
                   "name": "sample_issue_resolution", "category": "UTILITY", "language": "en_US",
                   "processed_params": {"1": "Acme"}}}}""".formatted(
                        source, the.inbox, contactOf(source), the.desk.ben().id(), team))
                .send()
                .expect(200)
                .matches(ChatwootShapes.conversation(
                        "'assignee': " + ChatwootShapes.AGENT + ", 'team': " + ChatwootShapes.TEAM + ",",
                        "[" + message + "]",
                        message))
                .json();
        assertEquals(
                json("{\"browser\": \"Chrome\", \"os\": {\"name\": \"Windows\", \"versions\": [10, 11.5, true]}}"),
                shown.get("additional_attributes"));
        assertEquals(
                json("{\"attribute_key\": \"attribute_value\", \"priority_conversation_number\": 3}"),
                shown.get("custom_attributes"));
        assertEquals("snoozed", shown.get("status").asText());
        assertEquals("2030-07-21T17:32:28.000Z", shown.get("snoozed_until").asText());
        assertEquals(the.desk.ben().id(), shown.at("/meta/assignee/id").asLong());
        assertEquals(team, shown.at("/meta/team/id").asLong());
        assertEquals(json("""
                {"template_params": {"name": "sample_issue_resolution", "category": "UTILITY", "language": "en_US",
                 "processed_params": {"1": "Acme"}}}"""), shown.at("/messages/0/additional_attributes"));
        assertEquals(shown, the.show(shown.get("id").asLong()));
    }

    private static long contactOf(String source) {
        return the.create(the.admin)
                .json("{\"source_id\": \"" + source + "\"}")
                .send()
                .expect(200)
                .json()
                .at("/meta/sender/id")
                .asLong();
    }

    private static JsonNode json(String text) {
        try {
            return new com.fasterxml.jackson.databind.ObjectMapper().readTree(text);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void formsQueriesAndMultipartWorkToo() {
        var byForm = the.create(the.admin)
                .form(Map.of("source_id", the.source, "custom_attributes[plan]", "gold", "message[content]", "hi"))
                .send()
                .expect(200)
                .json();
        assertEquals("gold", byForm.at("/custom_attributes/plan").asText());
        assertEquals("hi", byForm.at("/messages/0/content").asText());
        the.admin
                .post(the.desk.path("/conversations.json?source_id=" + the.source))
                .send()
                .expect(200);
        the.admin
                .post(the.desk.path("/conversations/?source_id=" + the.source))
                .body("text/plain", new byte[] {1})
                .send()
                .expect(200);
        var byParts = the.create(the.admin)
                .multipart(new Multipart()
                        .field("source_id", the.source)
                        .field("message[content]", "see")
                        .file("message[attachments][]", "a.png", "image/png", new byte[] {1, 2}))
                .send()
                .expect(200)
                .json();
        assertEquals("image", byParts.at("/messages/0/attachments/0/file_type").asText());
        assertEquals(2, byParts.at("/messages/0/attachments/0/file_size").asInt());
    }

    @Test
    void sourceIdsHaveTheFormOfTheirChannel() {
        the.create(the.admin)
                .json("{\"inbox_id\": %d, \"contact_id\": %d, \"source_id\": \"abc\"}"
                        .formatted(the.desk.whatsapp().id(), the.contact))
                .send()
                .expect(422)
                .matches("""
                {'message': 'Source invalid source id for whatsapp inbox. valid Regex (?-mix:^\\\\d{1,15}\\\\z)',
                 'attributes': ['source_id']}""");
        the.create(the.admin)
                .json("{\"inbox_id\": %d, \"contact_id\": %d, \"source_id\": \"%s\"}"
                        .formatted(the.inbox, the.contact, "x".repeat(256)))
                .send()
                .expect(422)
                .matches("""
                {'message': 'Source is too long (maximum is 255 characters)', 'attributes': ['source_id']}""");
    }

    @Test
    void aLockedInboxGoesOnWithTheConversationItHas() {
        long locked = the.inbox("Locked", ", \"lock_to_single_conversation\": true");
        var source = the.session(the.contact, locked);
        var first = the.create(the.admin)
                .json("{\"source_id\": \"" + source + "\"}")
                .send()
                .expect(200)
                .json();
        var second = the.create(the.admin)
                .json("{\"source_id\": \"" + source
                        + "\", \"status\": \"resolved\", \"message\": {\"content\": \"more\"}}")
                .send()
                .expect(200)
                .json();
        assertEquals(first.get("id"), second.get("id"));
        assertEquals("open", second.get("status").asText());
        assertEquals("more", second.at("/messages/0/content").asText());
    }

    @Test
    void aBotLeadsAndMayDoWhatBotsMay() {
        long led = the.inbox("Led", "");
        var bot = the.bot(led);
        var source = the.session(the.contact, led);
        var shown = bot.post(the.desk.path("/conversations"))
                .json("{\"source_id\": \"" + source + "\", \"status\": \"open\", \"message\": {\"content\": \"beep\"}}")
                .send()
                .expect(200)
                .json();
        assertEquals("pending", shown.get("status").asText());
        assertEquals("AgentBot", shown.at("/messages/0/sender_type").asText());
        JsonShape.assertMatches(
                "{'id': '@int', 'name': 'Robo Example', 'avatar_url': '', 'type': 'agent_bot'}",
                shown.at("/messages/0/sender"));
        assertEquals(shown.get("created_at"), shown.get("waiting_since"));
        assertEquals(0, shown.get("first_reply_created_at").asLong());
        // also where it is not linked
        assertEquals(
                the.inbox,
                bot.post(the.desk.path("/conversations"))
                        .json("{\"source_id\": \"" + the.source + "\"}")
                        .send()
                        .expect(200)
                        .json()
                        .get("inbox_id")
                        .asLong());
    }

    @Test
    void aBlockedContactsConversationStartsResolved() {
        long blocked = the.desk.contact("Ivy Example");
        var source = the.session(blocked, the.inbox);
        the.admin
                .put(the.desk.path("/contacts/" + blocked))
                .json("{\"blocked\": true}")
                .send()
                .expect(200);
        var shown = the.create(the.admin)
                .json("{\"source_id\": \"" + source + "\"}")
                .send()
                .expect(200)
                .json();
        assertEquals("resolved", shown.get("status").asText());
        assertTrue(shown.get("muted").asBoolean());
    }

    @Test
    void everySpellingOfTheTokenWorks() {
        var path = the.desk.path("/conversations/meta");
        http().with("Api-Access-Token", the.desk.ben().token()).get(path).send().expect(200);
        http().with("API_ACCESS_TOKEN", the.desk.ben().token()).get(path).send().expect(200);
        http().with("Authorization", "Bearer " + the.desk.ben().token())
                .get(path)
                .send()
                .expect(200);
        http().with("api_access_token", the.desk.ben().token())
                .get("/chatwoot" + path + "/")
                .send()
                .expect(200);
        http().get(path + "?api_access_token=" + the.desk.ben().token()).send().expect(401);
    }

    @Test
    void amongSeveralSourceIdsTheInboxDecides() {
        long other = the.inbox("Other", "");
        the.admin
                .post(the.desk.path("/contacts/" + the.contact + "/contact_inboxes"))
                .json("{\"inbox_id\": " + other + ", \"source_id\": \"" + the.source + "\"}")
                .send()
                .expect(200);
        assertEquals(the.inbox, create("").expect(200).json().get("inbox_id").asLong());
        assertEquals(
                other,
                create(", \"inbox_id\": " + other)
                        .expect(200)
                        .json()
                        .get("inbox_id")
                        .asLong());
        assertEquals(
                the.inbox,
                create(", \"inbox_id\": " + the.closedInbox)
                        .expect(200)
                        .json()
                        .get("inbox_id")
                        .asLong());
    }

    @Test
    void unknownKeysAreIgnored() {
        create(", \"priority\": \"nonsense\", \"labels\": 7, \"uuid\": {}, \"campaign_id\": \"x\", \"anything\": null")
                .expect(200)
                .matches(ChatwootShapes.silentConversation());
    }
}
