package io.helpdesk.api.remote;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Somebody who writes to the desk.
 *
 * @param name empty for none
 * @param email null for none
 * @param phoneNumber null for none
 * @param identifier the portal's own id; null for none
 * @param createdAt null where the desk does not say
 * @param lastActivityAt null where they have not written yet
 * @param sessions where they may write; empty inside of a conversation
 */
public record RemoteContact(
        long id,
        String name,
        String email,
        String phoneNumber,
        String identifier,
        boolean blocked,
        Map<String, Object> customAttributes,
        Map<String, Object> additionalAttributes,
        Instant createdAt,
        Instant lastActivityAt,
        List<Session> sessions) {

    /**
     * A contact in an inbox.
     *
     * @param sourceId what a conversation there is opened by
     */
    public record Session(String sourceId, RemoteInbox inbox) {

        static Session of(JsonObject json) {
            return new Session(JsonForm.text(json, "source_id"), JsonForm.part(json, "inbox", RemoteInbox::of));
        }
    }

    static RemoteContact of(JsonObject json) {
        return new RemoteContact(
                JsonForm.whole(json, "id"),
                JsonForm.text(json, "name"),
                JsonForm.text(json, "email"),
                JsonForm.text(json, "phone_number"),
                JsonForm.text(json, "identifier"),
                json.getBoolean("blocked", false),
                JsonForm.map(json.get("custom_attributes")),
                JsonForm.map(json.get("additional_attributes")),
                JsonForm.time(json, "created_at"),
                JsonForm.time(json, "last_activity_at"),
                JsonForm.list(json.get("contact_inboxes"), Session::of));
    }
}
