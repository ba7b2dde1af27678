package io.helpdesk.wire;

import static io.helpdesk.wire.People.PASSWORD;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLDecoder;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** People sign in (chatwoot-desk 1). */
class ChatwootSignInIT extends WireTest {

    private static final List<String> HEADERS =
            List.of("access-token", "token-type", "client", "expiry", "uid", "authorization");
    private static final String WRONG =
            "{'success': false, 'errors': ['Invalid login credentials. Please try again.']}";
    private static final String SIGN_IN = "{'errors': ['You need to sign in or sign up before continuing.']}";

    private static Desk desk;

    @BeforeAll
    static void open() {
        desk = Desk.open(http());
        People.givePassword(desk, desk.ben(), PASSWORD);
    }

    private static Http.Reply signIn(String email, String password) {
        return http().post("/auth/sign_in")
                .json("{\"email\": \"" + email + "\", \"password\": \"" + password + "\"}")
                .send();
    }

    /** A client with the headers of an answer. */
    private static Http with(Http.Reply signedIn) {
        return http().with("access-token", signedIn.header("access-token"))
                .with("client", signedIn.header("client"))
                .with("uid", signedIn.header("uid"));
    }

    private static Http signedIn(Desk.Person person) {
        return with(signIn(person.email(), PASSWORD).expect(200));
    }

    private static void assertNobody(Http someone) {
        someone.get(desk.path("/conversations")).send().expect(401).matches(SIGN_IN);
    }

    @Test
    void whoKnowsThePasswordIsShownAndGetsTheHeaders() {
        var before = Instant.now();
        var reply =
                signIn("  " + desk.ben().email().toUpperCase() + " ", PASSWORD).expect(200);
        reply.matches(user(reply.header("access-token"), ""));
        assertTrue(reply.header("access-token").matches("[A-Za-z0-9]{64}"));
        assertEquals("Bearer", reply.header("token-type"));
        assertEquals(desk.ben().email(), reply.header("uid"));
        var expiry = Instant.ofEpochSecond(Long.parseLong(reply.header("expiry")));
        assertTrue(
                expiry.isAfter(before.plus(59, ChronoUnit.DAYS)) && expiry.isBefore(before.plus(61, ChronoUnit.DAYS)));
        assertNull(reply.header("Set-Cookie"));
        // as a form, in the mount, with an ending
        http().post("/chatwoot/auth/sign_in.json")
                .form(Map.of("email", desk.ben().email(), "password", PASSWORD))
                .send()
                .expect(200);
    }

    private static String user(String token, String more) {
        return """
                {'data': {'access_token': '%s', 'account_id': %d, 'available_name': 'Ben Example', 'avatar_url': '',
                 'confirmed': true, 'display_name': null, 'message_signature': null, 'email': '%s', 'id': %d,
                 'inviter_id': null, 'name': 'Ben Example', 'provider': 'email', 'pubsub_token': '@/.{24}/',
                 'role': 'agent', 'ui_settings': {}, 'uid': '%s', 'type': null, 'accounts': [{'id': %d,
                 'name': '@string', 'status': 'active', 'active_at': '@iso?', 'role': 'agent', 'permissions': ['agent'],
                 'availability': 'online', 'availability_status': 'offline', 'auto_offline': true}]%s}}""".formatted(
                        token,
                        desk.account(),
                        desk.ben().email(),
                        desk.ben().id(),
                        desk.ben().email(),
                        desk.account(),
                        more);
    }

    @Test
    @Tag("core")
    void theHeadersAreTakenByEveryEndpointAndToldAgain() {
        var reply = signIn(desk.ben().email(), PASSWORD).expect(200);
        for (var client : List.of(
                with(reply),
                http().with("Authorization", reply.header("Authorization")),
                with(reply).with("token-type", "Bearer").with("expiry", reply.header("expiry")))) {
            for (var path : List.of("/conversations", "/inboxes", "/labels", "/agents", "/teams")) {
                var answer = client.get(desk.path(path)).send().expect(200);
                HEADERS.forEach(header -> assertEquals(reply.header(header), answer.header(header), header));
            }
            client.post(desk.path("/contacts"))
                    .json("{\"name\": \"Jana Example\"}")
                    .send()
                    .expect(200);
        }
        // what is refused tells them as well
        assertEquals(
                reply.header("access-token"),
                with(reply)
                        .get(desk.path("/conversations/999999"))
                        .send()
                        .expect(404)
                        .header("access-token"));
        assertEquals(
                reply.header("access-token"),
                with(reply)
                        .get("/api/v1/profile")
                        .send()
                        .expect(200)
                        .json()
                        .get("access_token")
                        .asText());
        // the role is the user's
        with(reply)
                .post(desk.path("/agents"))
                .json("{\"name\": \"Jo\", \"email\": \"jo@example.com\"}")
                .send()
                .expect(401);
    }

    /** It is what clients that know of no sessions are given. */
    @Test
    void theTokenAloneIsAnAccessTokenWhileTheSessionLasts() {
        var reply = signIn(desk.ben().email(), PASSWORD).expect(200);
        var token = reply.json().at("/data/access_token").asText();
        var client = http().with("api_access_token", token);
        var answer = client.get(desk.path("/conversations")).send().expect(200);
        assertNull(answer.header("access-token"));
        assertEquals(
                token,
                client.get("/api/v1/profile")
                        .send()
                        .expect(200)
                        .json()
                        .get("access_token")
                        .asText());
        with(reply).delete("/auth/sign_out").send().expect(200);
        client.get(desk.path("/conversations")).send().expect(401).matches("{'error': 'Invalid Access Token'}");
    }

    @Test
    void anAccessTokenBesideThemWinsWhateverItIsWorth() {
        var session = signedIn(desk.ben());
        session.with("api_access_token", "nope")
                .get(desk.path("/conversations"))
                .send()
                .expect(401)
                .matches("{'error': 'Invalid Access Token'}");
        var answer = session.with("api_access_token", desk.ada().token())
                .get("/api/v1/profile")
                .send()
                .expect(200);
        assertEquals(desk.ada().email(), answer.json().get("email").asText());
        assertNull(answer.header("access-token"));
    }

    @Test
    void whatIsNotTheSessionsOwnIsNobody() {
        var reply = signIn(desk.ben().email(), PASSWORD).expect(200);
        var token = reply.header("access-token");
        var other = Desk.open(http());
        assertNobody(http().with("access-token", token).with("uid", desk.ben().email()));
        assertNobody(http().with("access-token", token)
                .with("client", reply.header("client"))
                .with("uid", desk.ada().email()));
        assertNobody(http().with("access-token", "nope")
                .with("client", reply.header("client"))
                .with("uid", desk.ben().email()));
        assertNobody(http());
        // of another account
        with(reply)
                .get(other.path("/conversations"))
                .send()
                .expect(401)
                .matches("{'error': 'You are not authorized to access this account'}");
        http().with("Authorization", "Bearer e30=")
                .get(desk.path("/conversations"))
                .send()
                .expect(401);
        http().with("Authorization", "Bearer " + Base64.getEncoder().encodeToString("[]".getBytes(UTF_8)))
                .get(desk.path("/conversations"))
                .send()
                .expect(401);
    }

    @Test
    void aWrongPasswordAndAnUnknownUserAreTheSameAnswer() {
        var wrong = signIn(desk.ben().email(), "Wrong-Horse-1").expect(401).matches(WRONG);
        assertEquals(
                wrong.text(),
                signIn(Desk.word() + "@example.com", PASSWORD).expect(401).text());
        assertEquals(
                wrong.text(), signIn(desk.ada().email(), PASSWORD).expect(401).text());
        assertEquals(wrong.text(), signIn("", PASSWORD).expect(401).text());
        assertEquals(wrong.text(), signIn(desk.ben().email(), "").expect(401).text());
        assertEquals(
                wrong.text(),
                http().post("/auth/sign_in").json("{}").send().expect(401).text());
        assertNull(wrong.header("access-token"));
        http().post("/auth/sign_in").json("{").send().expect(400);
        assertEquals(
                http().base() + "/app/login?error=access-denied",
                http().get("/auth/sign_in").send().expect(302).header("Location"));
    }

    @Test
    @Tag("core")
    void aSessionIsValidatedAndEndedAlone() {
        var reply = signIn(desk.ben().email(), PASSWORD).expect(200);
        var another = signedIn(desk.ben());
        var shape = user(reply.header("access-token"), ", 'created_at': '@iso'")
                .replaceFirst("^\\{'data'", "{'payload': {'success': true, 'data'")
                .replaceFirst("$", "}");
        var valid = with(reply).get("/auth/validate_token").send().expect(200).matches(shape);
        assertEquals(reply.header("expiry"), valid.header("expiry"));
        for (var nobody :
                List.of(http(), http().with("api_access_token", desk.ben().token()))) {
            nobody.get("/auth/validate_token")
                    .send()
                    .expect(401)
                    .matches("{'success': false, 'errors': ['Invalid login credentials']}");
            nobody.delete("/auth/sign_out")
                    .send()
                    .expect(404)
                    .matches("{'success': false, 'errors': ['User was not found or was not logged in.']}");
        }
        var out = with(reply).delete("/auth/sign_out").send().expect(200).matches("{'success': true}");
        assertNull(out.header("access-token"));
        assertNobody(with(reply));
        with(reply).get("/auth/validate_token").send().expect(401);
        with(reply).delete("/auth/sign_out").send().expect(404);
        another.get(desk.path("/conversations")).send().expect(200);
    }

    @Test
    void aLinkOfThePlatformSignsInOnce() {
        var url = desk.platform()
                .get("/platform/api/v1/users/" + desk.ada().id() + "/login")
                .send()
                .expect(200)
                .matches("{'url': '@string'}")
                .json()
                .get("url")
                .asText();
        var start = http().base() + "/app/login?email=";
        assertTrue(url.startsWith(start), url);
        var email = URLDecoder.decode(url.substring(start.length(), url.indexOf('&')), UTF_8);
        var token = url.substring(url.indexOf("&sso_auth_token=") + "&sso_auth_token=".length());
        assertEquals(desk.ada().email(), email);
        assertTrue(token.matches("[0-9a-f]{64}"), token);
        byLink(desk.ben().email(), token).expect(401).matches(WRONG);
        byLink(email, "0".repeat(64)).expect(401).matches(WRONG);
        // somebody without a password
        var reply = byLink(email, token).expect(200);
        with(reply).get(desk.path("/conversations")).send().expect(200);
        byLink(email, token).expect(401).matches(WRONG);
        desk.platform().get("/platform/api/v1/users/999999999/login").send().expect(404);
        http().get("/platform/api/v1/users/" + desk.ada().id() + "/login")
                .send()
                .expect(401);
    }

    private static Http.Reply byLink(String email, String token) {
        return http().post("/auth/sign_in")
                .json("{\"email\": \"" + email + "\", \"sso_auth_token\": \"" + token + "\"}")
                .send();
    }

    @Test
    void aPasswordIsSetByALinkOnceAndEndsEverySession() {
        var own = Desk.open(http());
        People.givePassword(own, own.ben(), PASSWORD);
        var before = signIn(own.ben().email(), PASSWORD).expect(200);
        var token = People.passwordLink(own, own.ben());
        set("nope", "Other-Horse-2", "Other-Horse-2")
                .expect(422)
                .matches("{'message': 'Invalid token', 'redirect_url': '/'}");
        set(token, "weak", "weak")
                .expect(422)
                .matches("{'message': 'Password is invalid', 'attributes': ['password']}");
        set(token, "Other-Horse-2", "Other-Horse-3")
                .expect(422)
                .matches("{'message': 'Password confirmation doesn\\'t match Password', "
                        + "'attributes': ['password_confirmation']}");
        with(before).get(own.path("/conversations")).send().expect(200);
        var after = set(token, "Other-Horse-2", "Other-Horse-2").expect(200);
        assertEquals(own.ben().email(), after.json().at("/data/uid").asText());
        with(after).get(own.path("/conversations")).send().expect(200);
        set(token, "Other-Horse-4", "Other-Horse-4").expect(422);
        with(before).get(own.path("/conversations")).send().expect(401).matches(SIGN_IN);
        signIn(own.ben().email(), PASSWORD).expect(401);
        signIn(own.ben().email(), "Other-Horse-2").expect(200);
        // the operator sets one
        People.givePassword(own, own.ben(), "Third-Horse-3");
        with(after).get(own.path("/conversations")).send().expect(401).matches(SIGN_IN);
    }

    private static Http.Reply set(String token, String password, String confirmation) {
        return http().put("/auth/password")
                .json("{\"reset_password_token\": \"" + token + "\", \"password\": \"" + password
                        + "\", \"password_confirmation\": \"" + confirmation + "\"}")
                .send();
    }

    @Test
    void whoForgotThePasswordIsAnsweredAsByTheOriginal() {
        http().post("/auth/password")
                .json("{\"email\": \"" + desk.ben().email() + "\"}")
                .send()
                .expect(200)
                .matches(
                        "{'message': 'Woot! Request for password reset is successful. Check your mail for instructions.'}");
        http().post("/auth/password")
                .json("{\"email\": \"" + Desk.word() + "@example.com\"}")
                .send()
                .expect(404)
                .matches("{'message': 'Uh ho! We could not find any user with the specified email.'}");
    }

    @Test
    void theOldestOfTooManySessionsEnds() {
        var own = Desk.open(http());
        var first = bySession(own);
        Http.Reply last = first;
        for (int i = 0; i < 25; i++) {
            last = bySession(own);
        }
        assertNotEquals(first.header("client"), last.header("client"));
        with(first).get(own.path("/conversations")).send().expect(401).matches(SIGN_IN);
        with(last).get(own.path("/conversations")).send().expect(200);
    }

    private static Http.Reply bySession(Desk own) {
        var url = own.platform()
                .get("/platform/api/v1/users/" + own.ada().id() + "/login")
                .send()
                .expect(200)
                .json()
                .get("url")
                .asText();
        return byLink(own.ada().email(), url.substring(url.lastIndexOf('=') + 1))
                .expect(200);
    }

    /** Where the database lets somebody else in to see and to turn the clock. */
    @Test
    void whatIsOverIsOverAndSecretsAreStoredAsHashes() throws SQLException {
        if (server().postgres().isEmpty()) {
            return;
        }
        var postgres = server().postgres().get();
        var reply = signIn(desk.ben().email(), PASSWORD).expect(200);
        var token = reply.header("access-token");
        assertEquals(
                List.of(),
                postgres.rows(
                        "select id from user_session where token_hash like ?", "%" + token.substring(0, 20) + "%"));
        with(reply).get(desk.path("/conversations")).send().expect(200);
        try (var connection = postgres.connect();
                var update = connection.prepareStatement(
                        "update user_session set expires_at = now() - interval '1 second' where device = ?")) {
            update.setString(1, reply.header("client"));
            assertEquals(1, update.executeUpdate());
        }
        Eventually.is(
                () -> with(reply).get(desk.path("/conversations")).send().status() == 401,
                () -> "a session that is over is taken");
        assertNobody(with(reply));
    }

    @Test
    @Tag("core")
    void eventsAreStreamedToWhoIsSignedIn() {
        var reply = signIn(desk.ben().email(), PASSWORD).expect(200);
        try (var stream = new EventStreamClient(
                java.net.URI.create(http().base() + desk.path("/events")),
                reply.header("access-token"),
                null,
                60_000)) {
            assertEquals("start", stream.next().name());
        }
    }
}
