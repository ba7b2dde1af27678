package io.helpdesk.dialect.chatwoot.application.inbox;

import com.fasterxml.jackson.databind.JsonNode;
import io.helpdesk.api.inbox.ChannelKind;
import io.helpdesk.api.inbox.SaveInbox;
import io.helpdesk.api.inbox.WorkingDay;
import io.helpdesk.dialect.chatwoot.ChatwootParams;
import io.helpdesk.dialect.chatwoot.ChatwootRefusal;
import io.helpdesk.dialect.chatwoot.ErrorJson;
import io.helpdesk.dialect.chatwoot.channel.ChatwootChannel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Parameters of an inbox, as a command (chatwoot-resources 4.2). */
final class InboxCommands {

    private InboxCommands() {}

    static SaveInbox create(ChatwootParams params) {
        var channel = params.nested("channel").orElse(ChatwootParams.none());
        return command(params, channel, ChatwootChannel.named(channel), true);
    }

    /** @param kind what the inbox is; a channel never changes into another */
    static SaveInbox update(ChatwootParams params, ChannelKind kind) {
        return command(params, params.nested("channel").orElse(ChatwootParams.none()), ChatwootChannel.of(kind), false);
    }

    private static SaveInbox command(
            ChatwootParams params, ChatwootParams channel, ChatwootChannel kind, boolean creating) {
        refusePortal(params);
        return SaveInbox.builder()
                .kind(creating ? kind.kind() : null)
                .name(text(params, "name"))
                .email(kind.has("email") ? clearable(channel, "email") : null)
                .phoneNumber(kind.has("phone_number") ? clearable(channel, "phone_number") : null)
                .provider(provider(channel, kind, creating))
                .identityMandatory(channel.flag("hmac_mandatory").orElse(null))
                .channelSettings(kind.settings(channel))
                .greetingEnabled(flag(params, "greeting_enabled"))
                .greetingMessage(clearable(params, "greeting_message"))
                .workingHoursEnabled(flag(params, "working_hours_enabled"))
                .workingHours(creating ? null : workingHours(params))
                .timezone(text(params, "timezone"))
                .outOfOfficeMessage(clearable(params, "out_of_office_message"))
                .collectEmail(flag(params, "enable_email_collect"))
                .surveyEnabled(flag(params, "csat_survey_enabled"))
                .surveySettings(survey(params, creating))
                .autoAssignment(flag(params, "enable_auto_assignment"))
                .autoAssignmentSettings(params.object("auto_assignment_config").orElse(null))
                .messagesAfterResolved(flag(params, "allow_messages_after_resolved"))
                .oneConversationPerSession(flag(params, "lock_to_single_conversation"))
                .senderNameType(text(params, "sender_name_type"))
                .businessName(clearable(params, "business_name"))
                .build();
    }

    private static Optional<String> provider(ChatwootParams channel, ChatwootChannel kind, boolean creating) {
        var otherwise = kind.otherwise("provider");
        if (creating && otherwise != null) {
            return Optional.of(channel.filled("provider").orElse(otherwise));
        }
        return kind.has("provider") ? clearable(channel, "provider") : null;
    }

    /** An update brings the survey into its full form, whatever was sent of it. */
    private static Map<String, Object> survey(ChatwootParams params, boolean creating) {
        var sent = params.object("csat_config");
        if (creating || sent.isEmpty()) {
            return sent.orElse(null);
        }
        var rules = sent.get().get("survey_rules") instanceof Map<?, ?> given ? given : Map.of();
        var full = new LinkedHashMap<String, Object>();
        full.put("display_type", sent.get().get("display_type") instanceof String type ? type : "emoji");
        full.put("message", sent.get().get("message") instanceof String message ? message : "");
        var fullRules = new LinkedHashMap<String, Object>();
        fullRules.put("operator", rules.get("operator") instanceof String operator ? operator : "contains");
        fullRules.put("values", rules.get("values") instanceof List<?> values ? values : List.of());
        full.put("survey_rules", fullRules);
        return full;
    }

    /** Entries that make no sense are left out (chatwoot-resources 4.3). */
    private static List<WorkingDay> workingHours(ChatwootParams params) {
        if (!params.has("working_hours")) {
            return null;
        }
        var days = new ArrayList<WorkingDay>();
        for (JsonNode day : params.elements("working_hours")) {
            var number = number(day, "day_of_week");
            if (number != null) {
                days.add(new WorkingDay(
                        number,
                        flag(day, "closed_all_day"),
                        number(day, "open_hour"),
                        number(day, "open_minutes"),
                        number(day, "close_hour"),
                        number(day, "close_minutes"),
                        flag(day, "open_all_day")));
            }
        }
        return days;
    }

    private static Integer number(JsonNode day, String key) {
        var text = day.path(key).asText();
        return text.matches("\\d{1,4}") ? Integer.valueOf(text) : null;
    }

    private static boolean flag(JsonNode day, String key) {
        return day.path(key).asBoolean();
    }

    private static void refusePortal(ChatwootParams params) {
        if (params.filled("portal_id").filter(id -> !id.equals("null")).isPresent()) {
            throw new ChatwootRefusal(422, new ErrorJson.RecordInvalid("Portal must exist", List.of("portal")));
        }
    }

    private static String text(ChatwootParams params, String key) {
        return params.text(key).filter(text -> !text.equals("null")).orElse(null);
    }

    private static Boolean flag(ChatwootParams params, String key) {
        return "null".equals(params.text(key).orElse(null))
                ? null
                : params.flag(key).orElse(null);
    }

    /** Blank and the word {@code null} clear; what was not sent changes nothing. */
    private static Optional<String> clearable(ChatwootParams params, String key) {
        return params.text(key)
                .map(text -> Optional.of(text).filter(given -> !given.isBlank() && !given.equals("null")))
                .orElse(null);
    }
}
