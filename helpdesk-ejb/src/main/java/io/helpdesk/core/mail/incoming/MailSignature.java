package io.helpdesk.core.mail.incoming;

import io.helpdesk.api.mail.MailDoors.Signature;
import io.helpdesk.core.credential.Secrets;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signatures as those of our own webhooks (Standard Webhooks), over bytes that may be many. */
final class MailSignature {

    private static final Duration AGE = Duration.ofMinutes(5);
    private static final int CHUNK = 65_536;

    private MailSignature() {}

    static boolean valid(Signature shown, String secret, Path mail, Instant now) throws IOException {
        if (shown.id() == null || shown.timestamp() == null || shown.signatures() == null) {
            return false;
        }
        if (!shown.timestamp().matches("\\d{1,12}")
                || Duration.between(Instant.ofEpochSecond(Long.parseLong(shown.timestamp())), now)
                                .abs()
                                .compareTo(AGE)
                        > 0) {
            return false;
        }
        var right = "v1," + sign(shown.id() + "." + shown.timestamp() + ".", secret, mail);
        return Arrays.stream(shown.signatures().strip().split("\\s+")).anyMatch(one -> Secrets.same(one, right));
    }

    private static String sign(String before, String secret, Path mail) throws IOException {
        try (var in = Files.newInputStream(mail)) {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            mac.update(before.getBytes(StandardCharsets.UTF_8));
            var chunk = new byte[CHUNK];
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                mac.update(chunk, 0, read);
            }
            return Base64.getEncoder().encodeToString(mac.doFinal());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
