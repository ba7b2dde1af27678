package io.helpdesk.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.helpdesk.api.remote.RemoteConversations;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.WebApplicationException;
import java.util.List;
import org.eclipse.microprofile.rest.client.RestClientBuilder;
import org.junit.jupiter.api.Test;

/** {@link RemoteConversations} as a caller in another process uses it. */
class RemoteCallerIT extends WireTest {

    @Test
    void aRemoteCallerConverses() {
        var desk = Desk.open(http());
        var remote = remote();
        var token = desk.ada().token();

        var opened = remote.create(
                token,
                null,
                desk.account(),
                Json.createObjectBuilder()
                        .add("inbox_id", desk.api().id())
                        .add("contact_id", desk.contact("Cleo Example"))
                        .add("message", Json.createObjectBuilder().add("content", "Hello"))
                        .build());
        long number = opened.getInt("id");
        assertEquals(number, remote.show(token, desk.account(), number).getInt("id"));

        remote.assign(
                token,
                desk.account(),
                number,
                Json.createObjectBuilder().add("assignee_id", desk.ben().id()).build());
        remote.post(
                token,
                null,
                desk.account(),
                number,
                Json.createObjectBuilder().add("content", "On its way").build());
        remote.status(
                token,
                desk.account(),
                number,
                Json.createObjectBuilder().add("status", "resolved").build());

        var contents = remote
                .messages(token, desk.account(), number, null)
                .getJsonArray("payload")
                .getValuesAs(JsonObject.class)
                .stream()
                .map(message -> message.getString("content"))
                .filter(content -> content.equals("Hello") || content.equals("On its way"))
                .toList();
        assertEquals(List.of("Hello", "On its way"), contents);
        var resolved = remote.list(token, desk.account(), "resolved", 1)
                .getJsonObject("data")
                .getJsonArray("payload");
        assertEquals(number, resolved.getJsonObject(0).getInt("id"));
        assertEquals(
                desk.ben().id(),
                resolved.getJsonObject(0)
                        .getJsonObject("meta")
                        .getJsonObject("assignee")
                        .getInt("id"));
    }

    @Test
    void aRefusalIsAnExceptionWithItsStatus() {
        var desk = Desk.open(http());
        var refused = assertThrows(WebApplicationException.class, () -> remote().show("wrong", desk.account(), 1));
        assertEquals(401, refused.getResponse().getStatus());
    }

    private RemoteConversations remote() {
        return RestClientBuilder.newBuilder().baseUri(http().base()).build(RemoteConversations.class);
    }
}
