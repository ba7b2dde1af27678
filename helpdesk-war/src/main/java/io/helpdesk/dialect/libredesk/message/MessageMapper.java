package io.helpdesk.dialect.libredesk.message;

import io.helpdesk.api.event.HelpdeskEvent.MessageChanged;
import io.helpdesk.api.file.FileKind;
import io.helpdesk.api.file.StoredFile;
import io.helpdesk.api.message.DeliveryStatus;
import io.helpdesk.api.message.Message;
import io.helpdesk.api.message.MessageType;
import io.helpdesk.dialect.libredesk.media.MediaLinks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Shows messages (libredesk 11.1). */
@ApplicationScoped
public class MessageMapper {

    /** Under which a post's echo id is kept with the message. */
    public static final String ECHO_ID = "echo_id";

    @Inject
    MediaLinks links;

    public MessageJson toJson(Message message) {
        return toJson(
                message,
                InlineImages.shown(message, links),
                file -> attachment(file, links.url(file.uuid()), links.thumbnailUrl(file.uuid())));
    }

    /** As webhooks show it, where there is no request: pictures in the text stay references. */
    public MessageJson toHookJson(Message message) {
        return toJson(
                message,
                MessageText.content(message),
                file -> attachment(file, links.outsideUrl(file.uuid()), links.outsideThumbnailUrl(file.uuid())));
    }

    private static MessageJson toJson(
            Message message, String content, Function<StoredFile, AttachmentJson> attachment) {
        AuthorJson author = Authors.toJson(message);
        return new MessageJson(
                message.id(),
                message.createdAt(),
                message.updatedAt(),
                message.uuid(),
                type(message.type()),
                status(message),
                message.conversation().id(),
                message.conversation().uuid(),
                content,
                MessageText.plain(message),
                message.body().html() ? "html" : "text",
                message.privateNote() || message.type() == MessageType.ACTIVITY,
                author.id(),
                MessageText.sender(message),
                meta(message),
                message.body().attachments().stream().map(attachment).toList(),
                author);
    }

    private static String type(MessageType type) {
        return switch (type) {
            case INCOMING -> "incoming";
            case OUTGOING, TEMPLATE -> "outgoing";
            case ACTIVITY -> "activity";
        };
    }

    /** Whether what changed is another thing on this wire, where a message that arrived or was read is still sent. */
    public static boolean isAnother(MessageChanged changed) {
        // an event of an older version does not say what changed
        return changed.changes().isEmpty()
                || changed.changes().stream().anyMatch(change -> switch (change.field()) {
                    case AUTHOR, UPDATED_AT -> false;
                    case STATUS ->
                        !status(changed.message(), DeliveryStatus.valueOf(String.valueOf(change.before())))
                                .equals(status(changed.message()));
                    default -> true;
                });
    }

    private static String status(Message message) {
        return status(message, message.delivery().status());
    }

    private static String status(Message message, DeliveryStatus reached) {
        if (message.type() == MessageType.INCOMING) {
            return "received";
        }
        boolean leaves = message.type() != MessageType.ACTIVITY && !message.privateNote();
        if (leaves && reached == DeliveryStatus.PENDING) {
            return "pending";
        }
        return reached == DeliveryStatus.FAILED ? "failed" : "sent";
    }

    private static Map<String, Object> meta(Message message) {
        Map<String, Object> meta = new LinkedHashMap<>();
        if (message.activity() != null) {
            meta.put("activity_type", ActivityWording.type(message.activity()));
        }
        if (message.delivery().recipients() != null && message.type() != MessageType.INCOMING) {
            putUnlessEmpty(meta, "to", message.delivery().recipients().to());
            putUnlessEmpty(meta, "cc", message.delivery().recipients().cc());
            putUnlessEmpty(meta, "bcc", message.delivery().recipients().bcc());
        }
        Object echo = message.additionalAttributes().get(ECHO_ID);
        if (echo != null) {
            meta.put(ECHO_ID, echo);
        }
        SurveyWords.put(message, meta);
        if (Boolean.TRUE.equals(message.body().attributes().get("deleted"))) {
            meta.put("deleted_at", message.updatedAt());
        }
        return meta;
    }

    private static void putUnlessEmpty(Map<String, Object> meta, String key, List<String> addresses) {
        if (!addresses.isEmpty()) {
            meta.put(key, addresses);
        }
    }

    private static AttachmentJson attachment(StoredFile file, String url, String thumbnailUrl) {
        return new AttachmentJson(
                file.filename(),
                file.size(),
                null,
                file.contentId() == null ? "" : file.contentId(),
                file.contentType(),
                file.inline() ? "inline" : "attachment",
                file.uuid(),
                url,
                file.kind() == FileKind.IMAGE ? thumbnailUrl : "");
    }
}
