package io.helpdesk.wire;

import static io.helpdesk.wire.LibredeskFixture.ROOT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.helpdesk.wire.postgres.Postgres;
import io.helpdesk.wire.server.ServerProcess;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Mailboxes whose owners let the desk use them: libredesk-desk 5.3, against a token endpoint of the test's own. */
@Tag("own-server")
class MailGrantsIT {

    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

    private HttpServer provider;
    private final Queue<Map<String, String>> asked = new ConcurrentLinkedQueue<>();
    private volatile String owner;
    private ServerProcess server;
    private Postgres postgres;
    private Http http;
    private LibredeskFixture the;

    @BeforeEach
    void start() throws IOException {
        provider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        provider.createContext("/token", this::token);
        provider.start();
        server = ServerProcess.named("mail-grants")
                .with("helpdesk.platform.token", Server.PLATFORM_TOKEN)
                .with("helpdesk.secrets.key", KEY)
                .with("helpdesk.mail.fetch", "false")
                .with(
                        "helpdesk.mail.oauth.google",
                        "http://127.0.0.1:" + provider.getAddress().getPort() + "/token");
    }

    @AfterEach
    void stop() {
        server.close();
        provider.stop(0);
        if (postgres != null) {
            postgres.close();
        }
    }

    private void token(HttpExchange call) throws IOException {
        var form = form(new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        asked.add(form);
        boolean good = "right".equals(form.get("code"));
        var claims = "{\"aud\": \"" + form.get("client_id") + "\", \"email\": \"" + owner + "\"}";
        var idToken =
                "e30." + Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes(StandardCharsets.UTF_8))
                        + ".none";
        var answer = (good
                        ? "{\"access_token\": \"made-up-access\", \"refresh_token\": \"made-up-refresh\", \"expires_in\": 3600, \"id_token\": \""
                                + idToken + "\"}"
                        : "{\"error\": \"invalid_grant\"}")
                .getBytes(StandardCharsets.UTF_8);
        call.getResponseHeaders().add("Content-Type", "application/json");
        call.sendResponseHeaders(good ? 200 : 400, answer.length);
        call.getResponseBody().write(answer);
        call.close();
    }

    private static Map<String, String> form(String encoded) {
        return Arrays.stream(encoded.split("&"))
                .map(field -> field.split("=", 2))
                .collect(Collectors.toMap(
                        field -> field[0], field -> URLDecoder.decode(field[1], StandardCharsets.UTF_8)));
    }

    private Http.Reply authorize(String at, String json) {
        return the.admin
                .post(ROOT + "/inboxes/oauth/" + at + "/authorize")
                .json(json)
                .send();
    }

    /** What the owner's browser is sent to the provider with. */
    private Map<String, String> begun(String flow) {
        var address = authorize("google", """
                        {"client_id": "client-1", "client_secret": "made-up-secret", "tenant_id": "", %s}""".formatted(flow))
                .expect(200)
                .json()
                .get("data")
                .asText();
        assertTrue(address.startsWith("https://accounts.google.com/o/oauth2/v2/auth?"), address);
        return form(URI.create(address).getRawQuery());
    }

    /** Where the browser goes on, coming back with this. */
    private String back(String query) {
        var home = http.get(ROOT + "/inboxes/oauth/google/callback?" + query)
                .send()
                .expect(302)
                .header("Location");
        assertNotNull(home);
        var base = server.base() + "/admin/inboxes?";
        assertTrue(home.startsWith(base), home);
        return home.substring(base.length());
    }

    private String back(Map<String, String> begun, String code) {
        return back("code=" + code + "&state=" + begun.get("state"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void theOwnerOfAMailboxIsAskedAndAnInboxIsMadeOfIt(String database) throws GeneralSecurityException {
        if (database.equals("postgresql")) {
            postgres = Postgres.start("mail-grants");
            server.database(postgres);
        }
        server.start();
        http = Http.at(server.base());
        the = LibredeskFixture.open(http);
        anInboxIsMadeAndGetsNewLeave();
        statesServeOnceAndNobodyElse();
        mistakesAreToldInTheirOrder();
    }

    private void anInboxIsMadeAndGetsNewLeave() throws GeneralSecurityException {
        owner = "Help." + Desk.word() + "@Example.com";
        var begun = begun("\"flow_type\": \"new_inbox\"");
        assertEquals("client-1", begun.get("client_id"));
        assertEquals("S256", begun.get("code_challenge_method"));
        assertEquals(server.base() + ROOT + "/inboxes/oauth/google/callback", begun.get("redirect_uri"));
        assertFalse(begun.containsValue("made-up-secret"), begun.toString());
        assertEquals("success=oauth_connected", back(begun, "right"));
        var form = asked.remove();
        assertEquals("authorization_code", form.get("grant_type"));
        assertEquals("made-up-secret", form.get("client_secret"));
        assertEquals(begun.get("redirect_uri"), form.get("redirect_uri"));
        var challenge = MessageDigest.getInstance("SHA-256")
                .digest(form.get("code_verifier").getBytes(StandardCharsets.US_ASCII));
        assertEquals(
                begun.get("code_challenge"),
                Base64.getUrlEncoder().withoutPadding().encodeToString(challenge));
        var address = owner.toLowerCase(java.util.Locale.ROOT);
        var made = inbox(address);
        assertEquals("oauth2", made.at("/config/auth_type").asText());
        assertEquals("imap.gmail.com", made.at("/config/imap/0/host").asText());
        assertEquals("starttls", made.at("/config/smtp/0/tls_type").asText());
        assertFalse(made.toString().contains("made-up"), made.toString());
        if (postgres != null) {
            assertEquals(0, postgres.number("select count(*) from mail_grant_flow"));
            assertEquals(
                    0,
                    postgres.number(
                            "select count(*) from inbox where channel_settings::text || coalesce(channel_secrets, '') like '%made-up-%refresh%'"));
        }
        assertEquals("error=inbox_already_exists", back(begun("\"flow_type\": \"new_inbox\""), "right"));
        var again =
                "\"flow_type\": \"reconnect\", \"inbox_id\": " + made.get("id").asLong();
        assertEquals("success=oauth_reconnected", back(begun(again), "right"));
        owner = "another@example.com";
        assertEquals("error=email_mismatch", back(begun(again), "right"));
        var gone = begun(again);
        the.admin.delete(ROOT + "/inboxes/" + made.get("id").asLong()).send().expect(200);
        assertEquals("error=invalid_state", back(gone, "right"), "it went with its inbox");
    }

    private com.fasterxml.jackson.databind.JsonNode inbox(String address) {
        for (var each :
                the.admin.get(ROOT + "/inboxes").send().expect(200).json().get("data")) {
            if (each.get("name").asText().equals(address)) {
                return each;
            }
        }
        throw new AssertionError("no inbox " + address);
    }

    private void statesServeOnceAndNobodyElse() {
        var flow = "\"flow_type\": \"new_inbox\"";
        var denied = begun(flow);
        assertEquals("error=oauth_denied", back("error=access_denied&state=" + denied.get("state")));
        assertEquals("error=invalid_state", back(denied, "right"), "used");
        assertEquals("error=token_exchange_failed", back(begun(flow), "wrong"));
        assertEquals("error=invalid_state", back("code=right&state=made-up"));
        assertEquals("error=invalid_state", back("code=right"));
        assertEquals(
                "error=invalid_state",
                back("code=right&state=x&redirect_uri=https://evil.example&next=//evil.example"),
                "nothing of the request says where to go on");
        var begun = begun(flow);
        http.get(ROOT + "/inboxes/oauth/microsoft/callback?code=right&state=" + begun.get("state"))
                .send()
                .expect(302);
        assertEquals("error=invalid_state", back(begun, "right"), "of another provider, and used");
        var dismissed = begun(flow);
        the.desk
                .platform()
                .method("DELETE", "/platform/api/v1/accounts/" + the.desk.account() + "/account_users")
                .json("{\"user_id\": " + the.desk.ada().id() + "}")
                .send()
                .ok();
        owner = Desk.word() + "@example.com";
        assertEquals("error=permission_denied", back(dismissed, "right"));
    }

    private void mistakesAreToldInTheirOrder() {
        the = LibredeskFixture.open(http);
        assertEquals("credentials empty", refused("google", "{\"client_id\": \"x\", \"flow_type\": \"new_inbox\"}"));
        assertEquals(
                "Something went wrong",
                refused("yahoo", "{\"client_id\": \"x\", \"client_secret\": \"y\", \"flow_type\": \"new_inbox\"}"));
        assertEquals(
                "Something went wrong",
                refused("google", "{\"client_id\": \"x\", \"client_secret\": \"y\", \"flow_type\": \"other\"}"));
        assertEquals(
                "Inbox not found",
                refused(
                        "google",
                        "{\"client_id\": \"x\", \"client_secret\": \"y\", \"flow_type\": \"reconnect\", \"inbox_id\": 999999999}"));
        the.agent
                .post(ROOT + "/inboxes/oauth/google/authorize")
                .json("{}")
                .send()
                .expect(403);
        var tenant = authorize(
                        "microsoft",
                        "{\"client_id\": \"x\", \"client_secret\": \"y\", \"tenant_id\": \"a/../b\", \"flow_type\": \"new_inbox\"}")
                .expect(200)
                .json()
                .get("data")
                .asText();
        assertTrue(tenant.startsWith("https://login.microsoftonline.com/a%2F..%2Fb/oauth2/v2.0/authorize?"), tenant);
    }

    private String refused(String at, String json) {
        return authorize(at, json).expect(400).json().get("message").asText();
    }
}
