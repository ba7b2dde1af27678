package io.helpdesk.core.conversation;

import io.helpdesk.core.persistence.OfAccount;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.PartitionKey;

/** That somebody is to be told of the end of the time in which a contact can be answered; gone when they were. */
@Entity
@Table(name = "reply_window")
@DynamicUpdate
public class ReplyWindowEntity implements OfAccount {

    /** How long before the end it is said that it comes (wassist 13.3). */
    static final Duration WARNING = Duration.ofHours(1);

    @Id
    @Column(name = "conversation_id")
    private Long conversationId;

    @PartitionKey
    @Column(name = "account_id")
    private Long accountId;

    @Column(name = "ends_at")
    private Instant endsAt;

    @Column(name = "due_at")
    private Instant dueAt;

    protected ReplyWindowEntity() {}

    ReplyWindowEntity(ConversationEntity conversation, Instant endsAt) {
        conversationId = conversation.id();
        accountId = conversation.accountId();
        lasts(endsAt);
    }

    /** Until then; a new warning will be due. */
    final void lasts(Instant newEnd) {
        if (!newEnd.equals(endsAt)) {
            endsAt = newEnd;
            dueAt = newEnd.minus(WARNING);
        }
    }

    /** They were warned. */
    void warned() {
        dueAt = endsAt;
    }

    long conversationId() {
        return conversationId;
    }

    @Override
    public long accountId() {
        return accountId;
    }

    Instant endsAt() {
        return endsAt;
    }
}
