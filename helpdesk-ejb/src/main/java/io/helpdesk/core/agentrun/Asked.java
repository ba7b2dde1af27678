package io.helpdesk.core.agentrun;

import io.helpdesk.api.agentrun.AgentWire.Said;
import io.helpdesk.api.conversation.Conversation;
import io.helpdesk.api.message.Message;
import java.util.List;

/**
 * What an agent is asked, with all it takes to ask it outside of transactions.
 *
 * @param run key of what is written down about it
 * @param attempt which of several this is
 * @param message which the contact wrote; null for a prompt
 * @param text of the message or the prompt
 * @param history what was said before, oldest first
 * @param whole whether that is all that was said
 * @param steps what was done before, in an attempt that was broken off
 * @param callback the secret of an address by which it says more
 */
public record Asked(
        long accountId,
        long run,
        int attempt,
        long botId,
        String botName,
        Instructions instructions,
        Conversation conversation,
        Message message,
        String text,
        List<Said> history,
        boolean whole,
        List<AgentStepEntity> steps,
        String callback) {}
