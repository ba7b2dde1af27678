package io.helpdesk.wire;

import static io.helpdesk.wire.LibredeskFixture.ROOT;
import static io.helpdesk.wire.LibredeskFixture.input;
import static io.helpdesk.wire.LibredeskFixture.refusal;
import static io.helpdesk.wire.LibredeskShapes.success;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Agents and teams as administrators make them, and an agent's own affairs: libredesk-resources 2, 4, libredesk-desk 2.4, 5.1. */
class LibredeskAgentsIT extends WireTest {

    private static final String GONE = refusal("Something went wrong", "GeneralException");

    private static final String AGENT = """
            {"id": "@int", "created_at": "@iso", "updated_at": "@iso", "first_name": "Eve", "last_name": "Van Example",
             "email": "%s", "type": "agent", "availability_status": "@string", "phone_number_country_code": null,
             "phone_number": null, "avatar_url": null, "enabled": %s, "last_active_at": null, "last_login_at": null,
             "roles": %s, "permissions": ["@each", "@string"], "country": null, "meta": null,
             "custom_attributes": null, "external_user_id": null, "teams": %s, "api_key": null,
             "api_key_last_used_at": null}""";

    private static LibredeskFixture the;

    @BeforeAll
    static void cast() {
        the = LibredeskFixture.open(http());
    }

    private static String body(String email, String more) {
        return "{\"first_name\": \"Eve\", \"last_name\": \"Van Example\", \"email\": \"" + email
                + "\", \"enabled\": true" + more + "}";
    }

    private static Http.Reply made(String email, String more) {
        return the.admin.post(ROOT + "/agents").json(body(email, more)).send();
    }

    private static long agent(String email) {
        return made(email, ", \"roles\": [\"Agent\"]")
                .expect(200)
                .json()
                .at("/data/id")
                .asLong();
    }

    private static String email() {
        return Desk.word() + "@example.com";
    }

    private static Http key(long agent) {
        var pair = the.admin
                .post(ROOT + "/agents/" + agent + "/api-key")
                .send()
                .expect(200)
                .matches(success("{\"api_key\": \"@/[A-Za-z0-9]{32}/\", \"api_secret\": \"@/[A-Za-z0-9]{64}/\"}"))
                .json()
                .get("data");
        return the.nobody.with(
                "Authorization",
                "token " + pair.get("api_key").asText() + ":"
                        + pair.get("api_secret").asText());
    }

    @Test
    void agentsAreMadeShownOverwrittenAndDeleted() {
        var email = email();
        var teams = "[{\"id\": %d, \"name\": \"billing\", \"emoji\": null}]".formatted(the.team);
        var path = ROOT + "/agents/"
                + made(
                                email.toUpperCase(),
                                ", \"roles\": [\"Agent\", \"Nobody\"], \"teams\": [\"Billing\", \"nowhere\"]")
                        .expect(200)
                        .matches(success(AGENT.formatted(email, "true", "[\"Agent\"]", teams)))
                        .json()
                        .at("/data/id")
                        .asText();
        the.admin.get(path).send().expect(200).matches(success(AGENT.formatted(email, "true", "[\"Agent\"]", teams)));
        made(email, ", \"roles\": [\"Agent\"]")
                .expect(500)
                .matches(refusal("User with same email already exists", "GeneralException"));
        var other = email();
        the.admin
                .put(path)
                .json(body(other, ", \"roles\": [\"Agent\", \"Admin\"], \"availability_status\": \"away_manual\""))
                .send()
                .expect(200)
                .matches(success(AGENT.formatted(other, "true", "[\"Agent\", \"Admin\"]", "[]")));
        assertEquals(
                "away_manual",
                the.admin
                        .get(path)
                        .send()
                        .json()
                        .at("/data/availability_status")
                        .asText());
        the.admin.delete(path).send().expect(200).matches(success("true"));
        the.admin.delete(path).send().expect(404).matches(refusal("Not found", "NotFoundException"));
        the.admin.get(path).send().expect(404).matches(refusal("User not found", "NotFoundException"));
    }

    @Test
    void mistakesInAgentsAreToldInTheirOrder() {
        the.admin.post(ROOT + "/agents").json("{}").send().expect(400).matches(input("`email` empty"));
        made("nobody", "").expect(400).matches(input("Invalid email address"));
        made(email(), "").expect(400).matches(input("`role` empty"));
        the.admin
                .post(ROOT + "/agents")
                .json("{\"email\": \"" + email() + "\", \"roles\": [\"Agent\"]}")
                .send()
                .expect(400)
                .matches(input("`first_name` empty"));
        made(email(), ", \"roles\": [\"Nobody\"]").expect(500).matches(GONE);
        var path = ROOT + "/agents/" + agent(email());
        the.admin
                .put(path)
                .json(body(email(), ", \"roles\": [\"Agent\"], \"new_password\": \"weak\""))
                .send()
                .expect(400)
                .matches(
                        input(
                                "Password must be 10-72 characters long should contain at least one uppercase letter, one lowercase letter, one number, and one special character."));
        the.admin
                .put(path)
                .json(body(the.desk.ben().email(), ", \"roles\": [\"Agent\"]"))
                .send()
                .expect(500)
                .matches(refusal("User with same email already exists", "GeneralException"));
        the.admin
                .put(ROOT + "/agents/99999999")
                .json(body(email(), ", \"roles\": [\"Agent\"]"))
                .send()
                .expect(404)
                .matches(refusal("User not found", "NotFoundException"));
        the.admin
                .delete(ROOT + "/agents/" + the.desk.ada().id())
                .send()
                .expect(400)
                .matches(input("You cannot delete yourself"));
        the.admin.delete(ROOT + "/agents/x").send().expect(400).matches(input("globals.terms.user `id` empty"));
        the.agent.post(ROOT + "/agents").json(body(email(), "")).send().expect(403);
    }

    @Test
    void aKeyIsMadeShownAndRevoked() {
        long id = agent(email());
        var own = key(id);
        own.get(ROOT + "/agents/me").send().expect(200);
        assertEquals(
                32,
                the.admin
                        .get(ROOT + "/agents/" + id)
                        .send()
                        .json()
                        .at("/data/api_key")
                        .asText()
                        .length());
        var next = key(id);
        own.get(ROOT + "/agents/me").send().expect(401);
        the.admin.delete(ROOT + "/agents/" + id + "/api-key").send().expect(200).matches(success("true"));
        next.get(ROOT + "/agents/me").send().expect(401);
        the.agent.post(ROOT + "/agents/" + id + "/api-key").send().expect(403);
        the.admin
                .post(ROOT + "/agents/99999999/api-key")
                .send()
                .expect(404)
                .matches(refusal("User not found", "NotFoundException"));
    }

    @Test
    void whoIsTurnedOffIsOutEverywhere() {
        var email = email();
        long id = agent(email);
        var path = ROOT + "/agents/" + id;
        var own = key(id);
        var password = "Made-up-Passw0rd";
        the.admin
                .put(path)
                .json(body(email, ", \"roles\": [\"Agent\"], \"new_password\": \"" + password + "\""))
                .send()
                .expect(200);
        var login = the.nobody
                .post(ROOT + "/auth/login")
                .json("{\"email\": \"" + email + "\", \"password\": \"" + password + "\"}");
        login.send().expect(200);
        the.admin
                .put(path)
                .json("{\"first_name\": \"Eve\", \"email\": \"" + email + "\", \"roles\": [\"Agent\"]}")
                .send()
                .expect(200);
        own.get(ROOT + "/agents/me").send().expect(401).matches(refusal("Invalid credential", "GeneralException"));
        login.send()
                .expect(500)
                .matches(refusal("Your account is disabled, Please contact administrator", "GeneralException"));
        the.admin.put(path).json(body(email, ", \"roles\": [\"Agent\"]")).send().expect(200);
        own.get(ROOT + "/agents/me").send().expect(200);
    }

    /** A password and an address are good in every account: one of several has no say in them. */
    @Test
    void whoWorksElsewhereTooKeepsAddressAndPassword() {
        var other = Desk.open(http());
        var email = email();
        long id = agent(email);
        other.platform()
                .post("/platform/api/v1/accounts/" + other.account() + "/account_users")
                .json("{\"user_id\": " + id + ", \"role\": \"administrator\"}")
                .send()
                .ok();
        var path = ROOT + "/agents/" + id;
        the.admin
                .put(path)
                .json(body(email(), ", \"roles\": [\"Agent\"]"))
                .send()
                .expect(403);
        the.admin
                .put(path)
                .json(body(email, ", \"roles\": [\"Agent\"], \"new_password\": \"Made-up-Passw0rd\""))
                .send()
                .expect(403);
        the.admin.put(path).json(body(email, ", \"roles\": [\"Agent\"]")).send().expect(200);
    }

    @Test
    void agentsSayWhetherTheyAreThere() {
        var own = key(agent(email()));
        var availability = own.put(ROOT + "/agents/me/availability");
        assertEquals("online", said(availability.json("{\"status\": \"online\", \"source\": \"user\"}")));
        assertEquals("online", said(availability.json("{\"status\": \"away\", \"source\": \"idle\"}")));
        assertEquals("away_manual", said(availability.json("{\"status\": \"away_manual\"}")));
        assertEquals("away_manual", said(availability.json("{\"status\": \"online\", \"source\": \"idle\"}")));
        assertEquals("offline", said(availability.json("{\"status\": \"offline\"}")));
        availability.json("{\"status\": \"asleep\"}").send().expect(500).matches(GONE);
    }

    private static String said(Http.Request request) {
        return request.send().expect(200).json().at("/data/availability_status").asText();
    }

    @Test
    void agentsSeeToThemselves() {
        the.agent.get(ROOT + "/agents/me/teams").send().expect(200).matches(success("""
                [{"id": %d, "created_at": "@iso", "updated_at": "@iso", "emoji": null, "name": "billing",
                  "conversation_assignment_type": "Manual", "timezone": "UTC", "business_hours_id": null,
                  "sla_policy_id": null, "max_auto_assigned_conversations": 0}]""".formatted(the.team)));
        the.agent.delete(ROOT + "/agents/me/avatar").send().expect(200).matches(success("true"));
        the.agent
                .put(ROOT + "/agents/me")
                .multipart(new Multipart().field("first_name", "Nobody"))
                .send()
                .expect(200);
        the.agent
                .put(ROOT + "/agents/me")
                .multipart(new Multipart().file("files", "a.png", "image/png", new byte[1]))
                .send()
                .expect(400)
                .matches(input("File type is not an image"));
        the.agent.put(ROOT + "/agents/me").json("{}").send().expect(400).matches(input("Error parsing request"));
    }

    @Test
    void teamsAreMadeShownOverwrittenAndDeleted() {
        var name = Desk.word();
        var shown = """
                {"id": "@int", "created_at": "@iso", "updated_at": "@iso", "emoji": "%s", "name": "%s",
                 "conversation_assignment_type": "%s", "timezone": "%s", "business_hours_id": null,
                 "sla_policy_id": null, "max_auto_assigned_conversations": %d}""";
        var teams = the.admin.post(ROOT + "/teams");
        var path = ROOT + "/teams/"
                + teams.json("""
                        {"name": "%s", "emoji": "🚀", "conversation_assignment_type": "Round robin",
                         "timezone": "Europe/Berlin", "business_hours_id": null, "sla_policy_id": null,
                         "max_auto_assigned_conversations": 3}""".formatted(name))
                        .send()
                        .expect(200)
                        .matches(success(shown.formatted("🚀", name, "Round robin", "Europe/Berlin", 3)))
                        .json()
                        .at("/data/id")
                        .asText();
        the.admin
                .get(path)
                .send()
                .expect(200)
                .matches(success(shown.formatted("🚀", name, "Round robin", "Europe/Berlin", 3)));
        var manual = "{\"name\": \"" + name + "\", \"conversation_assignment_type\": \"Manual\"";
        teams.json(manual + "}").send().expect(500).matches(refusal("Team already exists", "GeneralException"));
        the.admin
                .put(path)
                .json(manual + "}")
                .send()
                .expect(200)
                .matches(success(shown.formatted("", name, "Manual", "UTC", 0)));
        teams.json("{\"name\": \"x\"}").send().expect(400).matches(input("Something went wrong"));
        the.admin
                .put(path)
                .json(manual + ", \"timezone\": \"Nowhere/Special\"}")
                .send()
                .expect(400)
                .matches(input("Invalid timezone."));
        the.admin
                .put(path)
                .json(manual + ", \"sla_policy_id\": \"1\"}")
                .send()
                .expect(400)
                .matches(input("Error parsing request"));
        the.admin.delete(path).send().expect(200).matches(success("true"));
        the.admin.delete(path).send().expect(200).matches(success("true"));
        the.admin.get(path).send().expect(400).matches(input("Team not found"));
        the.agent.post(ROOT + "/teams").json(manual + "}").send().expect(403);
    }
}
