package io.helpdesk.api.message;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.conversation.ConversationRef;
import io.helpdesk.api.paging.Page;
import io.helpdesk.api.problem.Forbidden;
import io.helpdesk.api.problem.Invalid;
import io.helpdesk.api.problem.NotFound;
import java.util.UUID;

/** Messages of conversations. Each call joins the caller's transaction or starts its own. */
public interface Messages {

    /**
     * Posts a message, with everything it causes: the conversation reopens or wakes, counters and times move, events are
     * recorded (chatwoot-application 5.4, 5.5).
     *
     * @throws NotFound {@code "conversation"}, {@code "file"}
     * @throws Forbidden {@code "inbox"} outside the caller's reach; {@code "message"} without the permission
     * @throws Invalid {@code "message"}
     */
    Message post(Caller caller, ConversationRef conversation, PostMessage command);

    /** @throws NotFound {@code "conversation"} */
    Page<Message> find(Caller caller, ConversationRef conversation, MessageWindow window);

    /** @throws NotFound {@code "conversation"}, {@code "message"} */
    Message get(Caller caller, ConversationRef conversation, UUID messageUuid);
}
