package io.helpdesk.wire;

import static io.helpdesk.wire.LibredeskFixture.ROOT;
import static io.helpdesk.wire.LibredeskFixture.input;
import static io.helpdesk.wire.LibredeskFixture.refusal;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The HTTP layer and the door: libredesk 2 and 3, wassist 15.3 as far as it is about Libredesk. */
class LibredeskDoorIT extends WireTest {

    private static final String NO_ROUTE = refusal("Route not found", "GeneralException");
    private static final String NO_METHOD = refusal("Request method not allowed", "GeneralException");
    private static final String NO_SESSION = refusal("Invalid or expired session", "GeneralException");
    private static final String NO_CSRF = refusal("CSRF token mismatch", "PermissionException");
    private static final String NO_CREDENTIAL = refusal("Invalid credential", "GeneralException");
    private static final String DENIED = refusal("Permission denied", "PermissionException");

    private static LibredeskFixture the;

    @BeforeAll
    static void cast() {
        the = LibredeskFixture.open(http());
    }

    @Test
    void anUnknownPathIsNoRouteWhoeverAsks() {
        the.nobody.get(ROOT + "/nope").send().expect(404).matches(NO_ROUTE);
        the.admin.post(ROOT + "/conversations/a/b/c").send().expect(404).matches(NO_ROUTE);
        the.nobody.get("/libredesk/api/v1/nope/").send().expect(404).matches(NO_ROUTE);
    }

    /** Also where it would fit the place of a conversation's key, and where the original has a method that is not served. */
    @Test
    void whatIsNotServedIsNoRoute() {
        for (var path : new String[] {"nowhere?page=1", "nowhere", "nope", "nowhere/"}) {
            the.admin.get(ROOT + "/conversations/" + path).send().expect(404).matches(NO_ROUTE);
        }
        the.admin.delete(ROOT + "/conversations/nope").send().expect(404).matches(NO_ROUTE);
        the.admin
                .put(ROOT + "/conversations/" + the.uuid("") + "/page-visits")
                .send()
                .expect(404)
                .matches(NO_ROUTE);
    }

    @Test
    void anotherMethodIsNotAllowedWhoeverAsks() {
        var reply = the.nobody.get(ROOT + "/conversations").send().expect(405).matches(NO_METHOD);
        assertEquals("OPTIONS, POST", reply.header("Allow"));
        the.nobody.patch(ROOT + "/statuses").send().expect(405).matches(NO_METHOD);
        assertEquals(
                "GET, OPTIONS, POST",
                the.nobody.method("HEAD", ROOT + "/statuses").send().expect(405).header("Allow"));
    }

    @Test
    void optionsNamesTheMethods() {
        var reply = the.nobody
                .method("OPTIONS", ROOT + "/conversations/x/messages")
                .send()
                .expect(200);
        assertEquals("GET, OPTIONS, POST", reply.header("Allow"));
        assertEquals(0, reply.body().length);
    }

    @Test
    void nearMissesAreRedirectedWhereNoOtherWireHasThePath() {
        assertTrue(the.admin
                .get(ROOT + "/teams/compact/?a=b")
                .send()
                .expect(301)
                .header("Location")
                .endsWith("/api/v1/teams/compact?a=b"));
        assertTrue(the.admin
                .post(ROOT + "/media/")
                .send()
                .expect(308)
                .header("Location")
                .endsWith("/api/v1/media"));
        assertTrue(the.nobody
                .get("/libredesk/api/v1/Tags")
                .send()
                .expect(301)
                .header("Location")
                .endsWith("/libredesk/api/v1/tags"));
        assertTrue(the.admin
                .get(ROOT + "//statuses")
                .send()
                .expect(301)
                .header("Location")
                .endsWith("/api/v1/statuses"));
    }

    /** wassist 15.2 and 15.3. */
    @Test
    void sharedPathsAreServedWithASlashAndNeverRedirected() {
        the.create(the.body("")).expect(200);
        the.admin.post(ROOT + "/conversations/").json(the.body("")).send().expect(200);
        the.admin.get(ROOT + "/conversations/").send().expect(404).matches(NO_ROUTE);
        the.admin.get(ROOT + "/conversations").send().expect(405).matches(NO_METHOD);
        the.nobody.post(ROOT + "/conversations").send().expect(403).matches(NO_CSRF);
        the.admin.get(ROOT + "/agents/").send().expect(200);
        the.admin
                .post("/libredesk/api/v1/conversations")
                .json(the.body(""))
                .send()
                .expect(200);
    }

    @Test
    void withBothCredentialsTheSlashDecides() {
        the.admin
                .post(ROOT + "/conversations")
                .header("X-API-Key", "nope")
                .json(the.body(""))
                .send()
                .expect(200);
    }

    @Test
    void bothFormsOfTheKeyAreTaken() {
        var pair = the.agentToken.substring("token ".length());
        var basic = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        http().with("Authorization", "Basic " + basic)
                .get(ROOT + "/tags")
                .send()
                .expect(200);
        http().with("Authorization", "token " + pair).get(ROOT + "/tags").send().expect(200);
    }

    @Test
    void otherFormsFallThroughToTheSession() {
        var pair = the.agentToken.substring("token ".length());
        for (var value :
                new String[] {"Token " + pair, "Bearer " + pair, "basic x", "token nocolon", "token :x", "Basic ?"}) {
            var someone = http().with("Authorization", value);
            someone.get("/libredesk/api/v1/tags").send().expect(401).matches(NO_SESSION);
            someone.post("/libredesk/api/v1/conversations").send().expect(403).matches(NO_CSRF);
        }
    }

    @Test
    void aWrongKeyIsInvalidAndNeverASession() {
        for (var value : new String[] {"token nope:nope", "Basic bm9wZTpub3Bl", the.agentToken + "x"}) {
            var reply = http().with("Authorization", value)
                    .get(ROOT + "/tags")
                    .send()
                    .expect(401)
                    .matches(NO_CREDENTIAL);
            assertNull(reply.header("WWW-Authenticate"));
            http().with("Authorization", value)
                    .post(ROOT + "/conversations")
                    .header("X-CSRFTOKEN", "a")
                    .header("Cookie", "csrf_token=a")
                    .send()
                    .expect(401)
                    .matches(NO_CREDENTIAL);
        }
    }

    @Test
    void withoutAKeyThereIsOnlyASessionWhichNobodyHas() {
        the.nobody.get(ROOT + "/tags").send().expect(401).matches(NO_SESSION);
        the.nobody.post(ROOT + "/conversations").json("{}").send().expect(403).matches(NO_CSRF);
        the.nobody
                .post(ROOT + "/conversations")
                .header("X-CSRFTOKEN", "a")
                .header("Cookie", "csrf_token=b")
                .send()
                .expect(403)
                .matches(NO_CSRF);
        the.nobody
                .post(ROOT + "/conversations")
                .header("X-CSRFTOKEN", "a")
                .header("Cookie", "csrf_token=a")
                .send()
                .expect(401)
                .matches(NO_SESSION);
        the.nobody
                .get(ROOT + "/agents/")
                .header("Cookie", "libredesk_session=x")
                .send()
                .expect(401)
                .matches(NO_SESSION);
    }

    @Test
    void aRevokedKeyIsRefusedAtOnce() {
        var token = the.token(the.desk.ada());
        var someone = http().with("Authorization", token);
        someone.get(ROOT + "/tags").send().expect(200);
        the.desk
                .platform()
                .delete("/platform/api/v1/accounts/" + the.desk.account() + "/users/"
                        + the.desk.ada().id() + "/libredesk_api_key")
                .send()
                .ok();
        someone.get(ROOT + "/tags").send().expect(401).matches(NO_CREDENTIAL);
        the = LibredeskFixture.open(http());
    }

    /** Order: authenticate, permission, body. */
    @Test
    void aMissingPermissionHidesEveryMistakeInTheBody() {
        the.agent.post(ROOT + "/conversations").json("{").send().expect(403).matches(DENIED);
        the.agent.get(ROOT + "/agents").send().expect(403).matches(DENIED);
        the.agent.get(ROOT + "/teams").send().expect(403).matches(DENIED);
    }

    @Test
    void theContentTypeAloneDecidesHowABodyIsRead() {
        var body = the.body("");
        the.admin
                .post(ROOT + "/conversations")
                .body("application/vnd.api+json; charset=x", body.getBytes())
                .send()
                .expect(200);
        for (var type : new String[] {
            null, "text/plain", "application/octet-stream", "nonsense", "multipart/form-data; boundary=x"
        }) {
            the.admin
                    .post(ROOT + "/conversations")
                    .body(type, body.getBytes())
                    .send()
                    .expect(400)
                    .matches(input("`inbox_id` Required"));
        }
        the.admin
                .post(ROOT + "/conversations")
                .body(
                        "text/xml",
                        ("<c><inbox_id>" + the.inbox + "</inbox_id>"
                                        + "<content>Hello</content><contact_email>x@example.com</contact_email><first_name>X</first_name>"
                                        + "<initiator>contact</initiator></c>")
                                .getBytes())
                .send()
                .expect(200);
        the.admin
                .post(ROOT + "/conversations")
                .form(java.util.Map.of(
                        "inbox_id",
                        "" + the.inbox,
                        "content",
                        "Hello",
                        "contact_email",
                        "y@example.com",
                        "first_name",
                        "Y",
                        "initiator",
                        "contact"))
                .send()
                .expect(200);
    }

    @Test
    void whatAClientAcceptsIsNotAsked() {
        var reply = the.admin
                .get(ROOT + "/tags")
                .header("Accept", "text/html")
                .send()
                .expect(200);
        assertEquals("application/json", reply.header("Content-Type"));
        the.admin.get(ROOT + "/tags").header("Accept", "nonsense").send().expect(200);
    }

    @Test
    void tooMuchIsTooMuch() {
        var huge = the.body(", \"subject\": \"" + "x".repeat(11 * 1024 * 1024) + "\"");
        the.create(huge).expect(413).matches(refusal("Request body too large", "GeneralException"));
    }
}
