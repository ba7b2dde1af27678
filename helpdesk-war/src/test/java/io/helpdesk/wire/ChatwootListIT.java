package io.helpdesk.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** GET conversations and their counts, by every filter (chatwoot-application 3.1, 3.2; seed 002). */
class ChatwootListIT extends WireTest {

    private static ChatwootFixture the;
    private static long team;
    /** Nobody's, answered by nobody, in the first inbox. */
    private static long plain;
    /** Of the agent and the team, low, with labels, answered. */
    private static long taken;
    /** Pending, urgent, of the administrator. */
    private static long pending;
    /** Resolved. */
    private static long resolved;
    /** Snoozed, in the inbox no agent is a member of. */
    private static long hidden;

    @BeforeAll
    static void cast() {
        the = ChatwootFixture.open(http());
        team = the.team("");
        the.admin
                .post(the.desk.path("/teams/" + team + "/team_members"))
                .json("{\"user_ids\": [" + the.desk.ben().id() + "]}")
                .send()
                .expect(200);
        plain = the.conversation("").get("id").asLong();
        taken = the.conversation(", \"assignee_id\": " + the.desk.ben().id() + ", \"team_id\": " + team
                        + ", \"message\": {\"content\": \"The Blue Parcel 50% off\"}")
                .get("id")
                .asLong();
        the.admin
                .post(the.in(taken, "/labels"))
                .json("{\"labels\": [\"vip\", \"late\"]}")
                .send()
                .expect(200);
        the.admin
                .post(the.in(taken, "/toggle_priority"))
                .json("{\"priority\": \"low\"}")
                .send()
                .expect(200);
        pending = the.conversation(", \"status\": \"pending\", \"assignee_id\": "
                        + the.desk.ada().id())
                .get("id")
                .asLong();
        the.admin
                .post(the.in(pending, "/toggle_priority"))
                .json("{\"priority\": \"urgent\"}")
                .send()
                .expect(200);
        resolved = the.conversation(", \"status\": \"resolved\"").get("id").asLong();
        the.message(resolved, "{\"content\": \"a blue note\", \"private\": true}");
        var source = the.session(the.contact, the.closedInbox);
        hidden = the.create(the.admin)
                .json("{\"source_id\": \"" + source + "\", \"status\": \"snoozed\"}")
                .send()
                .expect(200)
                .json()
                .get("id")
                .asLong();
    }

    private static List<Long> numbers(Http who, String query) {
        var numbers = new ArrayList<Long>();
        list(who, query)
                .at("/data/payload")
                .forEach(each -> numbers.add(each.get("id").asLong()));
        return numbers;
    }

    private static List<Long> sorted(Http who, String query) {
        return numbers(who, query).stream().sorted().toList();
    }

    private static JsonNode list(Http who, String query) {
        return who.get(the.desk.path("/conversations" + query))
                .send()
                .expect(200)
                .json();
    }

    @Test
    void aListIsCountsAndConversations() {
        var two = "'assignee': " + ChatwootShapes.AGENT + ", 'team': " + ChatwootShapes.TEAM + ",";
        the.agent
                .get(the.desk.path("/conversations?sort_by=created_at_asc"))
                .send()
                .expect(200)
                .matches("""
                {'data': {'meta': {'mine_count': 1, 'assigned_count': 1, 'unassigned_count': 1, 'all_count': 2},
                 'payload': [%s, %s]}}""".formatted(
                                ChatwootShapes.silentConversation(),
                                ChatwootShapes.conversation(two, "['@object']", "'@object'")));
        assertTrue(list(the.agent, "?sort_by=created_at_asc")
                .at("/data/payload/1/meta/team/is_member")
                .asBoolean());
        the.agent.get(the.desk.path("/conversations/meta")).send().expect(200).matches("""
                {'meta': {'mine_count': 1, 'assigned_count': 1, 'unassigned_count': 1, 'all_count': 2}}""");
    }

    @Test
    void onlyOpenOnesUnlessAskedOtherwise() {
        assertEquals(List.of(plain, taken), sorted(the.admin, ""));
        assertEquals(List.of(plain, taken), sorted(the.admin, "?status=open"));
        assertEquals(List.of(pending), sorted(the.admin, "?status=pending"));
        assertEquals(List.of(resolved), sorted(the.admin, "?status=resolved"));
        assertEquals(List.of(hidden), sorted(the.admin, "?status=snoozed"));
        assertEquals(List.of(pending, resolved), sorted(the.admin, "?status[]=pending&status[]=resolved"));
        assertEquals(List.of(plain, taken, pending, resolved, hidden), sorted(the.admin, "?status=all"));
        assertEquals(List.of(), sorted(the.admin, "?status=closed"));
    }

    @Test
    void agentsSeeTheirInboxesOnly() {
        assertEquals(List.of(plain, taken, pending, resolved), sorted(the.agent, "?status=all"));
        assertEquals(List.of(), sorted(the.agent, "?status=all&inbox_id=" + the.closedInbox));
        assertEquals(List.of(hidden), sorted(the.admin, "?status=all&inbox_id=" + the.closedInbox));
        assertEquals(List.of(), sorted(the.admin, "?status=all&inbox_id=999999999"));
    }

    @Test
    void whoIsAssignedNarrowsTheListAndNotTheCounts() {
        assertEquals(List.of(pending), sorted(the.admin, "?status=all&assignee_type=me"));
        assertEquals(List.of(taken, pending), sorted(the.admin, "?status=all&assignee_type=assigned"));
        assertEquals(List.of(plain, resolved, hidden), sorted(the.admin, "?status=all&assignee_type=unassigned"));
        assertEquals(5, sorted(the.admin, "?status=all&assignee_type=all").size());
        assertEquals(5, sorted(the.admin, "?status=all&assignee_type=anybody").size());
        var meta = list(the.admin, "?status=all&assignee_type=me").at("/data/meta");
        JsonShape.assertMatches("{'mine_count': 1, 'assigned_count': 2, 'unassigned_count': 3, 'all_count': 5}", meta);
    }

    @Test
    void teamsLabelsAndSourceIds() {
        assertEquals(List.of(taken), sorted(the.admin, "?status=all&team_id=" + team));
        the.admin
                .get(the.desk.path("/conversations?team_id=999999999"))
                .send()
                .expect(404)
                .matches("{'error': 'Resource could not be found'}");
        assertEquals(List.of(taken), sorted(the.admin, "?status=all&labels[]=vip&labels[]=other"));
        assertEquals(List.of(taken), sorted(the.admin, "?status=all&labels=other,late"));
        assertEquals(List.of(), sorted(the.admin, "?status=all&labels=other"));
        assertEquals(
                List.of(plain, taken, pending, resolved), sorted(the.admin, "?status=all&source_id=" + the.source));
        assertEquals(List.of(), sorted(the.admin, "?status=all&source_id=nobody"));
    }

    @Test
    void wordsAreSearchedInWhatWasSaid() {
        var blue = List.of(resolved, taken).stream().sorted().toList();
        Eventually.is(
                () -> sorted(the.admin, "?q=bLuE").equals(blue),
                () -> "not found: " + blue + " but " + sorted(the.admin, "?q=bLuE"));
        assertEquals(List.of(taken), sorted(the.admin, "?q=50%25%20off"));
        assertEquals(List.of(), sorted(the.admin, "?q=self-assigned"));
        assertEquals(List.of(), sorted(the.admin, "?q=_lue"));
        assertEquals(
                1,
                list(the.admin, "?q=parcel&status=resolved")
                        .at("/data/meta/all_count")
                        .asInt());
    }

    @Test
    void kindsOfConversations() {
        assertEquals(List.of(), sorted(the.admin, "?status=all&conversation_type=mention"));
        assertEquals(List.of(taken), sorted(the.agent, "?status=all&conversation_type=participating"));
        assertEquals(
                List.of(taken),
                sorted(the.agent, "?status=all&conversation_type=participating&inbox_id=" + the.closedInbox));
        assertEquals(
                List.of(plain, pending, resolved, hidden),
                sorted(the.admin, "?status=all&conversation_type=unattended"));
    }

    @Test
    void ordersByEveryName() {
        var byNumber = List.of(plain, taken, pending, resolved, hidden);
        assertEquals(byNumber, numbers(the.admin, "?status=all&sort_by=created_at_asc"));
        assertEquals(byNumber, numbers(the.admin, "?status=all&sort_by=sort_on_created_at"));
        assertEquals(reversed(byNumber), numbers(the.admin, "?status=all&sort_by=created_at_desc"));
        var byActivity = numbers(the.admin, "?status=all");
        assertEquals(byActivity, numbers(the.admin, "?status=all&sort_by=last_activity_at_desc"));
        assertEquals(byActivity, numbers(the.admin, "?status=all&sort_by=latest"));
        assertEquals(byActivity, numbers(the.admin, "?status=all&sort_by=whatever"));
        assertEquals(reversed(byActivity), numbers(the.admin, "?status=all&sort_by=last_activity_at_asc"));
        assertEquals(
                List.of(taken, pending),
                numbers(the.admin, "?status=all&sort_by=priority_asc").subList(0, 2));
        assertEquals(
                List.of(pending, taken),
                numbers(the.admin, "?status=all&sort_by=priority_desc").subList(0, 2));
        assertEquals(
                List.of(pending, taken),
                numbers(the.admin, "?status=all&sort_by=sort_on_priority").subList(0, 2));
        // whoever was answered waits no more
        assertEquals(
                List.of(plain, pending, resolved, hidden, taken),
                numbers(the.admin, "?status=all&sort_by=waiting_since_asc"));
        assertEquals(
                List.of(plain, pending, resolved, hidden, taken),
                numbers(the.admin, "?status=all&sort_by=sort_on_waiting_since"));
        assertEquals(
                List.of(hidden, resolved, pending, plain, taken),
                numbers(the.admin, "?status=all&sort_by=waiting_since_desc"));
    }

    private static List<Long> reversed(List<Long> numbers) {
        var reversed = new ArrayList<>(numbers);
        java.util.Collections.reverse(reversed);
        return reversed;
    }

    @Test
    void pagesHaveTwentyFive() {
        var own = ChatwootFixture.open(http());
        for (int i = 0; i < 27; i++) {
            own.conversation("");
        }
        assertEquals(25, page(own, ""));
        assertEquals(2, page(own, "?page=2"));
        assertEquals(0, page(own, "?page=3"));
        assertEquals(25, page(own, "?page=abc"));
        assertEquals(25, page(own, "?page=-1"));
        assertEquals(0, page(own, "?page=9223372036854775807"));
        assertEquals(27, page(own, "?updated_within=3600"));
        assertEquals(27, page(own, "?updated_within=99999999999999"));
        assertEquals(0, page(own, "?updated_within=0"));
    }

    private static int page(ChatwootFixture own, String query) {
        var reply = own.admin
                .get(own.desk.path("/conversations" + query))
                .send()
                .expect(200)
                .json();
        if (!query.startsWith("?updated")) {
            assertEquals(27, reply.at("/data/meta/all_count").asInt());
        }
        return reply.at("/data/payload").size();
    }
}
