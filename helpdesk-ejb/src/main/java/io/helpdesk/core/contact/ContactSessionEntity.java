package io.helpdesk.core.contact;

import io.helpdesk.api.contact.Claim;
import io.helpdesk.api.contact.ContactSession;
import io.helpdesk.api.inbox.Inbox;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.annotations.PartitionKey;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;

/** A contact's presence in one inbox. */
@Entity
@Table(name = "contact_session")
@DynamicUpdate
public class ContactSessionEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "contact_session_seq")
    @SequenceGenerator(name = "contact_session_seq", sequenceName = "contact_session_seq", allocationSize = 50)
    private Long id;

    @PartitionKey
    @Column(name = "account_id")
    private long accountId;

    @Column(name = "contact_id")
    private long contactId;

    @Column(name = "inbox_id")
    private long inboxId;

    @Column(name = "source_id")
    private String sourceId;

    @Column(name = "pubsub_token")
    private String pubsubToken;

    @Column(name = "identity_proven")
    private boolean identityProven;

    /** What an unproven visitor says about themselves; null for sessions that the desk or a channel made. */
    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private Claim claim;

    @Column(name = "named_another")
    private boolean namedAnother;

    /** What the visitor is told in place of the contact's number; null where it is the contact's. */
    @Column(name = "shown_contact_id")
    private Long shownContactId;

    @Column(name = "arrived_with_proof")
    private boolean arrivedWithProof;

    /** Written by Presence alone. */
    @Column(name = "present_at", insertable = false, updatable = false)
    private Instant presentAt;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected ContactSessionEntity() {}

    public ContactSessionEntity(
            long accountId,
            long contactId,
            long inboxId,
            String sourceId,
            String pubsubToken,
            boolean identityProven,
            Instant now) {
        this.accountId = accountId;
        this.contactId = contactId;
        this.inboxId = inboxId;
        this.sourceId = sourceId;
        this.pubsubToken = pubsubToken;
        this.identityProven = identityProven;
        this.createdAt = now;
        this.updatedAt = now;
    }

    public void proveIdentity(Instant now) {
        if (!identityProven) {
            identityProven = true;
            claimNothing();
            updatedAt = now;
        }
    }

    /** Whoever begins or resumes it has shown a proof; the contact is theirs. The wire does not call it proven yet. */
    public void arriveWithProof(Instant now) {
        if (!arrivedWithProof || claim != null) {
            arrivedWithProof = true;
            claimNothing();
            updatedAt = now;
        }
    }

    private void claimNothing() {
        claim = null;
        shownContactId = null;
    }

    /**
     * The new session's visitor says this about themselves, and has proven none of it.
     *
     * @param since when the contact was made, which was for this session
     */
    public void begin(Claim said, Instant since) {
        claim = said;
        createdAt = since;
        updatedAt = since;
    }

    /**
     * The same about a contact that was there already: the session looks as if it had been made with it.
     *
     * @param shownAs a number that no contact has or will have, told in place of that contact's; null to tell that one
     */
    public void beginAsAnother(Claim said, Long shownAs) {
        namedAnother = true;
        shownContactId = shownAs;
        claim = said;
    }

    /** The visitor says this now, in place of what they said before. */
    public void claim(Claim said, Instant now) {
        claim = said;
        updatedAt = now;
    }

    /** Another contact takes the source id over, or the channel has another name for this one: it keeps its history under that. */
    public void giveUpSourceId(String newSourceId, Instant now) {
        sourceId = newSourceId;
        updatedAt = now;
    }

    /** The contact was taken in by another. */
    public void moveTo(long newContactId, Instant now) {
        contactId = newContactId;
        updatedAt = now;
    }

    /** @param inbox null where the reader did not ask for it */
    public ContactSession snapshot(Inbox inbox) {
        return new ContactSession(
                id,
                contactId,
                inboxId,
                sourceId,
                pubsubToken,
                identityProven,
                claim,
                shownContactId,
                createdAt,
                updatedAt,
                inbox);
    }

    public Long id() {
        return id;
    }

    public long accountId() {
        return accountId;
    }

    public long contactId() {
        return contactId;
    }

    public long inboxId() {
        return inboxId;
    }

    public String sourceId() {
        return sourceId;
    }

    public boolean identityProven() {
        return identityProven;
    }

    /** Null where there is none. */
    public Claim claim() {
        return claim;
    }
}
