package io.helpdesk.wire;

import static io.helpdesk.wire.Company.PASSWORD;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.helpdesk.wire.server.ServerProcess;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** People of a company's directory, which the server asks by its own configuration, sign in to both consoles. */
@Tag("own-server")
@Tag("every-server")
class ContainerLoginIT {

    private static final CompanyTokens TOKENS = new CompanyTokens();

    /** Which can be told outside of the file that calls show tokens, beside a directory for passwords. */
    private static final boolean CALLS = ServerProcess.kind().equals("wildfly");

    private static Company company;
    private static ServerProcess server;
    private static Http http;
    private static Desk desk;

    @BeforeAll
    static void start() {
        company = Company.open();
        server = ServerProcess.named("container-login")
                .with("helpdesk.platform.token", Server.PLATFORM_TOKEN)
                .with("helpdesk.login.container", "password, browser, call")
                .with("helpdesk.login.container.create", "true")
                .with("helpdesk.login.container.groups", "desk-agents=1:agent:second line;desk-admins=1:administrator")
                .withDirectory(company.port())
                .withTokens(TOKENS.publicKey())
                .start();
        http = Http.at(server.base());
        desk = Desk.open(http);
        assertEquals(1, desk.account());
        desk.administrator()
                .post(desk.path("/teams"))
                .json("{\"name\": \"Second line\"}")
                .send()
                .ok();
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
            company.close();
        }
    }

    private static Http.Reply chatwoot(String name, String password) {
        return http.post("/auth/sign_in").json(credentials(name, password)).send();
    }

    private static Http.Reply libredesk(String name, String password) {
        return http.post("/api/v1/auth/login").json(credentials(name, password)).send();
    }

    private static String credentials(String name, String password) {
        return "{\"email\": \"" + name + "\", \"password\": \"" + password + "\"}";
    }

    private static List<String> team() {
        var teams = desk.administrator().get(desk.path("/teams")).send().ok().json();
        return people("/teams/" + teams.get(0).get("id").asLong() + "/team_members");
    }

    private static List<String> people(String path) {
        var found = desk.administrator().get(desk.path(path)).send().ok().json();
        return found.findValuesAsText("email");
    }

    private static JsonNode agent(String email) {
        for (var agent :
                desk.administrator().get(desk.path("/agents")).send().ok().json()) {
            if (agent.get("email").asText().equals(email)) {
                return agent;
            }
        }
        throw new AssertionError("no agent " + email + "\n" + server.log());
    }

    private static JsonNode madeByHand(String email, String role) {
        return desk.administrator()
                .post(desk.path("/agents"))
                .json("{\"name\": \"Made Example\", \"email\": \"" + email + "\", \"role\": \"" + role + "\"}")
                .send()
                .ok()
                .json();
    }

    @Test
    void theCompanysPasswordOpensBothConsolesAndGroupsGivePlaces() {
        var agent = company.person("jo", "desk-agents", "accounting");
        var signedIn = chatwoot(agent, PASSWORD).expect(200);
        var user = signedIn.json().get("data");
        assertEquals(agent, user.get("email").asText());
        assertEquals(1, user.get("account_id").asLong());
        assertEquals("agent", user.get("role").asText());
        assertTrue(team().contains(agent), team().toString());
        http.with("api_access_token", user.get("access_token").asText())
                .get(desk.path("/conversations"))
                .send()
                .expect(200);

        var administrator = company.person("kim", "desk-agents", "desk-admins");
        var session = libredesk(administrator, PASSWORD).expect(200);
        assertEquals(administrator, session.json().get("data").get("email").asText());
        assertEquals("administrator", agent(administrator).get("role").asText());
        // the same person at the other console is the same user
        var again = chatwoot(administrator, PASSWORD).expect(200).json().get("data");
        assertEquals(
                session.json().get("data").get("id").asLong(), again.get("id").asLong());
    }

    @Test
    void whoIsNotLetInHearsTheSameWhateverTheReason() {
        var wrong =
                chatwoot(company.person("lee", "desk-agents"), "Company-Pass-2").expect(401);
        var unknown = chatwoot("nobody.at.all@example.org", PASSWORD).expect(401);
        var placeless = chatwoot(company.person("max", "accounting"), PASSWORD).expect(401);
        var withoutPassword = chatwoot("lee@example.org", "").expect(401);
        var pattern = chatwoot("le*@example.org", PASSWORD).expect(401);
        for (var reply : List.of(unknown, placeless, withoutPassword, pattern)) {
            assertEquals(wrong.text(), reply.text());
        }
        assertEquals(
                libredesk("nobody.at.all@example.org", PASSWORD).expect(400).text(),
                libredesk("max@example.org", PASSWORD).expect(400).text());
        assertFalse(people("/agents").contains("max@example.org"));
    }

    @Test
    void whatAGroupGaveGoesWithIt() {
        var agent = company.person("nic", "desk-agents", "desk-admins");
        chatwoot(agent, PASSWORD).expect(200);
        assertEquals("administrator", agent(agent).get("role").asText());
        company.leave("nic", "desk-admins");
        chatwoot(agent, PASSWORD).expect(200);
        assertEquals("agent", agent(agent).get("role").asText());
        assertTrue(team().contains(agent));
        company.leave("nic", "desk-agents");
        libredesk(agent, PASSWORD).expect(400);
        chatwoot(agent, PASSWORD);
        assertFalse(people("/agents").contains(agent), "still an agent");
    }

    @Test
    void whoWasMadeAnAgentByHandStaysOneAndMayHaveAPasswordHereToo() {
        var agent = company.person("pat", "accounting");
        var made = madeByHand(agent, "administrator");
        var user = chatwoot(agent, PASSWORD).expect(200).json().get("data");
        assertEquals(made.get("id").asLong(), user.get("id").asLong());
        assertEquals("administrator", agent(agent).get("role").asText());
        desk.platform()
                .patch("/platform/api/v1/users/" + made.get("id").asLong())
                .json("{\"password\": \"" + People.PASSWORD + "\"}")
                .send()
                .expect(200);
        chatwoot(agent, People.PASSWORD).expect(200);
        chatwoot(agent, PASSWORD).expect(200);
    }

    @Test
    void withoutTheDirectoryLoginsAreUnavailableAndKeysGoOnWorking() {
        var agent = company.person("sam", "desk-agents");
        madeByHand(agent, "agent");
        chatwoot(agent, PASSWORD).expect(200);
        People.givePassword(desk, desk.ben(), People.PASSWORD);
        company.stop();
        try {
            var chatwoot = chatwoot(agent, PASSWORD).expect(503);
            assertFalse(chatwoot.text().contains("LDAP"), chatwoot.text());
            libredesk(agent, PASSWORD).expect(503);
            desk.agent().get(desk.path("/conversations")).send().expect(200);
            desk.libredesk().get("/api/v1/conversations/all").send().expect(200);
            // whoever has a password here needs no directory
            chatwoot(desk.ben().email(), People.PASSWORD).expect(200);
        } finally {
            company.startAgain();
        }
        chatwoot(agent, PASSWORD).expect(200);
    }

    private static Http bearer(String token) {
        return http.with("Authorization", "Bearer " + token);
    }

    @Test
    void aTokenOfTheServersCallsAsItsUserOnBothWires() {
        assumeTrue(CALLS);
        var token = TOKENS.of("tim@example.org", "desk-agents");
        bearer(token).get(desk.path("/conversations")).send().expect(200);
        var me = bearer(token).get("/api/v1/agents/me").send().expect(200).json();
        assertEquals("tim@example.org", me.get("data").get("email").asText());
        assertEquals("agent", agent("tim@example.org").get("role").asText());
        // with a body, which is only waited for where somebody is known
        var label = "{\"name\": \"" + Desk.word() + "\", \"email\": \"" + Desk.word() + "@example.org\"}";
        bearer(token).post(desk.path("/contacts")).json(label).send().expect(200);
        bearer(token)
                .post(desk.path("/contacts"))
                .header("Sec-Fetch-Site", "cross-site")
                .json(label)
                .send()
                .expect(401);
    }

    @Test
    void aTokenThatIsNotTheServersOpensNothing() {
        bearer(CompanyTokens.forged("eve@example.org", "desk-admins"))
                .get(desk.path("/conversations"))
                .send()
                .expect(401);
        bearer(CompanyTokens.forged("eve@example.org", "desk-admins"))
                .get("/api/v1/agents/me")
                .send()
                .expect(401);
        assertFalse(people("/agents").contains("eve@example.org"));
        assumeTrue(CALLS);
        bearer(TOKENS.of("eve@example.org", "accounting"))
                .get(desk.path("/conversations"))
                .send()
                .expect(401);
        assertFalse(people("/agents").contains("eve@example.org"));
    }

    @Test
    void tokensOfOursPassBesideTheServers() {
        bearer(desk.ben().token()).get(desk.path("/conversations")).send().expect(200);
        bearer("a-token-of-nobodys").get(desk.path("/conversations")).send().expect(401);
        desk.libredesk().get("/api/v1/agents/me").send().expect(200);
        desk.wassist().get("/api/v1/agents/").send().expect(200);
    }

    @Test
    void theServersOwnCookiesAreNotNeededAndSignNobodyIn() {
        var agent = company.person("uma", "desk-agents");
        madeByHand(agent, "agent");
        var signedIn = libredesk(agent, PASSWORD).expect(200);
        var foreign = signedIn.headers().entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase("Set-Cookie"))
                .flatMap(header -> header.getValue().stream())
                .map(cookie -> cookie.split(";")[0])
                .filter(cookie -> !cookie.startsWith("libredesk_session=") && !cookie.startsWith("csrf_token="))
                .toList();
        http.with("Cookie", String.join("; ", foreign))
                .get("/api/v1/agents/me")
                .send()
                .expect(401);
    }

    @Test
    void aBrowserAnswersTheServerAndIsSignedInHere() {
        assumeTrue(Browser.here(), "no browser with its driver on the path");
        var agent = company.person("bea", "desk-agents");
        madeByHand(agent, "agent");
        try (var browser = Browser.open()) {
            browser.go(URI.create(server.base() + "/sign-in"));
            assertEquals("E-mail address", browser.label("#email"));
            browser.type("#email", agent)
                    .type("#password", "Company-Pass-2")
                    .click("button")
                    .awaits(".alert");
            assertEquals("The address or the password is wrong.", browser.text(".alert"));
            browser.type("#password", PASSWORD).click("button");
            browser.shows("You are signed in");
            browser.click("form[action$='/out'] button").awaits("#password");
            // what a person types into the box that the browser shows
            browser.go(URI.create("http://bea%40example.org:" + PASSWORD + "@127.0.0.1:" + server.port()
                    + "/sign-in/container?next=/sign-in/change"));
            browser.shows("Change your password");
            assertTrue(browser.cookie("helpdesk_session")
                    .orElseThrow()
                    .get("httpOnly")
                    .asBoolean());
            browser.go(URI.create(server.base() + "/api/v1/agents/me"));
            assertTrue(browser.text().contains(agent), browser::text);
        }
    }

    /** Where a browser is sent that has kept this. */
    private static String cameBack(String agent, String kept) {
        var signedIn = http.with("Cookie", "helpdesk_next=" + kept)
                .get("/sign-in/container")
                .basic(agent, PASSWORD)
                .send()
                .expect(303);
        return signedIn.header("Location").substring(server.base().toString().length());
    }

    /** Every server asks by basic authentication where it was told nothing else. */
    @Test
    void aBrowserThatTheServerHasAuthenticatedIsSignedInByOurOwnCookie() {
        var agent = company.person("vic", "desk-agents");
        madeByHand(agent, "agent");
        var page = http.get("/sign-in?next=/somewhere").send().expect(200);
        assertTrue(page.text().contains("/sign-in/container?next=%2Fsomewhere"), page.text());
        http.get("/sign-in/container").send().expect(401);
        http.get("/sign-in/container").basic(agent, "Company-Pass-2").send().expect(401);
        var signedIn = http.get("/sign-in/container?next=/somewhere")
                .basic(agent, PASSWORD)
                .send()
                .expect(303);
        assertEquals(server.base() + "/somewhere", signedIn.header("Location"));
        var session = signedIn.headers().entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase("Set-Cookie"))
                .flatMap(header -> header.getValue().stream())
                .filter(cookie -> cookie.startsWith("libredesk_session="))
                .findFirst()
                .orElseThrow();
        var me = http.with("Cookie", session.split(";")[0])
                .get("/api/v1/agents/me")
                .send()
                .expect(200);
        assertEquals(agent, me.json().get("data").get("email").asText());
        // nowhere but below our own address
        var elsewhere = http.get("/sign-in/container?next=//evil.example")
                .basic(agent, PASSWORD)
                .send()
                .expect(303);
        assertEquals(server.base() + "/sign-in", elsewhere.header("Location"));
        // also where the browser keeps it, on the way back from elsewhere
        assertEquals("/somewhere", cameBack(agent, "L3NvbWV3aGVyZQ"));
        assertEquals("/sign-in", cameBack(agent, "Ly9ldmlsLmV4YW1wbGU"));
        assertEquals("/sign-in", cameBack(agent, "%*"));
        http.get("/sign-in/container")
                .basic(company.person("walt", "accounting"), PASSWORD)
                .send()
                .expect(401);
    }
}
