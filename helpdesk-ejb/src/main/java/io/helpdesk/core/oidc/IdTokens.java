package io.helpdesk.core.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads ID tokens: signed by the provider, for this desk, for this browser, and not over (OpenID Connect Core 1.0, 3.1.3.7). */
final class IdTokens {

    private static final int LONGEST = 64 * 1024;
    private static final Duration SKEW = Duration.ofMinutes(1);

    /** Of keys in pairs alone: a secret that both know would do for whoever knows the secret, and "none" for everybody. */
    private static final Set<JWSAlgorithm> ALGORITHMS = Set.of(
            JWSAlgorithm.RS256,
            JWSAlgorithm.RS384,
            JWSAlgorithm.RS512,
            JWSAlgorithm.PS256,
            JWSAlgorithm.PS384,
            JWSAlgorithm.PS512,
            JWSAlgorithm.ES256,
            JWSAlgorithm.ES384,
            JWSAlgorithm.ES512);

    private IdTokens() {}

    /** @param nonce what the token has to name */
    record Expected(String issuer, String clientId, String nonce) {}

    /** The address that the provider vouches for, in lower case; empty if the token does not do. */
    static Optional<String> verifiedAddress(String token, JWKSet keys, Expected expected, Clock clock) {
        if (token == null || token.length() > LONGEST) {
            return Optional.empty();
        }
        var processor = new DefaultJWTProcessor<SecurityContext>();
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, new ImmutableJWKSet<>(keys)));
        processor.setJWTClaimsSetVerifier(verifier(expected, clock));
        try {
            var claims = processor.process(token, null);
            return azpFits(claims, expected.clientId()) ? verified(claims) : Optional.empty();
        } catch (ParseException | BadJOSEException | JOSEException | IllegalArgumentException refused) {
            return Optional.empty();
        }
    }

    private static DefaultJWTClaimsVerifier<SecurityContext> verifier(Expected expected, Clock clock) {
        var verifier =
                new DefaultJWTClaimsVerifier<SecurityContext>(
                        expected.clientId(),
                        new JWTClaimsSet.Builder()
                                .issuer(expected.issuer())
                                .claim("nonce", expected.nonce())
                                .build(),
                        Set.of("sub", "iat", "exp", "nonce")) {

                    @Override
                    protected Date currentTime() {
                        return Date.from(clock.instant());
                    }
                };
        verifier.setMaxClockSkew((int) SKEW.toSeconds());
        return verifier;
    }

    /** A token for several says whom it was made for. */
    private static boolean azpFits(JWTClaimsSet claims, String clientId) {
        var azp = claims.getClaim("azp");
        return azp == null ? claims.getAudience().size() == 1 : azp.equals(clientId);
    }

    private static Optional<String> verified(JWTClaimsSet claims) {
        var verified = claims.getClaim("email_verified");
        return Boolean.TRUE.equals(verified) || "true".equals(verified)
                ? Optional.ofNullable(claims.getClaim("email"))
                        .filter(String.class::isInstance)
                        .map(email -> email.toString().strip().toLowerCase(Locale.ROOT))
                        .filter(email -> !email.isEmpty() && email.length() <= 255)
                : Optional.empty();
    }
}
