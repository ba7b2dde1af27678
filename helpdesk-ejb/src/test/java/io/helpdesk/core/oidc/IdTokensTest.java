package io.helpdesk.core.oidc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.helpdesk.core.oidc.IdTokens.Expected;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Tokens at the edges of their time, by keys of both kinds. */
class IdTokensTest {

    private static final Instant NOW = Instant.parse("2026-11-30T12:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final Expected EXPECTED = new Expected("https://id.example.com", "desk", "n-1");

    private static RSAKey rsa;
    private static ECKey curve;
    private static JWKSet keys;

    @BeforeAll
    static void makeKeys() throws JOSEException {
        rsa = new RSAKeyGenerator(2048).keyID("r").generate();
        curve = new ECKeyGenerator(Curve.P_256).keyID("c").generate();
        keys = new JWKSet(List.of(rsa.toPublicJWK(), curve.toPublicJWK()));
    }

    private static JWTClaimsSet.Builder good() {
        return new JWTClaimsSet.Builder()
                .issuer("https://id.example.com")
                .subject("ada")
                .audience("desk")
                .issueTime(Date.from(NOW))
                .expirationTime(Date.from(NOW.plusSeconds(300)))
                .claim("nonce", "n-1")
                .claim("email", "Ada@example.com")
                .claim("email_verified", true);
    }

    private static Optional<String> read(UnaryOperator<JWTClaimsSet.Builder> change) throws JOSEException {
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("r").build(),
                change.apply(good()).build());
        token.sign(new RSASSASigner(rsa));
        return IdTokens.verifiedAddress(token.serialize(), keys, EXPECTED, CLOCK);
    }

    @Test
    void aGoodOneNamesAnAddress() throws JOSEException {
        assertEquals(Optional.of("ada@example.com"), read(claims -> claims));
        assertEquals(Optional.of("ada@example.com"), read(claims -> claims.claim("email_verified", "true")));
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.ES256).keyID("c").build(), good().build());
        token.sign(new ECDSASigner(curve));
        assertEquals(
                Optional.of("ada@example.com"), IdTokens.verifiedAddress(token.serialize(), keys, EXPECTED, CLOCK));
    }

    @Test
    void clocksMayDifferByAMinute() throws JOSEException {
        assertEquals(
                Optional.of("ada@example.com"), read(claims -> claims.expirationTime(Date.from(NOW.minusSeconds(55)))));
        assertEquals(Optional.empty(), read(claims -> claims.expirationTime(Date.from(NOW.minusSeconds(65)))));
        assertEquals(Optional.empty(), read(claims -> claims.notBeforeTime(Date.from(NOW.plusSeconds(65)))));
    }

    @Test
    void whatIsNoTokenIsNone() {
        for (var text : new String[] {null, "", "a", "a.b.c", "..", "x".repeat(70_000)}) {
            assertEquals(Optional.empty(), IdTokens.verifiedAddress(text, keys, EXPECTED, CLOCK));
        }
    }
}
