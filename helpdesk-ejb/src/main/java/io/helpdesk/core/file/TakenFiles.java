package io.helpdesk.core.file;

import io.helpdesk.api.file.Upload;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;

/** Loose files that are read by the core itself, and removed afterwards. */
@ApplicationScoped
public class TakenFiles {

    @Inject
    private EntityManager em;

    @Inject
    private FileStore store;

    @Inject
    private FileVault vault;

    /** Stores one that no message can take. */
    public UUID store(long accountId, Upload upload) {
        var file = store.store(accountId, upload);
        file.keepAside();
        return file.uuid();
    }

    /** Where its bytes are; empty if there is no such file in the account any more. */
    public Optional<Path> bytes(long accountId, UUID uuid) {
        return own(accountId, uuid).map(file -> vault.pathOf(uuid)).filter(Files::isRegularFile);
    }

    /** Nobody needs it any more. */
    public void remove(long accountId, UUID uuid) {
        own(accountId, uuid).ifPresent(file -> {
            em.remove(file);
            vault.removeAfterCommit(uuid);
        });
    }

    private Optional<StoredFileEntity> own(long accountId, UUID uuid) {
        return store.find(uuid).filter(file -> file.accountId() == accountId);
    }
}
