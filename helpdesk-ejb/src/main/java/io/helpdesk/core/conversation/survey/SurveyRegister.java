package io.helpdesk.core.conversation.survey;

import io.helpdesk.api.inbox.Inbox;
import io.helpdesk.api.message.ContentType;
import io.helpdesk.api.message.MessageType;
import io.helpdesk.api.settings.Setting;
import io.helpdesk.api.settings.Settings;
import io.helpdesk.api.survey.Survey;
import io.helpdesk.api.text.StorableText;
import io.helpdesk.core.conversation.ConversationEntity;
import io.helpdesk.core.conversation.message.MessageEntity;
import io.helpdesk.core.conversation.message.Posting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Asks contacts of conversations that are locked, and writes down what they answer. */
@ApplicationScoped
public class SurveyRegister {

    private static final int LONGEST_FEEDBACK = 20_000;

    @Inject
    private EntityManager em;

    @Inject
    private Posting posting;

    @Inject
    private Settings settings;

    /**
     * Asks the contact of a conversation that was resolved, if that is wanted and was not done before.
     *
     * @return the message that asks, which is yet to be announced
     */
    public Optional<MessageEntity> ask(ConversationEntity conversation, Instant now) {
        var inbox = conversation.inbox().snapshot();
        if (!inbox.survey().enabled()
                || !reachable(conversation)
                || !allowed(inbox.survey(), conversation.labels())
                || asked(conversation)
                || !written(conversation)) {
            return Optional.empty();
        }
        var message = posting.ask(
                conversation,
                ContentType.INPUT_CSAT,
                question(inbox.survey()),
                Map.of("display_type", display(inbox)),
                now);
        em.flush();
        em.persist(SurveyEntity.of(conversation, message));
        return Optional.of(message);
    }

    /** Writes down what was answered to a message, if that asks for a survey and the rating is one. */
    public void answered(ConversationEntity conversation, MessageEntity message, Object values, Instant now) {
        if (message.contentType() != ContentType.INPUT_CSAT
                || !(values instanceof Map<?, ?> all)
                || !(all.get("csat_survey_response") instanceof Map<?, ?> response)) {
            return;
        }
        var told = response.get("rating");
        var rating = rating(told);
        var feedback = response.get("feedback_message") instanceof String text && !text.isBlank()
                ? StorableText.beginning(text, LONGEST_FEEDBACK)
                : null;
        if (rating == null && (told != null || feedback == null)) {
            return;
        }
        var survey = ofMessage(message.id()).orElseGet(() -> SurveyEntity.of(conversation, message));
        survey.answer(conversation, rating, feedback, now);
        em.persist(survey);
    }

    static Integer rating(Object told) {
        try {
            int rating = told instanceof Number || told instanceof String
                    ? new java.math.BigDecimal(told.toString().strip()).intValueExact()
                    : 0;
            return rating >= 1 && rating <= 5 ? rating : null;
        } catch (ArithmeticException | NumberFormatException none) {
            return null;
        }
    }

    Optional<SurveyEntity> ofMessage(long messageId) {
        return em
                .createQuery("select s from SurveyEntity s where s.messageId = :message", SurveyEntity.class)
                .setParameter("message", messageId)
                .getResultList()
                .stream()
                .findFirst();
    }

    static String display(Inbox inbox) {
        return "star".equals(inbox.survey().settings().get("display_type")) ? "star" : "emoji";
    }

    /** What the inbox asks, or null. */
    static String text(Inbox.Survey survey) {
        return survey.settings().get("message") instanceof String text && !text.isBlank() ? text : null;
    }

    private static String question(Inbox.Survey survey) {
        return Optional.ofNullable(text(survey)).orElse(Survey.QUESTION);
    }

    /** What the desk sends itself has to say where to answer. */
    private boolean reachable(ConversationEntity conversation) {
        return !conversation.inbox().type().needsChannel()
                || settings.text(Setting.PUBLIC_URL).isPresent();
    }

    private static boolean allowed(Inbox.Survey survey, Collection<String> labels) {
        if (!(survey.settings().get("survey_rules") instanceof Map<?, ?> rules)
                || !(rules.get("values") instanceof List<?> values)
                || values.isEmpty()) {
            return true;
        }
        boolean any = values.stream().anyMatch(labels::contains);
        return "does_not_contain".equals(rules.get("operator")) ? !any : any;
    }

    private boolean asked(ConversationEntity conversation) {
        return any(
                "select m.id from MessageEntity m where m.conversationId = :conversation and m.contentType = :wanted",
                conversation,
                ContentType.INPUT_CSAT);
    }

    private boolean written(ConversationEntity conversation) {
        return any(
                "select m.id from MessageEntity m where m.conversationId = :conversation and m.type = :wanted",
                conversation,
                MessageType.INCOMING);
    }

    private boolean any(String query, ConversationEntity conversation, Object wanted) {
        return !em.createQuery(query, Long.class)
                .setParameter("conversation", conversation.id())
                .setParameter("wanted", wanted)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }
}
