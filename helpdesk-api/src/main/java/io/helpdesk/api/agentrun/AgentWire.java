package io.helpdesk.api.agentrun;

import io.helpdesk.api.conversation.Conversation;
import io.helpdesk.api.message.Message;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How agents outside are asked and answer. An extension point: make it known with {@link AgentWires#use}. It is called outside of
 * requests and transactions, by several threads.
 */
public interface AgentWire {

    /**
     * What an agent is asked.
     *
     * @param message which the contact wrote; null for a prompt
     * @param text of that message or of the prompt, never null
     * @param history what was said before, oldest first
     * @param callback the secret with which it answers once more
     */
    record Question(Conversation conversation, Message message, String text, List<Said> history, String callback) {}

    /** @param byContact else the desk */
    record Said(boolean byContact, String text) {}

    /**
     * What an agent answers.
     *
     * @param text null to say nothing
     * @param picture address of a picture, or null
     */
    record Answer(String text, String picture) {

        public static final Answer NOTHING = new Answer(null, null);
    }

    /** The body of the request, JSON. */
    byte[] question(Question question);

    /** @param body of an answer with status 2xx */
    Answer answer(String body);

    /** Where an agent answers once more; empty while nobody knows our address. */
    Optional<String> callback(String secret);

    /** Where the picture of a message is; empty without one. */
    Optional<String> picture(Message message);

    /** Attributes of a message with a text and a picture that is somewhere else, as this wire shows it. */
    Map<String, Object> withPicture(String address);

    /** Attributes of a message below which these can be chosen, as this wire shows it. */
    Map<String, Object> withChoices(List<String> choices);
}
