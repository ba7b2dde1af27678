package io.helpdesk.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Invitations to connect a number, and the page they lead to (wassist 11). */
class WassistLinksIT extends WireTest {

    private static final String SESSIONS = "/api/v1/whatsapp-link-sessions/";
    private static final String SESSION = """
            {'id': '@uuid', 'successUrl': %s, 'returnUrl': %s, 'status': '%s', 'linkUrl': %s}""";
    private static final String PAGE = "'@/.+/connect-number/.+/'";
    private static final String NOT_FOUND = "{'detail': 'Not found.'}";

    private static final CloudApi CLOUD = CloudApi.shared();

    /** At the provider; it has a token of its own. */
    private static final String ACCOUNT = CLOUD.number();

    private static WassistFixture the;

    @BeforeAll
    static void open() {
        the = WassistFixture.open(http());
        CLOUD.at("GET " + ACCOUNT + "/message_templates", Map.of("data", List.of()));
    }

    private static JsonNode made(WassistFixture of) {
        return of.http
                .post(SESSIONS)
                .json("{\"successUrl\": \"https://example.org/done\", \"returnUrl\": \"https://example.org/back\"}")
                .send()
                .expect(201)
                .matches(SESSION.formatted("'https://example.org/done'", "'https://example.org/back'", "PENDING", PAGE))
                .json();
    }

    private static String path(JsonNode session) {
        return SESSIONS + session.get("id").asText() + "/";
    }

    /** Below the root, as everybody reaches it. */
    private static String page(JsonNode session) {
        return session.get("linkUrl").asText().replaceFirst(".*(?=/connect-number/)", "");
    }

    private static Map<String, String> form(String number) {
        var form = new HashMap<String, String>();
        form.put("name", "Shop");
        form.put("phone_number", number);
        form.put("phone_number_id", "77");
        form.put("business_account_id", ACCOUNT);
        form.put("api_key", CLOUD.token(ACCOUNT));
        return form;
    }

    @Test
    void aSessionIsMadeListedChangedAndRemoved() {
        var own = WassistFixture.open(http());
        own.http.post(SESSIONS).send().expect(201).matches(SESSION.formatted("null", "null", "PENDING", PAGE));
        var made = made(own);
        assertEquals(made, own.http.get(path(made)).send().expect(200).json());
        assertEquals(
                made,
                own.http.get(SESSIONS + "?limit=1").send().expect(200).json().at("/results/0"));
        own.http
                .patch(path(made))
                .json("{\"returnUrl\": null}")
                .send()
                .expect(200)
                .matches(SESSION.formatted("'https://example.org/done'", "null", "PENDING", PAGE));
        own.http
                .put(path(made))
                .json("{\"successUrl\": \"x\", \"returnUrl\": 7}")
                .send()
                .expect(400)
                .matches("{'successUrl': ['Enter a valid URL.'], 'returnUrl': ['Enter a valid URL.']}");
        assertEquals("", own.http.delete(path(made)).send().expect(204).text());
        own.http.get(path(made)).send().expect(404).matches(NOT_FOUND);
        own.http.delete(path(made)).send().expect(404);
    }

    @Test
    void nobodyElseHasIt() {
        var made = made(WassistFixture.open(http()));
        for (var stranger : new Http.Request[] {
            the.http.get(path(made)),
            the.http.put(path(made)).json("{}"),
            the.http.patch(path(made)).json("{}"),
            the.http.delete(path(made)),
            the.http.post(path(made) + "expire/")
        }) {
            stranger.send().expect(404).matches(NOT_FOUND);
        }
        the.http.post(path(made) + "confirm/").json("{}").send().expect(501);
        http().get(path(made)).send().expect(401);
        // only how it is, and not where it leads
        http().get(path(made) + "public/")
                .send()
                .expect(200)
                .matches(SESSION.formatted(
                        "'https://example.org/done'", "'https://example.org/back'", "PENDING", "null"));
        http().get(path(made) + "public/").header("Accept", "text/html").send().expect(200);
        http().get(SESSIONS + WassistFixture.FOREIGN + "/public/").send().expect(404);
        http().get(page(made).replaceFirst("[^/]*$", "wrong")).send().expect(404);
        http().get("/connect-number/x").send().expect(404);
    }

    @Test
    void whoIsInvitedConnectsANumberOnce() {
        var own = WassistFixture.open(http());
        var made = made(own);
        assertTrue(http().get(page(made)).send().expect(200).text().contains("name=\"phone_number_id\""));
        var incomplete = form(Desk.phoneNumber());
        incomplete.put("api_key", " ");
        http().post(page(made)).form(incomplete).send().expect(422);
        http().post(page(made)).form(form("+1")).send().expect(422);
        http().post(page(made)).form(form("+" + own.number)).send().expect(422);
        var mistyped = form(Desk.phoneNumber());
        mistyped.put("api_key", "mistyped");
        http().post(page(made)).form(mistyped).send().expect(422);
        assertEquals(
                "PENDING",
                own.http.get(path(made)).send().expect(200).json().get("status").asText());
        assertEquals(
                1,
                own.http.get("/api/v1/phone-numbers/").send().expect(200).json().size());
        var number = WassistFixture.digits();
        var done = http().post(page(made))
                .form(form("+" + number.substring(0, 4) + " " + number.substring(4)))
                .send()
                .expect(200)
                .text();
        assertTrue(done.contains("href=\"https://example.org/done\""), done);
        assertTrue(!done.contains(CLOUD.token(ACCOUNT)), done);
        assertEquals(
                "SUCCESS",
                http().get(path(made) + "public/")
                        .send()
                        .expect(200)
                        .json()
                        .get("status")
                        .asText());
        assertEquals(
                "77",
                own.http
                        .get("/api/v1/phone-numbers/" + number + "/")
                        .send()
                        .expect(200)
                        .json()
                        .get("whatsappPhoneNumberId")
                        .asText());
        // the newest account is the last one, which the command line takes
        var accounts =
                own.http.get("/api/v1/whatsapp-accounts/").send().expect(200).json();
        assertEquals(ACCOUNT, accounts.get(accounts.size() - 1).get("waId").asText());
        http().post(page(made)).form(form(Desk.phoneNumber())).send().expect(200);
        assertEquals(
                2,
                own.http.get("/api/v1/phone-numbers/").send().expect(200).json().size());
    }

    @Test
    void whatIsOverOpensNothing() {
        var own = WassistFixture.open(http());
        var made = made(own);
        own.http
                .post(path(made) + "expire/")
                .send()
                .expect(200)
                .matches(
                        SESSION.formatted("'https://example.org/done'", "'https://example.org/back'", "EXPIRED", PAGE));
        http().get(page(made)).send().expect(410);
        http().post(page(made)).form(form(Desk.phoneNumber())).send().expect(410);
        assertEquals(
                1,
                own.http.get("/api/v1/phone-numbers/").send().expect(200).json().size());
    }
}
