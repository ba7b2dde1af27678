package io.helpdesk.core.file;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.caller.Permission;
import io.helpdesk.api.file.Files;
import io.helpdesk.api.file.StoredFile;
import io.helpdesk.api.file.Upload;
import io.helpdesk.api.problem.NotFound;
import io.helpdesk.core.permission.Requires;
import io.helpdesk.core.persistence.Rows;
import io.helpdesk.core.transaction.Reads;
import io.helpdesk.core.transaction.Retried;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Stores and opens files. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@Retried
public class FilesBean implements Files {

    @Inject
    private FileStore store;

    @Inject
    private FileVault vault;

    @Inject
    private FileSignatures signatures;

    @Inject
    private Pictures pictures;

    @Override
    @Requires(Permission.MESSAGE_WRITE)
    public StoredFile store(Caller caller, Upload upload) {
        return store.store(caller.accountId(), upload).snapshot();
    }

    @Override
    @Reads
    @Requires(Permission.MESSAGE_READ)
    public StoredContent open(Caller caller, UUID uuid) {
        var file = store.byUuid(uuid);
        return content(
                file.accountId() != caller.accountId() && pictures.isOfColleague(caller.accountId(), file)
                        ? file
                        : Rows.own(caller.accountId(), file, FileStore.SUBJECT));
    }

    @Override
    @Requires(Permission.MESSAGE_READ)
    public Optional<StoredFile> find(Caller caller, UUID uuid) {
        return store.find(uuid)
                .filter(file -> file.accountId() == caller.accountId())
                .map(StoredFileEntity::snapshot);
    }

    @Override
    @Reads
    public StoredContent openSigned(UUID uuid, Instant expiresAt, String signature) {
        signatures.check(uuid, expiresAt, signature);
        return content(store.byUuid(uuid));
    }

    @Override
    @Reads
    public String sign(UUID uuid, Instant expiresAt) {
        return signatures.sign(uuid, expiresAt);
    }

    private StoredContent content(StoredFileEntity file) {
        var path = vault.pathOf(file.uuid());
        if (!java.nio.file.Files.isRegularFile(path)) {
            // deleted on another node, or not brought back with the database
            throw new NotFound("file");
        }
        return new StoredContent(file.snapshot(), path);
    }
}
