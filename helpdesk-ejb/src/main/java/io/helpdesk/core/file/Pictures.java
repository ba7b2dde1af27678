package io.helpdesk.core.file;

import io.helpdesk.api.file.Picture;
import io.helpdesk.api.file.StoredFile;
import io.helpdesk.api.file.Upload;
import io.helpdesk.api.problem.Invalid;
import io.helpdesk.api.problem.NotFound;
import io.helpdesk.api.problem.Rule;
import io.helpdesk.core.persistence.Rows;
import io.helpdesk.core.rule.Checks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Pictures of people, inboxes and help centers, kept as long as those are there or until they have another one. */
@ApplicationScoped
public class Pictures {

    /** In bytes (chatwoot-resources 1.3). */
    static final long LARGEST = 15L * 1024 * 1024;

    @Inject
    private EntityManager em;

    @Inject
    private FileStore store;

    @Inject
    private FileVault vault;

    @Inject
    private FileSignatures signatures;

    /**
     * Stores a picture. The one before is to be {@link #forget forgotten} by who shows this one instead.
     *
     * @param subject of the refusal, in the core's words
     * @return what stands in the place of its address
     * @throws Invalid {@code avatar} TOO_BIG, or MALFORMED where it is no JPEG, PNG or GIF
     */
    public String keep(PictureOf of, long ownerId, long accountId, Upload picture, String subject) {
        var kind = check(picture.content(), subject);
        var file = store.store(accountId, new Upload(picture.filename(), kind.contentType(), picture.content()));
        return kept(file, of, ownerId).toString();
    }

    /**
     * Makes a picture of a file that nothing has yet.
     *
     * @throws NotFound {@code "file"} if there is none that the signature is for, or something else has it
     * @throws Invalid as {@link #keep}
     */
    public void take(PictureOf of, long ownerId, long accountId, UUID uuid, String signature, String subject) {
        signatures.check(uuid, null, signature);
        var file = Rows.own(accountId, store.byUuid(uuid), FileStore.SUBJECT);
        if (!file.free() || !Files.isRegularFile(vault.pathOf(uuid))) {
            throw new NotFound(FileStore.SUBJECT);
        }
        file.is(check(vault.pathOf(uuid), subject).contentType());
        kept(file, of, ownerId);
    }

    private Picture kept(StoredFileEntity file, PictureOf of, long ownerId) {
        file.keepAside();
        // the picture refers to it
        em.flush();
        em.persist(new PictureEntity(file, of, ownerId));
        return new Picture(
                file.uuid(), signatures.sign(file.uuid(), null), file.snapshot().filename());
    }

    private static ImageKind check(Path content, String subject) {
        try {
            new Checks()
                    .that(Files.size(content) <= LARGEST, "avatar", Rule.TOO_BIG, LARGEST)
                    .refuse(subject);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ImageKind.of(content).orElseThrow(() -> new Invalid(subject, "avatar", Rule.MALFORMED));
    }

    /** Removes the picture that stood in the place of an address, if it is theirs and they are shown with another one now. */
    public void forget(PictureOf of, long ownerId, String before, String now) {
        Picture.of(before)
                .filter(picture -> !before.equals(now))
                .ifPresent(picture -> em.createQuery(
                                "select p from PictureEntity p where p." + of.field
                                        + " = :owner and p.fileUuid = :file",
                                PictureEntity.class)
                        .setParameter("owner", ownerId)
                        .setParameter("file", picture.uuid())
                        .getResultList()
                        .forEach(this::remove));
    }

    /** Removes every picture of theirs. */
    public void remove(PictureOf of, long ownerId) {
        em.createQuery("select p from PictureEntity p where p." + of.field + " = :owner", PictureEntity.class)
                .setParameter("owner", ownerId)
                .getResultList()
                .forEach(this::remove);
    }

    private void remove(PictureEntity picture) {
        var file = em.find(StoredFileEntity.class, picture.fileId());
        em.remove(picture);
        em.flush();
        vault.removeAfterCommit(file.uuid());
        em.remove(file);
    }

    /** Those of the one contact are the other's. */
    public void moveContact(long from, long to) {
        em.createNativeQuery("update picture set contact_id = :to where contact_id = :from")
                .setParameter("to", to)
                .setParameter("from", from)
                .executeUpdate();
    }

    /** The logos of portals, by the keys of those that have one; one statement. */
    public Map<Long, StoredFile> logos(Collection<Long> portalIds) {
        return portalIds.isEmpty()
                ? Map.of()
                : em
                        .createQuery(
                                "select p, f from PictureEntity p join StoredFileEntity f on f.id = p.fileId "
                                        + "where p.portalId in :portals",
                                Object[].class)
                        .setParameter("portals", portalIds)
                        .getResultList()
                        .stream()
                        .collect(Collectors.toMap(
                                row -> ((PictureEntity) row[0]).portalId(),
                                row -> ((StoredFileEntity) row[1]).snapshot()));
    }

    /** Whether it is the picture of somebody who works in this account, whichever account it was sent in. */
    boolean isOfColleague(long accountId, StoredFileEntity file) {
        return !em.createQuery(
                        "select p.fileId from PictureEntity p join MembershipEntity m on m.userId = p.userId "
                                + "where p.fileUuid = :file and m.accountId = :account",
                        Long.class)
                .setParameter("file", file.uuid())
                .setParameter("account", accountId)
                .getResultList()
                .isEmpty();
    }
}
