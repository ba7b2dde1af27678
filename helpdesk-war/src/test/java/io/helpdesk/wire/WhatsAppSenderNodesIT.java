package io.helpdesk.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.helpdesk.wire.postgres.Postgres;
import io.helpdesk.wire.server.ServerProcess;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * The process that sends is killed while the provider has not answered: nothing leaves twice, and of what may have left nobody is left in
 * doubt.
 */
@Tag("own-server")
@EnabledIfSystemProperty(named = "helpdesk.test.server", matches = "payara-micro")
class WhatsAppSenderNodesIT {

    private static final CloudApi API = CloudApi.shared();
    private static final int DEATHS = Integer.getInteger("helpdesk.test.whatsapp.deaths", 2);
    private static final int IN_ONE_LIFE = 20;
    private static final int MESSAGES = IN_ONE_LIFE * (DEATHS + 1);
    private static final int BETWEEN = 8;

    /** Under way to one number. */
    private static final int AT_ONCE = 16;

    private Postgres postgres;
    private ServerProcess stays;

    @BeforeEach
    void start() {
        postgres = Postgres.start("whatsapp-sender");
        stays = node("whatsapp-stays").with("helpdesk.webhooks.send", "false").start();
    }

    @AfterEach
    void stop() {
        stays.close();
        postgres.close();
    }

    private ServerProcess node(String name) {
        return ServerProcess.named(name)
                .with("helpdesk.platform.token", Server.PLATFORM_TOKEN)
                .with(
                        "helpdesk.webhooks.retries",
                        "1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1")
                .database(postgres);
    }

    @Test
    void eachMessageLeavesOnceWhicheverProcessDies() {
        var the = WhatsAppDesk.open(Http.at(stays.base()));
        API.answering(the.phoneNumberId, request -> {
            pause(40);
            return null;
        });
        var sender = node("whatsapp-sends-0").start();
        for (int death = 1; death <= DEATHS; death++) {
            int before = API.sent(the.phoneNumberId).size();
            // each process is given as many, as what the one before had asked for may never be asked for again
            var writing = writing(the);
            Eventually.is(() -> API.sent(the.phoneNumberId).size() >= before + BETWEEN, () -> "nothing leaves");
            sender.kill();
            join(writing);
            // nobody waits minutes for what the dead process had taken
            leasesEnd();
            sender = node("whatsapp-sends-" + death).start();
        }
        join(writing(the));
        long inbox = the.inbox;
        Eventually.is(
                () -> {
                    // statuses come late, twice and in any order
                    tellOfAll(the);
                    // and of what a dead process had not asked for yet, nothing ever comes: nobody waits minutes for
                    // that
                    execute("update whatsapp_dispatch set begun_at = begun_at - interval '1 minute'");
                    execute("update delivery set due_at = now() where state = 'WAITING'");
                    return named(inbox) + failed(inbox) == MESSAGES;
                },
                () -> named(inbox) + " of " + MESSAGES + " are known, " + failed(inbox) + " have failed, asked for "
                        + API.sent(the.phoneNumberId).size());
        sender.close();
        var asked = API.sent(the.phoneNumberId).stream()
                .map(request -> request.get("biz_opaque_callback_data").asText())
                .toList();
        assertEquals(asked.size(), new HashSet<>(asked).size(), "something left twice");
        assertEquals(named(inbox), asked.size(), "what was asked for is known");
        assertTrue(failed(inbox) <= DEATHS * AT_ONCE, "only what was under way");
    }

    private static Thread writing(WhatsAppDesk the) {
        var writing = new Thread(() -> {
            for (int i = 0; i < IN_ONE_LIFE; i++) {
                the.post(the.talk(Desk.phoneNumber()), "{\"content\": \"Number " + i + "\"}");
            }
        });
        writing.start();
        return writing;
    }

    private static void tellOfAll(WhatsAppDesk the) {
        var requests = new ArrayList<JsonNode>(API.sent(the.phoneNumberId));
        requests.addAll(API.sent(the.phoneNumberId));
        Collections.shuffle(requests);
        var statuses = requests.stream()
                .map(request -> WhatsAppDesk.status(
                        CloudApi.wamid(request),
                        "sent",
                        request.get("biz_opaque_callback_data").asText(),
                        Map.of()))
                .toList();
        the.bring(Map.of("statuses", List.copyOf(statuses))).expect(200);
        pause(500);
    }

    private int named(long inbox) {
        return postgres.rows("select 1 from message where inbox_id = ? and source_id is not null", inbox)
                .size();
    }

    /** Without an id: those who wrote them are told. */
    private int failed(long inbox) {
        return postgres.rows(
                        "select 1 from message where inbox_id = ? and source_id is null and status = 'FAILED'", inbox)
                .size();
    }

    private void leasesEnd() {
        execute("update delivery set leased_until = now() where leased_until is not null");
    }

    private void execute(String sql) {
        try (var connection = postgres.connect();
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
