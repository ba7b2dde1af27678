package io.helpdesk.testkit;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;

/**
 * A message to a contact, as a portal is told of it.
 *
 * @param conversation the number of its conversation
 * @param content null for none
 */
public record SentMessage(long id, long conversation, String content) {

    static SentMessage of(JsonObject event) {
        return new SentMessage(
                event.getJsonNumber("id").longValue(),
                event.getJsonObject("conversation").getJsonNumber("id").longValue(),
                event.get("content") instanceof JsonString text ? text.getString() : null);
    }

    /** Whether the event tells of one: what agents and the desk itself say, and no note. */
    static boolean toldBy(JsonObject event) {
        var type = event.getString("message_type", "");
        return event.getString("event", "").equals("message_created")
                && (type.equals("outgoing") || type.equals("template"))
                && !event.getBoolean("private", false);
    }
}
