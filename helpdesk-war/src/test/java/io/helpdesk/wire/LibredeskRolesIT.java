package io.helpdesk.wire;

import static io.helpdesk.wire.LibredeskFixture.ROOT;
import static io.helpdesk.wire.LibredeskFixture.in;
import static io.helpdesk.wire.LibredeskFixture.input;
import static io.helpdesk.wire.LibredeskFixture.refusal;
import static io.helpdesk.wire.LibredeskShapes.success;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Roles that an account makes for itself, and what they let agents do: libredesk-resources 1, libredesk 5. */
class LibredeskRolesIT extends WireTest {

    private static final String DENIED = refusal("Permission denied", "PermissionException");
    private static final String FIXED = input("Cannot modify admin role, Please create a new role.");

    private static LibredeskFixture the;

    @BeforeAll
    static void cast() {
        the = LibredeskFixture.open(http());
    }

    private static Http.Reply made(String name, String permissions) {
        return the.admin
                .post(ROOT + "/roles")
                .json("{\"name\": \"" + name + "\", \"description\": \"Made up\", \"permissions\": [" + permissions
                        + "]}")
                .send();
    }

    private static long role(String name, String permissions) {
        return made(name, permissions).expect(200).json().at("/data/id").asLong();
    }

    /** A new agent who has this role alone and is in the first team, with a key. */
    private static Http agent(String role) {
        var id = the.admin
                .post(ROOT + "/agents")
                .json("""
                        {"first_name": "Dan", "last_name": "Example", "email": "%s@example.com", "roles": ["%s"],
                         "teams": ["billing"]}""".formatted(Desk.word(), role))
                .send()
                .expect(200)
                .json()
                .at("/data/id")
                .asLong();
        var pair = the.admin
                .post(ROOT + "/agents/" + id + "/api-key")
                .send()
                .expect(200)
                .json()
                .get("data");
        return the.nobody.with(
                "Authorization",
                "token " + pair.get("api_key").asText() + ":"
                        + pair.get("api_secret").asText());
    }

    @Test
    void rolesAreMadeShownChangedAndDeleted() {
        var name = "Billing " + Desk.word();
        var shown = """
                {"id": "@int", "created_at": "@iso", "updated_at": "@iso", "name": "%s", "description": "Made up",
                 "permissions": ["conversations:read", "tags:manage"]}""".formatted(name);
        long id = made(name, "\"tags:manage\", \"conversations:read\", \"made:up\"")
                .expect(200)
                .matches(success(shown))
                .json()
                .at("/data/id")
                .asLong();
        var path = ROOT + "/roles/" + id;
        the.admin.get(path).send().expect(200).matches(success(shown));
        made(name, "\"tags:manage\"").expect(400).matches(input("Role already exists"));
        made("Admin", "\"tags:manage\"").expect(400).matches(input("Role already exists"));
        made("None " + name, "\"made:up\"").expect(400).matches(input("globals.terms.permission empty"));
        var all = the.agent.get(ROOT + "/roles").send().expect(200).json().get("data");
        assertEquals("Agent", all.at("/0/name").asText());
        assertEquals(14, all.at("/0/permissions").size());
        assertEquals("Admin", all.at("/1/name").asText());
        assertEquals(43, all.at("/1/permissions").size());
        the.admin
                .put(path)
                .json("{\"name\": \"" + name + "\", \"description\": \"\", \"permissions\": [\"sla:manage\"]}")
                .send()
                .expect(200)
                .matches(success("""
                        {"id": "@int", "created_at": "@iso", "updated_at": "@iso", "name": "%s", "description": "",
                         "permissions": ["sla:manage"]}""".formatted(name)));
        the.admin.delete(path).send().expect(200).matches(success("true"));
        the.admin.delete(path).send().expect(404).matches(refusal("Role not found", "NotFoundException"));
    }

    @Test
    void theTwoThatThereAlwaysAreStay() {
        var body = "{\"name\": \"x\", \"permissions\": [\"sla:manage\"]}";
        the.admin.put(ROOT + "/roles/2").json(body).send().expect(400).matches(FIXED);
        the.admin.delete(ROOT + "/roles/2").send().expect(400).matches(FIXED);
        the.admin.delete(ROOT + "/roles/1").send().expect(400).matches(FIXED);
        the.admin
                .put(ROOT + "/roles/9999999")
                .json("{}")
                .send()
                .expect(404)
                .matches(refusal("Role not found", "NotFoundException"));
        the.admin.get(ROOT + "/roles/x").send().expect(404).matches(refusal("Role not found", "NotFoundException"));
        the.agent.post(ROOT + "/roles").json(body).send().expect(403).matches(DENIED);
    }

    @Test
    void aRoleIsOfItsAccountAlone() {
        long id = role("Secret " + Desk.word(), "\"sla:manage\"");
        var other = Desk.open(http()).libredesk();
        other.get(ROOT + "/roles/" + id).send().expect(404);
        other.delete(ROOT + "/roles/" + id).send().expect(404);
        assertEquals(2, other.get(ROOT + "/roles").send().json().get("data").size());
    }

    @Test
    void aRoleLetsDoWhatItNamesAndNothingElse() {
        var name = "Tagger " + Desk.word();
        role(name, "\"tags:manage\", \"conversations:read\", \"conversations:read_all\"");
        var agent = agent(name);
        agent.get(ROOT + "/agents/me").send().expect(200).matches(success("""
                {"id": "@int", "created_at": "@iso", "updated_at": "@iso", "first_name": "Dan", "last_name": "Example",
                 "email": "@string", "type": "agent", "availability_status": "@string",
                 "phone_number_country_code": null, "phone_number": null, "avatar_url": null, "enabled": true,
                 "last_active_at": null, "last_login_at": null, "roles": ["%s"],
                 "permissions": ["conversations:read", "conversations:read_all", "tags:manage"], "country": null,
                 "meta": null, "custom_attributes": null, "external_user_id": null,
                 "teams": [{"id": %d, "name": "billing", "emoji": null}], "api_key": "@string",
                 "api_key_last_used_at": null}""".formatted(name, the.team)));
        agent.post(ROOT + "/tags")
                .json("{\"name\": \"" + Desk.word() + "\"}")
                .send()
                .expect(200);
        var uuid = the.uuid("");
        agent.get(in(uuid, "")).send().expect(200);
        agent.put(in(uuid, "/custom-attributes")).json("{\"a\": 1}").send().expect(200);
        for (var refused : new Http.Request[] {
            agent.put(in(uuid, "/status")).json("{\"status\": \"Resolved\"}"),
            agent.put(in(uuid, "/priority")).json("{\"priority\": \"High\"}"),
            agent.put(in(uuid, "/assignee/user")).json("{\"assignee_id\": 1}"),
            agent.put(in(uuid, "/assignee/team")).json("{\"assignee_id\": " + the.team + "}"),
            agent.post(in(uuid, "/tags")).json("{\"tags\": [\"vip\"]}"),
            agent.get(in(uuid, "/messages")),
            agent.post(in(uuid, "/messages")).json("{}"),
            agent.post(ROOT + "/conversations").json(the.body("")),
            agent.get(ROOT + "/contacts"),
            agent.get(ROOT + "/contacts/1"),
            agent.put(ROOT + "/contacts/1/block").json("{\"enabled\": false}"),
            agent.get(ROOT + "/contacts/1/notes"),
            agent.get(ROOT + "/agents"),
            agent.get(ROOT + "/teams"),
            agent.get(ROOT + "/webhooks"),
            agent.get(ROOT + "/inboxes/" + the.inbox),
            agent.get(ROOT + "/views/me"),
            agent.get(ROOT + "/conversations/assigned"),
            agent.delete(ROOT + "/roles/1")
        }) {
            refused.send().expect(403).matches(DENIED);
        }
    }

    @Test
    void whatARoleLeavesOutIsRefusedFromThenOn() {
        var name = "Turned " + Desk.word();
        long id = role(name, "\"tags:manage\"");
        var agent = agent(name);
        agent.post(ROOT + "/tags")
                .json("{\"name\": \"" + Desk.word() + "\"}")
                .send()
                .expect(200);
        the.admin
                .put(ROOT + "/roles/" + id)
                .json("{\"name\": \"" + name + "\", \"permissions\": [\"webhooks:manage\"]}")
                .send()
                .expect(200);
        agent.post(ROOT + "/tags")
                .json("{\"name\": \"" + Desk.word() + "\"}")
                .send()
                .expect(403);
        agent.get(ROOT + "/webhooks").send().expect(200);
        the.admin.delete(ROOT + "/roles/" + id).send().expect(200);
        agent.get(ROOT + "/webhooks").send().expect(403);
        var left = agent.get(ROOT + "/agents/me").send().expect(200).json().get("data");
        assertEquals("null", left.get("roles").toString());
        assertEquals("null", left.get("permissions").toString());
    }

    @Test
    void conversationsAreReachedByWhoHasThem() {
        var name = "Own " + Desk.word();
        role(
                name,
                "\"conversations:read\", \"conversations:read_assigned\", \"conversations:read_team_inbox\", \"messages:read\"");
        var agent = agent(name);
        long self = agent.get(ROOT + "/agents/me").send().json().at("/data/id").asLong();
        var nobodys = the.uuid("");
        var mine = the.uuid(", \"agent_id\": " + self);
        var queued = the.uuid(", \"team_id\": " + the.team);
        var others = the.uuid(", \"team_id\": " + the.team + ", \"agent_id\": "
                + the.desk.ben().id());
        agent.get(in(mine, "")).send().expect(200);
        agent.get(in(queued, "/messages")).send().expect(200);
        agent.get(in(nobodys, "")).send().expect(403).matches(DENIED);
        agent.get(in(others, "/messages")).send().expect(403).matches(DENIED);
        agent.get(ROOT + "/conversations/all").send().expect(403);
        agent.get(ROOT + "/conversations/unassigned").send().expect(403);
        assertEquals(
                mine,
                agent.get(ROOT + "/conversations/assigned")
                        .send()
                        .expect(200)
                        .json()
                        .at("/data/results/0/uuid")
                        .asText());
        assertEquals(
                1,
                agent.get(ROOT + "/teams/" + the.team + "/conversations/unassigned")
                        .send()
                        .expect(200)
                        .json()
                        .at("/data/total")
                        .asInt());
        Eventually.is(
                () -> the.admin
                                .get(ROOT + "/messages/search?query=order")
                                .send()
                                .json()
                                .get("data")
                                .size()
                        >= 4,
                () -> "messages are not found");
        var found = agent.get(ROOT + "/messages/search?query=order").send().expect(200);
        assertEquals(2, found.json().get("data").size(), found::toString);
    }
}
