package io.helpdesk.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;

/**
 * A desk as Libredesk clients meet it: its administrator (role Admin) and its agent (role Agent) with a key pair each, two
 * teams of which the agent is in the first, two tags.
 */
final class LibredeskFixture {

    static final String ROOT = "/api/v1";

    final Desk desk;
    final Http admin;
    final Http agent;
    final Http nobody;
    final String agentToken;
    final long inbox;
    final long team;
    final long otherTeam;
    final long vip;
    final long refund;

    private LibredeskFixture(Http http) {
        desk = Desk.open(http);
        admin = desk.libredesk();
        nobody = http;
        agentToken = token(desk.ben());
        agent = http.with("Authorization", agentToken);
        inbox = desk.email().id();
        team = team("billing");
        otherTeam = team("alpha");
        vip = label("vip");
        refund = label("refund");
        desk.administrator()
                .post(desk.path("/teams/" + team + "/team_members"))
                .json("{\"user_ids\": [" + desk.ben().id() + "]}")
                .send()
                .ok();
    }

    static LibredeskFixture open(Http http) {
        return new LibredeskFixture(http);
    }

    /** The required fields, and these, each after a comma. */
    String body(String more) {
        return """
                {"inbox_id": %d, "content": "<p>Where is my order?</p>", "contact_email": "%s@example.com",
                 "first_name": "Ann", "initiator": "contact"%s}""".formatted(inbox, Desk.word(), more);
    }

    Http.Reply create(String json) {
        return admin.post(ROOT + "/conversations").json(json).send();
    }

    /** A new conversation of a contact who is new, too. */
    JsonNode opened(String more) {
        return create(body(more)).expect(200).json().get("data");
    }

    /** Its UUID. */
    String uuid(String more) {
        return opened(more).get("uuid").asText();
    }

    JsonNode shown(String uuid) {
        return admin.get(in(uuid, "")).send().expect(200).json().get("data");
    }

    /** A path below a conversation. */
    static String in(String uuid, String rest) {
        return ROOT + "/conversations/" + uuid + rest;
    }

    /** What this wire says when it refuses. */
    static String refusal(String message, String type) {
        return "{'status': 'error', 'message': '" + message.replace("'", "\\'") + "', 'data': null, 'error_type': '"
                + type + "'}";
    }

    static String input(String message) {
        return refusal(message, "InputException");
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    /** The Authorization value of a new key pair. */
    String token(Desk.Person person) {
        var pair = desk.platform()
                .post("/platform/api/v1/accounts/" + desk.account() + "/users/" + person.id() + "/libredesk_api_key")
                .send()
                .ok()
                .json();
        return "token " + pair.get("api_key").asText() + ":"
                + pair.get("api_secret").asText();
    }

    private long team(String name) {
        return desk.administrator()
                .post(desk.path("/teams"))
                .json("{\"name\": \"" + name + "\", \"allow_auto_assign\": false}")
                .send()
                .ok()
                .json()
                .get("id")
                .asLong();
    }

    private long label(String title) {
        return desk.administrator()
                .post(desk.path("/labels"))
                .json("{\"title\": \"" + title + "\"}")
                .send()
                .ok()
                .json()
                .get("id")
                .asLong();
    }
}
