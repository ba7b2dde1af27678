package io.helpdesk.dialect.wassist.message;

import io.helpdesk.api.message.MessageType;
import io.helpdesk.api.message.PostMessage;
import io.helpdesk.api.template.TemplateUse;
import java.util.Map;

/** Messages to post. */
public final class PostCommands {

    private PostCommands() {}

    /** @param agentId key of the agent who says it, or null */
    public static PostMessage template(TemplateUse use, Long agentId) {
        return outgoing(null, null, use, agentId);
    }

    /** @param kept what cannot be said in text, by the type of the message; null for nothing */
    static PostMessage text(String content, Map<String, Object> kept, Long agentId) {
        return outgoing(content, kept, null, agentId);
    }

    private static PostMessage outgoing(String content, Map<String, Object> kept, TemplateUse use, Long agentId) {
        return PostMessage.builder(MessageType.OUTGOING, content)
                .contentAttributes(kept)
                .asBotId(agentId)
                .template(use)
                .build();
    }
}
