package io.helpdesk.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.helpdesk.wire.server.CompanyProvider;
import io.helpdesk.wire.server.ServerProcess;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** People of a company's provider (OpenID Connect), to which the server itself sends browsers, and whose tokens it believes. */
@Tag("own-server")
@Tag("every-server")
@EnabledIfSystemProperty(named = "helpdesk.test.server", matches = "wildfly|openliberty")
class ContainerProviderIT {

    private static final Consumer<OidcStandIn.Token> AGENT = in("desk-agents");

    private static TestCertificate certificate;
    private static OidcStandIn provider;
    private static ServerProcess server;
    private static Http http;
    private static Desk desk;

    @BeforeAll
    static void start() {
        certificate = TestCertificate.make();
        // Open Liberty asks nobody without TLS
        provider = OidcStandIn.forServers(ServerProcess.kind().equals("openliberty") ? certificate : null);
        server = ServerProcess.named("container-provider")
                .with("helpdesk.platform.token", Server.PLATFORM_TOKEN)
                .with("helpdesk.login.container", "browser, call")
                .with("helpdesk.login.container.create", "true")
                .with("helpdesk.login.container.groups", "desk-agents=1:agent:second line;desk-admins=1:administrator")
                .withProvider(new CompanyProvider(
                        provider.issuer(),
                        OidcStandIn.CLIENT,
                        OidcStandIn.SECRET,
                        certificate.file(),
                        TestCertificate.PASSWORD))
                .start();
        http = Http.at(server.base());
        desk = Desk.open(http);
        assertEquals(1, desk.account());
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
            provider.close();
        }
    }

    private static Consumer<OidcStandIn.Token> in(String... groups) {
        return token -> token.claims.put("roles", List.of(groups));
    }

    private static String address() {
        return Desk.word() + "@example.org";
    }

    private static URI entrance(String query) {
        return URI.create(server.base() + "/sign-in/container" + query);
    }

    private static List<String> agents() {
        return desk.administrator().get(desk.path("/agents")).send().ok().json().findValuesAsText("email");
    }

    /** A browser whose user the provider knows by this address. */
    private static Wanderer somebody(String email, Consumer<OidcStandIn.Token> token) {
        provider.vouchesFor(email, token);
        return new Wanderer(certificate.context());
    }

    private static void signedIn(Wanderer browser, String email) {
        var me = http.with("Cookie", browser.cookie("libredesk_session"))
                .get("/api/v1/agents/me")
                .send()
                .expect(200)
                .json();
        assertEquals(email, me.at("/data/email").asText());
    }

    private static void refused(String email, Consumer<OidcStandIn.Token> token, UnaryOperator<URI> onTheWay) {
        var browser = somebody(email, token);
        var last = browser.go(entrance("?next=/sign-in/change"), onTheWay);
        assertTrue(last.statusCode() >= 400, last.statusCode() + " at " + browser.at());
        assertEquals("", browser.cookie("libredesk_session"));
        assertEquals("", browser.cookie("helpdesk_session"));
        assertFalse(agents().contains(email), "an agent was made of " + email);
    }

    @Test
    void whoTheProviderVouchesForIsSignedInAndGroupsGivePlaces() {
        var agent = address();
        var browser = somebody(agent, AGENT);
        var last = browser.go(entrance("?next=/sign-in/change"));
        assertEquals(200, last.statusCode(), last.body());
        assertEquals(URI.create(server.base() + "/sign-in/change"), browser.at());
        signedIn(browser, agent);
        assertTrue(agents().contains(agent));
        // again, as the same user, and as what the groups are now
        var other = somebody(agent, in("desk-agents", "desk-admins"));
        other.go(entrance(""));
        assertEquals(URI.create(server.base() + "/sign-in"), other.at());
        signedIn(other, agent);
        assertEquals(1, agents().stream().filter(agent::equals).count(), () -> agents().toString());
        assertEquals("administrator", role(agent));
    }

    private static String role(String email) {
        for (var agent :
                desk.administrator().get(desk.path("/agents")).send().ok().json()) {
            if (agent.get("email").asText().equals(email)) {
                return agent.get("role").asText();
            }
        }
        throw new AssertionError("no agent " + email);
    }

    @Test
    void theServersOwnCookiesSignNobodyInAfterwards() {
        var agent = address();
        var browser = somebody(agent, AGENT);
        browser.go(entrance(""));
        signedIn(browser, agent);
        for (var name : List.of("JSESSIONID", "LtpaToken2", "WASOidcSession")) {
            var cookie = browser.cookie(name);
            if (!cookie.isEmpty()) {
                http.with("Cookie", cookie).get("/api/v1/agents/me").send().expect(401);
            }
        }
        // nowhere but below our own address
        var sentAway = somebody(agent, AGENT);
        sentAway.go(entrance("?next=//evil.example"));
        assertEquals(URI.create(server.base() + "/sign-in"), sentAway.at());
    }

    @Test
    void whoHasNoPlaceHereIsNotMadeAnybody() {
        refused(address(), in("accounting"), next -> next);
    }

    @Test
    void whatTheProviderDidNotSayOfThisBrowserNowIsRefused() {
        var doubtful = Map.<String, Consumer<OidcStandIn.Token>>of(
                "nonce", token -> token.claims.put("nonce", "another"),
                "audience", token -> token.claims.put("aud", "another-client"),
                "issuer", token -> token.claims.put("iss", "https://another.example"),
                "expired",
                        token -> token.claims.put(
                                "exp", Instant.now().minusSeconds(3_600).getEpochSecond()),
                "signature", token -> token.byAnother = true,
                "unsigned",
                        token -> {
                            token.header.put("alg", "none");
                            token.signed = false;
                        });
        doubtful.forEach((what, change) -> refused(what + "-" + address(), AGENT.andThen(change), next -> next));
    }

    @Test
    void whatComesBackWithAnotherStateOrCodeIsRefused() {
        refused(address(), AGENT, next -> URI.create(next.toString().replaceAll("([?&]state=)[^&]+", "$1another")));
        refused(address(), AGENT, next -> URI.create(next.toString().replaceAll("([?&]code=)[^&]+", "$1another")));
    }

    @Test
    void aBearerOfTheProvidersCallsAsItsUserOnBothWires() {
        var agent = address();
        var token = bearer(agent, AGENT);
        with(token).get(desk.path("/conversations")).send().expect(200);
        var me = with(token).get("/api/v1/agents/me").send().expect(200).json();
        assertEquals(agent, me.at("/data/email").asText());
        assertTrue(agents().contains(agent));
        // who signed in by the browser is the same user
        var browser = somebody(agent, AGENT);
        browser.go(entrance(""));
        signedIn(browser, agent);
    }

    @Test
    void aBearerThatIsNotTheProvidersOrNotForUsOpensNothing() {
        var doubtful = Map.<String, Consumer<OidcStandIn.Token>>of(
                "issuer", token -> token.claims.put("iss", "https://another.example"),
                "audience", token -> token.claims.put("aud", "another-client"),
                "expired",
                        token -> token.claims.put(
                                "exp", Instant.now().minusSeconds(3_600).getEpochSecond()),
                "signature", token -> token.byAnother = true);
        doubtful.forEach((what, change) -> {
            var email = what + "-" + address();
            var token = bearer(email, AGENT.andThen(change));
            assertEquals(
                    401, with(token).get(desk.path("/conversations")).send().status(), what);
            with(token).get("/api/v1/agents/me").send().expect(401);
            assertFalse(agents().contains(email), what);
        });
        with(desk.ben().token()).get(desk.path("/conversations")).send().expect(200);
        with("a-token-of-nobodys").get(desk.path("/conversations")).send().expect(401);
        desk.libredesk().get("/api/v1/agents/me").send().expect(200);
    }

    @Test
    void withoutTheProviderNobodySignsInByItAndKeysAndPasswordsGoOnWorking() {
        People.givePassword(desk, desk.ben(), People.PASSWORD);
        provider.stop();
        try {
            refused(address(), AGENT, next -> next.toString().startsWith(provider.issuer()) ? withACode(next) : next);
            desk.agent().get(desk.path("/conversations")).send().expect(200);
            desk.libredesk().get("/api/v1/conversations/all").send().expect(200);
            http.post("/auth/sign_in")
                    .json("{\"email\": \"" + desk.ben().email() + "\", \"password\": \"" + People.PASSWORD + "\"}")
                    .send()
                    .expect(200);
        } finally {
            provider.startAgain();
        }
        var agent = address();
        var browser = somebody(agent, AGENT);
        browser.go(entrance(""));
        signedIn(browser, agent);
    }

    /** As if the provider had let them through, and could not be asked after that. */
    private static URI withACode(URI authorization) {
        var asked = OidcStandIn.form(authorization.getRawQuery());
        return URI.create(asked.get("redirect_uri") + "?code=made-up&state="
                + URLEncoder.encode(asked.get("state"), StandardCharsets.UTF_8));
    }

    private static String bearer(String email, Consumer<OidcStandIn.Token> change) {
        return provider.token(email, change.andThen(token -> token.claims.put("typ", "Bearer")));
    }

    private static Http with(String token) {
        return http.with("Authorization", "Bearer " + token);
    }
}
