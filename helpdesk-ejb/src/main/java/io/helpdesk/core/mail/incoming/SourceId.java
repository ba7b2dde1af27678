package io.helpdesk.core.mail.incoming;

import io.helpdesk.core.rule.Checks;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Under which the messages of mails are known: the Message-ID, or what is as good where that does not serve. */
final class SourceId {

    private static final String DIGEST = "sha256:";

    private SourceId() {}

    /** @param id without angle brackets */
    static String of(String id) {
        return id.length() <= Checks.LINE
                ? id
                : DIGEST + HexFormat.of().formatHex(sha256().digest(id.getBytes(StandardCharsets.UTF_8)));
    }

    /** Of a mail that does not name itself. */
    static String of(Path mail) throws IOException {
        try (InputStream in = Files.newInputStream(mail);
                var digesting = new DigestInputStream(in, sha256())) {
            digesting.transferTo(OutputStream.nullOutputStream());
            return DIGEST
                    + HexFormat.of().formatHex(digesting.getMessageDigest().digest());
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
