package io.helpdesk.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What agents are told of, on both wires that show it (chatwoot-desk 3, libredesk-desk 2.5). */
class NotificationsIT extends WireTest {

    private static final String CONSOLE = "/api/v1/notifications";

    private ChatwootFixture the;
    private Desk desk;
    private String list;

    @BeforeEach
    void open() {
        the = ChatwootFixture.open(http());
        desk = the.desk;
        list = desk.path("/notifications");
    }

    private void assign(Http by, long talk, Desk.Person to) {
        by.post(the.in(talk, "/assignments"))
                .json("{\"assignee_id\": " + to.id() + "}")
                .send()
                .expect(200);
    }

    private long count(Http who) {
        return Long.parseLong(who.get(list + "/unread_count").send().expect(200).text());
    }

    private void awaitCount(Http who, long count) {
        Eventually.is(() -> count(who) == count, () -> "not " + count + ": " + shown(who));
    }

    private JsonNode shown(Http who) {
        return who.get(list).send().expect(200).json().at("/data/payload");
    }

    private JsonNode console(String path) {
        return desk.libredesk().get(CONSOLE + path).send().expect(200).json().get("data");
    }

    private long assigned() {
        long talk = the.ownConversation("").get("id").asLong();
        assign(desk.administrator(), talk, desk.ben());
        awaitCount(desk.agent(), 1);
        return shown(desk.agent()).get(0).get("id").asLong();
    }

    @Test
    void whoIsGivenAConversationIsToldOnBothWires() {
        long talk = the.ownConversation("").get("id").asLong();
        // of their own doing nobody is told
        assign(desk.administrator(), talk, desk.ada());
        assign(desk.agent(), talk, desk.ben());
        assign(desk.agent(), talk, desk.ada());
        awaitCount(desk.administrator(), 1);
        desk.administrator().get(list).send().expect(200).matches("""
                {'data': {'meta': {'unread_count': 1, 'count': 1, 'current_page': 1}, 'payload': [
                 {'id': '@int', 'notification_type': 'conversation_assignment', 'push_message_title': '@string',
                  'push_message_body': '@string', 'primary_actor_type': 'Conversation', 'primary_actor_id': '@int',
                  'primary_actor': '@object', 'read_at': null, 'secondary_actor': '@object', 'user': '@object',
                  'created_at': '@int', 'last_activity_at': '@int', 'snoozed_until': null, 'meta': {}}]}}""");
        var told = shown(desk.administrator()).get(0);
        assertEquals(
                "A conversation (#" + talk + ") has been assigned to you",
                told.get("push_message_title").asText());
        assertEquals(talk, told.at("/primary_actor/id").asLong());
        assertEquals(desk.ben().id(), told.at("/secondary_actor/id").asLong());
        assertEquals(desk.ada().id(), told.at("/user/id").asLong());
        desk.libredesk().get(CONSOLE).send().expect(200).matches("""
                {'status': 'success', 'data': [{'id': '@int', 'created_at': '@iso', 'updated_at': '@iso',
                 'user_id': '@int', 'notification_type': 'assignment', 'title': 'Conversation assigned to you #%d',
                 'body': null, 'is_read': false, 'conversation_id': '@int', 'message_id': null, 'actor_id': null,
                 'meta': {}, 'actor_first_name': null, 'actor_last_name': null, 'actor_avatar_url': null,
                 'conversation_uuid': '@string', 'message_uuid': null}]}""".formatted(talk));
        assertEquals(0, count(desk.agent()));
    }

    @Test
    void whoIsNamedInANoteIsTold() {
        long talk = the.ownConversation("").get("id").asLong();
        the.message(
                talk,
                "{\"private\": true, \"content\": \"[@Ben](mention://user/"
                        + desk.ben().id() + "/Ben) one two three four five six seven eight nine ten\"}");
        awaitCount(desk.agent(), 1);
        var told = shown(desk.agent()).get(0);
        assertEquals("conversation_mention", told.get("notification_type").asText());
        assertTrue(told.get("push_message_body").asText().startsWith("Ada Example: [@Ben]"));
        assertTrue(told.get("push_message_body").asText().endsWith(" nine"));
        assertTrue(told.at("/secondary_actor/private").asBoolean());
        // an answer to the contact names nobody
        the.message(talk, "{\"content\": \"(mention://user/" + desk.ben().id() + "/Ben)\"}");
        desk.agent()
                .post(the.in(talk, "/messages"))
                .json("{\"private\": true, \"content\": \"(mention://user/"
                        + desk.ada().id() + "/Ada)\"}")
                .send()
                .expect(200);
        Eventually.is(() -> console("").size() == 1, () -> console("").toString());
        var mention = console("").get(0);
        assertEquals("mention", mention.get("notification_type").asText());
        assertEquals(
                "Ben Example mentioned you in #" + talk, mention.get("title").asText());
        assertEquals(desk.ben().id(), mention.get("actor_id").asLong());
        assertEquals("Ben", mention.get("actor_first_name").asText());
        assertEquals(1, count(desk.agent()));
    }

    @Test
    void theConsolesMentionsNameAgentsAndTeams() {
        var opened = the.ownConversation("");
        var team = desk.administrator()
                .post(desk.path("/teams"))
                .json("{\"name\": \"" + Desk.word() + "\"}")
                .send()
                .expect(200)
                .json()
                .get("id")
                .asLong();
        desk.administrator()
                .post(desk.path("/teams/" + team + "/team_members"))
                .json("{\"user_ids\": [" + desk.ben().id() + ", " + desk.ada().id() + "]}")
                .send()
                .expect(200);
        desk.libredesk()
                .post("/api/v1/conversations/" + opened.get("uuid").asText() + "/messages")
                .json("{\"message\": \"<p>look</p>\", \"private\": true, \"sender_type\": \"agent\", "
                        + "\"mentions\": [{\"id\": " + team + ", \"type\": \"team\"}]}")
                .send()
                .expect(200);
        awaitCount(desk.agent(), 1);
        assertEquals(
                "conversation_mention",
                shown(desk.agent()).get(0).get("notification_type").asText());
        // the author is of the team as well
        assertEquals(0, console("").size());
    }

    @Test
    void ofAConversationTheLatestIsShownAndTheOthersStayInTheConsole() {
        long talk = the.ownConversation("").get("id").asLong();
        assign(desk.agent(), talk, desk.ada());
        awaitCount(desk.administrator(), 1);
        desk.agent()
                .post(the.in(talk, "/messages"))
                .json("{\"content\": \"It left.\"}")
                .send()
                .expect(200);
        Eventually.is(
                () -> shown(desk.administrator())
                        .get(0)
                        .get("notification_type")
                        .asText()
                        .equals("assigned_conversation_new_message"),
                () -> shown(desk.administrator()).toString());
        assertEquals(1, shown(desk.administrator()).size());
        assertEquals(
                "Ben Example: It left.",
                shown(desk.administrator()).get(0).get("push_message_body").asText());
        assertEquals(1, console("").size());
        assertEquals("assignment", console("").get(0).get("notification_type").asText());
    }

    @Test
    void theyAreReadPutOffAndDeleted() {
        long id = assigned();
        var agent = desk.agent();
        var one = list + "/" + id;
        agent.patch(one).json("{}").send().expect(200).matches("""
                {'id': '@int', 'account_id': '@int', 'user_id': '@int', 'notification_type': 'conversation_assignment',
                 'primary_actor_type': 'Conversation', 'primary_actor_id': '@int', 'secondary_actor_type': 'User',
                 'secondary_actor_id': '@int', 'read_at': '@iso', 'created_at': '@iso', 'updated_at': '@iso',
                 'snoozed_until': null, 'last_activity_at': '@iso', 'meta': {}}""");
        assertEquals(0, shown(agent).size());
        assertEquals(
                1,
                agent.get(list + "?includes[]=read")
                        .send()
                        .expect(200)
                        .json()
                        .at("/data/payload")
                        .size());
        assertTrue(agent.post(one + "/unread")
                .send()
                .expect(200)
                .json()
                .get("read_at")
                .isNull());
        assertEquals(1, count(agent));
        var until = Instant.now().getEpochSecond() + 3_600;
        var snoozed = agent.post(one + "/snooze")
                .json("{\"snoozed_until\": " + until + "}")
                .send()
                .expect(200)
                .json();
        assertFalse(snoozed.get("snoozed_until").isNull());
        assertEquals(0, count(agent));
        var snoozedOnes =
                agent.get(list + "?includes[]=snoozed").send().expect(200).json();
        assertEquals(1, snoozedOnes.at("/data/meta/count").asInt());
        assertEquals(0, snoozedOnes.at("/data/meta/unread_count").asInt());
        // nobody else's
        desk.administrator().patch(one).json("{}").send().expect(404);
        desk.libredesk().put(CONSOLE + "/" + id + "/read").json("{}").send().expect(200);
        desk.libredesk().delete(CONSOLE + "/" + id).send().expect(200);
        assertEquals(
                "",
                agent.post(list + "/destroy_all")
                        .json("{\"type\": \"read\"}")
                        .send()
                        .expect(200)
                        .text());
        assertEquals("", agent.delete(one).send().expect(200).text());
        agent.delete(one).send().expect(404);
    }

    @Test
    void allAreReadOrThoseOfOneConversation() {
        long id = assigned();
        var agent = desk.agent();
        agent.post(list + "/read_all")
                .json("{\"primary_actor_type\": \"Conversation\", \"primary_actor_id\": 0}")
                .send()
                .expect(200);
        assertEquals(1, count(agent));
        var conversation = shown(agent).get(0).get("primary_actor_id").asLong();
        agent.post(list + "/read_all")
                .json("{\"primary_actor_type\": \"Conversation\", \"primary_actor_id\": " + conversation + "}")
                .send()
                .expect(200);
        assertEquals(0, count(agent));
        agent.post(list + "/" + id + "/unread").send().expect(200);
        agent.post(list + "/read_all").send().expect(200);
        assertEquals(0, count(agent));
        agent.post(list + "/destroy_all").send().expect(200);
        agent.patch(list + "/" + id).json("{}").send().expect(404);
    }

    @Test
    void theConsoleCountsReadsAndDeletes() {
        for (int i = 0; i < 2; i++) {
            assign(desk.agent(), the.ownConversation("").get("id").asLong(), desk.ada());
        }
        Eventually.is(() -> console("").size() == 2, () -> console("").toString());
        var newest = console("?limit=1").get(0).get("id").asLong();
        assertEquals(newest, console("").get(0).get("id").asLong());
        assertFalse(newest == console("?limit=1&offset=1").get(0).get("id").asLong());
        var the = desk.libredesk();
        the.put(CONSOLE + "/" + newest + "/read")
                .json("{}")
                .send()
                .expect(200)
                .matches("{'status': 'success', 'data': true}");
        assertEquals("{\"unread_count\":1,\"total_count\":2}", console("/stats").toString());
        assertTrue(console("").get(0).get("is_read").asBoolean());
        the.put(CONSOLE + "/read-all").json("{}").send().expect(200);
        assertEquals("{\"unread_count\":0,\"total_count\":2}", console("/stats").toString());
        the.delete(CONSOLE + "/" + newest).send().expect(200);
        the.delete(CONSOLE + "/" + newest).send().expect(200);
        for (var id : new String[] {"0", "-1", "x"}) {
            the.delete(CONSOLE + "/" + id)
                    .send()
                    .expect(400)
                    .matches("{'status': 'error', 'message': 'Something went wrong', 'data': null,"
                            + " 'error_type': 'InputException'}");
        }
        the.delete(CONSOLE).send().expect(200);
        assertEquals(0, console("").size());
    }

    @Test
    void whoIsNoAgentHasNone() {
        var bot = desk.administrator()
                .post(desk.path("/agent_bots"))
                .json("{\"name\": \"Bot Example\", \"outgoing_url\": \"https://example.com/bot\"}")
                .send()
                .expect(200)
                .json()
                .get("access_token")
                .asText();
        http().with("api_access_token", bot).get(list).send().expect(401);
    }

    @Test
    void whoChoosesItIsToldOfNewConversations() {
        var path = desk.path("/notification_settings");
        var flags = """
                ['%1$s_conversation_creation', '%1$s_conversation_assignment', '%1$s_assigned_conversation_new_message',
                 '%1$s_conversation_mention', '%1$s_participating_conversation_new_message',
                 '%1$s_sla_missed_first_response', '%1$s_sla_missed_next_response', '%1$s_sla_missed_resolution']""";
        var shape = """
                {'id': '@int', 'user_id': %d, 'account_id': %d, 'all_email_flags': %s, 'selected_email_flags': %s,
                 'all_push_flags': %s, 'selected_push_flags': %s}""";
        desk.agent()
                .get(path)
                .send()
                .expect(200)
                .matches(shape.formatted(
                        desk.ben().id(),
                        desk.account(),
                        flags.formatted("email"),
                        "['email_conversation_assignment']",
                        flags.formatted("push"),
                        "['push_conversation_assignment']"));
        desk.agent()
                .patch(path)
                .json("{\"notification_settings\": {\"selected_email_flags\": "
                        + "[\"email_conversation_mention\", \"email_conversation_creation\"]}}")
                .send()
                .expect(200)
                .matches(shape.formatted(
                        desk.ben().id(),
                        desk.account(),
                        flags.formatted("email"),
                        "['email_conversation_creation', 'email_conversation_mention']",
                        flags.formatted("push"),
                        "[]"));
        desk.agent()
                .put(path)
                .json("{\"notification_settings\": {\"selected_push_flags\": [\"push_foo\"]}}")
                .send()
                .expect(422)
                .matches("{'error': \"'push_foo' is not a valid selected_push_flags\"}");
        // whom nobody else is told of, and whom Ben cannot see
        var closed = the.session(desk.contact("Gus Example"), the.closedInbox);
        the.create(desk.administrator())
                .json("{\"source_id\": \"" + closed + "\"}")
                .send()
                .expect(200);
        long talk = the.ownConversation("").get("id").asLong();
        awaitCount(desk.agent(), 1);
        var told = shown(desk.agent()).get(0);
        assertEquals("conversation_creation", told.get("notification_type").asText());
        assertEquals(
                "A conversation (#" + talk + ") has been created in Orders",
                told.get("push_message_title").asText());
        assertEquals(0, count(desk.administrator()));
        long pending =
                the.ownConversation(", \"status\": \"pending\"").get("id").asLong();
        the.bot(the.inbox)
                .post(the.in(pending, "/toggle_status"))
                .json("{\"status\": \"open\"}")
                .send()
                .expect(200);
        awaitCount(desk.agent(), 2);
        assertEquals(pending, shown(desk.agent()).get(0).at("/primary_actor/id").asLong());
        desk.agent()
                .put(path)
                .json("{\"notification_settings\": {\"selected_push_flags\": []}, \"x\": 1}")
                .send();
        var again = desk.agent().get(path).send().expect(200).json();
        assertEquals(0, again.get("selected_email_flags").size());
    }
}
