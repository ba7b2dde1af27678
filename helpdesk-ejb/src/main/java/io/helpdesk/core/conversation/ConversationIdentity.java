package io.helpdesk.core.conversation;

import io.helpdesk.core.contact.ContactEntity;
import io.helpdesk.core.contact.ContactSessionEntity;
import io.helpdesk.core.contact.Sessions;
import io.helpdesk.core.inbox.InboxEntity;
import jakarta.persistence.Column;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.util.UUID;
import org.hibernate.annotations.PartitionKey;

/** Which conversation it is, in which inbox and with whom: what nothing that is done in it changes. */
@MappedSuperclass
public abstract class ConversationIdentity {

    /** Given by {@link io.helpdesk.core.persistence.Keys} before the row is inserted. */
    @Id
    private Long id;

    private UUID uuid;

    @PartitionKey
    @Column(name = "account_id")
    private long accountId;

    @Version
    private long revision;

    @Column(name = "conversation_number")
    private long number;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "inbox_id")
    private InboxEntity inbox;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "contact_id")
    private ContactEntity contact;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "session_id")
    private ContactSessionEntity session;

    protected ConversationIdentity() {}

    ConversationIdentity(long id, long number, Sessions.Found found) {
        this.id = id;
        this.uuid = UUID.randomUUID();
        this.accountId = found.inbox().accountId();
        this.number = number;
        this.inbox = found.inbox();
        this.contact = found.contact();
        this.session = found.session();
    }

    public Long id() {
        return id;
    }

    public UUID uuid() {
        return uuid;
    }

    public long accountId() {
        return accountId;
    }

    public long revision() {
        return revision;
    }

    public long number() {
        return number;
    }

    public InboxEntity inbox() {
        return inbox;
    }

    public ContactEntity contact() {
        return contact;
    }

    public ContactSessionEntity session() {
        return session;
    }
}
