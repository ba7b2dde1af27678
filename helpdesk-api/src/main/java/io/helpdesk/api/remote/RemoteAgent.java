package io.helpdesk.api.remote;

import io.helpdesk.api.agent.Availability;
import io.helpdesk.api.agent.Role;
import jakarta.json.JsonObject;

/**
 * A user in an account.
 *
 * @param email null where the desk does not say
 * @param role null where the desk does not say
 * @param availability null where the desk does not say
 */
public record RemoteAgent(long id, String name, String email, Role role, Availability availability) {

    static RemoteAgent of(JsonObject json) {
        return new RemoteAgent(
                JsonForm.whole(json, "id"),
                JsonForm.text(json, "name"),
                JsonForm.text(json, "email"),
                JsonForm.named(Role.class, JsonForm.text(json, "role")),
                JsonForm.named(Availability.class, JsonForm.text(json, "availability_status")));
    }
}
