package io.helpdesk.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
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
 * A provider that speaks OpenID Connect: its document, its keys, its door for browsers, and a token for each code once, for whoever shows the
 * client's secret and the verifier that the browser's challenge was made from. Its user is whoever the test says.
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

        /** The access token beside it, for servers that read it. */
        private Token asBearer() {
            var bearer = new Token();
            bearer.header.putAll(header);
            bearer.claims.putAll(claims);
            bearer.claims.put("typ", "Bearer");
            bearer.signed = signed;
            bearer.byAnother = byAnother;
            return bearer;
        }
    }

    private record Code(Map<String, String> asked, Token token) {}

    private final Map<String, Code> codes = new ConcurrentHashMap<>();
    private final KeyPair another = keys();

    /** Null without TLS. */
    private final TestCertificate certificate;

    /** Whether it is asked by our own client, which shows its secret in the form and always has a verifier. */
    private final boolean ours;

    private final int port;
    private volatile HttpServer server;
    private volatile KeyPair key = keys();
    private volatile String kid = "one";
    private volatile String issuerSaid;
    private volatile String user;
    private volatile Consumer<Token> doubt = good -> {};

    OidcStandIn() {
        this(null, true);
    }

    private OidcStandIn(TestCertificate certificate, boolean ours) {
        this.certificate = certificate;
        this.ours = ours;
        server = listening(0);
        port = server.getAddress().getPort();
        issuerSaid = issuer();
    }

    /**
     * As application servers' clients may have it, which show their secret in the form or by basic authentication, with or without a verifier.
     *
     * @param certificate null for HTTP
     */
    static OidcStandIn forServers(TestCertificate certificate) {
        return new OidcStandIn(certificate, false);
    }

    private HttpServer listening(int port) {
        try {
            var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
            var created = certificate == null ? HttpServer.create(address, 0) : HttpsServer.create(address, 0);
            if (created instanceof HttpsServer secured) {
                secured.setHttpsConfigurator(new HttpsConfigurator(certificate.context()));
            }
            created.createContext("/.well-known/openid-configuration", this::describe);
            created.createContext("/keys", this::showKeys);
            created.createContext("/token", this::token);
            created.createContext("/authorize", this::authorize);
            created.createContext("/elsewhere", exchange -> {
                exchange.getResponseHeaders().add("Location", issuer() + "/.well-known/openid-configuration");
                answer(exchange, 302, Map.of());
            });
            created.start();
            return created;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Nobody answers any more, until {@link #startAgain}. */
    void stop() {
        server.stop(0);
    }

    void startAgain() {
        server = listening(port);
    }

    String issuer() {
        return (certificate == null ? "http" : "https") + "://127.0.0.1:" + port;
    }

    /** Whom its door lets through from now on, and how the token about them differs from a good one. */
    void vouchesFor(String email, Consumer<Token> change) {
        user = email;
        doubt = change;
    }

    /** A token that it signs now, for calls. */
    String token(String email, Consumer<Token> change) {
        try {
            return written(about(email, null, change));
        } catch (GeneralSecurityException | JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void authorize(HttpExchange exchange) {
        var asked = form(exchange.getRequestURI().getRawQuery());
        var back = asked.get("redirect_uri");
        exchange.getResponseHeaders()
                .add(
                        "Location",
                        back + (back.contains("?") ? "&" : "?") + "code="
                                + agree(exchange.getRequestURI(), user, doubt) + "&state="
                                + URLEncoder.encode(asked.get("state"), StandardCharsets.UTF_8));
        answer(exchange, 302, Map.of());
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
        var code = UUID.randomUUID().toString();
        codes.put(code, new Code(asked, about(email, asked.get("nonce"), change)));
        return code;
    }

    private Token about(String email, String nonce, Consumer<Token> change) {
        var token = new Token();
        token.header.put("kid", kid);
        token.claims.put("iss", issuer());
        token.claims.put("sub", "subject-of-" + email);
        token.claims.put("aud", CLIENT);
        token.claims.put("iat", Instant.now().getEpochSecond());
        token.claims.put("exp", Instant.now().plusSeconds(300).getEpochSecond());
        token.claims.put("nonce", nonce);
        token.claims.put("email", email);
        token.claims.put("email_verified", true);
        change.accept(token);
        return token;
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
                    && theClient(exchange, form)
                    && code.asked.get("redirect_uri").equals(form.get("redirect_uri"))
                    && verified(code.asked, form.get("code_verifier"));
            if (good) {
                answer(
                        exchange,
                        200,
                        Map.of(
                                "access_token",
                                ours ? "made-up" : written(code.token.asBearer()),
                                "token_type",
                                "Bearer",
                                "expires_in",
                                300,
                                "id_token",
                                written(code.token)));
            } else {
                answer(exchange, 400, Map.of("error", "invalid_grant"));
            }
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean theClient(HttpExchange exchange, Map<String, String> form) {
        var basic = exchange.getRequestHeaders().getFirst("Authorization");
        if (!ours && basic != null) {
            var shown = Base64.getEncoder().encodeToString((CLIENT + ":" + SECRET).getBytes(StandardCharsets.UTF_8));
            return basic.equals("Basic " + shown);
        }
        return CLIENT.equals(form.get("client_id")) && SECRET.equals(form.get("client_secret"));
    }

    private boolean verified(Map<String, String> asked, String verifier) throws GeneralSecurityException {
        if (!ours && asked.get("code_challenge") == null) {
            return true;
        }
        return "S256".equals(asked.get("code_challenge_method"))
                && asked.get("code_challenge").equals(challenge(verifier));
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
