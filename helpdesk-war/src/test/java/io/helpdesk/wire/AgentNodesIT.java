package io.helpdesk.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.helpdesk.wire.postgres.Postgres;
import io.helpdesk.wire.server.ServerProcess;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two nodes ask an agent of each message once, a conversation's in their order, and say each answer once. */
@Tag("own-server")
class AgentNodesIT {

    private static final int CONVERSATIONS = 12;
    private static final int MESSAGES = 3;

    private Postgres postgres;
    private List<ServerProcess> nodes;
    private Receiver receiver;

    @BeforeEach
    void start() {
        postgres = Postgres.start("agent-nodes");
        receiver = Receiver.open()
                .answering(told -> ModelStandIn.json(
                        200, "{\"content\": \"Re: " + told.json().get("message").asText() + "\"}"));
        nodes = List.of(node("agent-a"), node("agent-b"));
        CompletableFuture.allOf(nodes.stream()
                        .map(node -> CompletableFuture.runAsync(node::start))
                        .toArray(CompletableFuture<?>[]::new))
                .join();
    }

    private ServerProcess node(String name) {
        return ServerProcess.named(name)
                .with("helpdesk.platform.token", Server.PLATFORM_TOKEN)
                .with("helpdesk.webhooks.allow.private", "true")
                .database(postgres);
    }

    @AfterEach
    void stop() {
        nodes.forEach(ServerProcess::close);
        receiver.close();
        postgres.close();
    }

    @Test
    void eachMessageIsAnsweredOnceAndInItsOrder() {
        var desk = Desk.open(Http.at(nodes.get(0).base()));
        var agent = desk.wassist()
                .post("/api/v1/agents/byoa/")
                .json("{\"webhookUrl\": \"" + receiver.url("/bot") + "\"}")
                .send()
                .expect(201)
                .json()
                .get("id")
                .asText();
        var made = new ArrayList<JsonNode>();
        for (int at = 0; at < CONVERSATIONS; at++) {
            var conversation = desk.administrator()
                    .post(desk.path("/conversations"))
                    .json("{\"inbox_id\": " + desk.api().id() + ", \"contact_id\": " + desk.contact("Maya " + at) + "}")
                    .send()
                    .ok()
                    .json();
            desk.wassist()
                    .post(WassistFixture.CONVERSATIONS
                            + conversation.get("uuid").asText() + "/routing/")
                    .json("{\"mode\": \"agent\", \"agentId\": \"" + agent + "\"}")
                    .send()
                    .expect(200);
            made.add(conversation);
        }
        for (int message = 0; message < MESSAGES; message++) {
            for (int at = 0; at < CONVERSATIONS; at++) {
                Http.at(nodes.get((message + at) % 2).base())
                        .with("api_access_token", desk.ada().token())
                        .post(desk.path("/conversations/" + made.get(at).get("id") + "/messages"))
                        .json("{\"content\": \"" + at + "." + message + "\", \"message_type\": \"incoming\"}")
                        .send()
                        .ok();
            }
        }
        for (int at = 0; at < CONVERSATIONS; at++) {
            int which = at;
            var uuid = made.get(at).get("uuid").asText();
            var expected = IntStream.range(0, MESSAGES)
                    .mapToObj(message -> which + "." + message)
                    .toList();
            Eventually.is(
                    () -> said(desk, uuid).size() >= MESSAGES,
                    () -> said(desk, uuid).toString());
            assertEquals(expected.stream().map(text -> "Re: " + text).toList(), said(desk, uuid));
            assertEquals(
                    expected,
                    receiver.at("/bot").stream()
                            .map(told -> told.json().get("message").asText())
                            .filter(text -> text.startsWith(which + "."))
                            .toList());
        }
    }

    /** Oldest first. */
    private static List<String> said(Desk desk, String conversation) {
        var all = desk.wassist()
                .get(WassistFixture.CONVERSATIONS + conversation + "/messages/")
                .send()
                .expect(200)
                .json();
        // the list goes by keys, of which each node has a block of its own
        return StreamSupport.stream(all.spliterator(), false)
                .filter(message -> message.get("role").asText().equals("assistant"))
                .sorted(Comparator.comparing(message -> message.get("createdAt").asText()))
                .map(message -> message.at("/text/body").asText())
                .toList();
    }
}
