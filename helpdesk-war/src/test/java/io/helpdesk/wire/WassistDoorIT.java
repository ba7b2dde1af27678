package io.helpdesk.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Base64;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Credentials, methods, media types and slashes of wassist 1 to 3, and the rows of 15.3. */
class WassistDoorIT extends WireTest {

    private static final String WITH_SLASH = "/api/v1/conversations/";
    private static final String WITHOUT = "/api/v1/conversations";
    private static final String NOT_PROVIDED = "{'detail': 'Authentication credentials were not provided.'}";
    private static final String INVALID_KEY = "{'detail': 'Invalid API key.'}";

    private static WassistFixture the;
    private static String key;

    @BeforeAll
    static void open() {
        the = WassistFixture.open(http());
        key = platform()
                .post("/platform/api/v1/accounts/" + the.desk.account() + "/wassist_api_keys")
                .json("{\"name\": \"door\"}")
                .send()
                .ok()
                .json()
                .get("key")
                .asText();
    }

    private static Http token(String value) {
        return http().with("Authorization", value);
    }

    private static Http basic(Http http) {
        return http.with("Authorization", "Basic " + Base64.getEncoder().encodeToString("nobody:nothing".getBytes()));
    }

    private static String body() {
        return "{\"toNumber\": \"" + WassistFixture.digits() + "\", \"fromNumber\": \"" + the.number + "\"}";
    }

    private static void unauthorized(Http.Reply reply, String body) {
        assertEquals("Token", reply.expect(401).matches(body).header("WWW-Authenticate"));
    }

    @Test
    void aKeyInEitherHeaderOpensTheDoor() {
        http().with("X-API-Key", key).get(WITH_SLASH).send().expect(200);
        token("Token " + key).get(WITH_SLASH).send().expect(200);
        token("Token " + key).get(WITHOUT).send().expect(200);
    }

    @Test
    void withoutAKeyThereIsNoWayIn() {
        unauthorized(http().get(WITH_SLASH).send(), NOT_PROVIDED);
        unauthorized(http().with("X-API-Key", "nope").get(WITH_SLASH).send(), INVALID_KEY);
        unauthorized(token("Token nope").get(WITH_SLASH).send(), "{'detail': 'Invalid token.'}");
        unauthorized(
                token("Token").get(WITH_SLASH).send(), "{'detail': 'Invalid token header. No credentials provided.'}");
        unauthorized(
                token("Token a b").get(WITH_SLASH).send(),
                "{'detail': 'Invalid token header. Token string should not contain spaces.'}");
        unauthorized(token("Bearer " + key).get("/wassist" + WITH_SLASH).send(), NOT_PROVIDED);
    }

    @Test
    void aRevokedKeyIsUnknownAtOnce() {
        var path = "/platform/api/v1/accounts/" + the.desk.account() + "/wassist_api_keys";
        var made =
                platform().post(path).json("{\"name\": \"short\"}").send().ok().json();
        var http = http().with("X-API-Key", made.get("key").asText());
        http.get(WITH_SLASH).send().expect(200);
        long id = 0;
        for (var stored : platform().get(path).send().ok().json()) {
            id = stored.get("prefix").equals(made.get("prefix"))
                    ? stored.get("id").asLong()
                    : id;
        }
        platform().delete(path + "/" + id).send().ok();
        unauthorized(http.get(WITH_SLASH).send(), INVALID_KEY);
    }

    @Test
    void theCredentialIsAskedForBeforeMethodAndBody() {
        unauthorized(http().put(WITH_SLASH).json("{").send(), NOT_PROVIDED);
        unauthorized(http().post(WITH_SLASH).json("{").send(), NOT_PROVIDED);
        unauthorized(http().method("OPTIONS", WITH_SLASH).send(), NOT_PROVIDED);
    }

    @Test
    void unknownPathsAreNotFoundWhoeverAsks() {
        for (var path : new String[] {
            "/api/v1/nowhere/", "/api/v1/conversations/x/y/z/", "/wassist/api/v1/", "/wassist/api/v1//agents/"
        }) {
            http().get(path).send().expect(404).matches("{'detail': 'Not found.'}");
            the.http.get(path).send().expect(404).matches("{'detail': 'Not found.'}");
        }
    }

    @Test
    void otherMethodsAreNotAllowed() {
        for (var path : new String[] {WITH_SLASH, "/api/v1/agents/", "/api/v1/whatsapp-templates/"}) {
            var reply = the.http
                    .put(path)
                    .json("{")
                    .send()
                    .expect(405)
                    .matches("{'detail': 'Method \\\"PUT\\\" not allowed.'}");
            assertEquals("GET, HEAD, OPTIONS, POST", reply.header("Allow"), path);
        }
        assertEquals(
                "GET, HEAD, OPTIONS",
                the.http
                        .delete("/api/v1/phone-numbers/")
                        .send()
                        .expect(405)
                        .matches("{'detail': 'Method \\\"DELETE\\\" not allowed.'}")
                        .header("Allow"));
    }

    @Test
    void headIsGetAndOptionsDescribe() {
        assertEquals(0, the.http.method("HEAD", WITH_SLASH).send().expect(200).body().length);
        var described = the.http
                .method("OPTIONS", WITH_SLASH)
                .send()
                .expect(200)
                .matches(
                        "{'name': 'Conversations', 'description': '', 'renders': ['application/json'], 'parses': ['application/json']}");
        assertEquals("GET, HEAD, OPTIONS, POST", described.header("Allow"));
    }

    @Test
    void everyPathIsServedWithAndWithoutASlash() {
        var id = the.conversation(WassistFixture.digits()).get("id").asText();
        for (var path : new String[] {
            "conversations",
            "conversations/" + id,
            "conversations/" + id + "/messages",
            "agents",
            "agents/" + the.agentId,
            "phone-numbers",
            "whatsapp-templates"
        }) {
            for (var door : new String[] {"/api/v1/", "/wassist/api/v1/"}) {
                the.http.get(door + path).send().expect(200);
                the.http.get(door + path + "/").send().expect(200);
            }
        }
        the.http.post(WITHOUT + "/" + id + "/read").send().expect(200);
    }

    @Test
    void answersAreJsonWhateverIsAskedForAndNameTheRequest() {
        var reply = the.http
                .get(WITH_SLASH)
                .header("Accept", "text/html")
                .header("X-Request-Id", "abc-1")
                .send()
                .expect(200);
        assertEquals("application/json", reply.header("Content-Type"));
        assertEquals("abc-1", reply.header("X-Request-Id"));
        assertEquals("no-store", reply.header("Cache-Control"));
    }

    @Test
    void otherMediaTypesAreNotSupported() {
        for (var type :
                new String[] {"text/plain", "application/x-www-form-urlencoded", "application/xml; charset=utf-8"}) {
            the.http
                    .post(WITH_SLASH)
                    .body(type, "{}".getBytes())
                    .send()
                    .expect(415)
                    .matches("{'detail': 'Unsupported media type \\\"" + type + "\\\" in request.'}");
        }
        the.http
                .post(WITH_SLASH)
                .body(null, "{}".getBytes())
                .send()
                .expect(415)
                .matches("{'detail': 'Unsupported media type \\\"\\\" in request.'}");
        the.http
                .post(WITH_SLASH)
                .body("json", "{}".getBytes())
                .send()
                .expect(415)
                .matches("{'detail': 'Unsupported media type \\\"unknown/json\\\" in request.'}");
        the.http
                .post(WITH_SLASH)
                .body("application/json; charset", body().getBytes())
                .send()
                .expect(201);
    }

    @Test
    void row15_3_postWithAKey() {
        the.http.post(WITHOUT).json(body()).send().expect(201);
        the.http.post(WITH_SLASH).json(body()).send().expect(201);
    }

    @Test
    void row15_3_postWithBasicIsLibredesks() {
        for (var path : new String[] {WITHOUT, WITH_SLASH}) {
            assertEquals(
                    "error",
                    basic(http())
                            .post(path)
                            .json("{}")
                            .send()
                            .expect(401)
                            .json()
                            .get("status")
                            .asText());
        }
    }

    @Test
    void row15_3_nothing() {
        http().post(WITHOUT).json("{}").send().expect(403);
        unauthorized(http().post(WITH_SLASH).json("{}").send(), NOT_PROVIDED);
        unauthorized(http().get(WITH_SLASH).send(), NOT_PROVIDED);
    }

    @Test
    void row15_3_getWithBasicIsLibredesks() {
        the.desk.libredesk().get(WITHOUT).send().expect(405);
        the.desk.libredesk().get(WITH_SLASH).send().expect(404);
    }

    @Test
    void row15_3_aBadKeyStaysWithUs() {
        unauthorized(
                http().with("X-API-Key", "nope").post(WITH_SLASH).json(body()).send(), INVALID_KEY);
        unauthorized(http().with("X-API-Key", "nope").post(WITHOUT).json(body()).send(), INVALID_KEY);
    }

    @Test
    void row15_3_withBothCredentialsTheSlashDecides() {
        var both = basic(http().with("X-API-Key", key));
        assertEquals(
                "error",
                both.post(WITHOUT)
                        .json(body())
                        .send()
                        .expect(401)
                        .json()
                        .get("status")
                        .asText());
        both.post(WITH_SLASH).json(body()).send().expect(201);
    }

    @Test
    void nothingIsEverRedirected() {
        for (var path : new String[] {
            WITH_SLASH, "/api/v1/agents/", "/api/v1/contacts/", "/api/v1/webhooks/1/test/", "/api/v1/x//"
        }) {
            for (var http : new Http[] {http(), the.http, token("Token " + key)}) {
                for (var method : new String[] {"GET", "POST", "DELETE"}) {
                    var status = http.method(method, path).send().status();
                    assertTrue(status < 300 || status > 399, method + " " + path + ": " + status);
                }
            }
        }
    }
}
