package io.helpdesk.api.message;

import io.helpdesk.api.template.TemplateUse;
import java.util.List;
import java.util.Map;

/**
 * A message to post.
 *
 * @param type {@code OUTGOING} is written by the caller, anything else by the contact (chatwoot-application 4.2). A caller of
 *     kind CONTACT always posts INCOMING
 * @param content may be null; at most 150000 characters
 * @param html whether the content is HTML
 * @param rendered whether variables ({@code {{contact.name}}}) in outgoing content are filled in first
 * @param contentAttributes null for none; {@code in_reply_to} (a message id) is resolved within the conversation
 * @param asBotId post as this bot of the account or installation instead of the caller; unknown ones are ignored; null
 *     for the caller
 * @param onBehalfOfContact written by the contact although an agent calls (needs MESSAGE_WRITE_AS_CONTACT), used with
 *     {@code INCOMING}; the inbox may be of any kind then
 * @param recipients of a mail: addresses are checked; null for none
 * @param template null for none; otherwise the content is made from it and {@code content} is ignored
 * @param additionalAttributes null for none
 */
public record PostMessage(
        MessageType type,
        String content,
        boolean html,
        boolean rendered,
        ContentType contentType,
        Map<String, Object> contentAttributes,
        boolean privateNote,
        List<Attach> attachments,
        String sourceId,
        String echoId,
        Long asBotId,
        boolean onBehalfOfContact,
        Message.Recipients recipients,
        TemplateUse template,
        Map<String, Object> additionalAttributes) {

    public PostMessage {
        attachments = attachments == null ? List.of() : List.copyOf(attachments);
    }

    /** A plain text message with nothing else. */
    public static PostMessage text(MessageType type, String content) {
        return new PostMessage(
                type,
                content,
                false,
                false,
                ContentType.TEXT,
                null,
                false,
                List.of(),
                null,
                null,
                null,
                false,
                null,
                null,
                null);
    }
}
