package io.helpdesk.core.conversation.draft;

import io.helpdesk.api.conversation.Draft;
import io.helpdesk.api.conversation.SaveDraft;
import io.helpdesk.core.conversation.ConversationEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.annotations.PartitionKey;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;

/** What an agent has begun to write. Its meta is replaced as a whole, never changed in place. */
@Entity
@Table(name = "message_draft")
@DynamicUpdate
public class MessageDraftEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "message_draft_seq")
    @SequenceGenerator(name = "message_draft_seq", sequenceName = "message_draft_seq", allocationSize = 1)
    private Long id;

    @PartitionKey
    @Column(name = "account_id")
    private long accountId;

    @Column(name = "conversation_id")
    private long conversationId;

    @Column(name = "user_id")
    private long userId;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Draft.Kind kind;

    private String content;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private Map<String, Object> meta;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected MessageDraftEntity() {}

    static MessageDraftEntity begin(ConversationEntity conversation, long userId, SaveDraft command, Instant now) {
        var draft = new MessageDraftEntity();
        draft.accountId = conversation.accountId();
        draft.conversationId = conversation.id();
        draft.userId = userId;
        draft.kind = command.kind();
        draft.createdAt = now;
        draft.write(command, now);
        return draft;
    }

    void write(SaveDraft command, Instant now) {
        content = command.content();
        meta = command.meta();
        updatedAt = now;
    }

    long conversationId() {
        return conversationId;
    }

    Draft snapshot(UUID conversationUuid) {
        return new Draft(id, conversationId, conversationUuid, userId, kind, content, meta, createdAt, updatedAt);
    }
}
