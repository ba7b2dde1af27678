package io.helpdesk.core.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import io.helpdesk.api.settings.Setting;
import io.helpdesk.api.settings.Settings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tokens are used while they serve, and renewed at the provider's endpoint before they end. */
class OAuthTokensTest {

    private static final Instant NOW = Instant.parse("2026-01-05T10:00:00Z");

    private final List<String> asked = new ArrayList<>();
    private final List<TokenAnswer> kept = new ArrayList<>();
    private HttpServer provider;
    private int status;
    private String answer;

    /** Where the providers are. */
    private record At(String address) implements Settings {

        @Override
        public Optional<String> text(Setting setting) {
            return Optional.of(address + "/{tenant}/token");
        }

        @Override
        public long number(Setting setting, long least) {
            return least;
        }

        @Override
        public boolean flag(Setting setting) {
            return false;
        }

        @Override
        public Path home() {
            return Path.of("");
        }
    }

    @BeforeEach
    void start() throws IOException {
        provider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        provider.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI() + " "
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            var bytes = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        provider.start();
    }

    @AfterEach
    void stop() {
        provider.stop(0);
    }

    private OAuthTokens tokens() {
        var endpoint = new TokenEndpoint();
        endpoint.settings = new At("http://127.0.0.1:" + provider.getAddress().getPort());
        endpoint.clock = Clock.fixed(NOW, ZoneOffset.UTC);
        var tokens = new OAuthTokens();
        tokens.endpoint = endpoint;
        tokens.clock = endpoint.clock;
        tokens.grants = new OAuthGrants() {
            @Override
            public void renewed(long inboxId, TokenAnswer given) {
                kept.add(given);
            }
        };
        return tokens;
    }

    private static MailSettings mailbox(String provider, String tenant, Instant until) {
        var grant = new MailOAuth(provider, "client &1", "hush", tenant, "old", "refresh/1", until);
        return new MailSettings(1, 2, "Support", "help@example.com", null, false, null, null, grant);
    }

    @Test
    void aTokenThatServesIsUsed() {
        assertEquals("old", tokens().current(mailbox("google", null, NOW.plusSeconds(600))));
        assertEquals(List.of(), asked);
    }

    @Test
    void aTokenAboutToEndIsRenewedAndKept() {
        status = 200;
        answer = "{\"access_token\": \"new\", \"expires_in\": 3599, \"refresh_token\": \"refresh/2\"}";
        assertEquals("new", tokens().current(mailbox("microsoft", "acme", NOW.plusSeconds(100))));
        assertEquals(
                List.of(
                        "/acme/token grant_type=refresh_token&client_id=client+%261&client_secret=hush&refresh_token=refresh%2F1"),
                asked);
        assertEquals(List.of(new TokenAnswer("new", "refresh/2", NOW.plusSeconds(3599), null)), kept);
    }

    @Test
    void aWithdrawnGrantIsFinalAndAnOutageIsNot() {
        status = 400;
        answer = "{\"error\": \"invalid_grant\", \"error_description\": \"Token has been revoked.\"}";
        var withdrawn = assertThrows(MailUnreachable.class, () -> tokens().current(mailbox("google", null, null)));
        assertFalse(withdrawn.temporary());
        assertTrue(withdrawn.getMessage().contains("invalid_grant Token has been revoked."), withdrawn.getMessage());
        status = 503;
        answer = "<html>busy</html>";
        assertTrue(assertThrows(MailUnreachable.class, () -> tokens().current(mailbox("google", null, null)))
                .temporary());
        provider.stop(0);
        assertTrue(assertThrows(MailUnreachable.class, () -> tokens().current(mailbox("google", null, null)))
                .temporary());
        assertEquals(List.of(), kept);
    }
}
