package io.helpdesk.dialect.wassist.simulation;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.conversation.ConversationRef;
import io.helpdesk.api.message.Message;
import io.helpdesk.api.message.MessageType;
import io.helpdesk.api.message.MessageWindow;
import io.helpdesk.api.message.Messages;
import io.helpdesk.dialect.wassist.message.MessageJson;
import io.helpdesk.dialect.wassist.message.MessageJson.ToolExecutionJson;
import io.helpdesk.dialect.wassist.message.MessageMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** What was said in a test chat, oldest first. */
@ApplicationScoped
class ChatMessages {

    private static final int SHOWN = 500;
    private static final Set<MessageType> TALK =
            Set.of(MessageType.INCOMING, MessageType.OUTGOING, MessageType.TEMPLATE);

    @Inject
    Messages messages;

    @Inject
    MessageMapper mapper;

    /** The newest of them; notes are not among them. */
    record Chat(List<ChatMessageJson> messages, List<ToolExecutionJson> toolExecutions) {}

    Chat of(Caller caller, long conversationId) {
        var window =
                MessageWindow.builder(SHOWN).types(TALK).privateNotes(false).build();
        var all = mapper.toJson(
                caller,
                messages.find(caller, new ConversationRef.Id(conversationId), window)
                        .items());
        return new Chat(
                all.stream().map(ChatMessages::toJson).toList(),
                all.stream().flatMap(each -> each.toolExecutions().stream()).toList());
    }

    ChatMessageJson of(Caller caller, Message message) {
        return toJson(mapper.toJson(caller, List.of(message)).get(0));
    }

    private static ChatMessageJson toJson(MessageJson message) {
        var content = message.text() != null
                ? new ChatMessageJson.BodyJson(message.text().body())
                : Stream.of(message.image(), message.cta(), message.template(), message.unified(), message.quickReply())
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
        return new ChatMessageJson(message.id(), message.role(), message.type(), content, message.createdAt());
    }
}
