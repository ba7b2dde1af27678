package io.helpdesk.core.conversation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.PartitionKey;

/** That a member of the account takes part in a conversation. */
@Entity
@Table(name = "conversation_participant")
@IdClass(ConversationParticipantEntity.Key.class)
@DynamicUpdate
public class ConversationParticipantEntity {

    @Id
    @Column(name = "conversation_id")
    private Long conversationId;

    @Id
    @Column(name = "user_id")
    private Long userId;

    @PartitionKey
    @Column(name = "account_id")
    private Long accountId;

    @Column(name = "created_at")
    private Instant createdAt;

    protected ConversationParticipantEntity() {}

    ConversationParticipantEntity(ConversationEntity conversation, long userId, Instant now) {
        conversationId = conversation.id();
        accountId = conversation.accountId();
        this.userId = userId;
        createdAt = now;
    }

    /** Conversation and user. */
    public static class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        private Long conversationId;
        private Long userId;

        protected Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && Objects.equals(conversationId, key.conversationId)
                    && Objects.equals(userId, key.userId);
        }

        @Override
        public int hashCode() {
            return Objects.hash(conversationId, userId);
        }
    }
}
