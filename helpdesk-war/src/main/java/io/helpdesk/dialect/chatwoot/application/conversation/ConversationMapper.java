package io.helpdesk.dialect.chatwoot.application.conversation;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.conversation.Conversation;
import io.helpdesk.api.message.Message;
import io.helpdesk.dialect.chatwoot.AgentJson;
import io.helpdesk.dialect.chatwoot.BlobLinks;
import io.helpdesk.dialect.chatwoot.ChatwootCodes;
import io.helpdesk.dialect.chatwoot.ChatwootTimes;
import io.helpdesk.dialect.chatwoot.ContactJson;
import io.helpdesk.dialect.chatwoot.TeamJson;
import io.helpdesk.dialect.chatwoot.application.message.MessageMapper;
import io.helpdesk.dialect.chatwoot.application.message.PushMessageJson;
import io.helpdesk.dialect.chatwoot.channel.ChatwootChannel;
import java.util.List;
import java.util.Optional;

/** Conversations as this wire shows them. */
public final class ConversationMapper {

    private ConversationMapper() {}

    /** @param caller who reads it: a team tells whether they are in it */
    public static ConversationJson toJson(Conversation conversation, Caller caller, BlobLinks links) {
        PushMessageJson last = push(conversation.newest().message(), conversation, links);
        return new ConversationJson(
                meta(conversation, caller),
                conversation.number(),
                last == null ? List.of() : List.of(last),
                conversation.accountId(),
                conversation.uuid().toString(),
                conversation.additionalAttributes(),
                ChatwootTimes.secondsOrZero(conversation.seen().byAgentAt()),
                ChatwootTimes.secondsOrZero(conversation.seen().byAssigneeAt()),
                conversation.replies().possible(),
                ChatwootTimes.secondsOrZero(conversation.seen().byContactAt()),
                conversation.customAttributes(),
                conversation.inbox().id(),
                conversation.labels(),
                conversation.contact().blocked(),
                ChatwootTimes.iso(conversation.state().snoozedUntil()),
                ChatwootCodes.name(conversation.state().status()),
                conversation.createdAt().getEpochSecond(),
                ChatwootTimes.fraction(conversation.updatedAt()),
                conversation.lastActivityAt().getEpochSecond(),
                ChatwootTimes.secondsOrZero(conversation.replies().firstAt()),
                conversation.seen().unreadCount(),
                push(conversation.newest().nonActivity(), conversation, links),
                conversation.lastActivityAt().getEpochSecond(),
                ChatwootCodes.name(conversation.priority()),
                ChatwootTimes.secondsOrZero(conversation.replies().waitingSince()),
                null);
    }

    private static ConversationJson.Meta meta(Conversation conversation, Caller caller) {
        return new ConversationJson.Meta(
                ContactJson.of(conversation.contact()),
                ChatwootChannel.of(conversation.inbox().kind()).className(),
                Optional.ofNullable(conversation.assignment().assignee()).map(AgentJson::of),
                Optional.ofNullable(conversation.assignment().team()).map(team -> TeamJson.of(team, caller)),
                conversation.session().identityProven());
    }

    private static PushMessageJson push(Message message, Conversation conversation, BlobLinks links) {
        return message == null ? null : MessageMapper.toPush(message, conversation, links);
    }
}
