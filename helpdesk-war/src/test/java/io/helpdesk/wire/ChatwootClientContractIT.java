package io.helpdesk.wire;

import static io.helpdesk.wire.ChatwootClientShapes.NOT_FOUND;

import java.util.List;

/** The words are chatwoot-client 0.2. Its path is the secret: who has none, or a wrong one, finds nothing. */
class ChatwootClientContractIT extends ChatwootContract {

    @Override
    String name() {
        return "chatwoot client";
    }

    @Override
    Http caller(Desk desk) {
        return desk.visitor();
    }

    @Override
    Expected withoutCredential(Desk desk) {
        return new Expected(desk.visitor().post("/public/api/v1/inboxes/contacts"), 404, NOT_FOUND);
    }

    @Override
    Expected wrongCredential(Desk desk) {
        return new Expected(
                desk.visitor().get("/public/api/v1/inboxes/nobody/contacts/" + Desk.word() + "/conversations"),
                404,
                NOT_FOUND);
    }

    @Override
    String unknownPath(Desk desk) {
        return desk.visitorPath("/nothing");
    }

    @Override
    String noSuchPath() {
        return NOT_FOUND;
    }

    @Override
    Expected otherMethod(Desk desk) {
        return new Expected(desk.visitor().delete(desk.visitorPath("/contacts/" + make(desk))), 404, NOT_FOUND);
    }

    /** The body is as none, and whoever has no name gets one. */
    @Override
    Expected otherMediaType(Desk desk) {
        return new Expected(
                desk.visitor()
                        .post(desk.visitorPath("/contacts"))
                        .body("text/plain", "{\"name\": \"Ida Example\"}".getBytes()),
                200,
                ChatwootClientShapes.session("'@uuid'", "'@/[a-z]+-[a-z]+-[0-9]+/'", "null", "null"));
    }

    @Override
    Expected malformedBody(Desk desk) {
        return new Expected(
                desk.visitor().post(desk.visitorPath("/contacts")).json("{\"name\":"),
                400,
                "{'status': 400, 'error': 'Bad Request', 'description': 'Bad Request', 'errors': []}");
    }

    /** A session, by its source id. */
    @Override
    String make(Desk desk) {
        return desk.visitor()
                .post(desk.visitorPath("/contacts"))
                .json("{\"name\": \"Joy Example\"}")
                .send()
                .ok()
                .json()
                .get("source_id")
                .asText();
    }

    @Override
    String nobodys() {
        return Desk.word();
    }

    @Override
    List<Http.Request> requestsFor(Desk desk, String key) {
        var path = desk.visitorPath("/contacts/" + key);
        return List.of(
                caller(desk).get(path),
                caller(desk).patch(path).json("{\"name\": \"Ours Example\"}"),
                caller(desk).get(path + "/conversations"),
                caller(desk).post(path + "/conversations").json("{}"));
    }

    @Override
    String noSuchThing() {
        return NOT_FOUND;
    }

    @Override
    String busy() {
        return "{\"status\":503,\"error\":\"Service Unavailable\",\"description\":\"Service Unavailable\","
                + "\"errors\":[]}";
    }
}
