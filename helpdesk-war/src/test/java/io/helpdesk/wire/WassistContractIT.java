package io.helpdesk.wire;

import static io.helpdesk.wire.WassistFixture.CONVERSATIONS;

import java.util.List;

/** The words are wassist 3. */
class WassistContractIT extends DialectContract {

    private static final String NOT_FOUND = "{'detail': 'Not found.'}";

    @Override
    String name() {
        return "wassist";
    }

    @Override
    String mount() {
        return "/wassist";
    }

    @Override
    Http caller(Desk desk) {
        return desk.wassist();
    }

    @Override
    Expected withoutCredential(Desk desk) {
        return new Expected(
                desk.visitor().get(CONVERSATIONS), 401, "{'detail': 'Authentication credentials were not provided.'}");
    }

    @Override
    Expected wrongCredential(Desk desk) {
        return new Expected(
                desk.visitor().with("X-API-Key", Desk.word()).get(CONVERSATIONS),
                401,
                "{'detail': 'Invalid API key.'}");
    }

    @Override
    String unknownPath(Desk desk) {
        return "/api/v1/nowhere/";
    }

    @Override
    String noSuchPath() {
        return NOT_FOUND;
    }

    @Override
    Expected otherMethod(Desk desk) {
        return new Expected(
                desk.wassist().put(CONVERSATIONS).json("{"), 405, "{'detail': 'Method \\\"PUT\\\" not allowed.'}");
    }

    @Override
    Expected otherMediaType(Desk desk) {
        return new Expected(
                desk.wassist().post(CONVERSATIONS).body("text/plain", "{}".getBytes()),
                415,
                "{'detail': 'Unsupported media type \\\"text/plain\\\" in request.'}");
    }

    @Override
    Expected malformedBody(Desk desk) {
        return new Expected(
                desk.wassist().post(CONVERSATIONS).json("{\"toNumber\": "),
                400,
                "{'detail': '@/JSON parse error - .+/'}");
    }

    /** A conversation. */
    @Override
    String make(Desk desk) {
        return create(name(), desk).send().ok().json().get("id").asText();
    }

    @Override
    String nobodys() {
        return "11111111-1111-4111-8111-111111111111";
    }

    @Override
    List<Http.Request> requestsFor(Desk desk, String key) {
        return List.of(
                caller(desk).get(CONVERSATIONS + key + "/"),
                caller(desk).get(CONVERSATIONS + key + "/messages/"),
                caller(desk).post(CONVERSATIONS + key + "/read/"),
                caller(desk).post(CONVERSATIONS + key + "/messages/").json("{}"));
    }

    @Override
    String noSuchThing() {
        return NOT_FOUND;
    }

    @Override
    String usedKey() {
        return "{'error': 'This Idempotency-Key was used with another request', 'code': 'idempotency_key_reused'}";
    }

    @Override
    String busy() {
        return "{\"detail\":\"Service temporarily unavailable, try again later.\"}";
    }

    @Override
    String throttled(String seconds) {
        var until = "Expected available in " + seconds + (seconds.equals("1") ? " second." : " seconds.");
        return "{\"error\":\"Rate limit exceeded\",\"code\":\"rate_limited\",\"detail\":\"Request was throttled. "
                + until + "\",\"retry_after\":" + seconds + "}";
    }
}
