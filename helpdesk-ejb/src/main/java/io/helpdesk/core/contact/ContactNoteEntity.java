package io.helpdesk.core.contact;

import io.helpdesk.api.agent.Agent;
import io.helpdesk.api.contact.ContactNote;
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

/** What an agent wrote down about a contact. */
@Entity
@Table(name = "contact_note")
@DynamicUpdate
public class ContactNoteEntity implements OfAccount {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "contact_note_seq")
    @SequenceGenerator(name = "contact_note_seq", sequenceName = "contact_note_seq", allocationSize = 1)
    private Long id;

    @PartitionKey
    @Column(name = "account_id")
    private Long accountId;

    @Column(name = "contact_id")
    private Long contactId;

    @Column(name = "user_id")
    private Long userId;

    private String content;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected ContactNoteEntity() {}

    ContactNoteEntity(ContactEntity contact, Long userId, String content, Instant now) {
        this.accountId = contact.accountId();
        this.contactId = contact.id();
        this.userId = userId;
        this.content = content;
        this.createdAt = now;
        this.updatedAt = now;
    }

    void rewrite(String text, Instant now) {
        content = text;
        updatedAt = now;
    }

    @Override
    public long accountId() {
        return accountId;
    }

    long contactId() {
        return contactId;
    }

    /** Null if no user wrote it. */
    Long userId() {
        return userId;
    }

    ContactNote snapshot(Agent author) {
        return new ContactNote(id, accountId, contactId, author, content, createdAt, updatedAt);
    }
}
