package io.helpdesk.wire;

import java.util.List;

/** The words are chatwoot-application 0.5, the order of checks 1.3. */
class ChatwootApplicationContractIT extends ChatwootContract {

    private static final String NO_ROUTE = "{'status': 404, 'error': 'Not Found'}";
    private static final String NOT_FOUND = "{'error': 'Resource could not be found'}";

    @Override
    String name() {
        return "chatwoot application";
    }

    @Override
    Http caller(Desk desk) {
        return desk.administrator();
    }

    private static Http.Request post(Desk desk) {
        return desk.administrator().post(desk.path("/conversations"));
    }

    @Override
    Expected withoutCredential(Desk desk) {
        return new Expected(
                desk.visitor().post(desk.path("/conversations")).json("{}"),
                401,
                "{'errors': ['You need to sign in or sign up before continuing.']}");
    }

    @Override
    Expected wrongCredential(Desk desk) {
        return new Expected(
                desk.visitor().with("api_access_token", Desk.word()).get(desk.path("/conversations")),
                401,
                "{'error': 'Invalid Access Token'}");
    }

    @Override
    String unknownPath(Desk desk) {
        return desk.path("/nothing");
    }

    @Override
    String noSuchPath() {
        return NO_ROUTE;
    }

    @Override
    Expected otherMethod(Desk desk) {
        return new Expected(desk.administrator().patch(desk.path("/conversations")), 404, NO_ROUTE);
    }

    /** The body is as none, and a create without fields looks for nobody. */
    @Override
    Expected otherMediaType(Desk desk) {
        var body = "{\"inbox_id\": " + desk.api().id() + ", \"contact_id\": " + desk.contact("Gus Example") + "}";
        return new Expected(post(desk).body("text/plain", body.getBytes()), 404, NOT_FOUND);
    }

    @Override
    Expected malformedBody(Desk desk) {
        return new Expected(post(desk).json("{\"a\":"), 400, "{'status': 400, 'error': 'Bad Request'}");
    }

    /** A contact: conversations are numbered in each account from one. */
    @Override
    String make(Desk desk) {
        return String.valueOf(desk.contact("Hal Example"));
    }

    @Override
    String nobodys() {
        return "999999999";
    }

    @Override
    List<Http.Request> requestsFor(Desk desk, String key) {
        var path = desk.path("/contacts/" + key);
        return List.of(
                caller(desk).get(path),
                caller(desk).put(path).json("{\"name\": \"Ours Example\"}"),
                caller(desk).get(path + "/conversations"),
                post(desk).json("{\"inbox_id\": " + desk.api().id() + ", \"contact_id\": " + key + "}"));
    }

    @Override
    String noSuchThing() {
        return NOT_FOUND;
    }

    @Override
    String busy() {
        return "{\"status\":503,\"error\":\"Service Unavailable\"}";
    }
}
