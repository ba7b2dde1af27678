package io.helpdesk.dialect.chatwoot;

import io.helpdesk.api.inbox.ChannelKind;
import io.helpdesk.api.problem.Invalid;
import io.helpdesk.api.problem.Rule;
import io.helpdesk.api.problem.Violation;
import io.helpdesk.api.settings.Setting;
import io.helpdesk.dialect.chatwoot.channel.ChatwootChannel;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Words for records that break their rules (chatwoot-application 0.5, 2.3, 2.8, chatwoot-resources 1.3). */
public final class RecordWords {

    /** What each field of the core is called here, where the names differ. */
    private static final Map<String, String> ATTRIBUTES =
            Map.of("key", "attribute_key", "display_name", "attribute_display_name");

    private RecordWords() {}

    /** The body of a 422 for a broken record. */
    public static ErrorJson.RecordInvalid body(Invalid refusal) {
        var attributes = new LinkedHashSet<String>();
        refusal.violations().forEach(violation -> attributes.add(attribute(violation)));
        return new ErrorJson.RecordInvalid(sentences(refusal), List.copyOf(attributes));
    }

    /** All messages of a broken record, joined. */
    public static String sentences(Invalid refusal) {
        return refusal.violations().stream()
                .map(violation -> sentence(refusal.subject(), violation))
                .collect(Collectors.joining(", "));
    }

    /** What the field is called here. */
    public static String attribute(Violation violation) {
        return ATTRIBUTES.getOrDefault(violation.field(), violation.field());
    }

    private static String sentence(String subject, Violation violation) {
        boolean blank = violation.rule() == Rule.REQUIRED && violation.detail() == null;
        String rule = blank ? absent(subject) : rule(violation);
        String attribute = attribute(violation);
        return attribute.equals("base") ? rule : humanised(attribute) + " " + rule;
    }

    /** Teams and labels have a sentence of their own for it (chatwoot-resources 8, 9). */
    private static String absent(String subject) {
        return subject.equals("team") || subject.equals("label") ? "must not be blank" : "can't be blank";
    }

    /** The rule alone, without the field in front. */
    public static String rule(Violation violation) {
        Object detail = violation.detail();
        boolean attributes = violation.field().endsWith("_attributes");
        if (violation.field().equals("content_attributes") && detail != null) {
            return items(detail.toString().split(" "));
        }
        if (violation.field().equals("avatar") && violation.rule() != Rule.NOT_ALLOWED) {
            return violation.rule() == Rule.TOO_BIG ? "is too big" : "filetype not supported";
        }
        return switch (violation.rule()) {
            case REQUIRED -> "can't be blank";
            case MALFORMED -> malformed(violation);
            case UNKNOWN_VALUE -> "is not included in the list";
            case UNKNOWN_REFERENCE -> "must exist";
            case TOO_LONG -> "is too long (maximum is " + detail + " characters)";
            case TOO_BIG -> "must be less than or equal to " + detail;
            case TOO_SMALL -> tooSmall(violation);
            case TOO_MANY -> violation.field().equals("base") ? "Too many messages" : "exceeded maximum allowed";
            case TAKEN -> "has already been taken";
            case PRIVATE_ADDRESS -> "is a private address (" + Setting.WEBHOOKS_ALLOW_PRIVATE.key() + ")";
            case NOT_ALLOWED ->
                violation.field().equals("key")
                        ? "The provided key is not allowed as it might conflict with default attributes."
                        : "is not allowed";
            case NOT_AN_API_INBOX -> "Incoming messages are only allowed in Api inboxes";
            case ATTRIBUTE_TOO_LONG -> attributes ? detail + " length should be < 1500" : "is too long";
            case PROVIDER -> String.valueOf(detail);
            case TOO_COMMON -> "has only words that are in very many messages: add a rarer one";
            case ATTRIBUTE_TOO_BIG -> attributes ? detail + " value should be < 9999999999" : "is too big";
        };
    }

    /** What messages with things to choose from must bring (chatwoot-application 4.2): items or actions, and odd keys. */
    private static String items(String[] detail) {
        boolean actions = detail[0].equals("actions");
        if (detail.length == 1) {
            return actions ? "contains items missing actions" : "At least one item is required.";
        }
        String odd = Arrays.stream(detail).skip(1).map(key -> ":" + key).collect(Collectors.joining(", "));
        return "contains invalid keys for " + (actions ? "actions:  [" : "items : [") + odd + "]";
    }

    private static String tooSmall(Violation violation) {
        if (violation.field().equals("agent_reply_time_window")) {
            return "agent_reply_time_window must be greater than 0";
        }
        return violation.field().endsWith("_threshold")
                ? "must be greater than or equal to " + violation.detail()
                : "is too short (minimum is " + violation.detail() + " characters)";
    }

    private static String malformed(Violation violation) {
        return switch (violation.field()) {
            case "email" -> "Invalid email";
            case "phone_number" -> "should be in e164 format";
            case "source_id" ->
                violation.detail() instanceof ChannelKind kind
                        ? ChatwootChannel.of(kind).malformedSourceId()
                        : "is invalid";
            default -> "is invalid";
        };
    }

    /** {@code phone_number} is {@code Phone number}, {@code source_id} is {@code Source}. */
    private static String humanised(String attribute) {
        String words = attribute.endsWith("_id") ? attribute.substring(0, attribute.length() - 3) : attribute;
        words = words.replace('_', ' ');
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
