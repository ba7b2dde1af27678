package io.helpdesk.api.notification;

import io.helpdesk.api.agent.Agent;
import java.util.List;

/**
 * A notification as its recipient alone is told of it.
 *
 * @param notification without what it is about
 * @param recipient whom it is for; null for who is no member of the account any more
 * @param replaced those of the same conversation that are the latest no more since this one is
 * @param counts of all that are the recipient's latest and not put off
 */
public record Notice(Notification notification, Agent recipient, List<Long> replaced, Notifications.Counts counts) {
    public Notice {
        replaced = replaced == null ? List.of() : List.copyOf(replaced);
    }
}
