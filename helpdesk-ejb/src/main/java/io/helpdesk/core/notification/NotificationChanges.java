package io.helpdesk.core.notification;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.event.HelpdeskEvent.MembersNotified;
import io.helpdesk.api.event.HelpdeskEvent.NotificationsDeleted;
import io.helpdesk.api.notification.Notice;
import io.helpdesk.api.notification.Notification;
import io.helpdesk.core.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;

/** Tells members' clients of what became of their notifications. */
@ApplicationScoped
class NotificationChanges {

    @Inject
    private NotificationSubjects subjects;

    @Inject
    private NotificationCounts counts;

    @Inject
    private Outbox outbox;

    /**
     * They were read, put off or came back; those about what the caller cannot see are passed over.
     *
     * @param changed of the caller's account
     */
    void changed(Caller caller, List<NotificationEntity> changed) {
        var shown = subjects.of(caller, changed);
        var left = counts.of(
                caller.accountId(), shown.stream().map(Notification::user).collect(Collectors.toSet()));
        for (var each : shown) {
            var about = each.about();
            outbox.record(new MembersNotified(
                    about.conversation(),
                    about.message(),
                    about.actor(),
                    true,
                    List.of(new Notice(each.alone(), about.recipient(), List.of(), left.get(each.user())))));
        }
    }

    /** @param ids the newest ones, as many as are told */
    void deleted(Caller caller, List<Long> ids) {
        if (!ids.isEmpty()) {
            outbox.record(new NotificationsDeleted(
                    caller.accountId(), caller.userId(), ids, counts.of(caller.accountId(), caller.userId())));
        }
    }
}
