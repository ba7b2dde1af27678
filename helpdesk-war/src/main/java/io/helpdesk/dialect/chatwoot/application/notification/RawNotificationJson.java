package io.helpdesk.dialect.chatwoot.application.notification;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.helpdesk.api.notification.Notification;
import io.helpdesk.dialect.chatwoot.ChatwootTimes;

/** A notification as its row, the answer to a change of it (chatwoot-desk 3.1). */
public record RawNotificationJson(
        long id,
        long accountId,
        long userId,
        String notificationType,
        String primaryActorType,
        long primaryActorId,
        String secondaryActorType,
        Long secondaryActorId,
        String readAt,
        String createdAt,
        String updatedAt,
        String snoozedUntil,
        String lastActivityAt,
        MetaJson meta) {

    /** @param lastSnoozedAt absent for never */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record MetaJson(String lastSnoozedAt) {

        static MetaJson of(Notification told) {
            return new MetaJson(ChatwootTimes.iso(told.times().lastSnoozedAt()));
        }
    }

    static RawNotificationJson of(Notification told) {
        var times = told.times();
        boolean message = told.messageId() != null;
        return new RawNotificationJson(
                told.id(),
                told.accountId(),
                told.user(),
                NotificationJson.type(told.kind()),
                NotificationJson.CONVERSATION,
                told.conversationId(),
                message ? "Message" : told.actorId() == null ? null : "User",
                message ? told.messageId() : told.actorId(),
                ChatwootTimes.iso(times.readAt()),
                ChatwootTimes.iso(times.createdAt()),
                ChatwootTimes.iso(times.updatedAt()),
                ChatwootTimes.iso(times.snoozedUntil()),
                ChatwootTimes.iso(times.lastActivityAt()),
                MetaJson.of(told));
    }
}
