package io.helpdesk.core.whatsapp.incoming;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** How the provider signs its calls: {@code sha256=} and the HMAC of the bytes as they came (whatsapp-cloud 5). */
final class CallSignature {

    private static final String PREFIX = "sha256=";
    private static final String ALGORITHM = "HmacSHA256";

    private CallSignature() {}

    /** Compares in a time that does not depend on where they differ. */
    static boolean valid(String signature, String secret, byte[] call) {
        var shown = signature.strip().toLowerCase(Locale.ROOT);
        return shown.startsWith(PREFIX)
                && MessageDigest.isEqual(
                        shown.substring(PREFIX.length()).getBytes(StandardCharsets.US_ASCII),
                        of(secret, call).getBytes(StandardCharsets.US_ASCII));
    }

    private static String of(String secret, byte[] call) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return HexFormat.of().formatHex(mac.doFinal(call));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
