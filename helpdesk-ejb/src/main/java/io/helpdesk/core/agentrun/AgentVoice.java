package io.helpdesk.core.agentrun;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.conversation.ConversationRef;
import io.helpdesk.api.conversation.Routings;
import io.helpdesk.api.message.MessageType;
import io.helpdesk.api.message.Messages;
import io.helpdesk.api.message.PostMessage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Says in a conversation what its agent says, and has the agent give it to people. */
@ApplicationScoped
class AgentVoice {

    @Inject
    private Messages messages;

    @Inject
    private Routings routings;

    /**
     * Where it is heard, and whose it is.
     *
     * @param name of the bot, for people
     */
    record In(long accountId, long conversationId, long botId, String name) {

        Caller caller() {
            return Caller.system(accountId, name);
        }

        ConversationRef conversation() {
            return new ConversationRef.Id(conversationId);
        }
    }

    /** @return the key of the first message */
    Long say(In in, Reply reply) {
        Long first = null;
        var parts = TextParts.of(reply.text());
        for (int at = 0; at < parts.size(); at++) {
            boolean last = at == parts.size() - 1;
            var posted = messages.post(
                    in.caller(),
                    in.conversation(),
                    PostMessage.builder(MessageType.OUTGOING, parts.get(at).isEmpty() ? null : parts.get(at))
                            .contentAttributes(last && !reply.attributes().isEmpty() ? reply.attributes() : null)
                            .asBotId(in.botId())
                            .build());
            first = first == null ? Long.valueOf(posted.id()) : first;
        }
        return first;
    }

    /** @param why which people read in a note, and as the reason */
    void handOver(In in, String why) {
        messages.post(
                in.caller(),
                in.conversation(),
                PostMessage.builder(MessageType.OUTGOING, why)
                        .privateNote(true)
                        .asBotId(in.botId())
                        .build());
        routings.handOff(in.caller(), in.conversation(), why);
    }
}
