package io.helpdesk.dialect.chatwoot.application.message;

import com.fasterxml.jackson.databind.JsonNode;
import io.helpdesk.api.message.ContentType;
import io.helpdesk.dialect.chatwoot.ChatwootParams;
import io.helpdesk.dialect.chatwoot.ChatwootRefusal;
import io.helpdesk.dialect.chatwoot.ErrorJson.RecordInvalid;
import io.helpdesk.dialect.chatwoot.JsonValues;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What messages with things to choose from must bring (chatwoot-application 4.2). */
final class InteractiveItems {

    private static final Map<ContentType, Set<String>> KEYS = Map.of(
            ContentType.INPUT_SELECT, Set.of("title", "value"),
            ContentType.CARDS, Set.of("title", "description", "media_url", "actions"),
            ContentType.FORM, Set.of("type", "placeholder", "label", "name", "options", "default", "required", "pattern",
                    "title", "pattern_error"),
            ContentType.ARTICLE, Set.of("title", "description", "link"));

    private static final Set<String> ACTION_KEYS = Set.of("text", "type", "payload", "uri");

    private InteractiveItems() {}

    static void check(
            ContentType type, ChatwootParams attributes, Function<RecordInvalid, ChatwootRefusal> words) {
        if (!KEYS.containsKey(type)) {
            return;
        }
        String problem = problem(type, attributes.node("items"));
        if (problem != null) {
            throw words.apply(new RecordInvalid("Content attributes " + problem, List.of("content_attributes")));
        }
    }

    private static String problem(ContentType type, JsonNode items) {
        if (!items.isArray() || items.isEmpty()) {
            return "At least one item is required.";
        }
        for (JsonNode item : items) {
            if (!item.isObject()) {
                return "At least one item is required.";
            }
            String odd = odd(item, KEYS.get(type));
            if (!odd.isEmpty()) {
                return "contains invalid keys for items : [" + odd + "]";
            }
        }
        return type == ContentType.CARDS ? actionsProblem(items) : null;
    }

    private static String actionsProblem(JsonNode items) {
        for (JsonNode item : items) {
            if (!item.path("actions").isArray() || item.path("actions").isEmpty()) {
                return "contains items missing actions";
            }
            for (JsonNode action : item.path("actions")) {
                String odd = odd(action, ACTION_KEYS);
                if (!odd.isEmpty()) {
                    return "contains invalid keys for actions:  [" + odd + "]";
                }
            }
        }
        return null;
    }

    private static String odd(JsonNode object, Set<String> allowed) {
        return JsonValues.keys(object).stream()
                .filter(key -> !allowed.contains(key))
                .map(key -> ":" + key)
                .collect(Collectors.joining(", "));
    }
}
