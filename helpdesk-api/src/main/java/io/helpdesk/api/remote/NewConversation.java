package io.helpdesk.api.remote;

import io.helpdesk.api.conversation.ConversationStatus;
import java.util.LinkedHashMap;
import java.util.Map;

/** A conversation to be opened: {@code NewConversation.with(contact, inbox).saying("Where is my order?")}. */
public final class NewConversation {

    private final Map<String, Object> fields = new LinkedHashMap<>();

    private NewConversation() {}

    /** The contact's session in the inbox is found or made, by the rules of its channel. */
    public static NewConversation with(long contact, long inbox) {
        return new NewConversation().field("contact_id", contact).field("inbox_id", inbox);
    }

    /** In a session that there is. */
    public static NewConversation inSession(String sourceId) {
        return new NewConversation().field("source_id", sourceId);
    }

    /** The first message, from the token's owner to the contact. */
    public NewConversation saying(String content) {
        return saying(NewMessage.text(content));
    }

    public NewConversation saying(NewMessage first) {
        return field("message", first.fields());
    }

    public NewConversation status(ConversationStatus status) {
        return field("status", status);
    }

    public NewConversation assignee(long agent) {
        return field("assignee_id", agent);
    }

    public NewConversation team(long team) {
        return field("team_id", team);
    }

    /** @param attributes texts, numbers, truth values, lists and maps; null is a value of theirs */
    public NewConversation customAttributes(Map<String, ?> attributes) {
        return field("custom_attributes", attributes);
    }

    public NewConversation additionalAttributes(Map<String, ?> attributes) {
        return field("additional_attributes", attributes);
    }

    private NewConversation field(String name, Object value) {
        fields.put(name, value);
        return this;
    }

    Map<String, Object> fields() {
        return fields;
    }
}
