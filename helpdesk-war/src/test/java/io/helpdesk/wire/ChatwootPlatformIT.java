package io.helpdesk.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The Platform API of chatwoot-client 2.2 and our additions to it, whole documents. */
class ChatwootPlatformIT extends PlatformTest {

    private static Desk desk;

    @BeforeAll
    static void setUp() {
        desk = Desk.open(http());
    }

    @Test
    void aLinkForSigningInIsMade() {
        platform()
                .get(users(desk.ada().id(), "/login"))
                .send()
                .expect(200)
                .matches("{'url': '@/.*&sso_auth_token=[0-9a-f]{64}/'}");
        platform().get(users(999_999_999, "/login")).send().expect(404).matches(NOT_FOUND);
    }

    @Test
    void onlyTheBootstrapTokenIsLetIn() {
        var invalid = "{'error': 'Invalid access_token'}";
        http().post("/platform/api/v1/accounts")
                .json("{\"name\": \"x\"}")
                .send()
                .expect(401)
                .matches(invalid);
        http().with("api_access_token", "nope")
                .get("/platform/api/v1/accounts/1")
                .send()
                .expect(401)
                .matches(invalid);
        desk.administrator()
                .get(accounts(desk.account(), ""))
                .send()
                .expect(401)
                .matches(invalid);
        http().with("api-access-token", Server.PLATFORM_TOKEN)
                .get(accounts(desk.account(), ""))
                .send()
                .expect(200);
        http().with("api_access_token", Server.PLATFORM_TOKEN)
                .get("/chatwoot" + accounts(desk.account(), ""))
                .send()
                .expect(200);
    }

    @Test
    void unknownPathsAndMethodsAreNotFound() {
        platform().get("/platform/api/v1/accounts").send().expect(404).matches(NOT_FOUND);
        platform().get("/platform/api/v1/nothing").send().expect(404).matches(NOT_FOUND);
        platform()
                .post("/platform/api/v1/accounts")
                .json("{\"name\"")
                .send()
                .expect(400)
                .matches("{'status': 400, 'error': 'Bad Request'}");
    }

    @Test
    void accountsAreCreated() {
        platform()
                .post("/platform/api/v1/accounts")
                .json("""
                {"name": "Acme", "locale": "de", "domain": "acme.example.com", "support_email": "help@example.com",
                 "status": "active", "features": {"one": true, "two": false}, "limits": {"agents": 5},
                 "custom_attributes": {"plan": {"seats": [1, 2.5]}}}""")
                .send()
                .expect(200)
                .matches("""
                {'id': '@int', 'name': 'Acme', 'locale': 'de', 'domain': 'acme.example.com',
                 'support_email': 'help@example.com', 'features': {'one': true},
                 'custom_attributes': {'plan': {'seats': [1, 2.5]}}, 'limits': {'agents': 5}, 'status': 'active'}""");
        platform()
                .post("/platform/api/v1/accounts")
                .json("{}")
                .send()
                .expect(422)
                .matches("{'message': \"Name can't be blank\", 'attributes': ['name']}");
        platform()
                .post("/platform/api/v1/accounts")
                .json("{\"name\": \"x\", \"status\": \"odd\"}")
                .send()
                .expect(422)
                .matches("{'error': \"'odd' is not a valid status\"}");
        platform()
                .post("/platform/api/v1/accounts")
                .json("{\"name\": \"x\", \"locale\": \"nowhere\"}")
                .send()
                .expect(422)
                .matches("{'message': 'Locale is not included in the list', 'attributes': ['locale']}");
        platform()
                .post("/platform/api/v1/accounts")
                .json("{\"name\": \"x\", \"limits\": [1]}")
                .send()
                .expect(422)
                .matches("{'error': 'limits must be an object'}");
    }

    @Test
    void accountsAreShownChangedAndDeleted() {
        long id = account("{\"name\": \"Acme\", \"domain\": \"d.example.com\", \"custom_attributes\": {\"a\": 1}}");
        var changed = """
                {'id': %d, 'name': 'Acme Two', 'locale': 'en', 'domain': null, 'support_email': null, 'features': {},
                 'custom_attributes': {'a': 1, 'b': 2}, 'limits': {}, 'status': 'suspended'}""".formatted(id);
        platform().patch(accounts(id, "")).json("""
                {"name": "Acme Two", "domain": "", "status": "suspended", "custom_attributes": {"b": 2}}""").send().expect(200).matches(changed);
        platform().get(accounts(id, "")).send().expect(200).matches(changed);
        var gone = platform().delete(accounts(id, "")).send().expect(200);
        assertEquals("", gone.text());
        platform().get(accounts(id, "")).send().expect(404).matches(NOT_FOUND);
        platform().delete(accounts(id, "")).send().expect(404).matches(NOT_FOUND);
        platform()
                .patch(accounts(id, ""))
                .json("{\"name\": \"x\"}")
                .send()
                .expect(404)
                .matches(NOT_FOUND);
    }

    @Test
    void aSuspendedAccountLetsNobodyInAtOnce() {
        var own = Desk.open(http());
        own.administrator().get(own.path("/teams")).send().expect(200);
        platform()
                .patch(accounts(own.account(), ""))
                .json("{\"status\": \"suspended\"}")
                .send()
                .expect(200);
        own.administrator().get(own.path("/teams")).send().expect(401).matches("{'error': 'Account is suspended'}");
        platform()
                .patch(accounts(own.account(), ""))
                .json("{\"status\": \"active\"}")
                .send()
                .expect(200);
        own.administrator().get(own.path("/teams")).send().expect(200);
    }

    @Test
    void whoWorksInAnAccountIsListedJoinedAndLeaves() {
        long id = account("{\"name\": \"Acme\"}");
        var ada = user("Ada Example");
        var member = """
                {'id': '@int', 'account_id': %d, 'user_id': %d, 'role': 'administrator', 'inviter_id': null,
                 'created_at': '@iso', 'updated_at': '@iso', 'active_at': null, 'availability': 'online',
                 'auto_offline': true, 'custom_role_id': null}""".formatted(id, ada.get("id").asLong());
        var json = "{\"user_id\": %d, \"role\": \"administrator\"}"
                .formatted(ada.get("id").asLong());
        platform()
                .post(accounts(id, "/account_users"))
                .json(json)
                .send()
                .expect(200)
                .matches(member);
        platform()
                .post(accounts(id, "/account_users"))
                .json(json.replace("administrator", "agent"))
                .send()
                .expect(200)
                .matches(member.replace("administrator", "agent"));
        platform()
                .post(accounts(id, "/account_users"))
                .json(json)
                .send()
                .expect(200)
                .matches(member);
        platform().get(accounts(id, "/account_users")).send().expect(200).matches("[" + member + "]");
        platform()
                .post(accounts(id, "/account_users"))
                .json("{\"user_id\": 999999999}")
                .send()
                .expect(404)
                .matches(NOT_FOUND);
        platform()
                .post(accounts(999999999, "/account_users"))
                .json(json)
                .send()
                .expect(404)
                .matches(NOT_FOUND);
        platform()
                .post(accounts(id, "/account_users"))
                .json("{}")
                .send()
                .expect(422)
                .matches("{'error': 'param is missing or the value is empty: user_id'}");

        var asAda = http().with("api_access_token", ada.get("access_token").asText());
        asAda.get("/api/v1/accounts/" + id + "/teams").send().expect(200);
        assertEquals(
                "",
                platform()
                        .delete(accounts(id, "/account_users?user_id=" + ada.get("id")))
                        .send()
                        .expect(200)
                        .text());
        asAda.get("/api/v1/accounts/" + id + "/teams")
                .send()
                .expect(401)
                .matches("{'error': 'You are not authorized to access this account'}");
        platform().get(accounts(id, "/account_users")).send().expect(200).matches("[]");
        platform()
                .delete(accounts(id, "/account_users?user_id=" + ada.get("id")))
                .send()
                .expect(404)
                .matches(NOT_FOUND);
    }

    @Test
    void usersAreCreatedAndTheirTokenIsShownOnce() {
        var email = Desk.word() + "@example.com";
        var shape = """
                {'access_token': '%s', 'account_id': null, 'available_name': 'Ada', 'avatar_url': '', 'confirmed': true,
                 'display_name': 'Ada', 'message_signature': null, 'email': '%s', 'id': '@int', 'name': 'Ada Example',
                 'provider': 'email', 'pubsub_token': '%s', 'role': null, 'ui_settings': {}, 'uid': '%s',
                 'custom_attributes': {'shift': 'late'}, 'accounts': []}""".formatted(SECRET, email, SECRET, email);
        var created = platform()
                .post("/platform/api/v1/users")
                .json("""
                {"name": "Ada Example", "display_name": "Ada", "email": "%s", "password": "Secret-1",
                 "custom_attributes": {"shift": "late"}}""".formatted(email.toUpperCase(java.util.Locale.ROOT)))
                .send()
                .expect(200)
                .matches(shape)
                .json();
        var withoutToken = shape.replaceFirst("'access_token': '[^']*'", "'access_token': null");
        platform()
                .post("/platform/api/v1/users")
                .json("{\"name\": \"Else\", \"email\": \"%s\"}".formatted(email))
                .send()
                .expect(200)
                .matches(withoutToken);
        platform().get(users(created.get("id").asLong(), "")).send().expect(200).matches(withoutToken);
    }

    @Test
    void usersThatBreakTheirRulesAreNot() {
        var invalid = "{'message': 'Email Invalid email', 'attributes': ['email']}";
        platform()
                .post("/platform/api/v1/users")
                .json("{\"name\": \"x\", \"email\": \"nobody\"}")
                .send()
                .expect(422)
                .matches(invalid);
        platform()
                .post("/platform/api/v1/users")
                .json("{\"name\": \"x\"}")
                .send()
                .expect(422)
                .matches("{'message': \"Email can't be blank\", 'attributes': ['email']}");
        platform()
                .post("/platform/api/v1/users")
                .json("{\"email\": \"%s@example.com\"}".formatted(Desk.word()))
                .send()
                .expect(422)
                .matches("{'message': \"Name can't be blank\", 'attributes': ['name']}");
        platform()
                .post("/platform/api/v1/users")
                .json("{\"name\": \"x\", \"email\": \"%s@example.com\", \"password\": \"weak\"}".formatted(Desk.word()))
                .send()
                .expect(422)
                .matches("{'message': 'Password is invalid', 'attributes': ['password']}");
    }

    @Test
    void usersAreShownChangedAndDeleted() {
        var ben = user("Ben Example");
        long id = ben.get("id").asLong();
        platform()
                .patch(users(id, ""))
                .json("{\"name\": \"Ben Two\", \"custom_attributes\": {\"a\": 1}}")
                .send()
                .expect(200);
        var shown = platform().get(users(id, "")).send().expect(200).json();
        assertEquals("Ben Two", shown.get("name").asText());
        assertEquals(1, shown.at("/custom_attributes/a").asInt());
        platform()
                .patch(users(id, ""))
                .json("{\"email\": \"%s\"}".formatted(desk.ada().email()))
                .send()
                .expect(422)
                .matches("{'message': 'Email has already been taken', 'attributes': ['email']}");
        var asBen = http().with("api_access_token", ben.get("access_token").asText());
        asBen.get("/api/v1/profile").send().expect(200);
        assertEquals("", platform().delete(users(id, "")).send().expect(200).text());
        asBen.get("/api/v1/profile").send().expect(401).matches("{'error': 'Invalid Access Token'}");
        platform().get(users(id, "")).send().expect(404).matches(NOT_FOUND);
        platform()
                .patch(users(id, ""))
                .json("{\"name\": \"x\"}")
                .send()
                .expect(404)
                .matches(NOT_FOUND);
    }
}
