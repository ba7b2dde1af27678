package io.helpdesk.dialect.chatwoot.application.notification;

import io.helpdesk.api.message.Author;
import io.helpdesk.api.message.Message;
import io.helpdesk.api.notification.Notification;
import io.helpdesk.dialect.chatwoot.BlobLinks;
import io.helpdesk.dialect.chatwoot.ChatwootTimes;
import io.helpdesk.dialect.chatwoot.SenderJson;
import io.helpdesk.dialect.chatwoot.application.message.MessageMapper;
import io.helpdesk.dialect.chatwoot.push.PushConversationJson;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Something an agent is told of (chatwoot-desk 3.1).
 *
 * @param secondaryActor a message or a user, as they are pushed; null for none
 */
public record NotificationJson(
        long id,
        String notificationType,
        String pushMessageTitle,
        String pushMessageBody,
        String primaryActorType,
        long primaryActorId,
        PushConversationJson primaryActor,
        String readAt,
        Object secondaryActor,
        SenderJson user,
        long createdAt,
        long lastActivityAt,
        String snoozedUntil,
        RawNotificationJson.MetaJson meta) {

    static final String CONVERSATION = "Conversation";

    private static final int WORDS = 10;

    public static NotificationJson of(Notification told, BlobLinks links) {
        var about = told.about();
        var times = told.times();
        return new NotificationJson(
                told.id(),
                type(told.kind()),
                title(told),
                body(about),
                CONVERSATION,
                told.conversationId(),
                PushConversationJson.of(about.conversation(), links),
                ChatwootTimes.iso(times.readAt()),
                secondary(about, links),
                about.recipient() == null ? null : SenderJson.user(about.recipient(), false),
                ChatwootTimes.secondsOrZero(times.createdAt()),
                ChatwootTimes.secondsOrZero(times.lastActivityAt()),
                ChatwootTimes.iso(times.snoozedUntil()),
                RawNotificationJson.MetaJson.of(told));
    }

    static String type(Notification.Kind kind) {
        return switch (kind) {
            case ASSIGNMENT -> "conversation_assignment";
            case MENTION -> "conversation_mention";
            case ASSIGNED_MESSAGE -> "assigned_conversation_new_message";
            case PARTICIPATING_MESSAGE -> "participating_conversation_new_message";
            case CREATION -> "conversation_creation";
        };
    }

    private static String title(Notification told) {
        var number = "(#" + told.about().conversation().number() + ")";
        return switch (told.kind()) {
            case ASSIGNMENT -> "A conversation " + number + " has been assigned to you";
            case CREATION ->
                "A conversation " + number + " has been created in "
                        + told.about().conversation().inbox().name();
            case MENTION -> "You have been mentioned in conversation " + number;
            case ASSIGNED_MESSAGE, PARTICIPATING_MESSAGE -> "There is a new message in conversation " + number;
        };
    }

    private static Object secondary(Notification.About about, BlobLinks links) {
        if (about.message() != null) {
            return MessageMapper.toPush(about.message(), about.conversation(), links);
        }
        return about.actor() == null ? null : SenderJson.user(about.actor(), false);
    }

    private static String body(Notification.About about) {
        var message = about.message() == null ? about.conversation().newest().nonActivity() : about.message();
        if (message == null) {
            return "No content";
        }
        var sender = sender(message.author());
        return (sender == null ? "" : sender + ": ") + said(message);
    }

    private static String said(Message message) {
        var text = message.body().text();
        if (text != null && !text.isBlank()) {
            return Arrays.stream(text.strip().split("\\s+", WORDS + 1))
                    .limit(WORDS)
                    .collect(Collectors.joining(" "));
        }
        return message.body().attachments().isEmpty() ? "No content" : "Attachment";
    }

    private static String sender(Author author) {
        if (author instanceof Author.OfAgent by) {
            return by.agent().name();
        }
        if (author instanceof Author.OfContact by) {
            return by.contact().name();
        }
        return author instanceof Author.OfBot by ? by.bot().name() : null;
    }
}
