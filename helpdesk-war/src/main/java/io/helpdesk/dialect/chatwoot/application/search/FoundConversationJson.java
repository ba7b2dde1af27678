package io.helpdesk.dialect.chatwoot.application.search;

import io.helpdesk.api.conversation.Conversation;
import io.helpdesk.dialect.chatwoot.AgentJson;
import java.util.Map;
import java.util.Optional;

/**
 * A conversation that was found.
 *
 * @param message its newest one, left out when it has none
 * @param agent left out when nobody is assigned
 * @param additionalAttributes left out where all kinds of things are looked for
 */
public record FoundConversationJson(
        long id,
        long accountId,
        long createdAt,
        Optional<FoundMessageJson> message,
        FoundContactJson contact,
        FoundMessageJson.Where inbox,
        Optional<AgentJson> agent,
        Optional<Map<String, Object>> additionalAttributes) {

    static FoundConversationJson of(Conversation conversation, boolean withAttributes) {
        return new FoundConversationJson(
                conversation.number(),
                conversation.accountId(),
                conversation.createdAt().getEpochSecond(),
                Optional.ofNullable(conversation.newest().message())
                        .map(message -> FoundMessageJson.of(message, conversation.inbox())),
                FoundContactJson.of(conversation.contact()),
                FoundMessageJson.Where.of(conversation.inbox()),
                Optional.ofNullable(conversation.assignment().assignee()).map(AgentJson::of),
                withAttributes ? Optional.of(conversation.additionalAttributes()) : Optional.empty());
    }
}
