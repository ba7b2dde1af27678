package io.helpdesk.dialect.chatwoot.application.conversation;

import io.helpdesk.api.conversation.ConversationStatus;
import io.helpdesk.api.conversation.OpenConversation;
import io.helpdesk.api.conversation.OpenConversation.Who;
import io.helpdesk.dialect.chatwoot.ChatwootCodes;
import io.helpdesk.dialect.chatwoot.ChatwootParams;
import io.helpdesk.dialect.chatwoot.ConversationAttributes;
import io.helpdesk.dialect.chatwoot.application.message.MessageWords;
import io.helpdesk.dialect.chatwoot.application.message.PostCommands;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** From what a client sends to the conversation it wants (chatwoot-application 2.1, 2.2). */
final class OpenCommands {

    private OpenCommands() {}

    static OpenConversation of(ChatwootParams params) {
        return OpenConversation.builder(who(params))
                .status(ChatwootCodes.constant(ConversationStatus.class, params, "status")
                        .orElse(null))
                .snoozedUntil(params.time("snoozed_until").orElse(null))
                .assigneeId(params.strictId("assignee_id").orElse(null))
                .teamId(params.strictId("team_id").orElse(null))
                .labels(Set.of())
                .additionalAttributes(ConversationAttributes.additional(
                        params.object("additional_attributes").orElse(Map.of())))
                .customAttributes(ConversationAttributes.custom(
                        params.object("custom_attributes").orElse(Map.of())))
                .firstMessage(params.nested("message")
                        .map(message -> PostCommands.of(message, MessageWords::inConversation))
                        .orElse(null))
                .build();
    }

    /**
     * The contact in the inbox when both are named, else the session with the source id. An empty source id is looked up,
     * and not found, like any other: so the inbox and the contact that come with it are still checked first.
     */
    private static Who who(ChatwootParams params) {
        Optional<Long> inbox = params.id("inbox_id");
        Optional<Long> contact = params.id("contact_id");
        Optional<String> source = params.text("source_id");
        if (inbox.isPresent() && contact.isPresent() && !source.equals(Optional.of(""))) {
            return new Who.ByContact(
                    contact.get(),
                    inbox.get(),
                    source.orElse(null),
                    params.flag("hmac_verified").orElse(false));
        }
        return new Who.BySourceId(source.orElse(""), inbox.orElse(null), contact.orElse(null));
    }
}
