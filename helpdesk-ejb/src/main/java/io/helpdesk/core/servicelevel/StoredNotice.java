package io.helpdesk.core.servicelevel;

import io.helpdesk.api.servicelevel.ServiceLevel.Metric;
import io.helpdesk.api.servicelevel.ServiceLevel.Notice;
import io.helpdesk.api.servicelevel.ServiceLevel.Recipient;
import java.util.List;

/**
 * A notice as JSON has it.
 *
 * @param recipients users, or 0 for the assignee
 */
record StoredNotice(
        Notice.Occasion occasion, Metric metric, Notice.Timing timing, Long delaySeconds, List<Long> recipients) {

    private static final long ASSIGNEE = 0;

    static StoredNotice of(Notice notice) {
        return new StoredNotice(
                notice.occasion(),
                notice.metric(),
                notice.timing(),
                ServiceLevelEntity.seconds(notice.delay()),
                notice.recipients().stream()
                        .map(each -> each.userId() == null ? ASSIGNEE : each.userId())
                        .toList());
    }

    Notice notice() {
        return new Notice(
                occasion,
                metric,
                timing,
                ServiceLevelEntity.duration(delaySeconds),
                recipients.stream()
                        .map(each -> each == ASSIGNEE ? Recipient.ASSIGNEE : new Recipient(each))
                        .toList());
    }
}
