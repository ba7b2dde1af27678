package io.helpdesk.dialect.chatwoot.client.message;

import com.fasterxml.jackson.databind.JsonNode;
import io.helpdesk.dialect.chatwoot.ChatwootParams;
import io.helpdesk.dialect.chatwoot.JsonValues;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a contact answered to a message that asked something: an object or a list of them (chatwoot-client 1.11). */
final class SubmittedValues {

    private static final Set<String> PLAIN = Set.of("name", "title", "value");
    private static final String SURVEY = "csat_survey_response";
    private static final Set<String> OF_SURVEY = Set.of("rating", "feedback_message");

    private SubmittedValues() {}

    /** Its known keys in its own shape; empty if there is none. */
    static Optional<Object> of(ChatwootParams params) {
        JsonNode sent = params.node("submitted_values");
        if (sent.isObject()) {
            return Optional.of(known(sent));
        }
        if (sent.isArray()) {
            var list = new ArrayList<Map<String, Object>>();
            for (JsonNode element : sent) {
                if (element.isObject()) {
                    list.add(known(element));
                }
            }
            return Optional.of(list);
        }
        return Optional.empty();
    }

    private static Map<String, Object> known(JsonNode object) {
        var known = new LinkedHashMap<String, Object>();
        object.properties().forEach(field -> {
            if (PLAIN.contains(field.getKey()) && field.getValue().isValueNode()) {
                known.put(field.getKey(), JsonValues.value(field.getValue()));
            } else if (field.getKey().equals(SURVEY) && field.getValue().isObject()) {
                var survey = new LinkedHashMap<String, Object>();
                field.getValue().properties().forEach(part -> {
                    if (OF_SURVEY.contains(part.getKey()) && part.getValue().isValueNode()) {
                        survey.put(part.getKey(), JsonValues.value(part.getValue()));
                    }
                });
                known.put(SURVEY, survey);
            }
        });
        return known;
    }
}
