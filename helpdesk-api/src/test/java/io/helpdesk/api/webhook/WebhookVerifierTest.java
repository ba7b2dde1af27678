package io.helpdesk.api.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.helpdesk.api.webhook.WebhookRefused.Reason;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WebhookVerifierTest {

    private static final byte[] BODY = bytes("{\"event\":\"message_created\",\"id\":501}");

    /** The vector of chatwoot-events 4.3. */
    private static final Map<String, String> CHATWOOT = Map.of(
            "X-Chatwoot-Timestamp",
            "1767607200",
            "X-Chatwoot-Signature",
            "sha256=201f07b1636733997a52950363d99903cfc296a67994ffc8f553963e939c9977");

    private static final WebhookVerifier OF_CHATWOOT =
            WebhookVerifier.chatwoot("wh_secret_demo").by(at(1767607200));

    /** The vector of the Standard Webhooks specification's own libraries. */
    private static final Map<String, String> STANDARD = Map.of(
            "webhook-id",
            "msg_p5jXN8AQM9LWM0D4loKWxJek",
            "webhook-timestamp",
            "1614265330",
            "webhook-signature",
            "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");

    private static final String STANDARD_SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final byte[] STANDARD_BODY = bytes("{\"test\": 2432232314}");
    private static final WebhookVerifier OF_STANDARD =
            WebhookVerifier.standard(STANDARD_SECRET).by(at(1614265330));

    @Test
    void documentedVectorsFit() {
        OF_CHATWOOT.verify(CHATWOOT::get, BODY);
        OF_STANDARD.verify(STANDARD::get, STANDARD_BODY);
    }

    /** By OpenSSL: {@code printf '%s' '1767607200.BODY' | openssl dgst -sha256 -hmac wh_secret_demo}, and without the time. */
    @Test
    void theSameOfLibredeskAndWassist() {
        WebhookVerifier.libredesk("wh_secret_demo")
                .verify(
                        Map.of(
                                "X-Libredesk-Signature",
                                "sha256=c0d4a2b0080c9d5970248bc3c648d5eb4999d56f6570ab6b6c074b6627cd3884")::get,
                        BODY);
        WebhookVerifier.wassist("wh_secret_demo")
                .by(at(1767607200))
                .verify(
                        Map.of(
                                "X-Wassist-Signature",
                                "t=1767607200,v1="
                                        + CHATWOOT.get("X-Chatwoot-Signature").substring(7))::get,
                        BODY);
    }

    @Test
    void anotherBodySecretOrTimeDoesNotFit() {
        refused(Reason.WRONG_SIGNATURE, OF_CHATWOOT, CHATWOOT, bytes("{\"event\":\"message_created\",\"id\":502}"));
        refused(Reason.WRONG_SIGNATURE, WebhookVerifier.chatwoot("other").by(at(1767607200)), CHATWOOT, BODY);
        refused(Reason.WRONG_SIGNATURE, OF_CHATWOOT, with(CHATWOOT, "X-Chatwoot-Timestamp", "1767607201"), BODY);
        refused(Reason.WRONG_SIGNATURE, OF_STANDARD, with(STANDARD, "webhook-id", "msg_other"), STANDARD_BODY);
        refused(Reason.WRONG_SIGNATURE, OF_CHATWOOT, with(CHATWOOT, "X-Chatwoot-Signature", "sha256=201f"), BODY);
    }

    @Test
    void oneOfSeveralSignaturesIsEnough() {
        var several = "v1,bm8= v2,whatever " + STANDARD.get("webhook-signature");
        OF_STANDARD.verify(with(STANDARD, "webhook-signature", several)::get, STANDARD_BODY);
        refused(
                Reason.WRONG_SIGNATURE,
                OF_STANDARD,
                with(STANDARD, "webhook-signature", "v1,bm8= v1,bm8="),
                STANDARD_BODY);
        refused(Reason.MALFORMED, OF_STANDARD, with(STANDARD, "webhook-signature", "v2,bm8="), STANDARD_BODY);
    }

    @Test
    void fiveMinutesAreTolerated() {
        for (int off : new int[] {-300, 300}) {
            OF_CHATWOOT.by(at(1767607200 + off)).verify(CHATWOOT::get, BODY);
        }
        refused(Reason.TOO_OLD, OF_CHATWOOT.by(at(1767607501)), CHATWOOT, BODY);
        refused(Reason.NOT_YET, OF_CHATWOOT.by(at(1767606899)), CHATWOOT, BODY);
        OF_CHATWOOT.tolerating(Duration.ofHours(1)).by(at(1767607501)).verify(CHATWOOT::get, BODY);
        refused(Reason.TOO_OLD, OF_CHATWOOT.tolerating(Duration.ofSeconds(1)).by(at(1767607202)), CHATWOOT, BODY);
        assertThrows(IllegalArgumentException.class, () -> OF_CHATWOOT.tolerating(Duration.ZERO));
    }

    @Test
    void whatIsMissingIsNamed() {
        for (var name : STANDARD.keySet()) {
            var refusal = refused(Reason.MISSING, OF_STANDARD, with(STANDARD, name, null), STANDARD_BODY);
            assertEquals("there is no " + name + "; has the webhook a secret?", refusal.getMessage());
            refused(Reason.MISSING, OF_STANDARD, with(STANDARD, name, " "), STANDARD_BODY);
        }
        refused(Reason.MISSING, WebhookVerifier.libredesk("a"), Map.of(), BODY);
        refused(Reason.MISSING, WebhookVerifier.wassist("a"), Map.of(), BODY);
    }

    @Test
    void whatIsCrookedIsRefused() {
        refused(Reason.MALFORMED, OF_CHATWOOT, with(CHATWOOT, "X-Chatwoot-Signature", "201f"), BODY);
        refused(Reason.MALFORMED, OF_CHATWOOT, with(CHATWOOT, "X-Chatwoot-Signature", "sha256=xy"), BODY);
        refused(Reason.MALFORMED, OF_CHATWOOT, with(CHATWOOT, "X-Chatwoot-Timestamp", "now"), BODY);
        refused(Reason.MALFORMED, OF_CHATWOOT, with(CHATWOOT, "X-Chatwoot-Timestamp", "9".repeat(40)), BODY);
        refused(Reason.MALFORMED, OF_STANDARD, with(STANDARD, "webhook-signature", "v1,***"), STANDARD_BODY);
        for (var crooked : new String[] {"t=1", "v1=00", "1767607200", "t=,v1=", ","}) {
            refused(Reason.MALFORMED, WebhookVerifier.wassist("a"), Map.of("X-Wassist-Signature", crooked), BODY);
        }
    }

    @Test
    void noRefusalTellsTheSecret() {
        var refusal = refused(
                Reason.WRONG_SIGNATURE,
                WebhookVerifier.chatwoot("wh_other_secret").by(at(1767607200)),
                CHATWOOT,
                BODY);
        assertFalse(refusal.toString().contains("wh_other_secret"));
        assertThrows(IllegalArgumentException.class, () -> WebhookVerifier.libredesk(""));
    }

    private static WebhookRefused refused(
            Reason reason, WebhookVerifier verifier, Map<String, String> headers, byte[] body) {
        var refusal = assertThrows(WebhookRefused.class, () -> verifier.verify(headers::get, body));
        assertEquals(reason, refusal.reason(), refusal.getMessage());
        return refusal;
    }

    /** @param value null for none */
    private static Map<String, String> with(Map<String, String> headers, String name, String value) {
        var changed = new HashMap<>(headers);
        changed.put(name, value);
        return changed;
    }

    private static Clock at(long seconds) {
        return Clock.fixed(Instant.ofEpochSecond(seconds), ZoneOffset.UTC);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
