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
 * @param content may be null, for attachments alone
 * @param html whether the content is HTML, else plain text or Markdown
 * @param privateNote seen by agents only; activities are not notes
 * @param sourceId its id in the channel it came from, or null
 * @param echoId what the client sent along to recognise it, or null; only on the answer to the post
 * @param author null for activities and messages of the desk itself
 * @param activity only for {@link MessageType#ACTIVITY}
 * @param recipients of a mail; null for others
 * @param template what it was made from, or null
 * @param contentAttributes never null
 * @param additionalAttributes never null
 */
public record Message(
        long id,
        UUID uuid,
        long accountId,
        long inboxId,
        long conversationId,
        long conversationNumber,
        UUID conversationUuid,
        MessageType type,
        String content,
        boolean html,
        ContentType contentType,
        Map<String, Object> contentAttributes,
        boolean privateNote,
        DeliveryStatus status,
        String sourceId,
        String echoId,
        Author author,
        Activity activity,
        Recipients recipients,
        TemplateUse template,
        Map<String, Object> additionalAttributes,
        List<StoredFile> attachments,
        Instant createdAt,
        Instant updatedAt) {

    /** The same by another author, for a reader who may not see this one. */
    public Message by(Author other) {
        return new Message(
                id,
                uuid,
                accountId,
                inboxId,
                conversationId,
                conversationNumber,
                conversationUuid,
                type,
                content,
                html,
                contentType,
                contentAttributes,
                privateNote,
                status,
                sourceId,
                echoId,
                other,
                activity,
                recipients,
                template,
                additionalAttributes,
                attachments,
                createdAt,
                updatedAt);
    }

    /** Addresses of a mail; none of the lists is null. */
    public record Recipients(List<String> to, List<String> cc, List<String> bcc) {}
}
