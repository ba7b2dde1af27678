package io.helpdesk.core.conversation.survey;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.caller.Permission;
import io.helpdesk.api.conversation.ConversationRef;
import io.helpdesk.api.message.ContentType;
import io.helpdesk.api.message.Messages;
import io.helpdesk.api.problem.Conflict;
import io.helpdesk.api.problem.NotFound;
import io.helpdesk.api.problem.Rule;
import io.helpdesk.api.survey.Survey;
import io.helpdesk.api.survey.Surveys;
import io.helpdesk.core.account.AccountEntity;
import io.helpdesk.core.conversation.ConversationEntity;
import io.helpdesk.core.conversation.message.MessageEntity;
import io.helpdesk.core.permission.Requires;
import io.helpdesk.core.persistence.Rows;
import io.helpdesk.core.rule.Checks;
import io.helpdesk.core.transaction.Retried;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Surveys, for whoever knows their names. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@Retried
public class SurveysBean implements Surveys {

    private static final String SUBJECT = "survey";

    @Inject
    private EntityManager em;

    @Inject
    private Rows rows;

    @Inject
    private Messages messages;

    @Inject
    private SurveyRegister register;

    @Override
    public Asked get(Name name) {
        return shown(message(name));
    }

    @Override
    public Asked answer(Name name, Integer rating, String feedback, boolean once) {
        var said = feedback == null || feedback.isBlank() ? null : feedback;
        new Checks()
                .that(rating != null || said != null, "rating", Rule.REQUIRED)
                .that(rating == null || rating >= 1 && rating <= 5, "rating", Rule.UNKNOWN_VALUE, rating)
                .refuse(SUBJECT);
        var message = message(name);
        var conversation = em.find(ConversationEntity.class, message.conversationId());
        rows.lock(conversation, "conversation");
        if (once
                && register.ofMessage(message.id())
                        .filter(SurveyEntity::answered)
                        .isPresent()) {
            throw new Conflict(SUBJECT);
        }
        var response = new LinkedHashMap<String, Object>();
        if (rating != null) {
            response.put("rating", rating);
        }
        if (said != null) {
            response.put("feedback_message", said);
        }
        messages.answer(
                Caller.system(message.accountId(), "Survey"),
                new ConversationRef.Id(message.conversationId()),
                message.id(),
                Map.of("csat_survey_response", response));
        return shown(message);
    }

    @Override
    @Requires(Permission.CONVERSATION_READ)
    public Optional<Survey> of(Caller caller, long conversationId) {
        return em
                .createQuery(
                        "select s from SurveyEntity s where s.conversationId = :conversation and s.accountId = :account "
                                + "order by s.id desc",
                        SurveyEntity.class)
                .setParameter("conversation", conversationId)
                .setParameter("account", caller.accountId())
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst()
                .map(SurveyEntity::snapshot);
    }

    private Asked shown(MessageEntity message) {
        var conversation = em.find(ConversationEntity.class, message.conversationId());
        var inbox = conversation.inbox().snapshot();
        var survey = register.ofMessage(message.id()).orElseGet(() -> SurveyEntity.of(conversation, message));
        return new Asked(
                survey.snapshot(),
                SurveyRegister.display(inbox),
                SurveyRegister.text(inbox.survey()),
                inbox.name(),
                inbox.sender().avatarUrl(),
                em.find(AccountEntity.class, message.accountId()).snapshot().locale());
    }

    private MessageEntity message(Name name) {
        var found = name instanceof Name.OfMessage by
                ? find("m.uuid = :uuid", by.uuid())
                : find(
                        "m.conversationId = (select c.id from ConversationEntity c where c.uuid = :uuid)",
                        ((Name.OfConversation) name).uuid());
        return found.orElseThrow(() -> new NotFound(SUBJECT));
    }

    private Optional<MessageEntity> find(String which, UUID uuid) {
        return em
                .createQuery(
                        "select m from MessageEntity m where " + which
                                + " and m.contentType = :survey and m.privateNote = false order by m.id desc",
                        MessageEntity.class)
                .setParameter("uuid", uuid)
                .setParameter("survey", ContentType.INPUT_CSAT)
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst();
    }
}
