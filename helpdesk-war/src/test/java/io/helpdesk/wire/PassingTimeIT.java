package io.helpdesk.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.helpdesk.wire.postgres.Postgres;
import io.helpdesk.wire.server.ServerProcess;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** On a server of tests time passes when they say so; no other server lets it. */
@Tag("own-server")
class PassingTimeIT {

    private static final String PATH = "/helpdesk/clock";
    private static final String TOKEN = "token-of-" + Desk.word();

    @Test
    void timePassesForWhoeverHasTheToken() {
        try (var server = ServerProcess.named("clock")
                .with("helpdesk.platform.token", Server.PLATFORM_TOKEN)
                .with("helpdesk.clock.token", TOKEN)
                .start()) {
            assertTrue(ServerLog.warningsAboutUs(server).toString().contains("helpdesk.clock.token is set"));
            var http = Http.at(server.base());
            var clock = http.with("Authorization", "Bearer " + TOKEN);
            nobodyElseMovesIt(http, clock);
            aSnoozedConversationWakes(ChatwootFixture.open(http), clock);
        }
    }

    private static void nobodyElseMovesIt(Http http, Http clock) {
        var before = now(clock);
        http.post(PATH + "?by=P1D").send().expect(401);
        http.post(PATH + "?by=P1D")
                .header("Authorization", "Bearer wrong")
                .send()
                .expect(401)
                .matches("{'error': 'The token of helpdesk.clock.token is needed here, as Authorization: Bearer'}");
        for (var wrong :
                new String[] {"", "?by=", "?by=tomorrow", "?by=-PT1S", "?by=P3661D", "?by=P999999999999999999D"}) {
            clock.post(PATH + wrong).send().expect(422).matches("""
                    {'error': 'by must be a duration such as PT25H or P3D, not negative and at most P3660D'}""");
        }
        assertTrue(Duration.between(before, now(clock)).compareTo(Duration.ofHours(1)) < 0);
    }

    private static void aSnoozedConversationWakes(ChatwootFixture the, Http clock) {
        var number = the.open();
        var until = now(clock).plus(Duration.ofHours(50));
        the.post(
                        the.admin,
                        number,
                        "/toggle_status",
                        "{\"status\": \"snoozed\", \"snoozed_until\": " + until.getEpochSecond() + "}")
                .expect(200);
        var then = Instant.parse(clock.post(PATH + "?by=PT49H")
                .send()
                .expect(200)
                .json()
                .get("now")
                .asText());
        assertFalse(then.isBefore(until.minus(Duration.ofHours(1).plusSeconds(1))));
        assertEquals("snoozed", the.show(number).get("status").asText());
        clock.post(PATH + "?by=PT2H").send().expect(200);
        Eventually.is(
                () -> the.show(number).get("status").asText().equals("open"),
                () -> the.show(number).toString());
        var later = the.conversation("").get("created_at").asLong();
        assertTrue(later >= until.getEpochSecond(), "what is written afterwards is of the new time");
    }

    @Test
    void noServerWithADatabaseForOthersStarts() {
        try (var postgres = Postgres.start("clock");
                var server = ServerProcess.named("clock-refused")
                        .with("helpdesk.database.url", postgres.url())
                        .with("helpdesk.database.user", postgres.user())
                        .with("helpdesk.database.password", postgres.password())
                        .with("helpdesk.clock.token", TOKEN)) {
            assertTrue(server.startRefused()
                    .contains("helpdesk.clock.token is for servers of tests, on the embedded database alone; remove it,"
                            + " or helpdesk.database.url"));
        }
    }

    private static Instant now(Http clock) {
        return Instant.parse(
                clock.get(PATH).send().expect(200).json().get("now").asText());
    }
}
