package io.helpdesk.wire;

import static io.helpdesk.wire.LibredeskFixture.ROOT;
import static io.helpdesk.wire.LibredeskFixture.input;
import static io.helpdesk.wire.LibredeskFixture.refusal;
import static io.helpdesk.wire.People.PASSWORD;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Agents sign in with a browser (libredesk-desk 1). */
class LibredeskSignInIT extends WireTest {

    private static final String LOGIN = ROOT + "/auth/login";
    private static final String SET = ROOT + "/agents/set-password";
    private static final String FORGOT = ROOT + "/agents/reset-password";
    private static final String WRONG = input("Invalid email or password.");
    private static final String NO_SESSION = refusal("Invalid or expired session", "GeneralException");
    private static final String NO_CSRF = refusal("CSRF token mismatch", "PermissionException");
    private static final String EXPIRED =
            input("Token is invalid or expired, Please try again by requesting a new password reset link");
    private static final Pattern SESSION = Pattern.compile(
            "libredesk_session=([A-Za-z0-9]{64}); Max-Age=32400; " + "Path=(/[a-z]*); HttpOnly; SameSite=Lax");
    private static final Pattern CSRF =
            Pattern.compile("csrf_token=([A-Za-z0-9+/]{43}=); Path=(/[a-z]*); SameSite=Lax");

    private static LibredeskFixture the;

    /** A browser that has signed in. */
    private record Browser(String session, String csrf) {

        String cookies() {
            return "libredesk_session=" + session + "; csrf_token=" + csrf;
        }

        Http reading() {
            return http().with("Cookie", cookies());
        }

        Http writing() {
            return reading().with("X-CSRFTOKEN", csrf);
        }
    }

    @BeforeAll
    static void cast() {
        the = LibredeskFixture.open(http());
        People.givePassword(the.desk, the.desk.ben(), PASSWORD);
    }

    private static Http.Reply login(String email, String password) {
        return http().post(LOGIN)
                .json("{\"email\": \"" + email + "\", \"password\": \"" + password + "\"}")
                .send();
    }

    private static List<String> cookies(Http.Reply reply) {
        return reply.headers().entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase("Set-Cookie"))
                .flatMap(header -> header.getValue().stream())
                .toList();
    }

    private static String found(Pattern pattern, Http.Reply reply) {
        return cookies(reply).stream()
                .map(pattern::matcher)
                .filter(matcher -> matcher.matches())
                .map(matcher -> matcher.group(1))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + pattern + " in " + cookies(reply)));
    }

    private static Browser signIn(Desk.Person person) {
        var reply = login(person.email(), PASSWORD).expect(200);
        return new Browser(found(SESSION, reply), found(CSRF, reply));
    }

    @Test
    @Tag("core")
    void whoKnowsThePasswordIsShownAndGetsBothCookies() {
        var ben = the.desk.ben();
        var reply = login(ben.email(), PASSWORD).expect(200).matches("""
                {'status': 'success', 'data': {'id': '@int', 'created_at': '@iso', 'updated_at': '@iso',
                 'first_name': 'Ben', 'last_name': 'Example', 'email': '@string', 'type': 'agent',
                 'availability_status': '@string', 'phone_number_country_code': null, 'phone_number': null,
                 'avatar_url': null, 'enabled': true, 'last_active_at': null, 'last_login_at': null,
                 'roles': ['Agent'], 'permissions': '@array', 'country': null, 'meta': null, 'custom_attributes': null,
                 'external_user_id': null, 'teams': '@array', 'api_key': null, 'api_key_last_used_at': null}}""");
        var browser = new Browser(found(SESSION, reply), found(CSRF, reply));
        assertEquals(2, cookies(reply).size());
        assertEquals(
                reply.text(),
                browser.reading().get(ROOT + "/agents/me").send().expect(200).text());
    }

    @Test
    @Tag("core")
    void theSessionIsTakenByEveryRouteWithTheRoleOfItsUser() {
        var browser = signIn(the.desk.ben());
        var uuid = the.uuid("");
        for (var path : List.of("/tags", "/teams/compact", "/statuses", "/conversations/" + uuid)) {
            browser.reading().get(ROOT + path).send().expect(200);
        }
        browser.writing()
                .put(ROOT + "/conversations/" + uuid + "/priority")
                .json("{\"priority\": \"High\"}")
                .send()
                .expect(200);
        browser.reading()
                .get(ROOT + "/agents")
                .send()
                .expect(403)
                .matches(refusal("Permission denied", "PermissionException"));
        // under the mount as well
        browser.reading().get("/libredesk/api/v1/tags").send().expect(200);
    }

    @Test
    void anotherDeskIsNotSeen() {
        var other = LibredeskFixture.open(http());
        var foreign = other.uuid("");
        signIn(the.desk.ben())
                .reading()
                .get(ROOT + "/conversations/" + foreign)
                .send()
                .expect(404);
    }

    @Test
    @Tag("core")
    void filesAreHandedOutToWhoIsSignedIn() {
        var browser = signIn(the.desk.ben());
        browser.reading()
                .get("/uploads/3b1f8a52-93a5-4cb7-8f1c-6a4c8a0f6d11")
                .send()
                .expect(404);
        the.nobody
                .get("/uploads/3b1f8a52-93a5-4cb7-8f1c-6a4c8a0f6d11")
                .send()
                .expect(401)
                .matches(NO_SESSION);
    }

    @Test
    void aWrongPasswordAndAnUnknownUserAreTheSameAnswer() {
        var wrong = login(the.desk.ben().email(), "Wrong-Horse-1").expect(400).matches(WRONG);
        var unknown = login(Desk.word() + "@example.com", PASSWORD).expect(400);
        assertEquals(wrong.text(), unknown.text());
        // somebody without any password
        assertEquals(
                wrong.text(),
                login(the.desk.ada().email(), PASSWORD).expect(400).text());
        assertTrue(cookies(wrong).isEmpty());
    }

    @Test
    void whatIsNoLoginIsRefusedInTheOriginalsOrder() {
        http().post(LOGIN).json("{").send().expect(400).matches(input("Error parsing request"));
        http().post(LOGIN).json("{}").send().expect(400).matches(input("Bad request"));
        login("", PASSWORD).expect(400).matches(input("Bad request"));
        login(the.desk.ben().email(), "").expect(400).matches(input("Bad request"));
        http().get(LOGIN).send().expect(405);
    }

    /** Address and password are tried from one network a few times, then less and less often; the right one always. */
    @Test
    void whoGuessesWaitsAndTheUserDoesNot() {
        var desk = Desk.open(http());
        People.givePassword(desk, desk.ben(), PASSWORD);
        login(desk.ben().email(), PASSWORD).expect(200);
        for (int i = 0; i < 5; i++) {
            login(desk.ben().email(), "Wrong-Horse-" + i).expect(400);
        }
        var waiting = login(desk.ben().email(), "Wrong-Horse-9");
        // the pauses begin with a second and double: where a server is slow the first ones are over when it is asked
        for (int i = 0; i < 8 && waiting.status() == 400; i++) {
            waiting = login(desk.ben().email(), "Wrong-Horse-8");
        }
        waiting.expect(429).matches("{'status': 'error', 'message': 'Rate limit exceeded'}");
        assertTrue(Integer.parseInt(waiting.header("Retry-After")) > 0);
        login(desk.ben().email(), PASSWORD).expect(200);
        // nobody else waits
        login(desk.ada().email(), "Wrong-Horse-1").expect(400);
    }

    @Test
    @Tag("core")
    void writingWantsThePairAndNoOtherSite() {
        var browser = signIn(the.desk.ben());
        var path = ROOT + "/conversations/" + the.uuid("") + "/priority";
        var json = "{\"priority\": \"Low\"}";
        browser.reading().put(path).json(json).send().expect(403).matches(NO_CSRF);
        browser.reading()
                .put(path)
                .header("X-CSRFTOKEN", browser.csrf() + "x")
                .json(json)
                .send()
                .expect(403)
                .matches(NO_CSRF);
        http().with("Cookie", "libredesk_session=" + browser.session() + "; csrf_token=")
                .put(path)
                .header("X-CSRFTOKEN", "")
                .json(json)
                .send()
                .expect(403)
                .matches(NO_CSRF);
        for (var site : List.of("cross-site", "same-site")) {
            browser.writing()
                    .put(path)
                    .header("Sec-Fetch-Site", site)
                    .json(json)
                    .send()
                    .expect(403)
                    .matches(NO_CSRF);
        }
        browser.writing()
                .put(path)
                .header("Sec-Fetch-Site", "same-origin")
                .json(json)
                .send()
                .expect(200);
        // before the session is looked at
        http().with("Cookie", "libredesk_session=nope")
                .put(path)
                .json(json)
                .send()
                .expect(403)
                .matches(NO_CSRF);
        // nobody is signed in by another site as somebody else
        http().post(LOGIN)
                .header("Sec-Fetch-Site", "cross-site")
                .json("{\"email\": \"" + the.desk.ben().email() + "\", \"password\": \"" + PASSWORD + "\"}")
                .send()
                .expect(403);
    }

    @Test
    void aSessionThatWasThereBeforeIsNotGoneOnWith() {
        var planted = signIn(the.desk.ben());
        var reply = planted.reading()
                .post(LOGIN)
                .json("{\"email\": \"" + the.desk.ben().email() + "\", \"password\": \"" + PASSWORD + "\"}")
                .send()
                .expect(200);
        var mine = found(SESSION, reply);
        assertNotEquals(planted.session(), mine);
        // the pair is kept
        assertEquals(1, cookies(reply).size());
        planted.reading().get(ROOT + "/agents/me").send().expect(401).matches(NO_SESSION);
        new Browser(mine, planted.csrf())
                .reading()
                .get(ROOT + "/agents/me")
                .send()
                .expect(200);
        // an invented one becomes nobody's
        var invented = "A".repeat(64);
        var fresh = http().with("Cookie", "libredesk_session=" + invented)
                .post(LOGIN)
                .json("{\"email\": \"" + the.desk.ben().email() + "\", \"password\": \"" + PASSWORD + "\"}")
                .send()
                .expect(200);
        assertNotEquals(invented, found(SESSION, fresh));
        http().with("Cookie", "libredesk_session=" + invented)
                .get(ROOT + "/agents/me")
                .send()
                .expect(401);
    }

    @Test
    @Tag("core")
    void whoSignsOutIsOut() {
        var browser = signIn(the.desk.ben());
        var reply = browser.reading().get("/logout").send().expect(302);
        assertEquals(http().base() + "/", reply.header("Location"));
        assertTrue(
                cookies(reply).get(0).startsWith("libredesk_session=; Max-Age=0; "),
                cookies(reply).toString());
        assertEquals(1, cookies(reply).size());
        browser.reading().get(ROOT + "/agents/me").send().expect(401).matches(NO_SESSION);
        browser.reading().get("/logout").send().expect(401).matches(NO_SESSION);
        the.nobody.get("/logout").send().expect(401).matches(NO_SESSION);
    }

    @Test
    void aPasswordIsSetByALinkOnceAndEndsEverySession() {
        var desk = Desk.open(http());
        People.givePassword(desk, desk.ben(), PASSWORD);
        var before = signIn(desk.ben());
        var token = People.passwordLink(desk, desk.ben());
        set(token, "").expect(400).matches(input("Password empty"));
        for (var weak : List.of("Short-1", "no-upper-case-1", "x".repeat(69) + "Aa-1")) {
            assertTrue(set(token, weak)
                    .expect(400)
                    .text()
                    .contains("Password is not strong enough, Password must be 10-72"));
        }
        before.reading().get(ROOT + "/agents/me").send().expect(200);
        // who is signed in is told so, if it is their own page that asks
        before.writing()
                .post(SET)
                .json("{\"token\": \"" + token + "\", \"password\": \"Other-Horse-2\"}")
                .send()
                .expect(400)
                .matches(input("User already logged in"));
        set(token, "Other-Horse-2").expect(200).matches("{'status': 'success', 'data': true}");
        set(token, "Other-Horse-3").expect(400).matches(EXPIRED);
        set("nope", "Other-Horse-3").expect(400).matches(EXPIRED);
        before.reading().get(ROOT + "/agents/me").send().expect(401).matches(NO_SESSION);
        login(desk.ben().email(), PASSWORD).expect(400);
        login(desk.ben().email(), "Other-Horse-2").expect(200);
    }

    @Test
    void wrongLinksKeepNobodyFromTheirs() {
        for (int i = 0; i < 12; i++) {
            set(Desk.word(), "Other-Horse-2").expect(400).matches(EXPIRED);
        }
        var desk = Desk.open(http());
        set(People.passwordLink(desk, desk.ben()), "Other-Horse-2").expect(200);
    }

    @Test
    void whoForgotThePasswordIsAnsweredTheSameKnownOrNot() {
        var known = forgot("{\"email\": \"" + the.desk.ben().email() + "\"}").expect(200);
        var unknown = forgot("{\"email\": \"" + Desk.word() + "@example.com\"}").expect(200);
        assertEquals(known.text(), unknown.text());
        known.matches("{'status': 'success', 'data': true}");
        forgot("{\"email\": \"\"}").expect(400).matches(input("`email` empty"));
        forgot("{").expect(400).matches(input("Error parsing request"));
    }

    @Test
    void aSuspendedAccountEndsItsSessions() {
        var desk = Desk.open(http());
        People.givePassword(desk, desk.ben(), PASSWORD);
        var browser = signIn(desk.ben());
        desk.platform()
                .patch("/platform/api/v1/accounts/" + desk.account())
                .json("{\"status\": \"suspended\"}")
                .send()
                .ok();
        var disabled = "Your account is disabled, Please contact administrator";
        var reply = browser.reading()
                .get(ROOT + "/agents/me")
                .send()
                .expect(403)
                .matches(refusal(disabled, "PermissionException"));
        assertTrue(cookies(reply).get(0).startsWith("libredesk_session=; Max-Age=0; "));
        browser.reading().get(ROOT + "/agents/me").send().expect(401).matches(NO_SESSION);
        login(desk.ben().email(), PASSWORD).expect(500).matches(refusal(disabled, "GeneralException"));
    }

    @Test
    void whoLeavesTheAccountIsOut() {
        var desk = Desk.open(http());
        People.givePassword(desk, desk.ben(), PASSWORD);
        var browser = signIn(desk.ben());
        desk.administrator()
                .delete(desk.path("/agents/" + desk.ben().id()))
                .send()
                .expect(200);
        browser.reading().get(ROOT + "/agents/me").send().expect(401).matches(NO_SESSION);
    }

    /** The answer is not kept: a key that is used again signs in again. */
    @Test
    void aKeyOfARequestIsNotHeeded() {
        for (int i = 0; i < 2; i++) {
            var reply = http().post(LOGIN)
                    .header("Idempotency-Key", "the-same-" + the.desk.account())
                    .json("{\"email\": \"" + the.desk.ben().email() + "\", \"password\": \"" + PASSWORD + "\"}")
                    .send()
                    .expect(200);
            found(SESSION, reply);
            assertNull(reply.header("Idempotent-Replayed"));
        }
    }

    private static Http.Reply set(String token, String password) {
        return http().post(SET)
                .json("{\"token\": \"" + token + "\", \"password\": \"" + password + "\"}")
                .send();
    }

    private static Http.Reply forgot(String json) {
        return http().post(FORGOT).json(json).send();
    }
}
