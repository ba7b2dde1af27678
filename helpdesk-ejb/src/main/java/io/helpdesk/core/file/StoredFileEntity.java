package io.helpdesk.core.file;

import io.helpdesk.api.file.FileKind;
import io.helpdesk.api.file.StoredFile;
import io.helpdesk.core.persistence.OfAccount;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.annotations.PartitionKey;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;

/** What is known of an uploaded file; its bytes are in the {@link FileVault} under its UUID. */
@Entity
@Table(name = "stored_file")
@DynamicUpdate
public class StoredFileEntity implements OfAccount {

    /** Given by {@link io.helpdesk.core.persistence.Keys} before the row is inserted. */
    @Id
    private Long id;

    private UUID uuid;

    @PartitionKey
    @Column(name = "account_id")
    private long accountId;

    @Column(name = "message_id")
    private Long messageId;

    /** Kept for a macro, which sends copies of it. */
    @Column(name = "macro_id")
    private Long macroId;

    /** Kept for a rule in the same way. */
    @Column(name = "automation_rule_id")
    private Long ruleId;

    private String filename;

    @Column(name = "content_type")
    private String contentType;

    @Column(name = "content_id")
    private String contentId;

    private boolean inline;

    /** Kept beside its message, or no message's ever: no attachment. */
    private boolean aside;

    @Column(name = "byte_size")
    private long size;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "file_kind")
    private FileKind kind;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private Map<String, Object> details;

    /** Base64 of the MD5 of bytes that were announced; null for all others. */
    private String checksum;

    /** Whether they are still to come. */
    private boolean awaited;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected StoredFileEntity() {}

    StoredFileEntity(
            long id,
            UUID uuid,
            long accountId,
            String filename,
            String contentType,
            String contentId,
            boolean inline,
            long size,
            Instant now) {
        this.id = id;
        this.uuid = uuid;
        this.accountId = accountId;
        this.filename = filename;
        this.contentType = contentType;
        this.contentId = contentId;
        this.inline = inline;
        this.size = size;
        this.kind = FileKind.of(contentType);
        this.details = Map.of();
        this.createdAt = now;
        this.updatedAt = now;
    }

    /** What its bytes have said. */
    void is(String itsContentType) {
        contentType = itsContentType;
        kind = FileKind.of(itsContentType);
    }

    void await(String itsChecksum, Map<String, Object> itsDetails) {
        checksum = itsChecksum;
        awaited = true;
        details = new LinkedHashMap<>(itsDetails);
    }

    void arrived(Instant now) {
        awaited = false;
        updatedAt = now;
    }

    boolean awaited() {
        return awaited;
    }

    String checksum() {
        return checksum;
    }

    public void attachTo(long newMessageId) {
        messageId = newMessageId;
    }

    void keepBeside(long itsMessageId) {
        messageId = itsMessageId;
        aside = true;
    }

    /** No message can take it. */
    void keepAside() {
        aside = true;
    }

    /** @param id of whoever keeps it from now on; null to let it go */
    void keepFor(Keeper keeper, Long id) {
        switch (keeper) {
            case MACRO -> macroId = id;
            case RULE -> ruleId = id;
        }
    }

    Long keeperId(Keeper keeper) {
        return switch (keeper) {
            case MACRO -> macroId;
            case RULE -> ruleId;
        };
    }

    /** Whether nothing has it that would not share it. */
    boolean free() {
        return messageId == null && macroId == null && ruleId == null && !aside && !awaited;
    }

    public Long messageId() {
        return messageId;
    }

    public UUID uuid() {
        return uuid;
    }

    @Override
    public long accountId() {
        return accountId;
    }

    public StoredFile snapshot() {
        return new StoredFile(
                id,
                uuid,
                accountId,
                messageId,
                filename,
                contentType,
                contentId,
                inline,
                size,
                kind,
                details,
                createdAt,
                updatedAt);
    }
}
