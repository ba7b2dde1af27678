package io.helpdesk.core.mail.incoming;

import io.helpdesk.api.mail.Mailboxes.SetAsideMail;
import io.helpdesk.core.persistence.OfAccount;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.PartitionKey;

/** A mail that was not taken in. It is still in its mailbox, under its UID. */
@Entity
@Table(name = "mail_set_aside")
@DynamicUpdate
public class SetAsideMailEntity implements OfAccount {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "mail_set_aside_seq")
    @SequenceGenerator(name = "mail_set_aside_seq", sequenceName = "mail_set_aside_seq", allocationSize = 1)
    private Long id;

    @PartitionKey
    @Column(name = "account_id")
    private long accountId;

    @Column(name = "inbox_id")
    private long inboxId;

    @Column(name = "uid_validity")
    private long uidValidity;

    private long uid;

    @Column(name = "byte_size")
    private long size;

    @Column(name = "message_id")
    private String messageId;

    private String sender;

    private String subject;

    private String reason;

    /** Who was told that it was not taken in; null for nobody. */
    private String told;

    @Column(name = "created_at")
    private Instant createdAt;

    protected SetAsideMailEntity() {}

    SetAsideMailEntity(long accountId, long inboxId, MailInBox mail, String reason, String told, Instant now) {
        this.accountId = accountId;
        this.inboxId = inboxId;
        this.uidValidity = mail.uidValidity();
        this.uid = mail.uid();
        this.size = mail.size();
        this.messageId = mail.messageId();
        this.sender = mail.sender();
        this.subject = mail.subject();
        this.reason = reason;
        this.told = told;
        this.createdAt = now;
    }

    @Override
    public long accountId() {
        return accountId;
    }

    SetAsideMail snapshot() {
        return new SetAsideMail(id, uid, size, messageId, sender, subject, reason, told, createdAt);
    }
}
