package io.helpdesk.core.outbox.payload;

import io.helpdesk.api.notification.Notice;
import io.helpdesk.api.notification.Notification;
import io.helpdesk.api.notification.Notifications;
import java.time.Instant;
import java.util.List;

/** A notification as events keep it, beside the conversation that it is about. */
record NoticePayload(
        long id,
        long user,
        Notification.Kind about,
        AgentPayload recipient,
        Long messageId,
        Long actorId,
        Instant readAt,
        Instant snoozedUntil,
        Instant lastSnoozedAt,
        Instant lastActivityAt,
        Instant createdAt,
        Instant updatedAt,
        List<Long> replaced,
        long unread,
        long total) {

    static NoticePayload of(Notice it) {
        var notification = it.notification();
        var times = notification.times();
        return new NoticePayload(
                notification.id(),
                notification.user(),
                notification.kind(),
                AgentPayload.of(it.recipient()),
                notification.messageId(),
                notification.actorId(),
                times.readAt(),
                times.snoozedUntil(),
                times.lastSnoozedAt(),
                Repeated.leftOut(times.lastActivityAt(), times.createdAt()),
                times.createdAt(),
                Repeated.leftOut(times.updatedAt(), times.createdAt()),
                Repeated.leftOut(it.replaced()),
                it.counts().unread(),
                it.counts().total());
    }

    Notice restored(long accountId, long conversationId) {
        return new Notice(
                new Notification(
                        id,
                        accountId,
                        user,
                        about,
                        conversationId,
                        messageId,
                        actorId,
                        null,
                        new Notification.Times(
                                readAt,
                                snoozedUntil,
                                lastSnoozedAt,
                                Repeated.restored(lastActivityAt, createdAt),
                                createdAt,
                                Repeated.restored(updatedAt, createdAt))),
                recipient == null ? null : recipient.restored(),
                replaced,
                new Notifications.Counts(unread, total));
    }
}
