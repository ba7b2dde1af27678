package io.helpdesk.dialect.chatwoot.application.conversation;

import io.helpdesk.api.conversation.ConversationChange.SetField;
import io.helpdesk.api.conversation.ConversationField;
import io.helpdesk.api.conversation.Priority;
import io.helpdesk.dialect.chatwoot.ChatwootCodes;
import io.helpdesk.dialect.chatwoot.ChatwootParams;
import java.util.Optional;

/** Priorities as clients send them. */
final class Priorities {

    private Priorities() {}

    /** Null, blank and the documented {@code none} clear it (chatwoot-application 3.6, 8). */
    static SetField set(ChatwootParams params) {
        return new SetField(
                ConversationField.PRIORITY,
                params.text("priority").equals(Optional.of("none"))
                        ? null
                        : ChatwootCodes.constant(Priority.class, params, "priority")
                                .orElse(null));
    }
}
