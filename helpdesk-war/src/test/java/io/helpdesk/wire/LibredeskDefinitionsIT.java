package io.helpdesk.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tags, custom attributes, views and the inbox of a team (libredesk 9, libredesk-resources 6, 7, 15). */
class LibredeskDefinitionsIT extends WireTest {

    private static final String ROOT = LibredeskFixture.ROOT;
    private static final String DENIED = LibredeskFixture.refusal("Permission denied", "PermissionException");
    private static final String DONE = "{'status': 'success', 'data': true}";

    private LibredeskFixture the;

    @BeforeEach
    void setUp() {
        the = LibredeskFixture.open(http());
    }

    private static List<String> all(JsonNode list, String field) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(each -> each.get(field).asText())
                .toList();
    }

    private List<String> tags() {
        return all(the.agent.get(ROOT + "/tags").send().expect(200).json().get("data"), "name");
    }

    @Test
    void tagsAreMadeRenamedAndDeleted() {
        var uuid = the.uuid("");
        the.admin
                .post(LibredeskFixture.in(uuid, "/tags"))
                .json("{\"tags\": [\"vip\"]}")
                .send()
                .expect(200);
        var made = the.admin
                .post(ROOT + "/tags")
                .json("{\"name\": \"urgent\"}")
                .send()
                .expect(200);
        made.matches("{'status': 'success', 'data': {'id': '@int', 'created_at': '@string', 'updated_at': '@string', "
                + "'name': 'urgent'}}");
        assertEquals(List.of("refund", "urgent", "vip"), tags());
        the.admin
                .post(ROOT + "/tags")
                .json("{\"name\": \"vip\"}")
                .send()
                .expect(409)
                .matches(LibredeskFixture.refusal("Tag already exists", "ConflictException"));
        the.admin.post(ROOT + "/tags").json("{}").send().expect(400).matches(LibredeskFixture.input("`name` empty"));
        the.agent
                .post(ROOT + "/tags")
                .json("{\"name\": \"mine\"}")
                .send()
                .expect(403)
                .matches(DENIED);
        the.admin
                .put(ROOT + "/tags/" + the.vip)
                .json("{\"name\": \"important\"}")
                .send()
                .expect(200);
        assertEquals("[\"important\"]", the.shown(uuid).get("tags").toString());
        the.admin
                .put(ROOT + "/tags/999999999")
                .json("{\"name\": \"x1\"}")
                .send()
                .expect(400);
        var one = ROOT + "/tags/" + made.json().at("/data/id").asLong();
        the.agent.delete(one).send().expect(403).matches(DENIED);
        the.admin.delete(one).send().expect(200).matches(DONE);
        the.admin.delete(one).send().expect(200).matches(DONE);
        assertEquals(List.of("important", "refund"), tags());
    }

    private static String attribute(String name, String type, String values) {
        return """
                {'id': '@int', 'created_at': '@string', 'updated_at': '@string', 'name': '%s',
                 'description': 'What they pay for', 'applies_to': 'contact', 'key': 'plan', 'values': %s,
                 'data_type': '%s', 'regex': '', 'regex_hint': ''}""".formatted(name, values, type);
    }

    @Test
    void customAttributesAreMadeShownChangedAndDeleted() {
        var path = ROOT + "/custom-attributes";
        var json = """
                {"name": "%s", "applies_to": "contact", "data_type": "%s", "description": "What they pay for",
                 "key": "%s", "values": ["gold", "silver"]}""";
        var made = the.admin
                .post(path)
                .json(json.formatted("Plan", "list", "plan"))
                .send()
                .expect(200);
        var shape = attribute("Plan", "list", "['gold', 'silver']");
        made.matches("{'status': 'success', 'data': " + shape + "}");
        the.agent
                .get(path + "?applies_to=contact")
                .send()
                .expect(200)
                .matches("{'status': 'success', 'data': [" + shape + "]}");
        the.agent
                .get(path + "?applies_to=conversation")
                .send()
                .expect(200)
                .matches("{'status': 'success', 'data': []}");
        var one = path + "/" + made.json().at("/data/id").asLong();
        the.admin.get(one).send().expect(200).matches("{'status': 'success', 'data': " + shape + "}");
        the.admin
                .put(one)
                .json(json.formatted("Tariff", "number", "other"))
                .send()
                .expect(200)
                .matches("{'status': 'success', 'data': " + attribute("Tariff", "list", "['gold', 'silver']") + "}");
        refused(json.formatted("Plan", "list", "plan"), "Custom attribute already exists");
        refused(
                json.formatted("Plan", "list", "inbox"),
                "The provided key is not allowed as it conflicts with default attributes. Please use a different key.");
        refused("{}", "`name` empty");
        refused("{\"name\": \"a\", \"applies_to\": \"contact\"}", "`type` empty");
        refused(json.formatted("Plan", "colour", "hue"), "Something went wrong");
        the.agent.get(one).send().expect(403).matches(DENIED);
        the.admin.delete(one).send().expect(200).matches(DONE);
        the.admin.delete(one).send().expect(200).matches(DONE);
        the.admin
                .get(one)
                .send()
                .expect(404)
                .matches(LibredeskFixture.refusal("Custom attribute not found", "NotFoundException"));
    }

    private void refused(String json, String message) {
        the.admin
                .post(ROOT + "/custom-attributes")
                .json(json)
                .send()
                .expect(400)
                .matches(LibredeskFixture.input(message));
    }

    @Test
    void viewsAreKeptByEachAgentAndListConversations() {
        var urgent = the.uuid("");
        the.uuid("");
        the.admin
                .put(LibredeskFixture.in(urgent, "/priority"))
                .json("{\"priority\": \"High\"}")
                .send()
                .expect(200);
        var path = ROOT + "/views/me";
        var filters =
                "[{\"model\":\"conversations\",\"field\":\"priority_id\",\"operator\":\"equals\",\"value\":\"3\"}]";
        var made = the.agent
                .post(path)
                .json("{\"name\": \"Urgent\", \"filters\": " + filters + "}")
                .send()
                .expect(200);
        var shape = """
                {'id': '@int', 'created_at': '@string', 'updated_at': '@string', 'name': '%s', 'filters': ['@object'],
                 'visibility': 'user', 'user_id': %d}""";
        var ben = the.desk.ben().id();
        made.matches("{'status': 'success', 'data': " + shape.formatted("Urgent", ben) + "}");
        the.agent
                .get(path)
                .send()
                .expect(200)
                .matches("{'status': 'success', 'data': [" + shape.formatted("Urgent", ben) + "]}");
        the.admin.get(path).send().expect(200).matches("{'status': 'success', 'data': []}");
        // what one wire keeps is not shown to another, whose words it is not in
        the.desk
                .agent()
                .get(the.desk.path("/custom_filters"))
                .send()
                .expect(200)
                .matches("[]");
        long id = made.json().at("/data/id").asLong();
        var found = the.agent
                .get(ROOT + "/views/" + id + "/conversations?filters=nonsense")
                .send()
                .expect(200)
                .json();
        assertEquals(List.of(urgent), all(found.at("/data/results"), "uuid"));
        the.agent
                .put(path + "/" + id)
                .json("{\"name\": \"All\", \"filters\": {\"logic\": \"AND\", \"rules\": []}}")
                .send()
                .expect(200);
        assertEquals(
                2,
                the.agent
                        .get(ROOT + "/views/" + id + "/conversations")
                        .send()
                        .expect(200)
                        .json()
                        .at("/data/total")
                        .asInt());
        var unknown = LibredeskFixture.refusal("View not found", "NotFoundException");
        the.admin
                .get(ROOT + "/views/" + id + "/conversations")
                .send()
                .expect(404)
                .matches(unknown);
        the.admin.delete(path + "/" + id).send().expect(404).matches(unknown);
        the.agent
                .post(path)
                .json("{\"filters\": []}")
                .send()
                .expect(400)
                .matches(LibredeskFixture.input("`Name` empty"));
        the.agent
                .post(path)
                .json("{\"name\": \"x\", \"filters\": []}")
                .send()
                .expect(400)
                .matches(LibredeskFixture.input("`Filters` empty"));
        the.agent
                .post(path)
                .json("{\"name\": \"x\", \"filters\": [{\"model\": \"none\"}]}")
                .send()
                .expect(400)
                .matches(LibredeskFixture.input("Invalid filters."));
        the.agent.delete(path + "/" + id).send().expect(200).matches(DONE);
        the.agent.get(path).send().expect(200).matches("{'status': 'success', 'data': []}");
    }

    @Test
    void aTeamsInboxIsForItsMembers() {
        var waiting = the.uuid("");
        var taken = the.uuid("");
        for (var uuid : List.of(waiting, taken)) {
            the.admin
                    .put(LibredeskFixture.in(uuid, "/assignee/team"))
                    .json("{\"assignee_id\": " + the.team + "}")
                    .send()
                    .expect(200);
        }
        the.admin
                .put(LibredeskFixture.in(taken, "/assignee/user"))
                .json("{\"assignee_id\": " + the.desk.ben().id() + "}")
                .send()
                .expect(200);
        var path = ROOT + "/teams/" + the.team + "/conversations/unassigned";
        assertEquals(
                List.of(waiting),
                all(the.agent.get(path).send().expect(200).json().at("/data/results"), "uuid"));
        the.admin
                .get(path)
                .send()
                .expect(403)
                .matches(LibredeskFixture.refusal(
                        "You're not a member of this team, Please refresh the page and try again",
                        "PermissionException"));
        the.agent
                .get(ROOT + "/teams/0/conversations/unassigned")
                .send()
                .expect(400)
                .matches(LibredeskFixture.input("Something went wrong"));
    }
}
