package io.helpdesk.core.file;

import io.helpdesk.core.persistence.OfAccount;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;

/** Whose picture a file is; it goes with them, and the file a week later. */
@Entity
@Table(name = "picture")
@DynamicUpdate
public class PictureEntity implements OfAccount {

    @Id
    @Column(name = "file_id")
    private Long fileId;

    @Column(name = "file_uuid")
    private UUID fileUuid;

    @Column(name = "account_id")
    private long accountId;

    @Column(name = "contact_id")
    private Long contactId;

    @Column(name = "user_id")
    private Long userId;

    @Column(name = "inbox_id")
    private Long inboxId;

    @Column(name = "agent_bot_id")
    private Long botId;

    @Column(name = "portal_id")
    private Long portalId;

    protected PictureEntity() {}

    PictureEntity(StoredFileEntity file, PictureOf of, long ownerId) {
        fileId = file.snapshot().id();
        fileUuid = file.uuid();
        accountId = file.accountId();
        switch (of) {
            case CONTACT -> contactId = ownerId;
            case USER -> userId = ownerId;
            case INBOX -> inboxId = ownerId;
            case BOT -> botId = ownerId;
            case PORTAL -> portalId = ownerId;
        }
    }

    long fileId() {
        return fileId;
    }

    Long portalId() {
        return portalId;
    }

    @Override
    public long accountId() {
        return accountId;
    }
}
