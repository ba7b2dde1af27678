package io.helpdesk.core.mail.incoming;

import io.helpdesk.api.mail.MailDoors.MailDoor;
import io.helpdesk.core.credential.Secrets;
import io.helpdesk.core.persistence.OfAccount;
import io.helpdesk.core.secret.SealedText;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.DynamicUpdate;

/** Where mail servers hand over an inbox's mail. */
@Entity
@Table(name = "mail_door")
@DynamicUpdate
public class MailDoorEntity implements OfAccount {

    private static final int LENGTH = 48;

    @Id
    @Column(name = "inbox_id")
    private Long inboxId;

    @Column(name = "account_id")
    private long accountId;

    private String token;

    @Convert(converter = SealedText.class)
    private String secret;

    @Column(name = "created_at")
    private Instant createdAt;

    protected MailDoorEntity() {}

    MailDoorEntity(long accountId, long inboxId, Instant now) {
        this.accountId = accountId;
        this.inboxId = inboxId;
        renew(now);
    }

    void renew(Instant now) {
        token = Secrets.alphanumeric(LENGTH);
        secret = Secrets.alphanumeric(LENGTH);
        createdAt = now;
    }

    @Override
    public long accountId() {
        return accountId;
    }

    long inboxId() {
        return inboxId;
    }

    String secret() {
        return secret;
    }

    MailDoor snapshot() {
        return new MailDoor(inboxId, token, secret);
    }
}
