package io.helpdesk.api.remote;

import io.helpdesk.api.message.ContentType;
import io.helpdesk.api.message.DeliveryStatus;
import io.helpdesk.api.message.MessageType;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A message of a conversation.
 *
 * @param conversation the number of its conversation
 * @param content null for none
 * @param internal whether it is a note among agents
 * @param sourceId its id with the provider or the portal; null for none
 * @param createdAt in seconds
 * @param sender null for what the desk itself says
 */
public record RemoteMessage(
        long id,
        long conversation,
        long inbox,
        MessageType type,
        String content,
        boolean internal,
        ContentType contentType,
        Map<String, Object> contentAttributes,
        DeliveryStatus status,
        String sourceId,
        Instant createdAt,
        Sender sender,
        List<Attachment> attachments) {

    /** @param kind {@code user}, {@code contact} or {@code agent_bot} */
    public record Sender(long id, String kind, String name) {

        static Sender of(JsonObject json) {
            return new Sender(JsonForm.whole(json, "id"), JsonForm.text(json, "type"), JsonForm.text(json, "name"));
        }
    }

    /**
     * A file.
     *
     * @param kind {@code image}, {@code audio}, {@code video}, {@code file} and others
     * @param address from where whoever has it loads the file; null for none
     * @param bytes null where the desk does not say
     */
    public record Attachment(long id, String kind, String address, Long bytes) {

        static Attachment of(JsonObject json) {
            return new Attachment(
                    JsonForm.whole(json, "id"),
                    JsonForm.text(json, "file_type"),
                    JsonForm.text(json, "data_url"),
                    JsonForm.whole(json, "file_size"));
        }
    }

    static RemoteMessage of(JsonObject json) {
        return new RemoteMessage(
                JsonForm.whole(json, "id"),
                JsonForm.whole(json, "conversation_id"),
                JsonForm.whole(json, "inbox_id"),
                MessageType.values()[json.getInt("message_type")],
                JsonForm.text(json, "content"),
                json.getBoolean("private", false),
                JsonForm.named(ContentType.class, JsonForm.text(json, "content_type")),
                JsonForm.map(json.get("content_attributes")),
                JsonForm.named(DeliveryStatus.class, JsonForm.text(json, "status")),
                JsonForm.text(json, "source_id"),
                JsonForm.time(json, "created_at"),
                JsonForm.part(json, "sender", Sender::of),
                JsonForm.list(json.get("attachments"), Attachment::of));
    }
}
