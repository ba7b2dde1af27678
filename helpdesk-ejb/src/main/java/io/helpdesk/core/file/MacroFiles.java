package io.helpdesk.core.file;

import io.helpdesk.api.file.StoredFile;
import io.helpdesk.api.file.Upload;
import io.helpdesk.api.message.Attach;
import io.helpdesk.api.problem.NotFound;
import io.helpdesk.core.persistence.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Files that macros send: kept as long as the macro names them, and copied each time. */
@ApplicationScoped
public class MacroFiles {

    @Inject
    private EntityManager em;

    @Inject
    private FileStore store;

    @Inject
    private FileVault vault;

    @Inject
    private FileSignatures signatures;

    /**
     * Keeps these files for a macro, and lets go of those that it kept before and does not name any more: they are removed a
     * week after they came.
     *
     * @param named signatures by UUID
     * @throws NotFound {@code "file"} if there is none that its signature is for, or a message or another macro has it
     */
    public void keep(long accountId, long macroId, Map<UUID, String> named) {
        var wanted = new HashSet<>(named.keySet());
        for (var kept : kept(List.of(macroId))) {
            if (!wanted.remove(kept.uuid())) {
                kept.keepFor(null);
            }
        }
        for (var uuid : wanted) {
            signatures.check(uuid, null, named.get(uuid));
            var file = Rows.own(accountId, store.byUuid(uuid), FileStore.SUBJECT);
            if (file.messageId() != null || file.macroId() != null || file.aside()) {
                throw new NotFound(FileStore.SUBJECT);
            }
            file.keepFor(macroId);
        }
    }

    /** By macro, only macros that have any; one statement. */
    public Map<Long, List<StoredFile>> of(Collection<Long> macroIds) {
        return macroIds.isEmpty()
                ? Map.of()
                : kept(macroIds).stream()
                        .collect(Collectors.groupingBy(
                                StoredFileEntity::macroId,
                                Collectors.mapping(StoredFileEntity::snapshot, Collectors.toList())));
    }

    /**
     * The same bytes under the same name, to be stored once more.
     *
     * @throws NotFound {@code "file"} if the macro has lost it
     */
    public Attach copy(long accountId, UUID uuid) {
        var file = Rows.own(accountId, store.byUuid(uuid), FileStore.SUBJECT).snapshot();
        var bytes = vault.pathOf(uuid);
        if (!java.nio.file.Files.isRegularFile(bytes)) {
            throw new NotFound(FileStore.SUBJECT);
        }
        return new Attach.Uploaded(new Upload(file.filename(), file.contentType(), bytes));
    }

    private List<StoredFileEntity> kept(Collection<Long> macroIds) {
        return em.createQuery(
                        "select f from StoredFileEntity f where f.macroId in :macros order by f.id",
                        StoredFileEntity.class)
                .setParameter("macros", macroIds)
                .getResultList();
    }
}
