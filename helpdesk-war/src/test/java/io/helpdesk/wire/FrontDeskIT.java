package io.helpdesk.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The doors: which dialect answers at the root (wassist 15), and what nobody answers. */
class FrontDeskIT extends WireTest {

    private static final String CONVERSATIONS = "/api/v1/conversations";
    private static final String LIBREDESK_CSRF =
            "{'status': 'error', 'message': 'CSRF token mismatch', 'data': null, 'error_type': 'PermissionException'}";
    private static final String LIBREDESK_METHOD = "{'status': 'error', 'message': 'Request method not allowed', "
            + "'data': null, 'error_type': 'GeneralException'}";
    private static final String LIBREDESK_ROUTE =
            "{'status': 'error', 'message': 'Route not found', 'data': null, 'error_type': 'GeneralException'}";
    private static final String LIBREDESK_REQUIRED =
            "{'status': 'error', 'message': '`inbox_id` Required', 'data': null, 'error_type': 'InputException'}";
    private static final String WASSIST_ANONYMOUS = "{'detail': 'Authentication credentials were not provided.'}";
    private static final String WASSIST_KEY = "{'detail': 'Invalid API key.'}";
    private static final String WASSIST_REQUIRED = "{'toNumber': ['This field is required.']}";

    private static Desk desk;
    private static Http basic;

    @BeforeAll
    static void open() {
        desk = Desk.open(http());
        basic = http().with(
                        "Authorization",
                        "Basic "
                                + java.util.Base64.getEncoder()
                                        .encodeToString(desk.libredeskToken()
                                                .substring("token ".length())
                                                .getBytes()));
    }

    /** One row of wassist 15.3. */
    record Row(String name, String method, String path, Http who, int status, String document) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Row> expectedOutcomes() {
        var both = basic.with("X-API-Key", desk.wassistKey());
        var slash = CONVERSATIONS + "/";
        return Stream.of(
                new Row("POST conversations, Basic", "POST", CONVERSATIONS, basic, 400, LIBREDESK_REQUIRED),
                new Row("POST conversations/, X-API-Key", "POST", slash, desk.wassist(), 400, WASSIST_REQUIRED),
                new Row("POST conversations/, Basic", "POST", slash, basic, 400, LIBREDESK_REQUIRED),
                new Row("POST conversations, X-API-Key", "POST", CONVERSATIONS, desk.wassist(), 400, WASSIST_REQUIRED),
                new Row("POST conversations, nothing", "POST", CONVERSATIONS, http(), 403, LIBREDESK_CSRF),
                new Row("POST conversations/, nothing", "POST", slash, http(), 401, WASSIST_ANONYMOUS),
                new Row("GET conversations/, nothing", "GET", slash, http(), 401, WASSIST_ANONYMOUS),
                new Row("GET conversations, Basic", "GET", CONVERSATIONS, basic, 405, LIBREDESK_METHOD),
                new Row("GET conversations/, Basic", "GET", slash, basic, 404, LIBREDESK_ROUTE),
                new Row(
                        "POST conversations/, invalid X-API-Key",
                        "POST",
                        slash,
                        http().with("X-API-Key", "nope"),
                        401,
                        WASSIST_KEY),
                new Row("POST conversations, both", "POST", CONVERSATIONS, both, 400, LIBREDESK_REQUIRED),
                new Row("POST conversations/, both", "POST", slash, both, 400, WASSIST_REQUIRED));
    }

    @ParameterizedTest
    @MethodSource("expectedOutcomes")
    void theRightDialectAnswers(Row row) {
        var request = row.who().method(row.method(), row.path());
        (row.method().equals("POST") ? request.json("{}") : request)
                .send()
                .expect(row.status())
                .matches(row.document());
    }

    @Test
    void theFourPathsOfTheOriginalsWorkLiterally() {
        Creates.of(desk).forEach((dialect, create) -> create.get().ok());
        var wassist =
                "{\"toNumber\": \"%s\", \"fromNumber\": \"%s\"}".formatted(Desk.phoneNumber(), desk.whatsappNumber());
        desk.wassist().post(CONVERSATIONS + "/").json(wassist).send().expect(201);
        http().with("Authorization", "Token " + desk.wassistKey())
                .post(CONVERSATIONS + "/")
                .json(wassist)
                .send()
                .expect(201);
        var libredesk = "{\"inbox_id\": %d, \"content\": \"Hi\", \"contact_email\": \"%s@example.com\", "
                + "\"first_name\": \"Emma\", \"last_name\": \"Example\", \"subject\": \"S\", \"initiator\": \"contact\"}";
        assertEquals(
                "success",
                basic.post(CONVERSATIONS)
                        .json(libredesk.formatted(desk.email().id(), Desk.word()))
                        .send()
                        .expect(200)
                        .json()
                        .get("status")
                        .asText());
        desk.libredesk()
                .post(CONVERSATIONS + "/")
                .json(libredesk.formatted(desk.email().id(), Desk.word()))
                .send()
                .expect(200);
    }

    @Test
    void eachDialectHasAMountOfItsOwn() {
        desk.administrator()
                .get("/chatwoot" + desk.path("/conversations"))
                .send()
                .expect(200);
        http().get("/chatwoot" + desk.visitorPath("")).send().expect(200);
        desk.libredesk().get("/libredesk/api/v1/conversations/all").send().expect(200);
        desk.wassist().get("/wassist/api/v1/conversations/").send().expect(200);
        desk.platform()
                .get("/chatwoot/platform/api/v1/accounts/" + desk.account())
                .send()
                .expect(200);
        // there, neither credential nor slash decides
        desk.libredesk()
                .post("/wassist/api/v1/conversations")
                .json("{}")
                .send()
                .expect(401)
                .matches(WASSIST_ANONYMOUS);
        desk.wassist()
                .post("/libredesk/api/v1/conversations/")
                .json("{}")
                .send()
                .expect(403)
                .matches(LIBREDESK_CSRF);
    }

    @Test
    void chatwootClientsSendSlashesAndBearerToo() {
        desk.administrator().get(desk.path("/conversations/")).send().expect(200);
        http().with("Authorization", "Bearer " + desk.ada().token())
                .get(desk.path("/conversations/"))
                .send()
                .expect(200);
        http().get("/api/v1/accounts/1/nothing").send().expect(404).matches("{'status': 404, 'error': 'Not Found'}");
        desk.administrator().get("/api/v1/nothing").send().expect(404).matches("{'status': 404, 'error': 'Not Found'}");
    }

    @Test
    void nothingIsEverRedirected() {
        for (var who : new Http[] {http(), basic, desk.wassist(), desk.libredesk(), desk.administrator()}) {
            for (var path : new String[] {
                CONVERSATIONS,
                CONVERSATIONS + "/",
                "/api/v1/agents",
                "/api/v1/agents/",
                "/libredesk",
                "/wassist",
                "/chatwoot"
            }) {
                var reply = who.get(path).send();
                assertFalse(reply.status() >= 300 && reply.status() < 400, reply.toString());
            }
        }
    }

    @Test
    void sharedAddressesAreNeverCached() {
        for (var path :
                new String[] {CONVERSATIONS, CONVERSATIONS + "/", desk.path("/conversations"), "/api/v1/nothing"}) {
            var reply = http().get(path).send();
            assertTrue(reply.header("Cache-Control").contains("no-store"), reply.toString());
            assertEquals("Authorization, X-API-Key, Cookie", reply.header("Vary"));
        }
    }

    /** Errors, and what is at no dialect's door, included. */
    @Test
    void everyAnswerSaysWhatBrowsersAndCachesMayDoWithIt() {
        for (var path : everyDoor(desk)) {
            for (var method : new String[] {"GET", "POST", "DELETE", "OPTIONS", "PUT"}) {
                var reply = http().method(method, path).send();
                assertEquals("nosniff", reply.header("X-Content-Type-Options"), reply.toString());
                assertEquals("no-store", reply.header("Cache-Control"), reply.toString());
                assertEquals("no-referrer", reply.header("Referrer-Policy"), reply.toString());
            }
        }
        var shown = desk.administrator().get(desk.path("/conversations")).send().expect(200);
        assertEquals("no-store", shown.header("Cache-Control"));
    }

    @Test
    void aRequestHasAName() {
        assertEquals(
                "abc-1.2",
                http().get("/").header("X-Request-Id", "abc-1.2").send().header("X-Request-Id"));
        var made =
                http().get("/nothing").header("X-Request-Id", "a b\"<").send().header("X-Request-Id");
        assertNotEquals("a b\"<", made);
        assertTrue(made.length() > 20, made);
        assertNotEquals(made, http().get("/nothing").send().header("X-Request-Id"));
        var long1 = "x".repeat(129);
        assertNotEquals(
                long1, http().get("/").header("X-Request-Id", long1).send().header("X-Request-Id"));
    }

    @Test
    void theFrontPageNamesVersionDialectsAndDocuments() {
        var page = http().get("/").send().expect(200).text();
        for (var word : new String[] {
            "helpdesk ", "Chatwoot", "Libredesk", "Wassist", "/chatwoot", "/libredesk", "/wassist", "docs/dialects/"
        }) {
            assertTrue(page.contains(word), page);
        }
        assertEquals("GET, HEAD", http().post("/").send().expect(405).header("Allow"));
    }

    @Test
    void healthIsAnswered() {
        http().get("/health/live").send().expect(200);
        var ready = http().get("/health/ready").send().expect(200).json();
        assertEquals("UP", ready.get("status").asText());
        assertEquals("helpdesk", ready.at("/checks/0/name").asText());
        // Payara writes all data as text
        assertTrue(ready.at("/checks/0/data/events_held_back_seconds").asText().matches("\\d+"), ready.toString());
    }

    static List<String> everyDoor(Desk desk) {
        return List.of(
                "/",
                "/nothing",
                "/a%2Fb",
                CONVERSATIONS,
                CONVERSATIONS + "/",
                desk.path("/conversations"),
                "/api/v1/profile",
                "/platform/api/v1/accounts",
                desk.visitorPath("/contacts/none"),
                desk.visitorPath(""),
                "/rails/active_storage/blobs/redirect/x/y",
                "/uploads/x",
                "/api/v1/media/x/",
                "/wassist/api/v1/agents/",
                "/libredesk/api/v1/tags",
                "/chatwoot/api/v1/profile");
    }
}
