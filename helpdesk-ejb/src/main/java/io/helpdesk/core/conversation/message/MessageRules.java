package io.helpdesk.core.conversation.message;

import io.helpdesk.api.message.ContentType;
import io.helpdesk.api.message.Message;
import io.helpdesk.api.message.PostMessage;
import io.helpdesk.api.problem.Invalid;
import io.helpdesk.api.problem.Rule;
import io.helpdesk.api.problem.Violation;
import io.helpdesk.core.contact.ContactRules;
import io.helpdesk.core.rule.Checks;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What a message may contain (chatwoot-application 4.2, 5.7). */
public final class MessageRules {

    /** The longest, in characters. */
    public static final int CONTENT = 150_000;

    static final long SHORT_TEXT = Checks.LINE;
    private static final int SURVEY_DAYS = 14;

    private static final Map<ContentType, Set<String>> ITEM_KEYS = Map.of(
            ContentType.INPUT_SELECT, Set.of("title", "value"),
            ContentType.CARDS, Set.of("title", "description", "media_url", "actions"),
            ContentType.FORM,
                    Set.of(
                            "type",
                            "placeholder",
                            "label",
                            "name",
                            "options",
                            "default",
                            "required",
                            "pattern",
                            "title",
                            "pattern_error"),
            ContentType.ARTICLE, Set.of("title", "description", "link"));
    private static final Set<String> ACTION_KEYS = Set.of("text", "type", "payload", "uri");

    private MessageRules() {}

    static void check(PostMessage command, String content) {
        var violations = new ArrayList<Violation>();
        if (content != null && content.codePointCount(0, content.length()) > CONTENT) {
            violations.add(new Violation("content", Rule.TOO_LONG, (long) CONTENT));
        }
        var body = command.body();
        var sourceId = command.delivery().sourceId();
        if (sourceId != null && sourceId.length() > SHORT_TEXT) {
            violations.add(new Violation("source_id", Rule.TOO_LONG, SHORT_TEXT));
        }
        if (body.type() != null && ITEM_KEYS.containsKey(body.type())) {
            items(body.type(), body.attributes(), violations);
        }
        addresses(command.delivery().recipients(), violations);
        if (!violations.isEmpty()) {
            throw new Invalid("message", violations);
        }
    }

    /** A survey can be answered for 14 days, counted by the calendar (chatwoot-client 1.11). */
    static void mayBeAnswered(MessageEntity message, Instant now) {
        var asked = LocalDate.ofInstant(message.createdAt(), ZoneOffset.UTC);
        if (message.contentType() == ContentType.INPUT_CSAT
                && asked.plusDays(SURVEY_DAYS).isBefore(LocalDate.ofInstant(now, ZoneOffset.UTC))) {
            throw new Invalid("message", "submitted_values", Rule.NOT_ALLOWED);
        }
    }

    private static void items(ContentType type, Map<String, Object> attributes, List<Violation> violations) {
        if (attributes == null || !(attributes.get("items") instanceof List<?> items) || items.isEmpty()) {
            violations.add(new Violation("content_attributes", Rule.REQUIRED, "items"));
            return;
        }
        var strange = strangeKeys(items, ITEM_KEYS.get(type));
        if (!strange.isEmpty()) {
            violations.add(new Violation("content_attributes", Rule.NOT_ALLOWED, "items " + String.join(" ", strange)));
            return;
        }
        if (type != ContentType.CARDS) {
            return;
        }
        var actions = new ArrayList<Object>();
        for (var item : items) {
            if (!(item instanceof Map<?, ?> card) || !(card.get("actions") instanceof List<?> some) || some.isEmpty()) {
                violations.add(new Violation("content_attributes", Rule.REQUIRED, "actions"));
                return;
            }
            actions.addAll(some);
        }
        var strangeActions = strangeKeys(actions, ACTION_KEYS);
        if (!strangeActions.isEmpty()) {
            violations.add(new Violation(
                    "content_attributes", Rule.NOT_ALLOWED, "actions " + String.join(" ", strangeActions)));
        }
    }

    private static Set<String> strangeKeys(List<?> objects, Set<String> allowed) {
        var strange = new TreeSet<String>();
        for (var object : objects) {
            if (object instanceof Map<?, ?> map) {
                map.keySet().stream()
                        .map(String::valueOf)
                        .filter(key -> !allowed.contains(key))
                        .forEach(strange::add);
            } else {
                strange.add(String.valueOf(object));
            }
        }
        return strange;
    }

    private static void addresses(Message.Recipients recipients, List<Violation> violations) {
        if (recipients == null) {
            return;
        }
        for (var list : List.of(recipients.to(), recipients.cc(), recipients.bcc())) {
            if (!list.stream()
                    .allMatch(address -> ContactRules.EMAIL.matcher(address).matches())) {
                violations.add(new Violation("recipients", Rule.MALFORMED, null));
                return;
            }
        }
    }
}
