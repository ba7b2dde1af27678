package io.helpdesk.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.helpdesk.wire.server.ServerProcess;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a model's tools have done is not done once more when the server dies before the model has answered. */
@Tag("own-server")
class AgentCrashIT {

    private ServerProcess server;
    private Receiver receiver;
    private final ModelStandIn model = new ModelStandIn();

    @BeforeEach
    void open() {
        receiver = Receiver.open();
        server = ServerProcess.named("agent-crash")
                .with("helpdesk.platform.token", Server.PLATFORM_TOKEN)
                .with("helpdesk.webhooks.allow.private", "true")
                .with("helpdesk.agents.url", receiver.url("/v1"))
                .with("helpdesk.agents.key", "made-up-key")
                .with("helpdesk.agents.model", "made-up-model");
    }

    @AfterEach
    void close() {
        server.close();
        receiver.close();
    }

    @Test
    void aToolIsUsedOnce() throws SQLException {
        receiver.answering(told -> switch (told.path()) {
            case ModelStandIn.PATH -> model.answer(told);
            case "/order" -> ModelStandIn.json(200, "{\"ordered\": 1}");
            default -> Receiver.SILENCE;
        });
        model.calls("call-1", "order", "{}", "call-2", "pay", "{}");
        server.start();
        var desk = Desk.open(Http.at(server.base()));
        var agent = desk.wassist()
                .post("/api/v1/agents/")
                .json("""
                {"name": "Order desk", "tools": [
                  {"name": "order", "description": "Does it", "apiSchema": {"url": "%s", "method": "POST", "request_body": {}}},
                  {"name": "pay", "description": "Does it", "apiSchema": {"url": "%s", "method": "POST", "request_body": {}}}]}
                """.formatted(receiver.url("/order"), receiver.url("/pay")))
                .send()
                .expect(201)
                .json()
                .get("id")
                .asText();
        var conversation = desk.administrator()
                .post(desk.path("/conversations"))
                .json("{\"inbox_id\": " + desk.api().id() + ", \"contact_id\": " + desk.contact("Maya Example") + "}")
                .send()
                .ok()
                .json();
        var uuid = conversation.get("uuid").asText();
        desk.wassist()
                .post(WassistFixture.CONVERSATIONS + uuid + "/routing/")
                .json("{\"mode\": \"agent\", \"agentId\": \"" + agent + "\"}")
                .send()
                .expect(200);
        desk.administrator()
                .post(desk.path("/conversations/" + conversation.get("id") + "/messages"))
                .json("{\"content\": \"One, please\", \"message_type\": \"incoming\"}")
                .send()
                .ok();
        receiver.await(told -> told.path().equals("/pay"));
        server.kill();
        endLeases();

        model.says("Ordered; whether it is paid is not known.");
        server.start();
        var messages = WassistFixture.CONVERSATIONS + uuid + "/messages/";
        Eventually.is(
                () -> desk.wassist().get(messages).send().expect(200).json().size() == 2,
                () -> model.asked().toString());
        assertEquals(1, receiver.at("/order").size());
        assertEquals(1, receiver.at("/pay").size());
        var read = model.asked().get(1).get("messages");
        assertEquals("{\"ordered\": 1}", read.get(2).get("content").asText());
        assertTrue(read.get(3).get("content").asText().contains("interrupted"));
        assertEquals(List.of(), model.wrong());
        var answer = desk.wassist().get(messages).send().expect(200).json().get(0);
        assertEquals(2, answer.get("toolExecutions").size());
    }

    /** Nobody has to wait for them here. */
    private void endLeases() throws SQLException {
        try (var connection = DriverManager.getConnection(
                        "jdbc:h2:file:" + server.home().resolve("helpdesk")
                                + ";IFEXISTS=TRUE;MAX_COMPACT_TIME=0;AUTO_COMPACT_FILL_RATE=0",
                        "sa",
                        "");
                var statement = connection.createStatement()) {
            statement.executeUpdate("update delivery set leased_until = null, lease_owner = null");
        }
    }
}
