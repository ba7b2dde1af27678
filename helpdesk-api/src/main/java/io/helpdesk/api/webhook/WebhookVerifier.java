package io.helpdesk.api.webhook;

import io.helpdesk.api.webhook.WebhookRefused.Reason;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.function.UnaryOperator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * For receivers of webhooks: whether a request is from who knows the secret, and was sent now. From any thread.
 *
 * <pre>{@code
 * var verifier = WebhookVerifier.standard(secret);
 * verifier.verify(request::getHeader, bytes);   // the body as it came, before anybody reads JSON out of it
 * }</pre>
 *
 * <p>Every webhook of Helpdesk has the headers of Standard Webhooks ({@code docs/webhooks.md}); the others are for receivers that
 * are told by the originals as well. Signatures are compared in a time that does not depend on where they differ.
 */
public final class WebhookVerifier {

    /** What receivers tolerate by the specifications: this much late or early. */
    public static final Duration USUAL_TOLERANCE = Duration.ofMinutes(5);

    private static final String PREFIX = "whsec_";

    /** A signature taken apart: what was signed in front of the body, when, and what it may be, as bytes. */
    private record Signed(String before, String timestamp, List<byte[]> signatures) {}

    private interface Scheme {

        Signed read(UnaryOperator<String> header);
    }

    private final Scheme scheme;
    private final byte[] key;
    private final Duration tolerance;
    private final Clock clock;

    private WebhookVerifier(Scheme scheme, byte[] key, Duration tolerance, Clock clock) {
        this.scheme = scheme;
        this.key = key;
        this.tolerance = tolerance;
        this.clock = clock;
    }

    /**
     * By {@code webhook-id}, {@code webhook-timestamp} and {@code webhook-signature}, of which one of several may fit.
     *
     * @param secret as the webhook has it: {@code whsec_} and Base64, or any text, which is its UTF-8 bytes
     */
    public static WebhookVerifier standard(String secret) {
        return of(WebhookVerifier::readStandard, standardKey(secret));
    }

    /** By {@code X-Chatwoot-Timestamp} and {@code X-Chatwoot-Signature} (chatwoot-events 4.3). */
    public static WebhookVerifier chatwoot(String secret) {
        return of(WebhookVerifier::readChatwoot, utf8(secret));
    }

    /**
     * By {@code X-Libredesk-Signature} (libredesk-resources 12), which says no time: whoever has heard a request may send it again,
     * and what is older than the tolerance is taken. {@link #standard} is the better one for Helpdesk's own.
     */
    public static WebhookVerifier libredesk(String secret) {
        return of(WebhookVerifier::readLibredesk, utf8(secret));
    }

    /** By {@code X-Wassist-Signature} (wassist 13.2). */
    public static WebhookVerifier wassist(String secret) {
        return of(WebhookVerifier::readWassist, utf8(secret));
    }

    /** @param much late or early; positive */
    public WebhookVerifier tolerating(Duration much) {
        if (much.isNegative() || much.isZero()) {
            throw new IllegalArgumentException("no tolerance: " + much);
        }
        return new WebhookVerifier(scheme, key, much, clock);
    }

    /** By another clock than the system's. */
    public WebhookVerifier by(Clock other) {
        return new WebhookVerifier(scheme, key, tolerance, other);
    }

    /**
     * @param header answers the value of a header, whose name is written in any case; null for none
     * @param body as it came, byte for byte
     * @throws WebhookRefused that says why; nothing of the body is to be believed then
     */
    public void verify(UnaryOperator<String> header, byte[] body) {
        var signed = scheme.read(header);
        if (signed.timestamp != null) {
            checkTime(signed.timestamp);
        }
        var expected = sign(signed.before, body);
        // all of them, whichever fits
        boolean fits = false;
        for (var signature : signed.signatures) {
            fits |= MessageDigest.isEqual(expected, signature);
        }
        if (!fits) {
            throw new WebhookRefused(Reason.WRONG_SIGNATURE, "the signature is not of this body by this secret");
        }
    }

    private void checkTime(String timestamp) {
        if (!timestamp.matches("\\d{1,12}")) {
            throw new WebhookRefused(Reason.MALFORMED, "the time is no number of seconds: " + timestamp);
        }
        var late = Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), clock.instant());
        if (late.compareTo(tolerance) > 0) {
            throw new WebhookRefused(Reason.TOO_OLD, "it was sent " + late.toSeconds() + " s ago");
        }
        if (late.compareTo(tolerance.negated()) < 0) {
            throw new WebhookRefused(
                    Reason.NOT_YET,
                    "it is to be sent in " + late.negated().toSeconds() + " s; does one of the clocks go wrong?");
        }
    }

    private static Signed readStandard(UnaryOperator<String> header) {
        var timestamp = required(header, "webhook-timestamp");
        var before = required(header, "webhook-id") + "." + timestamp + ".";
        var signatures = Arrays.stream(required(header, "webhook-signature").split(" "))
                .filter(each -> each.startsWith("v1,"))
                .map(each -> base64(each.substring("v1,".length())))
                .toList();
        if (signatures.isEmpty()) {
            throw new WebhookRefused(Reason.MALFORMED, "webhook-signature has no signature of version v1");
        }
        return new Signed(before, timestamp, signatures);
    }

    private static Signed readChatwoot(UnaryOperator<String> header) {
        var timestamp = required(header, "X-Chatwoot-Timestamp");
        return new Signed(timestamp + ".", timestamp, List.of(afterSha256(header, "X-Chatwoot-Signature")));
    }

    private static Signed readLibredesk(UnaryOperator<String> header) {
        return new Signed("", null, List.of(afterSha256(header, "X-Libredesk-Signature")));
    }

    private static Signed readWassist(UnaryOperator<String> header) {
        var name = "X-Wassist-Signature";
        String timestamp = null;
        byte[] signature = null;
        for (var part : required(header, name).split(",")) {
            if (part.startsWith("t=")) {
                timestamp = part.substring(2);
            } else if (part.startsWith("v1=")) {
                signature = hex(name, part.substring(3));
            }
        }
        if (timestamp == null || signature == null) {
            throw new WebhookRefused(Reason.MALFORMED, name + " is not t=...,v1=...");
        }
        return new Signed(timestamp + ".", timestamp, List.of(signature));
    }

    private static String required(UnaryOperator<String> header, String name) {
        var value = header.apply(name);
        if (value == null || value.isBlank()) {
            throw new WebhookRefused(Reason.MISSING, "there is no " + name + "; has the webhook a secret?");
        }
        return value.strip();
    }

    private static byte[] afterSha256(UnaryOperator<String> header, String name) {
        var value = required(header, name);
        if (!value.startsWith("sha256=")) {
            throw new WebhookRefused(Reason.MALFORMED, name + " does not begin with sha256=");
        }
        return hex(name, value.substring("sha256=".length()));
    }

    private static byte[] hex(String name, String digits) {
        try {
            return HexFormat.of().parseHex(digits);
        } catch (IllegalArgumentException e) {
            throw new WebhookRefused(Reason.MALFORMED, name + " is not in hexadecimal digits");
        }
    }

    private static byte[] base64(String text) {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new WebhookRefused(Reason.MALFORMED, "webhook-signature is not in Base64");
        }
    }

    /** As the sender reads it: what only looks like the specification's form is a text like any other. */
    private static byte[] standardKey(String secret) {
        if (secret.startsWith(PREFIX)) {
            try {
                var decoded = Base64.getDecoder().decode(secret.substring(PREFIX.length()));
                if (decoded.length > 0) {
                    return decoded;
                }
            } catch (IllegalArgumentException notBase64) {
                // its bytes, then
            }
        }
        return utf8(secret);
    }

    private static byte[] utf8(String secret) {
        if (secret.isEmpty()) {
            throw new IllegalArgumentException("without a secret nothing is signed");
        }
        return secret.getBytes(StandardCharsets.UTF_8);
    }

    private byte[] sign(String before, byte[] body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            mac.update(before.getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(body);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static WebhookVerifier of(Scheme scheme, byte[] key) {
        return new WebhookVerifier(scheme, key, USUAL_TOLERANCE, Clock.systemUTC());
    }
}
