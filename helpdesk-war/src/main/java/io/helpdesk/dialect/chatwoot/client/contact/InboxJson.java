package io.helpdesk.dialect.chatwoot.client.contact;

import io.helpdesk.api.inbox.Inbox;
import io.helpdesk.api.inbox.WorkingDay;
import java.util.List;

/** An inbox as contacts see it (chatwoot-client 1.3). */
public record InboxJson(
        String identifier,
        boolean identityValidationEnabled,
        String name,
        String timezone,
        List<DayJson> workingHours,
        boolean workingHoursEnabled,
        boolean csatSurveyEnabled,
        boolean greetingEnabled) {

    /** Opening hours of one day. */
    public record DayJson(
            int dayOfWeek,
            boolean closedAllDay,
            Integer openHour,
            Integer openMinutes,
            Integer closeHour,
            Integer closeMinutes,
            boolean openAllDay) {

        static DayJson of(WorkingDay day) {
            return new DayJson(
                    day.dayOfWeek(),
                    day.closedAllDay(),
                    day.openHour(),
                    day.openMinutes(),
                    day.closeHour(),
                    day.closeMinutes(),
                    day.openAllDay());
        }
    }

    static InboxJson of(Inbox inbox) {
        return new InboxJson(
                inbox.address().identifier(),
                inbox.identity().proofMandatory(),
                inbox.name(),
                inbox.officeHours().timezone(),
                inbox.officeHours().days().stream().map(DayJson::of).toList(),
                inbox.officeHours().enabled(),
                inbox.survey().enabled(),
                inbox.greeting().enabled());
    }
}
