package io.helpdesk.api.event;

import io.helpdesk.api.inbox.Inbox;
import io.helpdesk.api.inbox.WorkingDay;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * What of an inbox may change, in the order in which it is told; not what its channel was told, as secrets are among it. Stored
 * with events: constants are never renamed and never taken away.
 */
public enum InboxField {
    NAME(Inbox::name),
    ENABLED(Inbox::enabled),
    EMAIL(it -> it.address().email()),
    PHONE_NUMBER(it -> it.address().phoneNumber()),
    PROVIDER(it -> it.channel().provider()),
    PROOF_MANDATORY(it -> it.identity().proofMandatory()),
    EMAIL_COLLECTED(it -> it.identity().emailCollected()),
    GREETING_ENABLED(it -> it.greeting().enabled()),
    GREETING_MESSAGE(it -> it.greeting().message()),
    HOURS_ENABLED(it -> it.officeHours().enabled()),
    HOURS(it -> days(it.officeHours().days())),
    TIMEZONE(it -> it.officeHours().timezone()),
    CLOSED_MESSAGE(it -> it.officeHours().closedMessage()),
    SURVEY_ENABLED(it -> it.survey().enabled()),
    SURVEY_SETTINGS(it -> it.survey().settings()),
    AUTOMATIC_ASSIGNMENT(it -> it.assignment().automatic()),
    ASSIGNMENT_SETTINGS(it -> it.assignment().settings()),
    AFTER_RESOLVED(it -> it.continuation().afterResolved()),
    ONE_CONVERSATION_PER_SESSION(it -> it.continuation().oneConversationPerSession()),
    SENDER_NAME_TYPE(it -> it.sender().nameType()),
    BUSINESS_NAME(it -> it.sender().businessName()),
    BOT(Inbox::botId),
    UPDATED_AT(it -> it.updatedAt().toString());

    private final Function<Inbox, Object> value;

    InboxField(Function<Inbox, Object> value) {
        this.value = value;
    }

    /** The field in the core's words: {@code name}, {@code greeting_message}, ... */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What this inbox has there, as a change says it; null for nothing. */
    public Object of(Inbox inbox) {
        return value.apply(inbox);
    }

    private static List<Map<String, Object>> days(List<WorkingDay> days) {
        return days.stream().map(InboxField::day).toList();
    }

    private static Map<String, Object> day(WorkingDay day) {
        var words = new LinkedHashMap<String, Object>();
        words.put("day_of_week", day.dayOfWeek());
        words.put("closed_all_day", day.closedAllDay());
        words.put("open_hour", day.openHour());
        words.put("open_minutes", day.openMinutes());
        words.put("close_hour", day.closeHour());
        words.put("close_minutes", day.closeMinutes());
        words.put("open_all_day", day.openAllDay());
        return words;
    }
}
