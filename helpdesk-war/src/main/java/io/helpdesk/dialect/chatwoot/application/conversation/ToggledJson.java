package io.helpdesk.dialect.chatwoot.application.conversation;

import io.helpdesk.api.conversation.Conversation;
import io.helpdesk.dialect.chatwoot.ChatwootCodes;
import io.helpdesk.dialect.chatwoot.ChatwootTimes;

/** What a conversation's status is now (chatwoot-application 3.8). */
public record ToggledJson(Payload payload) {

    /** @param success null when a bot hands over to people */
    public record Payload(Boolean success, long conversationId, String currentStatus, String snoozedUntil) {}

    static ToggledJson of(Conversation conversation, boolean handedOver) {
        return new ToggledJson(new Payload(
                handedOver ? null : Boolean.TRUE,
                conversation.number(),
                ChatwootCodes.name(conversation.state().status()),
                ChatwootTimes.iso(conversation.state().snoozedUntil())));
    }
}
