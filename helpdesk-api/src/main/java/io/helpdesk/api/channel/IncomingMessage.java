package io.helpdesk.api.channel;

import io.helpdesk.api.message.Attach;
import java.util.List;

/**
 * What a contact wrote.
 *
 * @param sourceId under which the provider knows it, at most 255 characters: the key against doubles
 * @param content at most 150000 characters; null for attachments alone
 * @param html whether the content is HTML
 * @param attachments null for none
 */
public record IncomingMessage(
        long inboxId, String sourceId, Sender sender, String content, boolean html, List<Attach> attachments) {

    public IncomingMessage {
        attachments = attachments == null ? List.of() : List.copyOf(attachments);
    }

    /** A plain text message with nothing else. */
    public static IncomingMessage text(long inboxId, String sourceId, Sender sender, String content) {
        return new IncomingMessage(inboxId, sourceId, sender, content, false, List.of());
    }
}
