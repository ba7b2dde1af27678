package io.helpdesk.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;

/** A conversation in the Api inbox, in which the contact writes when the test says so. */
final class AgentVisit {

    private final Desk desk;
    private final long number;
    private final String id;

    /** Pending, and this agent answers; null for nobody. */
    AgentVisit(Desk desk, String agent) {
        this(desk, agent, ", \"status\": \"pending\"");
    }

    /** As it is opened without a word about it. */
    static AgentVisit open(Desk desk) {
        return new AgentVisit(desk, null, "");
    }

    private AgentVisit(Desk desk, String agent, String fields) {
        this.desk = desk;
        var contact = desk.administrator()
                .post(desk.path("/contacts"))
                .json("{\"name\": \"Maya\", \"phone_number\": \"" + Desk.phoneNumber() + "\"}")
                .send()
                .ok()
                .json()
                .at("/payload/contact/id")
                .asLong();
        var made = desk.administrator()
                .post(desk.path("/conversations"))
                .json("{\"inbox_id\": " + desk.api().id() + ", \"contact_id\": " + contact + fields + "}")
                .send()
                .ok()
                .json();
        number = made.get("id").asLong();
        id = made.get("uuid").asText();
        if (agent != null) {
            act("routing", "{\"mode\": \"agent\", \"agentId\": \"" + agent + "\"}");
        }
    }

    /** As the administrator sees it. */
    long number() {
        return number;
    }

    /** Its name on the Wassist wire. */
    String id() {
        return id;
    }

    JsonNode act(String action, String body) {
        return desk.wassist()
                .post(WassistFixture.CONVERSATIONS + id + "/" + action + "/")
                .json(body)
                .send()
                .expect(200)
                .json();
    }

    AgentVisit writes(String text) {
        desk.administrator()
                .post(desk.path("/conversations/" + number + "/messages"))
                .json("{\"content\": " + JsonText.quoted(text) + ", \"message_type\": \"incoming\"}")
                .send()
                .ok();
        return this;
    }

    JsonNode shown() {
        return desk.wassist()
                .get(WassistFixture.CONVERSATIONS + id + "/")
                .send()
                .expect(200)
                .json();
    }

    /** Newest first. */
    List<JsonNode> messages() {
        var all = desk.wassist()
                .get(WassistFixture.CONVERSATIONS + id + "/messages/")
                .send()
                .expect(200)
                .json();
        return StreamSupport.stream(all.spliterator(), false).toList();
    }

    List<String> said() {
        return messages().stream()
                .filter(message -> message.get("role").asText().equals("assistant"))
                .map(message -> message.at("/text/body")
                        .asText(message.at("/unified/body").asText()))
                .toList();
    }

    void await(String... newestFirst) {
        Eventually.is(() -> said().equals(List.of(newestFirst)), () -> said() + " " + shown());
    }

    /** @return what for */
    String awaitPeople() {
        Eventually.is(() -> shown().get("needsReview").asBoolean(), () -> said() + " " + shown());
        return shown().at("/reviewReasons/0").asText();
    }
}
