package io.helpdesk.api.remote;

import jakarta.json.JsonObject;
import java.util.Map;

/**
 * A filter that the token's owner has saved.
 *
 * @param query as it was saved
 */
public record RemoteFilter(long id, String name, Map<String, Object> query) {

    static RemoteFilter of(JsonObject json) {
        return new RemoteFilter(
                JsonForm.whole(json, "id"), JsonForm.text(json, "name"), JsonForm.map(json.get("query")));
    }
}
