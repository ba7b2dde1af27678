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

/** Files that macros and rules send: kept as long as these name them, and copied each time. */
@ApplicationScoped
public class KeptFiles {

    @Inject
    private EntityManager em;

    @Inject
    private FileStore store;

    @Inject
    private FileVault vault;

    @Inject
    private FileSignatures signatures;

    /**
     * Keeps these files for a macro or a rule, and lets go of those that it kept before and does not name any more: they are
     * removed a week after they came.
     *
     * @param named signatures by UUID
     * @throws NotFound {@code "file"} if there is none that its signature is for, or something else has it
     */
    public void keep(Keeper keeper, long accountId, long keeperId, Map<UUID, String> named) {
        var wanted = new HashSet<>(named.keySet());
        for (var kept : kept(keeper, List.of(keeperId))) {
            if (!wanted.remove(kept.uuid())) {
                kept.keepFor(keeper, null);
            }
        }
        for (var uuid : wanted) {
            signatures.check(uuid, null, named.get(uuid));
            var file = Rows.own(accountId, store.byUuid(uuid), FileStore.SUBJECT);
            if (!file.free()) {
                throw new NotFound(FileStore.SUBJECT);
            }
            file.keepFor(keeper, keeperId);
        }
    }

    /** By the keys of their keepers, only those that have any; one statement. */
    public Map<Long, List<StoredFile>> of(Keeper keeper, Collection<Long> keeperIds) {
        return keeperIds.isEmpty()
                ? Map.of()
                : kept(keeper, keeperIds).stream()
                        .collect(Collectors.groupingBy(
                                file -> file.keeperId(keeper),
                                Collectors.mapping(StoredFileEntity::snapshot, Collectors.toList())));
    }

    /**
     * The same bytes under the same name, to be stored once more.
     *
     * @throws NotFound {@code "file"} if it is lost
     */
    public Attach copy(long accountId, UUID uuid) {
        var file = Rows.own(accountId, store.byUuid(uuid), FileStore.SUBJECT).snapshot();
        var bytes = vault.pathOf(uuid);
        if (!java.nio.file.Files.isRegularFile(bytes)) {
            throw new NotFound(FileStore.SUBJECT);
        }
        return new Attach.Uploaded(new Upload(file.filename(), file.contentType(), bytes));
    }

    private List<StoredFileEntity> kept(Keeper keeper, Collection<Long> keeperIds) {
        return em.createQuery(
                        "select f from StoredFileEntity f where f." + keeper.field + " in :keepers order by f.id",
                        StoredFileEntity.class)
                .setParameter("keepers", keeperIds)
                .getResultList();
    }
}
