package io.helpdesk.api.remote;

import io.helpdesk.api.conversation.ConversationStatus;
import io.helpdesk.api.conversation.Priority;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A conversation as it was when the desk answered. Its times are in seconds.
 *
 * @param number within the account
 * @param priority null for none
 * @param snoozedUntil null unless it is snoozed for a time
 * @param contact without their sessions
 * @param assignee null for none
 * @param team null for none
 * @param unread incoming messages that no agent has seen, at most 10
 * @param waitingSince when the contact began to wait for an answer; null if they do not
 * @param newest the newest message; null for none
 */
public record RemoteConversation(
        long number,
        UUID uuid,
        long inbox,
        ConversationStatus status,
        Priority priority,
        Instant snoozedUntil,
        RemoteContact contact,
        RemoteAgent assignee,
        RemoteTeam team,
        List<String> labels,
        Map<String, Object> customAttributes,
        Map<String, Object> additionalAttributes,
        int unread,
        boolean canReply,
        Instant createdAt,
        Instant lastActivityAt,
        Instant waitingSince,
        RemoteMessage newest) {

    static RemoteConversation of(JsonObject json) {
        var meta = json.getJsonObject("meta");
        return new RemoteConversation(
                JsonForm.whole(json, "id"),
                UUID.fromString(json.getString("uuid")),
                JsonForm.whole(json, "inbox_id"),
                JsonForm.named(ConversationStatus.class, JsonForm.text(json, "status")),
                JsonForm.named(Priority.class, JsonForm.text(json, "priority")),
                JsonForm.time(json, "snoozed_until"),
                JsonForm.part(meta, "sender", RemoteContact::of),
                JsonForm.part(meta, "assignee", RemoteAgent::of),
                JsonForm.part(meta, "team", RemoteTeam::of),
                JsonForm.texts(json.get("labels")),
                JsonForm.map(json.get("custom_attributes")),
                JsonForm.map(json.get("additional_attributes")),
                json.getInt("unread_count", 0),
                json.getBoolean("can_reply", true),
                JsonForm.time(json, "created_at"),
                JsonForm.time(json, "last_activity_at"),
                JsonForm.time(json, "waiting_since"),
                JsonForm.list(json.get("messages"), RemoteMessage::of).stream()
                        .findFirst()
                        .orElse(null));
    }
}
