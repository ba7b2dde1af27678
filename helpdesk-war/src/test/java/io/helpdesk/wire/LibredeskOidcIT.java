package io.helpdesk.wire;

import static io.helpdesk.wire.LibredeskFixture.ROOT;
import static io.helpdesk.wire.LibredeskFixture.encoded;
import static io.helpdesk.wire.LibredeskFixture.input;
import static io.helpdesk.wire.LibredeskFixture.refusal;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Agents sign in at a provider of their account (libredesk-desk 1.2, 5.6). */
class LibredeskOidcIT extends WireTest {

    private static final String OIDC = ROOT + "/oidc";
    private static final String REFUSED = refusal("Something went wrong", "GeneralException");

    private static LibredeskFixture the;
    private static OidcStandIn provider;
    private static long id;

    @BeforeAll
    static void cast() {
        the = LibredeskFixture.open(http());
        provider = new OidcStandIn();
        id = create(the, provider.issuer());
    }

    @AfterAll
    static void close() {
        provider.close();
    }

    private static String body(String issuer, String secret, boolean enabled) {
        return """
                {"name": "Acme", "enabled": %s, "provider": "Custom", "provider_url": "%s", "client_id": "%s",
                 "client_secret": "%s", "logo_url": "https://example.com/logo.png"}""".formatted(enabled, issuer, OidcStandIn.CLIENT, secret);
    }

    private static long create(LibredeskFixture where, String issuer) {
        return where.admin
                .post(OIDC)
                .json(body(issuer, OidcStandIn.SECRET, true))
                .send()
                .expect(200)
                .json()
                .at("/data/id")
                .asLong();
    }

    private static Http.Reply begin(long which, String query) {
        return http().get(OIDC + "/" + which + "/login" + query).send();
    }

    /** The cookies of a reply, by name. */
    private static Map<String, String> cookies(Http.Reply reply) {
        var cookies = new LinkedHashMap<String, String>();
        reply.headers().forEach((header, lines) -> {
            if (header.equalsIgnoreCase("Set-Cookie")) {
                lines.forEach(line -> cookies.put(line.replaceFirst("=.*", ""), line));
            }
        });
        return cookies;
    }

    private static String value(String cookie) {
        return cookie.replaceFirst(";.*", "");
    }

    private static Http.Reply finish(long which, String cookie, String code, String state) {
        return http().with("Cookie", cookie)
                .get(OIDC + "/" + which + "/finish?code=" + encoded(code) + "&state=" + encoded(state))
                .send();
    }

    /** Goes to the provider and comes back with what it says of this address. */
    private static Http.Reply signIn(String email, String query, Consumer<OidcStandIn.Token> change) {
        var begun = begin(id, query).expect(302);
        var to = URI.create(begun.header("Location"));
        var code = provider.agree(to, email, change);
        return finish(
                id,
                value(cookies(begun).get("libredesk_oidc")),
                code,
                OidcStandIn.form(to.getRawQuery()).get("state"));
    }

    private static Http.Reply signIn(Consumer<OidcStandIn.Token> change) {
        return signIn(the.desk.ben().email(), "", change);
    }

    @Test
    @Tag("core")
    void whoTheProviderVouchesForIsSignedIn() {
        var begun = begin(id, "").expect(302);
        var to = URI.create(begun.header("Location"));
        assertTrue(to.toString().startsWith(provider.issuer() + "/authorize?tenant=1&response_type=code&"));
        var asked = OidcStandIn.form(to.getRawQuery());
        assertEquals("openid profile email", asked.get("scope"));
        assertEquals(OidcStandIn.CLIENT, asked.get("client_id"));
        assertEquals(http().base() + OIDC + "/" + id + "/finish", asked.get("redirect_uri"));
        var flow = cookies(begun).get("libredesk_oidc");
        assertTrue(flow.contains("; Max-Age=600; ") && flow.contains("; HttpOnly; SameSite=Lax"), flow);

        // in any case
        var done = signIn(the.desk.ben().email().toUpperCase(Locale.ROOT), "", good -> {})
                .expect(302);
        assertEquals(http().base() + "/", done.header("Location"));
        assertTrue(cookies(done).get("libredesk_oidc").startsWith("libredesk_oidc=; Max-Age=0"));
        http().with("Cookie", value(cookies(done).get("libredesk_session")))
                .get(ROOT + "/agents/me")
                .send()
                .expect(200)
                .matches("{'status': 'success', 'data': '@object'}")
                .json();
    }

    @Test
    void aNewKeyOfTheProviderIsKnownSoon() {
        try (var changing = new OidcStandIn()) {
            long which = create(the, changing.issuer());
            signIn(which, changing).expect(302);
            changing.changesItsKey();
            Eventually.is(() -> signInLater(which, changing).status() == 302, () -> "the new key is not known");
        }
    }

    private static Http.Reply signInLater(long which, OidcStandIn where) {
        try {
            Thread.sleep(1_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return signIn(which, where);
    }

    private static Http.Reply signIn(long which, OidcStandIn where) {
        var begun = begin(which, "").expect(302);
        var to = URI.create(begun.header("Location"));
        return finish(
                which,
                value(cookies(begun).get("libredesk_oidc")),
                where.agree(to, the.desk.ben().email(), good -> {}),
                OidcStandIn.form(to.getRawQuery()).get("state"));
    }

    @Test
    @Tag("core")
    void whatIsNoTokenForThisBrowserIsRefused() {
        var refused = new LinkedHashMap<String, Consumer<OidcStandIn.Token>>();
        refused.put("another nonce", token -> token.claims.put("nonce", "x"));
        refused.put("no nonce", token -> token.claims.remove("nonce"));
        refused.put("for another desk", token -> token.claims.put("aud", "other"));
        refused.put("for several and made for another", token -> {
            token.claims.put("aud", List.of(OidcStandIn.CLIENT, "other"));
            token.claims.put("azp", "other");
        });
        refused.put(
                "for several and made for nobody",
                token -> token.claims.put("aud", List.of(OidcStandIn.CLIENT, "other")));
        refused.put(
                "over",
                token -> token.claims.put("exp", Instant.now().minusSeconds(120).getEpochSecond()));
        refused.put("without an end", token -> token.claims.remove("exp"));
        refused.put("of another provider", token -> token.claims.put("iss", "https://example.com"));
        refused.put("without a signature", token -> {
            token.header.put("alg", "none");
            token.signed = false;
        });
        refused.put("with a signature that is none", token -> token.signed = false);
        refused.put("signed by somebody else", token -> token.byAnother = true);
        refused.put("signed by what everybody knows", token -> token.header.put("alg", "HS256"));
        refused.put("with an address that may be anybody's", token -> token.claims.put("email_verified", false));
        refused.put("with an address nobody vouches for", token -> token.claims.remove("email_verified"));
        refused.put("without an address", token -> token.claims.remove("email"));
        refused.put("with an address that is none", token -> token.claims.put("email", 7));
        refused.forEach((why, change) -> {
            var reply = signIn(change);
            assertEquals(400, reply.status(), why);
            reply.matches(REFUSED);
            assertFalse(cookies(reply).containsKey("libredesk_session"), why);
        });
    }

    @Test
    @Tag("core")
    void nobodyComesBackWithWhatIsNotTheirs() {
        var begun = begin(id, "").expect(302);
        var to = URI.create(begun.header("Location"));
        var state = OidcStandIn.form(to.getRawQuery()).get("state");
        var cookie = value(cookies(begun).get("libredesk_oidc"));
        var code = provider.agree(to, the.desk.ben().email(), good -> {});
        // another browser, another state, another flow, no state
        finish(id, "other=1", code, state).expect(403).matches(REFUSED);
        finish(id, cookie, code, state + "x").expect(403).matches(REFUSED);
        finish(id, cookie, code, "").expect(403).matches(REFUSED);
        finish(id, value(cookies(begin(id, "")).get("libredesk_oidc")), code, state)
                .expect(403)
                .matches(REFUSED);
        for (var mangled : List.of(
                "libredesk_oidc=", "libredesk_oidc=1.2.3", cookie + "x.y", "libredesk_oidc=" + "a".repeat(3_000))) {
            assertEquals(403, finish(id, mangled, code, state).status(), mangled);
        }
        // another provider's flow
        long second = create(the, provider.issuer());
        finish(second, cookie, code, state).expect(403).matches(REFUSED);
        // a code of nobody's, none, and then theirs, once
        finish(id, cookie, "invented", state).expect(400).matches(REFUSED);
        finish(id, cookie, "", state).expect(400).matches(REFUSED);
        finish(id, cookie, code, state).expect(302);
        finish(id, cookie, code, state).expect(400).matches(REFUSED);
    }

    @Test
    void browsersGoOnBelowOurOwnAddressAlone() {
        assertEquals(
                http().base() + "/inboxes/assigned?page=2",
                signIn(the.desk.ben().email(), "?next=" + encoded("/inboxes/assigned?page=2"), good -> {})
                        .expect(302)
                        .header("Location"));
        for (var elsewhere : List.of(
                "https://example.com/", "//example.com", "/\\example.com", "x", "/a\nb", "/" + "a".repeat(3_000))) {
            assertEquals(
                    http().base() + "/",
                    signIn(the.desk.ben().email(), "?next=" + encoded(elsewhere), good -> {})
                            .expect(302)
                            .header("Location"),
                    elsewhere);
        }
    }

    @Test
    void whoIsNotOfTheAccountIsNotMadeAndNotLetIn() {
        var unknown = Desk.word() + "@example.com";
        signIn(unknown, "", good -> {}).expect(404).matches(refusal("User not found", "NotFoundException"));
        signIn(unknown, "", good -> {}).expect(404);
        var other = LibredeskFixture.open(http());
        signIn(other.desk.ben().email(), "", good -> {}).expect(404);
        // one account's provider does not speak for who works in another as well
        other.desk
                .platform()
                .post("/platform/api/v1/accounts/" + other.desk.account() + "/account_users")
                .json("{\"user_id\": " + the.desk.ada().id() + ", \"role\": \"agent\"}")
                .send()
                .ok();
        signIn(the.desk.ada().email(), "", good -> {})
                .expect(403)
                .matches(refusal("Permission denied", "PermissionException"));
    }

    @Test
    @Tag("core")
    void providersAreMadeShownChangedAndDeleted() {
        var created = the.admin
                .post(OIDC)
                .json(body(provider.issuer(), OidcStandIn.SECRET, false))
                .send()
                .expect(200);
        var shape = """
                {'status': 'success', 'data': {'id': '@int', 'created_at': '@iso', 'updated_at': '@iso', 'name': 'Acme',
                 'enabled': %s, 'client_id': 'desk', 'client_secret': '••••••••••', 'provider': 'Custom',
                 'provider_url': '@string', 'logo_url': 'https://example.com/logo.png', 'redirect_uri': '@string'}}""";
        created.matches(shape.formatted("false"));
        long made = created.json().at("/data/id").asLong();
        assertEquals(
                http().base() + OIDC + "/" + made + "/finish",
                created.json().at("/data/redirect_uri").asText());
        assertFalse(the.admin.get(OIDC).send().expect(200).text().contains(OidcStandIn.SECRET));
        the.admin.get(OIDC + "/" + made).send().expect(200).matches(shape.formatted("false"));
        // nobody signs in at one that is switched off
        begin(made, "").expect(400).matches(input("Provider not found"));
        // a masked secret is the one there is
        the.admin
                .put(OIDC + "/" + made)
                .json(body(provider.issuer(), "••••••••••", true))
                .send()
                .expect(200)
                .matches(shape.formatted("true"));
        begin(made, "").expect(302);
        the.admin.delete(OIDC + "/" + made).send().expect(200);
        the.admin.delete(OIDC + "/" + made).send().expect(200);
        the.admin
                .get(OIDC + "/" + made)
                .send()
                .expect(404)
                .matches(refusal("OIDC Provider not found", "NotFoundException"));
        begin(made, "").expect(400).matches(input("Provider not found"));
        begin(999_999_999, "").expect(400).matches(input("Provider not found"));
    }

    @Test
    void whatIsNoProviderIsRefused() {
        var none = refusal("No provider answers at this address", "GeneralException");
        for (var wrong : List.of(
                "",
                "nowhere",
                "file:///etc/passwd",
                "https://user@example.com",
                provider.issuer() + "/",
                provider.issuer() + "/elsewhere",
                "http://127.0.0.1:1")) {
            the.admin
                    .post(OIDC)
                    .json(body(wrong, OidcStandIn.SECRET, true))
                    .send()
                    .expect(400)
                    .matches(none);
        }
        try (var liar = new OidcStandIn()) {
            liar.claimsToBe("https://example.com");
            the.admin
                    .post(OIDC)
                    .json(body(liar.issuer(), OidcStandIn.SECRET, true))
                    .send()
                    .expect(400)
                    .matches(none);
        }
        the.admin
                .post(OIDC)
                .json(body(provider.issuer(), "", true))
                .send()
                .expect(400)
                .matches(input("`client_secret` empty"));
        the.admin
                .post(OIDC)
                .json(body(provider.issuer(), OidcStandIn.SECRET, true).replace("\"desk\"", "\" \""))
                .send()
                .expect(400)
                .matches(input("`client_id` empty"));
        the.admin.post(OIDC).json("{").send().expect(400).matches(refusal("Error parsing request", "GeneralException"));
        the.agent.get(OIDC).send().expect(403).matches(refusal("Permission denied", "PermissionException"));
        var other = LibredeskFixture.open(http());
        other.admin.get(OIDC + "/" + id).send().expect(404);
        other.admin
                .put(OIDC + "/" + id)
                .json(body(provider.issuer(), "x", true))
                .send()
                .expect(404);
        other.admin.delete(OIDC + "/" + id).send().expect(200);
        the.admin.get(OIDC + "/" + id).send().expect(200);
    }
}
