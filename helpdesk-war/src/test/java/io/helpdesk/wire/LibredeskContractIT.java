package io.helpdesk.wire;

import static io.helpdesk.wire.LibredeskFixture.ROOT;
import static io.helpdesk.wire.LibredeskFixture.in;
import static io.helpdesk.wire.LibredeskFixture.input;
import static io.helpdesk.wire.LibredeskFixture.refusal;

import java.util.List;

/** The words are libredesk 2 to 4. */
class LibredeskContractIT extends DialectContract {

    @Override
    String name() {
        return "libredesk";
    }

    @Override
    String mount() {
        return "/libredesk";
    }

    @Override
    Http caller(Desk desk) {
        return desk.libredesk();
    }

    private static Http.Request post(Desk desk) {
        return desk.libredesk().post(ROOT + "/conversations");
    }

    /** Which falls through to the session that nobody has. */
    @Override
    Expected withoutCredential(Desk desk) {
        return new Expected(
                desk.visitor().get(ROOT + "/tags"), 401, refusal("Invalid or expired session", "GeneralException"));
    }

    @Override
    Expected wrongCredential(Desk desk) {
        return new Expected(
                desk.visitor()
                        .with("Authorization", "token " + Desk.word() + ":x")
                        .get(ROOT + "/conversations/all"),
                401,
                refusal("Invalid credential", "GeneralException"));
    }

    @Override
    String unknownPath(Desk desk) {
        return ROOT + "/nope";
    }

    @Override
    String noSuchPath() {
        return refusal("Route not found", "GeneralException");
    }

    @Override
    Expected otherMethod(Desk desk) {
        return new Expected(
                desk.libredesk().get(ROOT + "/conversations"),
                405,
                refusal("Request method not allowed", "GeneralException"));
    }

    /** Without fields of a form, the first one that is required is missing. */
    @Override
    Expected otherMediaType(Desk desk) {
        var body = "{\"inbox_id\": " + desk.email().id() + "}";
        return new Expected(post(desk).body("text/plain", body.getBytes()), 400, input("`inbox_id` Required"));
    }

    @Override
    Expected malformedBody(Desk desk) {
        return new Expected(post(desk).json("{"), 400, input("Error parsing request"));
    }

    /** A conversation. */
    @Override
    String make(Desk desk) {
        return create(name(), desk).send().ok().json().at("/data/uuid").asText();
    }

    @Override
    String nobodys() {
        return "11111111-1111-4111-8111-111111111111";
    }

    @Override
    List<Http.Request> requestsFor(Desk desk, String key) {
        return List.of(
                caller(desk).get(in(key, "")),
                caller(desk).get(in(key, "/messages")),
                caller(desk).put(in(key, "/status")).json("{\"status\": \"Resolved\"}"),
                caller(desk).put(in(key, "/last-seen")));
    }

    @Override
    String noSuchThing() {
        return refusal("Conversation not found", "NotFoundException");
    }

    @Override
    String usedKey() {
        return input("This Idempotency-Key was used with another request");
    }

    @Override
    String busy() {
        return "{\"status\":\"error\",\"message\":\"Something went wrong\",\"data\":null,"
                + "\"error_type\":\"GeneralException\"}";
    }

    @Override
    String throttled(String seconds) {
        return "{\"status\":\"error\",\"message\":\"Rate limit exceeded\"}";
    }
}
