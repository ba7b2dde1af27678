package io.helpdesk.dialect.libredesk.automation;

import io.helpdesk.api.servicelevel.ServiceLevel;
import io.helpdesk.api.servicelevel.ServiceLevel.Notice;
import io.helpdesk.api.servicelevel.ServiceLevel.Recipient;
import io.helpdesk.dialect.libredesk.GoDuration;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** An SLA policy (libredesk-resources 11). Where nothing is promised the time is empty. */
public record SlaPolicyJson(
        long id,
        Instant createdAt,
        Instant updatedAt,
        String name,
        String description,
        String firstResponseTime,
        String nextResponseTime,
        String resolutionTime,
        List<NotificationJson> notifications) {

    /** What stands for the assignee among the recipients. */
    static final String ASSIGNEE = "assigned_user";

    /** That somebody is told. */
    public record NotificationJson(
            String type, List<String> recipients, String timeDelay, String timeDelayType, String metric) {

        private static NotificationJson of(Notice notice) {
            return new NotificationJson(
                    word(notice.occasion()),
                    notice.recipients().stream()
                            .map(NotificationJson::recipient)
                            .toList(),
                    time(notice.delay()),
                    word(notice.timing()),
                    word(notice.metric()));
        }

        private static String recipient(Recipient recipient) {
            return recipient.userId() == null ? ASSIGNEE : recipient.userId().toString();
        }
    }

    static SlaPolicyJson of(ServiceLevel level) {
        return new SlaPolicyJson(
                level.id(),
                level.createdAt(),
                level.updatedAt(),
                level.name(),
                level.description() == null ? "" : level.description(),
                time(level.promise().firstResponse()),
                time(level.promise().nextResponse()),
                time(level.promise().resolution()),
                level.notices().stream().map(NotificationJson::of).toList());
    }

    /** A constant as this wire names it. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static String time(Duration duration) {
        return duration == null ? "" : GoDuration.write(duration);
    }
}
