package io.helpdesk.wire;

import static io.helpdesk.wire.LibredeskFixture.ROOT;
import static io.helpdesk.wire.LibredeskFixture.in;
import static io.helpdesk.wire.LibredeskFixture.input;
import static io.helpdesk.wire.LibredeskFixture.refusal;
import static io.helpdesk.wire.People.PASSWORD;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The console's socket: who is let in, and what it understands (libredesk-desk 4.1, 4.2). */
class LibredeskSocketIT extends WireTest {

    private static final List<String> PATHS = List.of("/ws", "/libredesk/ws");

    private static LibredeskFixture the;

    @BeforeAll
    static void cast() {
        the = LibredeskFixture.open(http());
        People.givePassword(the.desk, the.desk.ben(), PASSWORD);
    }

    private static URI base() {
        return server().base();
    }

    private static String origin() {
        return base().getScheme() + "://" + base().getAuthority();
    }

    /** The value of the cookie of a new session. */
    private static String session(Desk.Person person) {
        return http()
                .post(ROOT + "/auth/login")
                .json("{\"email\": \"" + person.email() + "\", \"password\": \"" + PASSWORD + "\"}")
                .send()
                .expect(200)
                .headers()
                .entrySet()
                .stream()
                .filter(header -> header.getKey().equalsIgnoreCase("Set-Cookie"))
                .flatMap(header -> header.getValue().stream())
                .filter(cookie -> cookie.startsWith("libredesk_session="))
                .map(cookie -> cookie.replaceFirst(";.*", ""))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @Tag("core")
    void whoIsSignedInOrHasAKeyIsLetIn() {
        var cookie = session(the.desk.ben());
        for (var path : PATHS) {
            try (var console = new ConsoleClient(base(), path, Map.of("Cookie", cookie, "Origin", origin()))) {
                console.send("ping");
                assertEquals("pong", console.next());
            }
            try (var program = new ConsoleClient(base(), path, Map.of("Authorization", the.agentToken))) {
                program.send("ping");
                assertEquals("pong", program.next());
            }
        }
    }

    @Test
    @Tag("core")
    void nobodyElseIs() {
        var cookie = session(the.desk.ben());
        for (var path : PATHS) {
            assertEquals(401, ConsoleClient.refused(base(), path, Map.of()));
            assertEquals(401, ConsoleClient.refused(base(), path, Map.of("Authorization", "token nobody:nothing")));
            assertEquals(
                    401,
                    ConsoleClient.refused(
                            base(), path, Map.of("Cookie", "libredesk_session=" + "A".repeat(64), "Origin", origin())));
            // a page of another site would be let in by the cookie alone
            assertEquals(403, ConsoleClient.refused(base(), path, Map.of("Cookie", cookie)));
            for (var elsewhere : List.of("https://example.com", "null", "%", origin() + ".example.com")) {
                assertEquals(
                        403,
                        ConsoleClient.refused(base(), path, Map.of("Cookie", cookie, "Origin", elsewhere)),
                        elsewhere);
            }
            assertEquals(
                    403,
                    ConsoleClient.refused(
                            base(),
                            path,
                            Map.of("Cookie", cookie, "Origin", origin(), "Sec-Fetch-Site", "cross-site")));
            the.nobody.get(path).send().expect(401).matches(refusal("Invalid or expired session", "GeneralException"));
            the.agent.get(path).send().expect(400).matches(input("Bad request"));
            the.agent.post(path).send().expect(405);
        }
    }

    /** Servers keep apart what each handshake leaves for its socket. */
    @Test
    void manyAtOnceAreEachWhoTheyAre() {
        var other = LibredeskFixture.open(http());
        var mine = the.uuid("");
        var theirs = other.uuid("");
        var all = Collections.synchronizedList(new ArrayList<ConsoleClient>());
        try {
            IntStream.range(0, 24).parallel().forEach(i -> {
                var own = i % 2 == 0 ? the : other;
                var console = ConsoleClient.open(base(), own.agentToken);
                all.add(console);
                console.showing(mine, theirs);
                own.admin
                        .put(in(own == the ? mine : theirs, "/priority"))
                        .json("{\"priority\": \"" + (i % 4 < 2 ? "High" : "Low") + "\"}")
                        .send()
                        .expect(200);
                var foreign = own == the ? theirs : mine;
                assertTrue(console.untilNow().stream().noneMatch(frame -> frame.contains(foreign)));
            });
        } finally {
            all.forEach(ConsoleClient::close);
        }
    }

    @Test
    void whatIsNoFrameIsSaidToBeNone() {
        try (var console = ConsoleClient.open(base(), the.agentToken)) {
            var said = Map.of(
                    "{", "invalid message format",
                    "[]", "invalid message format",
                    "{} {}", "invalid message format",
                    "{}", "unknown message type",
                    "{\"type\":\"dance\",\"data\":{}}", "unknown message type",
                    "{\"type\":\"conversation_subscribe\",\"data\":{}}", "conversation_uuid is required",
                    "{\"type\":\"list_subscribe_replace\",\"data\":{\"uuids\":\"all\"}}",
                            "invalid list_subscribe payload",
                    "{\"type\":\"list_subscribe_replace\",\"data\":{\"uuids\":[7]}}", "invalid list_subscribe payload",
                    "{\"type\":\"typing\",\"data\":{\"is_typing\":true}}", "conversation_uuid is required for typing");
            said.forEach((frame, error) -> {
                console.send(frame);
                assertEquals("{\"type\":\"error\",\"data\":\"" + error + "\"}", console.next(), frame);
            });
            // what is not there is passed over
            var foreign = LibredeskFixture.open(http()).uuid("");
            for (var uuid : List.of(foreign, "nowhere", "00000000-0000-0000-0000-000000000000")) {
                console.send("conversation_subscribe", "{\"conversation_uuid\":\"" + uuid + "\"}");
                console.send("list_subscribe_replace", "{\"uuids\":[\"" + uuid + "\"]}");
                console.send("typing", "{\"conversation_uuid\":\"" + uuid + "\",\"is_typing\":true}");
            }
            assertEquals(List.of("pong"), console.untilNow());
        }
    }

    @Test
    void framesAreOfALimitedLengthAndNumber() {
        try (var console = ConsoleClient.open(base(), the.agentToken)) {
            ignoringTheCut(() -> console.send("x".repeat(200_000)));
            console.end();
        }
        try (var console = ConsoleClient.open(base(), the.agentToken)) {
            ignoringTheCut(() -> {
                for (int i = 0; i < 2_000; i++) {
                    console.send("{}");
                }
            });
            assertEquals("closed 1008 too many frames", console.end());
        }
        try (var console = ConsoleClient.open(base(), the.agentToken)) {
            console.send(new byte[] {1, 2, 3});
            assertTrue(console.end().startsWith("closed 1003"));
        }
        try (var console = ConsoleClient.open(base(), the.agentToken)) {
            var many = "0f6b1c4e-9d5a-4a52-8c0e-2f3a4b5c6d7e,".repeat(700).split(",");
            console.showing(many);
        }
    }

    /** A server may close before it has read it all. */
    private static void ignoringTheCut(Runnable sending) {
        try {
            sending.run();
        } catch (CompletionException | IllegalStateException cut) {
            assertFalse(cut.toString().isEmpty());
        }
    }

    @Test
    @Tag("core")
    void theServerAsksWhetherAnybodyIsThere() {
        try (var console = ConsoleClient.open(base(), the.agentToken)) {
            Eventually.is(() -> console.asked() > 1, () -> "asked " + console.asked());
        }
    }

    @Test
    @Tag("core")
    void aSessionThatEndsEndsItsSocketsWithinSeconds() {
        var mine = session(the.desk.ben());
        var other = session(the.desk.ben());
        try (var console = new ConsoleClient(base(), "/ws", Map.of("Cookie", mine, "Origin", origin()));
                var another = new ConsoleClient(base(), "/ws", Map.of("Cookie", other, "Origin", origin()))) {
            another.send("ping");
            http().with("Cookie", mine).get("/logout").send().expect(302);
            long from = System.nanoTime();
            assertEquals("closed 1000 kicked", console.end());
            var seconds = (System.nanoTime() - from) / 1_000_000_000L;
            assertTrue(seconds < 5, "after " + seconds + " s");
            assertEquals("pong", another.next());
            assertEquals("pong", another.untilNow().get(0));
        }
    }

    @Test
    void whoLeavesTheAccountIsKicked() {
        var desk = LibredeskFixture.open(http());
        People.givePassword(desk.desk, desk.desk.ben(), PASSWORD);
        try (var console =
                new ConsoleClient(base(), "/ws", Map.of("Cookie", session(desk.desk.ben()), "Origin", origin()))) {
            console.send("ping");
            assertEquals("pong", console.next());
            desk.admin.delete(ROOT + "/agents/" + desk.desk.ben().id()).send().expect(200);
            assertEquals("closed 1000 kicked", console.end());
        }
    }
}
