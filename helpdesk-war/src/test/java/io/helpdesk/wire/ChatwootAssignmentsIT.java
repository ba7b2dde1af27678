package io.helpdesk.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who leads a conversation: agents, teams and bots (chatwoot-application 3.6). */
class ChatwootAssignmentsIT extends WireTest {

    private static final String NOT_FOUND = "{'error': 'Resource could not be found'}";
    private static ChatwootFixture the;

    @BeforeAll
    static void cast() {
        the = ChatwootFixture.open(http());
    }

    @Test
    void aBotHandsOver() {
        long led = the.inbox("Led", "");
        var bot = the.bot(led);
        var source = the.session(the.contact, led);
        long number = the.create(the.admin)
                .json("{\"source_id\": \"" + source + "\"}")
                .send()
                .expect(200)
                .json()
                .get("id")
                .asLong();
        the.post(bot, number, "/toggle_status", "{\"status\": \"open\"}")
                .expect(200)
                .matches("""
                {'payload': {'success': null, 'conversation_id': %d, 'current_status': 'open', 'snoozed_until': null}}""".formatted(number));
        bot.get(the.in(number, "")).send().expect(200);
        bot.get(the.in(number, "/labels")).send().expect(200);
        ChatwootShapes.assertNothing(the.post(bot, number, "/toggle_typing_status", "{\"typing_status\": \"on\"}"));
        bot.get(the.in(number, "/messages"))
                .send()
                .expect(401)
                .matches("{'error': 'Access to this endpoint is not authorized for bots'}");
        the.post(bot, number, "/update_last_seen", "{}")
                .expect(401)
                .matches("{'error': 'Access to this endpoint is not authorized for bots'}");
    }

    @Test
    void agentsAndTeamsAreAssignedAndTakenAway() {
        long number = the.open();
        the.post(
                        the.admin,
                        number,
                        "/assignments",
                        "{\"assignee_id\": \"" + the.desk.ben().id() + "\"}")
                .expect(200)
                .matches(ChatwootShapes.AGENT);
        assertEquals("Assigned to Ben Example by Ada Example", the.activity(number));
        for (var nobody : List.of("null", "0", "\"\"")) {
            assertEquals(
                    "null",
                    the.post(the.admin, number, "/assignments", "{\"assignee_id\": " + nobody + "}")
                            .expect(200)
                            .text());
        }
        assertEquals("Conversation unassigned by Ada Example", the.activity(number));
        the.post(
                        the.agent,
                        number,
                        "/assignments",
                        "{\"assignee_id\": " + the.desk.ben().id() + "}")
                .expect(200);
        assertEquals("Ben Example self-assigned this conversation", the.activity(number));
        the.post(the.admin, number, "/assignments", "{\"assignee_id\": 999999999}")
                .expect(404)
                .matches(NOT_FOUND);
        the.post(
                        the.admin,
                        number,
                        "/assignments",
                        "{\"assignee_id\": " + Desk.open(http()).ben().id() + "}")
                .expect(404)
                .matches(NOT_FOUND);
        the.post(the.admin, number, "/assignments", "{\"assignee_id\": \"abc\"}")
                .expect(422)
                .matches("{'error': 'assignee_id is not a number'}");
        assertEquals(
                the.desk.ben().id(), the.show(number).at("/meta/assignee/id").asLong());

        long team = the.team("");
        the.post(the.admin, number, "/assignments", "{\"team_id\": " + team + "}")
                .expect(200)
                .matches("""
                {'id': %d, 'name': '@string', 'description': '@string?', 'allow_auto_assign': false, 'account_id': %d,
                 'created_at': '@iso', 'updated_at': '@iso'}""".formatted(team, the.desk.account()));
        assertTrue(the.show(number).at("/meta/assignee").isMissingNode(), "not in the team");
        assertEquals(
                "null",
                the.post(the.admin, number, "/assignments", "{\"team_id\": 0}")
                        .expect(200)
                        .text());
        the.post(the.admin, number, "/assignments", "{\"team_id\": 999999999}")
                .expect(404)
                .matches(NOT_FOUND);
        assertEquals(
                "null",
                the.post(the.admin, number, "/assignments", "{}").expect(200).text());
        the.post(the.admin, 999_999, "/assignments", "{}").expect(404).matches(NOT_FOUND);
    }

    @Test
    void aBotIsAssignedByItsType() {
        long number = the.open();
        the.bot(the.inbox("Led", ""));
        long bot = the.admin
                .get(the.desk.path("/agent_bots"))
                .send()
                .expect(200)
                .json()
                .get(0)
                .get("id")
                .asLong();
        the.post(the.admin, number, "/assignments", "{\"assignee_type\": \"AgentBot\", \"assignee_id\": " + bot + "}")
                .expect(200)
                .matches("{'id': %d, 'name': '@string', 'avatar_url': '', 'type': 'agent_bot'}".formatted(bot));
        the.post(the.admin, number, "/assignments", "{\"assignee_type\": \"AgentBot\", \"assignee_id\": 999999999}")
                .expect(404)
                .matches(NOT_FOUND);
    }

    @Test
    void aBotReadsTeamsToo() {
        var bot = the.bot(the.inbox("Led", ""));
        long team = the.team("");
        long number = the.conversation(", \"team_id\": " + team).get("id").asLong();
        var shown = bot.get(the.in(number, "")).send().expect(200).json().at("/meta/team");
        JsonShape.assertMatches("""
                {'id': %d, 'name': '@string', 'description': '@string?', 'allow_auto_assign': false, 'account_id': %d,
                 'is_member': false}""".formatted(team, the.desk.account()), shown);
    }
}
