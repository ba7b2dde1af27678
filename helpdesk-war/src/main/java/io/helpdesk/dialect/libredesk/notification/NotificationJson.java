package io.helpdesk.dialect.libredesk.notification;

import io.helpdesk.api.notification.Notification;
import io.helpdesk.dialect.libredesk.People;
import io.helpdesk.dialect.libredesk.message.MessageText;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;

/** Something an agent is told of (libredesk-desk 2.5). Who assigned a conversation is not said. */
public record NotificationJson(
        long id,
        Instant createdAt,
        Instant updatedAt,
        long userId,
        String notificationType,
        String title,
        String body,
        boolean isRead,
        long conversationId,
        Long messageId,
        Long actorId,
        Map<String, Object> meta,
        String actorFirstName,
        String actorLastName,
        String actorAvatarUrl,
        String conversationUuid,
        String messageUuid) {

    /** What this wire shows (libredesk-desk 2.5). */
    public static boolean shows(Notification.Kind kind) {
        return kind == Notification.Kind.ASSIGNMENT || kind == Notification.Kind.MENTION;
    }

    /** As a socket tells it: without the note's name, and with empty names where nobody is named (libredesk-desk 4.3). */
    public static NotificationJson forSocket(Notification told) {
        var it = of(told);
        return new NotificationJson(
                it.id,
                it.createdAt,
                it.updatedAt,
                it.userId,
                it.notificationType,
                it.title,
                it.body,
                it.isRead,
                it.conversationId,
                it.messageId,
                it.actorId,
                it.meta,
                Objects.requireNonNullElse(it.actorFirstName, ""),
                Objects.requireNonNullElse(it.actorLastName, ""),
                it.actorAvatarUrl,
                it.conversationUuid,
                null);
    }

    static NotificationJson of(Notification told) {
        boolean mention = told.kind() == Notification.Kind.MENTION;
        var about = told.about();
        var actor = mention ? about.actor() : null;
        return new NotificationJson(
                told.id(),
                told.times().createdAt(),
                told.times().updatedAt(),
                told.user(),
                mention ? "mention" : "assignment",
                title(told, mention),
                mention ? note(about) : about.conversation().subject(),
                told.times().readAt() != null,
                told.conversationId(),
                told.messageId(),
                mention ? told.actorId() : null,
                Map.of(),
                actor == null ? null : actor.firstName(),
                actor == null ? null : actor.lastName(),
                actor == null ? null : People.picture(actor.avatarUrl()),
                about.conversation().uuid().toString(),
                about.message() == null ? null : about.message().uuid().toString());
    }

    private static String title(Notification told, boolean mention) {
        var reference = "#" + told.about().conversation().number();
        if (!mention) {
            return "Conversation assigned to you " + reference;
        }
        var actor = told.about().actor();
        return (actor == null ? "Somebody" : actor.name()) + " mentioned you in " + reference;
    }

    private static String note(Notification.About about) {
        return about.message() == null ? null : MessageText.plain(about.message());
    }
}
