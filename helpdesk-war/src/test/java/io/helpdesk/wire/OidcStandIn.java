package io.helpdesk.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * A provider that speaks OpenID Connect: its document, its keys, and a token for each code once, for whoever shows the client's secret and
 * the verifier that the browser's challenge was made from. Its user is whoever the test says.
 */
final class OidcStandIn implements AutoCloseable {

    static final String CLIENT = "desk";
    static final String SECRET = "made-up-secret";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    /** How the token for a code differs from a good one. */
    static final class Token {
        final Map<String, Object> header = new LinkedHashMap<>(Map.of("alg", "RS256", "kid", "one"));
        final Map<String, Object> claims = new LinkedHashMap<>();
        boolean signed = true;
        boolean byAnother;
    }

    private record Code(Map<String, String> asked, Token token) {}

    private final HttpServer server;
    private final Map<String, Code> codes = new ConcurrentHashMap<>();
    private final KeyPair another = keys();
    private volatile KeyPair key = keys();
    private volatile String kid = "one";
    private volatile String issuerSaid;

    OidcStandIn() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        issuerSaid = issuer();
        server.createContext("/.well-known/openid-configuration", this::describe);
        server.createContext("/keys", this::showKeys);
        server.createContext("/token", this::token);
        server.createContext("/elsewhere", exchange -> {
            exchange.getResponseHeaders().add("Location", issuer() + "/.well-known/openid-configuration");
            answer(exchange, 302, Map.of());
        });
        server.start();
    }

    String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** From now on its document names this one. */
    void claimsToBe(String issuer) {
        issuerSaid = issuer;
    }

    /** From now on it signs by another key, which its document shows. */
    void changesItsKey() {
        key = keys();
        kid = UUID.randomUUID().toString();
    }

    /** What the browser comes back with, after its user has agreed. */
    String agree(URI authorization, String email, Consumer<Token> change) {
        var asked = form(authorization.getRawQuery());
        var token = new Token();
        token.header.put("kid", kid);
        token.claims.put("iss", issuer());
        token.claims.put("sub", "subject-of-" + email);
        token.claims.put("aud", CLIENT);
        token.claims.put("iat", Instant.now().getEpochSecond());
        token.claims.put("exp", Instant.now().plusSeconds(300).getEpochSecond());
        token.claims.put("nonce", asked.get("nonce"));
        token.claims.put("email", email);
        token.claims.put("email_verified", true);
        change.accept(token);
        var code = UUID.randomUUID().toString();
        codes.put(code, new Code(asked, token));
        return code;
    }

    private void describe(HttpExchange exchange) {
        answer(
                exchange,
                200,
                Map.of(
                        "issuer",
                        issuerSaid,
                        "authorization_endpoint",
                        issuer() + "/authorize?tenant=1",
                        "token_endpoint",
                        issuer() + "/token",
                        "jwks_uri",
                        issuer() + "/keys"));
    }

    private void showKeys(HttpExchange exchange) {
        var shown = (RSAPublicKey) key.getPublic();
        answer(
                exchange,
                200,
                Map.of(
                        "keys",
                        List.of(Map.of(
                                "kty",
                                "RSA",
                                "use",
                                "sig",
                                "kid",
                                kid,
                                "n",
                                number(shown.getModulus()),
                                "e",
                                number(shown.getPublicExponent())))));
    }

    private void token(HttpExchange exchange) {
        try {
            var form = form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            var code = codes.remove(form.getOrDefault("code", ""));
            boolean good = code != null
                    && "authorization_code".equals(form.get("grant_type"))
                    && CLIENT.equals(form.get("client_id"))
                    && SECRET.equals(form.get("client_secret"))
                    && "S256".equals(code.asked.get("code_challenge_method"))
                    && code.asked.get("redirect_uri").equals(form.get("redirect_uri"))
                    && code.asked.get("code_challenge").equals(challenge(form.get("code_verifier")));
            if (good) {
                answer(
                        exchange,
                        200,
                        Map.of("access_token", "made-up", "token_type", "Bearer", "id_token", written(code.token)));
            } else {
                answer(exchange, 400, Map.of("error", "invalid_grant"));
            }
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private String written(Token token) throws GeneralSecurityException, JsonProcessingException {
        var signed =
                encoded(JSON.writeValueAsBytes(token.header)) + "." + encoded(JSON.writeValueAsBytes(token.claims));
        if (!token.signed) {
            return signed + ".";
        }
        var signature = Signature.getInstance("SHA256withRSA");
        signature.initSign((token.byAnother ? another : key).getPrivate());
        signature.update(signed.getBytes(StandardCharsets.US_ASCII));
        return signed + "." + encoded(signature.sign());
    }

    private static void answer(HttpExchange exchange, int status, Map<String, ?> body) {
        try (exchange) {
            var bytes = JSON.writeValueAsBytes(body);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Map<String, String> form(String text) {
        return Arrays.stream(text.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(
                        pair -> URLDecoder.decode(pair[0], StandardCharsets.UTF_8),
                        pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    private static String challenge(String verifier) throws GeneralSecurityException {
        return encoded(MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
    }

    private static String number(BigInteger number) {
        var bytes = number.toByteArray();
        return encoded(bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes);
    }

    private static String encoded(byte[] bytes) {
        return BASE64.encodeToString(bytes);
    }

    private static KeyPair keys() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
