package io.helpdesk.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.helpdesk.wire.server.ServerProcess;
import java.io.IOException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests as few clients send them: paths that lead nowhere, halves of characters, bodies beyond the limit. */
class CrookedRequestsIT extends WireTest {

    private static final String CONVERSATIONS = "/api/v1/conversations";
    private static final String NOBODY = "{'error': 'Not Found'}";

    private static final String LIBREDESK_CSRF =
            "{'status': 'error', 'message': 'CSRF token mismatch', 'data': null, 'error_type': 'PermissionException'}";

    private static final String WASSIST_ANONYMOUS = "{'detail': 'Authentication credentials were not provided.'}";
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

    /** None of the originals asks; engines would answer 406. */
    @Test
    void whatIsAcceptedIsNotAskedAtAnyDoor() {
        for (var path : FrontDeskIT.everyDoor(desk)) {
            var usual = http().get(path).send();
            for (var accepted : new String[] {"text/html", "application/xml;q=0.9", "image/*", "nonsense", ""}) {
                var reply = http().get(path).header("Accept", accepted).send().expect(usual.status());
                assertEquals(usual.header("Content-Type"), reply.header("Content-Type"), reply.toString());
            }
        }
        var text = desk.administrator()
                .get(desk.path("/conversations"))
                .header("Accept", "text/plain")
                .send()
                .expect(200);
        assertTrue(text.header("Content-Type").startsWith("application/json"), text.toString());
        desk.administrator()
                .get(desk.path("/contacts"))
                .header("Accept", "text/csv")
                .send()
                .expect(200)
                .json();
    }

    /** Rails and Django refuse it; Go's way is shown with Libredesk's messages. */
    @Test
    void halfACharacterIsRefusedWhereTheOriginalRefusesIt() {
        var half = "{\"name\": \"Half \\ud83d\"}";
        desk.administrator().post(desk.path("/contacts")).json(half).send().expect(400);
        http().post(desk.visitorPath("/contacts")).json(half).send().expect(400);
        desk.platform().post("/platform/api/v1/accounts").json(half).send().expect(400);
        desk.wassist()
                .post(CONVERSATIONS + "/")
                .json("{\"toNumber\": \"\\ud83d\"}")
                .send()
                .expect(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nothing",
                "/api/v2/x",
                "/publicity",
                "/api/v1x/conversations",
                "/nobody",
                "/index.html",
                "/wassist/nothing",
                "/libredesk/nothing",
                "/chatwoot/nothing",
                "/chatwootish",
                "//",
                "/%20",
                "/a%2Fb",
                "/a;b=c"
            })
    void whatNobodyClaimsIsNotFound(String path) {
        var reply = http().get(path).send();
        if (!path.equals("//")) {
            reply.expect(404).matches(NOBODY);
            assertEquals("application/json", reply.header("Content-Type"));
        }
        assertFalse(reply.text().contains("<html"), reply.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/WEB-INF/web.xml", "/META-INF/MANIFEST.MF"})
    void theFilesOwnFoldersAreNotFound(String path) {
        var reply = http().get(path).send().expect(404);
        if (ServerProcess.kind().equals("wildfly")) {
            // refused by the server, which does not hand them to any application
            assertEquals("<html><head><title>Error</title></head><body>404 - Not Found</body></html>", reply.text());
        } else {
            reply.matches(NOBODY);
        }
    }

    /** Whatever the server itself makes of these: no page, no stack trace, and never another path's answer. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/../v1/conversations/",
                "/api/v1/%2e%2e/conversations/",
                "/api/v1/%2E./conversations/",
                "/api/v1/conversations/..;/",
                "/wassist/..%2fapi",
                "/a%00b",
                "/a%5cb",
                "/a\\b",
                "/wassist/../libredesk/api/v1/conversations/all"
            })
    void crookedPathsLeadNowhere(String path) throws IOException {
        var answer = RawHttp.send(
                server().base(),
                "GET " + server().base().getPath() + path + " HTTP/1.1\n" + "X-API-Key: " + desk.wassistKey(),
                new byte[0]);
        int status = RawHttp.status(answer);
        assertTrue(status == 404 || status == 400, answer);
        assertFalse(answer.contains("<html") || answer.contains("Exception"), answer);
    }

    @Test
    void matrixParametersDoNotDecide() {
        desk.wassist().get(CONVERSATIONS + ";x=1").send().expect(200);
        http().get(CONVERSATIONS + "/;x=1").send().expect(401).matches(WASSIST_ANONYMOUS);
        http().post(CONVERSATIONS + ";x=/").json("{}").send().expect(403).matches(LIBREDESK_CSRF);
    }

    @Test
    void theQueryArrivesWithTheRequest() {
        for (int i = 0; i < 2; i++) {
            desk.wassist()
                    .post(CONVERSATIONS + "/")
                    .json("{\"toNumber\": \"%s\", \"fromNumber\": \"%s\"}"
                            .formatted(Desk.phoneNumber(), desk.whatsappNumber()))
                    .send()
                    .expect(201);
        }
        assertEquals(
                1,
                desk.wassist()
                        .get(CONVERSATIONS + "/?limit=1&offset=0")
                        .send()
                        .expect(200)
                        .json()
                        .get("results")
                        .size());
    }

    @Test
    void oversizedBodiesAreRefusedInTheDialectsWords() {
        var big = " ".repeat(10 * 1024 * 1024 + 1);
        basic.post(CONVERSATIONS).json(big).send().expect(413).json().get("error_type");
        desk.wassist()
                .post(CONVERSATIONS + "/")
                .json(big)
                .send()
                .expect(413)
                .json()
                .get("detail");
        desk.administrator()
                .post(desk.path("/conversations"))
                .json(big)
                .send()
                .expect(413)
                .matches("{'status': 413, 'error': 'Payload Too Large'}");
        http().post(desk.visitorPath("/contacts"))
                .json(big)
                .send()
                .expect(413)
                .matches(
                        "{'status': 413, 'error': 'Payload Too Large', 'description': 'Payload Too Large', 'errors': []}");
    }
}
