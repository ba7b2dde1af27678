package io.helpdesk.wire;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The token under both spellings of its header (chatwoot-application 1.1): proxies such as nginx drop headers with
 * underscores unless they are told otherwise, and the spelling with dashes passes them.
 */
class AccessTokenHeaderIT extends WireTest {

    private static final List<String> SPELLINGS = List.of("api_access_token", "api-access-token", "Api-Access-Token");
    private static final String KEY = "Idempotency-Key";

    private static Desk desk;

    @BeforeAll
    static void open() {
        desk = Desk.open(http());
    }

    @Test
    void allDoorsTakeBoth() {
        for (var header : SPELLINGS) {
            var agent = http().with(header, desk.ben().token());
            for (var mount : List.of("", "/chatwoot")) {
                agent.get(mount + "/api/v1/profile").send().expect(200);
                agent.get(mount + desk.path("/conversations")).send().expect(200);
                http().with(header, Server.PLATFORM_TOKEN)
                        .get(mount + "/platform/api/v1/accounts/" + desk.account())
                        .send()
                        .expect(200);
            }
            agent.get("/api/v1/accounts/999999/events").send().expect(404);
            http().with(header, "nope")
                    .get(desk.path("/events"))
                    .send()
                    .expect(401)
                    .matches("{'error': 'Invalid Access Token'}");
        }
    }

    @Test
    void bothClaimAPathForChatwootAtTheFrontDesk() {
        var words = http().with("api_access_token", "nope")
                .get("/api/v1/conversations")
                .send();
        for (var header : SPELLINGS) {
            var reply = http().with(header, "nope")
                    .get("/api/v1/conversations")
                    .send()
                    .expect(words.status());
            assertEquals(words.text(), reply.text(), header);
            assertEquals(words.header("Content-Type"), reply.header("Content-Type"), header);
        }
    }

    @Test
    void anIdempotentCreateIsTheSameUnderBoth() {
        var key = Desk.word();
        var form = "{\"name\": \"Jana Example\"}";
        var first = http().with(SPELLINGS.get(0), desk.ada().token())
                .post(desk.path("/contacts"))
                .header(KEY, key)
                .json(form)
                .send()
                .expect(200);
        for (var header : SPELLINGS) {
            var again = http().with(header, desk.ada().token())
                    .post(desk.path("/contacts"))
                    .header(KEY, key)
                    .json(form)
                    .send()
                    .expect(200);
            assertEquals("true", again.header("Idempotent-Replayed"), header);
            assertArrayEquals(first.body(), again.body());
        }
    }
}
