package io.helpdesk.core.file;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.file.StoredFile;
import io.helpdesk.api.file.Upload;
import io.helpdesk.api.message.Attach;
import io.helpdesk.api.problem.NotFound;
import io.helpdesk.api.text.StorableText;
import io.helpdesk.core.persistence.Keys;
import io.helpdesk.core.persistence.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Stores files and attaches them to messages, for the rest of the core. */
@ApplicationScoped
public class FileStore {

    static final String SUBJECT = "file";

    private static final int NAME = 255;
    private static final int LONGEST_EXTENSION = 16;
    private static final Pattern HALF_CHARACTERS = Pattern.compile("\\p{Cs}");
    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cc}\\u200e\\u200f\\u2028-\\u202e\\u2066-\\u2069\\ufeff]");
    private static final Pattern DEVICES =
            Pattern.compile("(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?", Pattern.CASE_INSENSITIVE);

    @Inject
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private Keys keys;

    @Inject
    private Rows rows;

    @Inject
    private FileVault vault;

    @Inject
    private FileSignatures signatures;

    /**
     * The files to attach, uploads stored; those attached to something already are left out, as are those that the core wrote.
     *
     * @throws NotFound {@code "file"}, also for one whose bytes are still to come
     */
    public List<StoredFileEntity> resolve(Caller caller, List<Attach> wanted) {
        var files = new ArrayList<StoredFileEntity>();
        for (var each : wanted) {
            var file = resolve(caller.accountId(), each);
            if (file.awaited()) {
                throw new NotFound(SUBJECT);
            }
            if (file.free() && !files.contains(file)) {
                files.add(file);
            }
        }
        return files;
    }

    private StoredFileEntity resolve(long accountId, Attach wanted) {
        if (wanted instanceof Attach.Uploaded uploaded) {
            return taken(accountId, uploaded.upload());
        }
        if (wanted instanceof Attach.Stored stored) {
            return rows.own(StoredFileEntity.class, accountId, stored.fileId(), SUBJECT);
        }
        var signed = (Attach.Signed) wanted;
        signatures.check(signed.fileUuid(), null, signed.signature());
        return Rows.own(accountId, byUuid(signed.fileUuid()), SUBJECT);
    }

    /** Attaches what {@link #resolve} found to a message that is stored already. */
    public void attach(List<StoredFileEntity> files, long messageId) {
        for (var file : files) {
            file.attachTo(messageId);
            if (!em.contains(file)) {
                em.persist(file);
            }
        }
    }

    /** Stores what goes with a message, as long as that is there, and is none of its attachments. */
    public void keepBeside(long accountId, long messageId, Upload upload) {
        var file = taken(accountId, upload);
        file.keepBeside(messageId);
        em.persist(file);
    }

    /** Stores a file that belongs to no message yet. */
    StoredFileEntity store(long accountId, Upload upload) {
        var file = taken(accountId, upload);
        em.persist(file);
        return file;
    }

    private StoredFileEntity taken(long accountId, Upload upload) {
        var uuid = UUID.randomUUID();
        long size = vault.put(uuid, upload.content());
        return new StoredFileEntity(
                keys.next("stored_file_seq"),
                uuid,
                accountId,
                cleanName(upload.filename()),
                cleanType(upload.contentType()),
                upload.contentId(),
                upload.inline(),
                size,
                clock.instant());
    }

    StoredFileEntity byUuid(UUID uuid) {
        return find(uuid).orElseThrow(() -> new NotFound(SUBJECT));
    }

    Optional<StoredFileEntity> find(UUID uuid) {
        return em
                .createQuery("select f from StoredFileEntity f where f.uuid = :uuid", StoredFileEntity.class)
                .setParameter("uuid", uuid)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** By message id, only messages that have any; each list by id. One statement. */
    public Map<Long, List<StoredFile>> ofMessages(long accountId, Collection<Long> messageIds) {
        if (messageIds.isEmpty()) {
            return Map.of();
        }
        return em
                .createQuery(
                        "select f from StoredFileEntity f where f.accountId = :account and f.messageId in :messages and f.aside = false order by f.id",
                        StoredFileEntity.class)
                .setParameter("account", accountId)
                .setParameter("messages", messageIds)
                .getResultList()
                .stream()
                .map(StoredFileEntity::snapshot)
                .collect(Collectors.groupingBy(StoredFile::messageId));
    }

    /**
     * The last part of the name, without what no file system or header takes: control characters and those that turn the
     * direction of writing are left out, separators and quotes become dashes. A name of dots alone is none, a name that is a
     * device's on some systems gets a line in front, and a long one keeps its start and its extension.
     */
    static String cleanName(String filename) {
        var name = filename == null ? "" : filename;
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        name = HALF_CHARACTERS.matcher(name).replaceAll("\ufffd");
        name = UNSEEN.matcher(name).replaceAll("");
        name = name.replaceAll("[\"<>:|?*]", "-").strip();
        if (name.replace(".", "").isBlank()) {
            return "file";
        }
        if (DEVICES.matcher(name).matches()) {
            name = "_" + name;
        }
        return name.length() <= NAME ? name : shortened(name);
    }

    private static String shortened(String name) {
        int dot = name.lastIndexOf('.');
        var extension = dot < 0 || name.length() - dot > LONGEST_EXTENSION ? "" : name.substring(dot);
        return StorableText.beginning(name, NAME - extension.length()) + extension;
    }

    /** A plain media type; anything else is plain bytes. */
    static String cleanType(String contentType) {
        var type = contentType == null ? "" : contentType.strip();
        return type.length() <= NAME && type.matches("[\\w.+-]+/[\\w.+-]+(\\s*;.*)?")
                ? type.replaceAll("\\p{Cntrl}", "")
                : "application/octet-stream";
    }
}
