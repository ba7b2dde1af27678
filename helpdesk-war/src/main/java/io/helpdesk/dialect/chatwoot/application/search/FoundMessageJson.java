package io.helpdesk.dialect.chatwoot.application.search;

import io.helpdesk.api.inbox.Inbox;
import io.helpdesk.api.message.Message;
import io.helpdesk.dialect.chatwoot.ChatwootCodes;
import io.helpdesk.dialect.chatwoot.SenderJson;
import io.helpdesk.dialect.chatwoot.channel.ChatwootChannel;
import java.util.Optional;

/** A message that was found. */
public record FoundMessageJson(
        long id,
        String content,
        int messageType,
        String contentType,
        String sourceId,
        long inboxId,
        long conversationId,
        long createdAt,
        Optional<SenderJson> sender,
        Where inbox) {

    /** The inbox it is in. */
    public record Where(long id, long channelId, String name, String channelType) {

        static Where of(Inbox inbox) {
            return new Where(
                    inbox.id(),
                    inbox.channel().id(),
                    inbox.name(),
                    ChatwootChannel.of(inbox.kind()).className());
        }
    }

    static FoundMessageJson of(Message message, Inbox inbox) {
        return new FoundMessageJson(
                message.id(),
                message.body().text(),
                message.type().ordinal(),
                ChatwootCodes.name(message.body().type()),
                message.delivery().sourceId(),
                message.conversation().inboxId(),
                message.conversation().number(),
                message.createdAt().getEpochSecond(),
                Optional.ofNullable(SenderJson.forAgents(message.author())),
                Where.of(inbox));
    }
}
