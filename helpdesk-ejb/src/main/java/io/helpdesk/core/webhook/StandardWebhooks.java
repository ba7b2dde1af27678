package io.helpdesk.core.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The headers of the Standard Webhooks specification, version 1. */
final class StandardWebhooks {

    private static final String PREFIX = "whsec_";

    private StandardWebhooks() {}

    /** @param secret null for none: then there is no signature */
    static Map<String, String> headers(UUID id, Instant sentAt, String secret, byte[] body) {
        var headers = new LinkedHashMap<String, String>();
        var timestamp = String.valueOf(sentAt.getEpochSecond());
        headers.put("webhook-id", id.toString());
        headers.put("webhook-timestamp", timestamp);
        if (secret != null && !secret.isEmpty()) {
            headers.put("webhook-signature", "v1," + sign(key(secret), id + "." + timestamp + ".", body));
        }
        return headers;
    }

    /** A secret in the specification's own form is unwrapped; any other is its UTF-8 bytes. */
    private static byte[] key(String secret) {
        if (secret.startsWith(PREFIX)) {
            try {
                var key = Base64.getDecoder().decode(secret.substring(PREFIX.length()));
                if (key.length > 0) {
                    return key;
                }
            } catch (IllegalArgumentException notBase64) {
                // its bytes, then
            }
        }
        return secret.getBytes(StandardCharsets.UTF_8);
    }

    private static String sign(byte[] key, String before, byte[] body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            mac.update(before.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
