package io.helpdesk.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The Platform API's keys and bots: chatwoot-client 2.2 and our additions to it, whole documents. */
class ChatwootPlatformKeysIT extends PlatformTest {

    private static Desk desk;

    @BeforeAll
    static void setUp() {
        desk = Desk.open(http());
    }

    @Test
    void aTokenIsReplacedListedWithoutItsSecretAndRevoked() {
        var ada = user("Ada Example");
        long id = ada.get("id").asLong();
        var issued = platform()
                .post(users(id, "/token"))
                .send()
                .expect(200)
                .matches("""
                {'access_token': '%s', 'expiry': null, 'user': {'id': %d, 'name': 'Ada Example', 'display_name': null,
                 'email': '%s', 'pubsub_token': '%s'}}""".formatted(SECRET, id, ada.get("email").asText(), SECRET))
                .json();
        assertNotEquals(ada.get("access_token"), issued.get("access_token"));
        http().with("api_access_token", ada.get("access_token").asText())
                .get("/api/v1/profile")
                .send()
                .expect(401);
        var asAda = http().with("api_access_token", issued.get("access_token").asText());
        asAda.get("/api/v1/profile").send().expect(200);
        platform()
                .get(users(id, "/token"))
                .send()
                .expect(200)
                .matches(
                        "[{'id': '@int', 'user_id': %d, 'created_at': '@iso', 'last_used_at': '@iso?'}]".formatted(id));
        assertEquals(
                "", platform().delete(users(id, "/token")).send().expect(200).text());
        asAda.get("/api/v1/profile").send().expect(401);
        platform().get(users(id, "/token")).send().expect(200).matches("[]");
        platform().post(users(999999999, "/token")).send().expect(404).matches(NOT_FOUND);
    }

    @Test
    void aKeyPairIsReplacedListedWithoutItsSecretAndRevoked() {
        var path = accounts(desk.account(), "/users/" + desk.ben().id() + "/libredesk_api_key");
        var issued = platform()
                .post(path)
                .send()
                .expect(200)
                .matches("{'api_key': '@/[A-Za-z0-9]{32}/', 'api_secret': '@/[A-Za-z0-9]{64}/'}")
                .json();
        var key = issued.get("api_key").asText();
        var asBen = http().with(
                        "Authorization",
                        "token " + key + ":" + issued.get("api_secret").asText());
        asBen.get("/api/v1/conversations/all").send().expect(200);
        platform().get(path).send().expect(200).matches("""
                [{'id': '@int', 'api_key': '%s', 'user_id': %d, 'created_at': '@iso', 'last_used_at': '@iso?'}]""".formatted(
                        key, desk.ben().id()));
        assertEquals("", platform().delete(path).send().expect(200).text());
        asBen.get("/api/v1/conversations/all").send().expect(401);
        platform().get(path).send().expect(200).matches("[]");
        platform()
                .post(accounts(desk.account(), "/users/999999999/libredesk_api_key"))
                .send()
                .expect(404)
                .matches(NOT_FOUND);
    }

    @Test
    void organisationKeysAreMadeListedWithoutTheirSecretAndRevoked() {
        long id = account("{\"name\": \"Acme\"}");
        var path = accounts(id, "/wassist_api_keys");
        var issued = platform()
                .post(path)
                .json("{\"name\": \"sync\"}")
                .send()
                .expect(200)
                .matches("{'key': '@/[A-Za-z0-9]{8}[.][A-Za-z0-9]{40}/', 'prefix': '@/[A-Za-z0-9]{8}/'}")
                .json();
        var organisation = http().with("X-API-Key", issued.get("key").asText());
        organisation.get("/api/v1/conversations/").send().expect(200);
        var listed = platform()
                .get(path)
                .send()
                .expect(200)
                .matches("""
                [{'id': '@int', 'name': 'sync', 'prefix': '%s', 'created_at': '@iso', 'last_used_at': '@iso?'}]""".formatted(issued.get("prefix").asText()))
                .json();
        var one = path + "/" + listed.get(0).get("id");
        assertEquals("", platform().delete(one).send().expect(200).text());
        organisation.get("/api/v1/conversations/").send().expect(401);
        platform().delete(one).send().expect(404).matches(NOT_FOUND);
        platform()
                .post(path)
                .json("{}")
                .send()
                .expect(422)
                .matches("{'message': \"Name can't be blank\", 'attributes': ['name']}");
    }

    @Test
    void botsAreMadeForAnAccountOrTheInstallation() {
        var own = platform()
                .post("/platform/api/v1/agent_bots")
                .json("""
                {"name": "greeter", "description": "says hello", "outgoing_url": "https://example.com/bot",
                 "account_id": %d}""".formatted(desk.account()))
                .send()
                .expect(200)
                .matches("""
                {'id': '@int', 'name': 'greeter', 'description': 'says hello', 'outgoing_url': 'https://example.com/bot',
                 'account_id': %d, 'access_token': '%s'}""".formatted(desk.account(), SECRET))
                .json();
        var bot = "/platform/api/v1/agent_bots/" + own.get("id");
        platform().get(bot).send().expect(200).matches("""
                {'id': %d, 'name': 'greeter', 'description': 'says hello', 'outgoing_url': 'https://example.com/bot',
                 'account_id': %d, 'access_token': null}""".formatted(
                        own.get("id").asLong(), desk.account()));
        platform().patch(bot).json("{\"name\": \"usher\"}").send().expect(200).matches("""
                {'id': %d, 'name': 'usher', 'description': 'says hello', 'outgoing_url': 'https://example.com/bot',
                 'account_id': %d, 'access_token': null}""".formatted(
                        own.get("id").asLong(), desk.account()));
        platform().delete(bot + "/avatar").send().expect(200);
        platform().get("/platform/api/v1/agent_bots").send().expect(200).matches("""
                ['@each', {'id': '@int', 'name': '@string?', 'description': '@string?', 'outgoing_url': '@string?',
                 'account_id': '@int?', 'access_token': null}]""");
        assertEquals("", platform().delete(bot).send().expect(200).text());
        platform().get(bot).send().expect(404).matches(NOT_FOUND);
        platform()
                .post("/platform/api/v1/agent_bots")
                .json("{\"name\": \"x\", \"outgoing_url\": \"ftp:x\"}")
                .send()
                .expect(422)
                .matches("{'message': 'Outgoing url is invalid', 'attributes': ['outgoing_url']}");
        platform()
                .post("/platform/api/v1/agent_bots")
                .json("{\"name\": \"x\", \"account_id\": 999999999}")
                .send()
                .expect(404)
                .matches(NOT_FOUND);
    }
}
