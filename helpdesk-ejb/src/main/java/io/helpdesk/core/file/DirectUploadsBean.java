package io.helpdesk.core.file;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.caller.Permission;
import io.helpdesk.api.file.DirectUploads;
import io.helpdesk.api.file.StoredFile;
import io.helpdesk.api.problem.Invalid;
import io.helpdesk.api.problem.NotFound;
import io.helpdesk.api.problem.Rule;
import io.helpdesk.api.settings.Setting;
import io.helpdesk.api.settings.Settings;
import io.helpdesk.core.permission.Requires;
import io.helpdesk.core.persistence.Keys;
import io.helpdesk.core.persistence.Rows;
import io.helpdesk.core.rule.Checks;
import io.helpdesk.core.transaction.Retried;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import java.util.regex.Pattern;

/** Notes files that are announced, and takes their bytes when these come. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@Retried
public class DirectUploadsBean implements DirectUploads {

    /** What 16 bytes are in Base64. */
    private static final Pattern MD5 = Pattern.compile("[A-Za-z0-9+/]{21}[AQgw]==");

    @Inject
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private Keys keys;

    @Inject
    private Rows rows;

    @Inject
    private Settings settings;

    @Inject
    private FileStore store;

    @Inject
    private FileVault vault;

    @Inject
    private FileSignatures signatures;

    @Override
    @Requires(Permission.MESSAGE_WRITE)
    public StoredFile announce(Caller caller, Announcement announced) {
        long most = settings.number(Setting.LIMIT_UPLOAD);
        new Checks()
                .required("filename", announced.filename())
                .that(announced.size() >= 0, "byte_size", Rule.TOO_SMALL, 0L)
                .that(announced.size() <= most, "byte_size", Rule.TOO_BIG, most)
                .required("checksum", announced.checksum())
                .form("checksum", announced.checksum(), MD5)
                .refuse(FileStore.SUBJECT);
        var file = new StoredFileEntity(
                keys.next("stored_file_seq"),
                UUID.randomUUID(),
                caller.accountId(),
                FileStore.cleanName(announced.filename()),
                FileStore.cleanType(announced.contentType()),
                null,
                false,
                announced.size(),
                clock.instant());
        file.await(announced.checksum(), announced.details());
        em.persist(file);
        return file.snapshot();
    }

    @Override
    public String sign(UUID uuid, Instant until) {
        return signatures.signUpload(uuid, until);
    }

    @Override
    public boolean awaits(UUID uuid, Instant until, String signature) {
        try {
            signatures.checkUpload(uuid, until, signature);
            return true;
        } catch (NotFound unsigned) {
            return false;
        }
    }

    @Override
    public void fill(UUID uuid, Instant until, String signature, Path content) {
        signatures.checkUpload(uuid, until, signature);
        var file = store.byUuid(uuid);
        rows.lock(file, FileStore.SUBJECT);
        if (size(content) != file.snapshot().size() || !md5(content).equals(file.checksum())) {
            throw new Invalid(FileStore.SUBJECT, "content", Rule.MALFORMED);
        }
        if (file.awaited()) {
            vault.put(uuid, content);
            file.arrived(clock.instant());
        }
    }

    private static long size(Path content) {
        try {
            return Files.size(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String md5(Path content) {
        try (var out = new DigestOutputStream(OutputStream.nullOutputStream(), MessageDigest.getInstance("MD5"))) {
            Files.copy(content, out);
            return Base64.getEncoder().encodeToString(out.getMessageDigest().digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
