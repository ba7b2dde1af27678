package io.helpdesk.core.conversation.survey;

import io.helpdesk.api.survey.Survey;
import io.helpdesk.core.conversation.ConversationEntity;
import io.helpdesk.core.conversation.message.MessageEntity;
import io.helpdesk.core.persistence.OfAccount;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;

/** A survey, asked by a message. */
@Entity
@Table(name = "survey")
@DynamicUpdate
public class SurveyEntity implements OfAccount {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "survey_seq")
    @SequenceGenerator(name = "survey_seq", sequenceName = "survey_seq", allocationSize = 1)
    private Long id;

    @Column(name = "account_id")
    private long accountId;

    @Column(name = "conversation_id")
    private long conversationId;

    @Column(name = "conversation_uuid")
    private UUID conversationUuid;

    @Column(name = "message_id")
    private long messageId;

    @Column(name = "message_uuid")
    private UUID messageUuid;

    @Column(name = "contact_id")
    private Long contactId;

    @Column(name = "assignee_id")
    private Long assigneeId;

    private Integer rating;

    private String feedback;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "answered_at")
    private Instant answeredAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected SurveyEntity() {}

    static SurveyEntity of(ConversationEntity conversation, MessageEntity message) {
        var survey = new SurveyEntity();
        survey.accountId = conversation.accountId();
        survey.conversationId = conversation.id();
        survey.conversationUuid = conversation.uuid();
        survey.messageId = message.id();
        survey.messageUuid = message.uuid();
        survey.askedAt = message.createdAt();
        survey.updatedAt = message.createdAt();
        return survey;
    }

    void answer(ConversationEntity conversation, Integer newRating, String newFeedback, Instant now) {
        contactId = conversation.contact().id();
        assigneeId = conversation.assigneeId();
        rating = newRating;
        feedback = newFeedback;
        answeredAt = answeredAt == null ? now : answeredAt;
        updatedAt = now;
    }

    @Override
    public long accountId() {
        return accountId;
    }

    boolean answered() {
        return answeredAt != null;
    }

    Survey snapshot() {
        return new Survey(
                id,
                accountId,
                conversationId,
                conversationUuid,
                messageId,
                messageUuid,
                contactId,
                assigneeId,
                rating,
                feedback,
                askedAt,
                answeredAt,
                updatedAt);
    }
}
