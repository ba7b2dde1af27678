package io.helpdesk.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who takes part in conversations (chatwoot-application 3.11), and what is done to several (chatwoot-desk 4.2). */
class ChatwootParticipantsIT extends WireTest {

    private static final String NOT_FOUND = "{'error': 'Resource could not be found'}";

    private ChatwootFixture the;

    @BeforeEach
    void setUp() {
        the = ChatwootFixture.open(http());
    }

    private long conversation() {
        return the.ownConversation("").get("id").asLong();
    }

    private static List<Long> ids(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(each -> each.get("id").asLong())
                .toList();
    }

    private String users(long... ids) {
        return "{\"user_ids\": " + java.util.Arrays.toString(ids) + "}";
    }

    private List<Long> participants(long conversation) {
        return ids(the.agent
                .get(the.in(conversation, "/participants"))
                .send()
                .expect(200)
                .json());
    }

    @Test
    void participantsAreAddedSetListedAndRemoved() {
        long ada = the.desk.ada().id();
        long ben = the.desk.ben().id();
        var path = the.in(conversation(), "/participants");
        the.agent.get(path).send().expect(200).matches("[]");
        the.agent.post(path).json(users(ben)).send().expect(200).matches("""
                [{'id': %d, 'account_id': %d, 'availability_status': 'offline', 'auto_offline': true, 'confirmed': true,
                 'email': '@string', 'available_name': 'Ben Example', 'name': 'Ben Example', 'role': 'agent',
                 'thumbnail': ''}]""".formatted(ben, the.desk.account()));
        assertEquals(
                List.of(ada),
                ids(the.agent
                        .post(path)
                        .json(users(ben, ada))
                        .send()
                        .expect(200)
                        .json()));
        assertEquals(
                List.of(ada, ben).stream().sorted().toList(),
                ids(the.agent.get(path).send().json()));
        assertEquals(
                List.of(ada),
                ids(the.agent.patch(path).json(users(ada)).send().expect(200).json()));
        assertEquals(
                "",
                the.agent
                        .delete(path + "?user_ids[]=" + ada + "&user_ids[]=" + ben)
                        .send()
                        .expect(200)
                        .text());
        the.agent.get(path).send().expect(200).matches("[]");
        the.agent.post(path).json("{}").send().expect(422);
        the.agent.post(path).json(users(1_000_000_000)).send().expect(422);
        the.agent.get(the.in(999_999, "/participants")).send().expect(404).matches(NOT_FOUND);
    }

    @Test
    void whoCannotSeeItIsPassedOver() {
        var source = the.session(the.desk.contact("Guy Example"), the.closedInbox);
        long hidden = the.create(the.admin)
                .json("{\"source_id\": \"" + source + "\"}")
                .send()
                .expect(200)
                .json()
                .get("id")
                .asLong();
        var path = the.in(hidden, "/participants");
        the.admin.post(path).json(users(the.desk.ben().id())).send().expect(200).matches("[]");
        the.agent.get(path).send().expect(401);
    }

    @Test
    void whoIsAssignedTakesPartAndStays() {
        long ben = the.desk.ben().id();
        long first = conversation();
        the.admin
                .post(the.in(first, "/assignments"))
                .json("{\"assignee_id\": " + ben + "}")
                .send()
                .expect(200);
        the.admin
                .post(the.in(first, "/assignments"))
                .json("{\"assignee_id\": 0}")
                .send()
                .expect(200);
        long second = the.ownConversation(", \"assignee_id\": " + ben).get("id").asLong();
        conversation();
        assertEquals(List.of(ben), participants(first));
        assertEquals(List.of(ben), participants(second));
        assertEquals(
                List.of(first, second),
                ids(the.agent
                                .get(the.desk.path("/conversations?status=all&conversation_type=participating"))
                                .send()
                                .expect(200)
                                .json()
                                .at("/data/payload"))
                        .stream()
                        .sorted()
                        .toList());
    }

    @Test
    void theSameIsDoneToSeveral() {
        long ben = the.desk.ben().id();
        long one = conversation();
        long two = conversation();
        long other = conversation();
        the.admin
                .post(the.in(one, "/labels"))
                .json("{\"labels\": [\"old\", \"kept\"]}")
                .send()
                .expect(200);
        var reply = the.agent
                .post(the.desk.path("/bulk_actions"))
                .json("""
                        {"type": "Conversation", "ids": [%d, %d, 999999],
                         "fields": {"status": "snoozed", "assignee_id": %d}, "snoozed_until": 1910885548,
                         "labels": {"add": ["new"], "remove": ["old"]}}""".formatted(one, two, ben))
                .send()
                .expect(200);
        assertEquals("", reply.text());
        for (long each : List.of(one, two)) {
            var shown = the.show(each);
            assertEquals("snoozed", shown.get("status").asText());
            assertEquals("2030-07-21T17:32:28.000Z", shown.get("snoozed_until").asText());
            assertEquals(ben, shown.at("/meta/assignee/id").asLong());
        }
        assertEquals("[\"kept\",\"new\"]", the.show(one).get("labels").toString());
        assertEquals("open", the.show(other).get("status").asText());
        the.agent
                .post(the.desk.path("/bulk_actions"))
                .json("{\"type\": \"Conversation\", \"ids\": [" + one + "], \"fields\": {\"assignee_id\": null}}")
                .send()
                .expect(200);
        assertEquals(true, the.show(one).at("/meta/assignee").isMissingNode());
        the.agent
                .post(the.desk.path("/bulk_actions"))
                .json("{\"type\": \"Contact\", \"ids\": [1]}")
                .send()
                .expect(422)
                .matches("{'success': false}");
    }

    @Test
    void allOfThemOrNone() {
        long one = conversation();
        the.agent
                .post(the.desk.path("/bulk_actions"))
                .json("{\"type\": \"Conversation\", \"ids\": [" + one
                        + "], \"fields\": {\"status\": \"resolved\", \"assignee_id\": 1000000000}}")
                .send()
                .expect(404);
        assertEquals("open", the.show(one).get("status").asText());
    }
}
