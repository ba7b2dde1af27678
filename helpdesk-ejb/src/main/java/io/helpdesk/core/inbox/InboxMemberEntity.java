package io.helpdesk.core.inbox;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.PartitionKey;

/** That a user works in an inbox. */
@Entity
@Table(name = "inbox_member")
@IdClass(InboxMemberEntity.Key.class)
@DynamicUpdate
public class InboxMemberEntity {

    @Id
    @Column(name = "inbox_id")
    private Long inboxId;

    @Id
    @Column(name = "user_id")
    private Long userId;

    @PartitionKey
    @Column(name = "account_id")
    private long accountId;

    protected InboxMemberEntity() {}

    InboxMemberEntity(long accountId, long inboxId, long userId) {
        this.accountId = accountId;
        this.inboxId = inboxId;
        this.userId = userId;
    }

    public Long inboxId() {
        return inboxId;
    }

    public Long userId() {
        return userId;
    }

    /** Inbox and user. */
    public static class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        private Long inboxId;
        private Long userId;

        protected Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && Objects.equals(inboxId, key.inboxId)
                    && Objects.equals(userId, key.userId);
        }

        @Override
        public int hashCode() {
            return Objects.hash(inboxId, userId);
        }
    }
}
