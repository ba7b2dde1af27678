package io.helpdesk.api.remote;

import java.util.LinkedHashMap;
import java.util.Map;

/** A message to be posted: {@code NewMessage.text("On its way").internal()}. It goes to the contact unless it is said otherwise. */
public final class NewMessage {

    private final Map<String, Object> fields = new LinkedHashMap<>();

    private NewMessage() {}

    public static NewMessage text(String content) {
        return new NewMessage().with("content", content);
    }

    /** A note among agents. */
    public NewMessage internal() {
        return with("private", true);
    }

    /** In the contact's name; Api inboxes alone take that. */
    public NewMessage fromContact() {
        return with("message_type", "incoming");
    }

    /** @param id the portal's own, which is kept and shown */
    public NewMessage sourceId(String id) {
        return with("source_id", id);
    }

    /** @param message the id of one in the same conversation */
    public NewMessage inReplyTo(long message) {
        return with("content_attributes", Map.of("in_reply_to", message));
    }

    private NewMessage with(String name, Object value) {
        fields.put(name, value);
        return this;
    }

    Map<String, Object> fields() {
        return fields;
    }
}
