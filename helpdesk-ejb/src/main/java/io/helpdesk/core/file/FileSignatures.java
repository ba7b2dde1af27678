package io.helpdesk.core.file;

import io.helpdesk.api.problem.NotFound;
import io.helpdesk.core.credential.Secrets;
import io.helpdesk.core.secret.Sealing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs links to files with HMAC-SHA256 under a secret of the installation, which all nodes share in the database. */
@ApplicationScoped
public class FileSignatures {

    private static final String NAME = "files";

    @Inject
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private InstanceSecrets secrets;

    private volatile String secret;

    String sign(UUID uuid, Instant expiresAt) {
        return sign(uuid + " " + (expiresAt == null ? "" : expiresAt.getEpochSecond()));
    }

    /** Whoever may read a file may not write it. */
    String signUpload(UUID uuid, Instant until) {
        return sign("upload " + uuid + " " + until.getEpochSecond());
    }

    private String sign(String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** @throws NotFound {@code "file"} if the signature is wrong or its time is over */
    void check(UUID uuid, Instant expiresAt, String signature) {
        check(sign(uuid, expiresAt), expiresAt, signature);
    }

    /** @throws NotFound {@code "file"} if the signature is wrong or its time is over */
    void checkUpload(UUID uuid, Instant until, String signature) {
        check(signUpload(uuid, until), until, signature);
    }

    private void check(String right, Instant expiresAt, String signature) {
        if (signature == null
                || !Secrets.same(right, signature)
                || expiresAt != null && expiresAt.isBefore(clock.instant())) {
            throw new NotFound("file");
        }
    }

    private String secret() {
        if (secret == null) {
            var stored = stored();
            secret = stored != null ? stored : secrets.make(NAME);
        }
        return secret;
    }

    private String stored() {
        List<?> found = em.createNativeQuery("select secret from instance_secret where name = :name", String.class)
                .setParameter("name", NAME)
                .getResultList();
        return found.isEmpty() ? null : Sealing.keys().open((String) found.get(0));
    }
}
