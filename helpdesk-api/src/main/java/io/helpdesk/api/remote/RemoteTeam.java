package io.helpdesk.api.remote;

import jakarta.json.JsonObject;

/** @param description null for none */
public record RemoteTeam(long id, String name, String description) {

    static RemoteTeam of(JsonObject json) {
        return new RemoteTeam(
                JsonForm.whole(json, "id"), JsonForm.text(json, "name"), JsonForm.text(json, "description"));
    }
}
