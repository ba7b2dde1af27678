package io.helpdesk.api.message;

import io.helpdesk.api.file.StoredFile;
import io.helpdesk.api.template.TemplateUse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * One message of a conversation.
 *
 * @param conversation it is a part of; never null
 * @param author null for activities and messages of the desk itself
 * @param activity only for {@link MessageType#ACTIVITY}
 * @param body what it says; never null
 * @param privateNote seen by agents only; activities are not notes
 * @param delivery how it went through its channel; never null
 * @param additionalAttributes never null
 */
public record Message(
        long id,
        UUID uuid,
        ConversationIds conversation,
        MessageType type,
        Author author,
        Activity activity,
        Body body,
        boolean privateNote,
        Delivery delivery,
        Map<String, Object> additionalAttributes,
        Instant createdAt,
        Instant updatedAt) {

    /** The same by another author, for a reader who may not see this one. */
    public Message by(Author other) {
        return new Message(
                id,
                uuid,
                conversation,
                type,
                other,
                activity,
                body,
                privateNote,
                delivery,
                additionalAttributes,
                createdAt,
                updatedAt);
    }

    /** The conversation a message is of, by all its names. */
    public record ConversationIds(long accountId, long inboxId, long id, long number, UUID uuid) {}

    /**
     * What a message says.
     *
     * @param text may be null, for attachments alone
     * @param html whether the text is HTML, else plain text or Markdown
     * @param attributes never null
     * @param template what it was made from, or null
     */
    public record Body(
            String text,
            boolean html,
            ContentType type,
            Map<String, Object> attributes,
            TemplateUse template,
            List<StoredFile> attachments) {}

    /**
     * How a message goes through its channel.
     *
     * @param recipients of a mail; null for others
     * @param sourceId its id in the channel it came from, or null
     * @param echoId what the client sent along to recognise it, or null; only on the answer to the post
     */
    public record Delivery(DeliveryStatus status, Recipients recipients, String sourceId, String echoId) {}

    /** Addresses of a mail; none of the lists is null. */
    public record Recipients(List<String> to, List<String> cc, List<String> bcc) {}
}
