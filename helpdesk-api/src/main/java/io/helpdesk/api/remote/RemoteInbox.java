package io.helpdesk.api.remote;

import jakarta.json.JsonObject;

/**
 * An inbox.
 *
 * @param channel its kind, as the wire names it: {@code Channel::Api}
 * @param identifier what the client API calls an Api inbox; null for others
 * @param webhook where an Api inbox tells what happens; null for none and for others
 */
public record RemoteInbox(long id, String name, String channel, String identifier, String webhook) {

    static RemoteInbox of(JsonObject json) {
        return new RemoteInbox(
                JsonForm.whole(json, "id"),
                JsonForm.text(json, "name"),
                JsonForm.text(json, "channel_type"),
                JsonForm.text(json, "inbox_identifier"),
                JsonForm.text(json, "webhook_url"));
    }
}
