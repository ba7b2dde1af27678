package io.helpdesk.dialect.chatwoot.application.message;

import io.helpdesk.api.conversation.Conversation;
import io.helpdesk.dialect.chatwoot.ChatwootTimes;
import io.helpdesk.dialect.chatwoot.SenderJson;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Messages of a conversation, and who takes part in it (chatwoot-application 4.1). */
public record MessageListJson(Meta meta, List<MessageJson> payload) {

    public record Meta(
            List<String> labels,
            Map<String, Object> additionalAttributes,
            SenderJson contact,
            Optional<SenderJson> assignee,
            String agentLastSeenAt,
            String assigneeLastSeenAt) {

        static Meta of(Conversation conversation) {
            return new Meta(
                    conversation.labels(),
                    conversation.additionalAttributes(),
                    SenderJson.contact(conversation.contact()),
                    Optional.ofNullable(conversation.assignment().assignee())
                            .map(agent -> SenderJson.user(agent, true)),
                    ChatwootTimes.iso(conversation.seen().byAgentAt()),
                    ChatwootTimes.iso(conversation.seen().byAssigneeAt()));
        }
    }
}
