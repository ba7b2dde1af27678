package io.helpdesk.dialect.libredesk.message;

import io.helpdesk.api.message.ContentType;
import io.helpdesk.api.message.Message;
import io.helpdesk.api.survey.Survey;
import java.util.Map;

/** Messages that ask for a rating, on this wire (libredesk 11.1). */
final class SurveyWords {

    private SurveyWords() {}

    static boolean asks(Message message) {
        return message.body().type() == ContentType.INPUT_CSAT;
    }

    static String content() {
        return Survey.QUESTION;
    }

    /** What is known of the answer. */
    static void put(Message message, Map<String, Object> meta) {
        if (!asks(message)) {
            return;
        }
        var answer = message.body().attributes().get("submitted_values") instanceof Map<?, ?> values
                        && values.get("csat_survey_response") instanceof Map<?, ?> response
                ? response
                : Map.of();
        meta.put("csat_submitted", !answer.isEmpty());
        meta.put("csat_uuid", message.uuid());
        meta.put("is_csat", true);
        if (answer.get("rating") instanceof Number rating && rating.intValue() > 0) {
            meta.put("submitted_rating", rating.intValue());
        }
        if (!answer.isEmpty()) {
            meta.put("submitted_feedback", answer.get("feedback_message") instanceof String text ? text : "");
        }
    }
}
