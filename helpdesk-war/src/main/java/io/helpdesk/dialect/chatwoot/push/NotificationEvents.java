package io.helpdesk.dialect.chatwoot.push;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.helpdesk.api.event.HelpdeskEvent.MembersNotified;
import io.helpdesk.api.event.HelpdeskEvent.NotificationsDeleted;
import io.helpdesk.api.event.HelpdeskEvent.OfNotification;
import io.helpdesk.api.message.Author;
import io.helpdesk.api.notification.Notice;
import io.helpdesk.api.notification.Notification;
import io.helpdesk.api.notification.Notifications.Counts;
import io.helpdesk.dialect.chatwoot.BlobLinks;
import io.helpdesk.dialect.chatwoot.ChatwootJson;
import io.helpdesk.dialect.chatwoot.SenderJson;
import io.helpdesk.dialect.chatwoot.application.notification.NotificationJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code notification.*} and {@code conversation.mentioned}, to the one user concerned (chatwoot-events 6.2). */
final class NotificationEvents {

    private static final ObjectMapper MAPPER = ChatwootJson.mapper();

    private NotificationEvents() {}

    /** As sockets are told: what a new one replaces is gone there, as it is from the list. */
    static List<PushEvent> several(OfNotification event, long user, BlobLinks links) {
        var told = new ArrayList<PushEvent>();
        if (event instanceof NotificationsDeleted deleted) {
            deleted.ids().forEach(id -> told.add(deleted(id, deleted.counts(), deleted.accountId())));
        } else if (event instanceof MembersNotified notified) {
            notified.of(user).ifPresent(notice -> {
                notice.replaced().forEach(id -> told.add(deleted(id, notice.counts(), notified.accountId())));
                if (!notified.again() && notice.notification().kind() == Notification.Kind.MENTION) {
                    told.add(mentioned(notified, links));
                }
                told.add(written(notified, notice, links));
            });
        }
        return told;
    }

    /** As streams are told, one for each change: with the ids of all that are gone with it. */
    static Optional<PushEvent> one(OfNotification event, long user, BlobLinks links) {
        if (event instanceof NotificationsDeleted deleted) {
            var first = deleted(deleted.ids().get(0), deleted.counts(), deleted.accountId());
            first.data().set("deleted_ids", MAPPER.valueToTree(deleted.ids()));
            return Optional.of(first);
        }
        var notified = (MembersNotified) event;
        return notified.of(user).map(notice -> {
            var told = written(notified, notice, links);
            told.data().set("deleted_ids", MAPPER.valueToTree(notice.replaced()));
            return told;
        });
    }

    private static PushEvent written(MembersNotified notified, Notice notice, BlobLinks links) {
        var whole = notice.notification()
                .about(new Notification.About(
                        notified.conversation(), notified.message(), notified.actor(), notice.recipient()));
        ObjectNode notification = MAPPER.valueToTree(NotificationJson.of(whole, links));
        // sockets have no title of their own (chatwoot-desk 3.1)
        notification.set("push_message_title", notification.get("push_message_body"));
        notification.put("account_id", notified.accountId());
        return new PushEvent(
                notified.again() ? "notification.updated" : "notification.created",
                counted(notification, notice.counts(), notified.accountId()));
    }

    private static PushEvent deleted(long id, Counts counts, long accountId) {
        return new PushEvent(
                "notification.deleted", counted(MAPPER.createObjectNode().put("id", id), counts, accountId));
    }

    private static ObjectNode counted(ObjectNode notification, Counts counts, long accountId) {
        var data = MAPPER.createObjectNode();
        data.set("notification", notification);
        return data.put("unread_count", counts.unread())
                .put("count", counts.total())
                .put("account_id", accountId);
    }

    private static PushEvent mentioned(MembersNotified notified, BlobLinks links) {
        var data = PushEvent.conversation(notified.conversation(), links);
        if (notified.actor() != null) {
            data.set("performer", MAPPER.valueToTree(SenderJson.forAgents(new Author.OfAgent(notified.actor()))));
        }
        return new PushEvent("conversation.mentioned", data);
    }
}
