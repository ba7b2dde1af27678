package io.helpdesk.api.remote;

import jakarta.json.JsonObject;

/**
 * A label that the account offers.
 *
 * @param description null for none
 * @param color such as {@code #1f93ff}; null for none
 */
public record RemoteLabel(long id, String title, String description, String color) {

    static RemoteLabel of(JsonObject json) {
        return new RemoteLabel(
                JsonForm.whole(json, "id"),
                JsonForm.text(json, "title"),
                JsonForm.text(json, "description"),
                JsonForm.text(json, "color"));
    }
}
