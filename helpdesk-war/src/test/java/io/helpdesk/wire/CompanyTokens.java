package io.helpdesk.wire;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;

/** Tokens of a company's provider, as MicroProfile JWT has them. */
final class CompanyTokens {

    private static final String ISSUER = "https://login.example.org";

    private final KeyPair keys;

    CompanyTokens() {
        keys = keys();
    }

    /** By which they are verified, as text (X.509, Base64). */
    String publicKey() {
        return Base64.getEncoder().encodeToString(keys.getPublic().getEncoded());
    }

    /** Good for five minutes. */
    String of(String name, String group) {
        return signed(name, group, keys);
    }

    /** One that somebody else has signed. */
    static String forged(String name, String group) {
        return signed(name, group, keys());
    }

    private static String signed(String name, String group, KeyPair by) {
        long now = Instant.now().getEpochSecond();
        var head = "{\"alg\": \"RS256\", \"typ\": \"JWT\"}";
        var claims = """
                {"iss": "%s", "aud": "helpdesk", "sub": "%s", "upn": "%s", "groups": ["%s"], "iat": %d, "exp": %d, "jti": "%s"}
                """.formatted(ISSUER, name, name, group, now, now + 300, Desk.word())
                .strip();
        var text =
                encoded(head.getBytes(StandardCharsets.UTF_8)) + "." + encoded(claims.getBytes(StandardCharsets.UTF_8));
        try {
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(by.getPrivate());
            signature.update(text.getBytes(StandardCharsets.US_ASCII));
            return text + "." + encoded(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
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
}
