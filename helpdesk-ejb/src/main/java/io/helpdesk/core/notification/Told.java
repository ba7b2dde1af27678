package io.helpdesk.core.notification;

import io.helpdesk.api.agent.Agent;
import io.helpdesk.api.notification.Notification;

/**
 * Whom a change concerns.
 *
 * @param messageId null for none
 * @param actorId the user who did it, or null
 */
record Told(Agent recipient, Notification.Kind kind, long conversationId, Long messageId, Long actorId) {

    long userId() {
        return recipient.id();
    }
}
