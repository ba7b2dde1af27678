package io.helpdesk.wire;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What somebody signs with a secret that both sides know (RFC 2104, with SHA-256). */
final class Hmac {

    private Hmac() {}

    static byte[] of(String secret, String before, byte[] content) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            mac.update(before.getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** In hexadecimal digits, lower case. */
    static String hex(String secret, String before, byte[] content) {
        return HexFormat.of().formatHex(of(secret, before, content));
    }
}
