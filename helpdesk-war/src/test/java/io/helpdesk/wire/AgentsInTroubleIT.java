package io.helpdesk.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.helpdesk.wire.server.ServerProcess;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Agents that say what nobody can post, want too much at once, or were given to somebody else. */
@Tag("own-server")
class AgentsInTroubleIT {

    private static ServerProcess server;
    private static Receiver receiver;
    private static ModelStandIn model;
    private static volatile Function<Receiver.Told, String> agents;

    private Desk desk;

    @BeforeAll
    static void start() {
        receiver = Receiver.open();
        server = ServerProcess.named("agent-trouble");
        server.with("helpdesk.platform.token", Server.PLATFORM_TOKEN)
                .with("helpdesk.webhooks.allow.private", "true")
                .with("helpdesk.webhooks.retries", "1,1,1,1")
                .with("helpdesk.public.url", server.base().toString())
                .with("helpdesk.agents.url", receiver.url("/v1"))
                .with("helpdesk.agents.key", "made-up-key")
                .with("helpdesk.agents.model", "made-up-model")
                .with("helpdesk.agents.attempts", "2")
                .start();
        receiver.answering(told -> told.path().equals(ModelStandIn.PATH) ? model.answer(told) : agents.apply(told));
    }

    @AfterAll
    static void stop() {
        server.close();
        receiver.close();
    }

    @BeforeEach
    void open() {
        model = new ModelStandIn();
        agents = told -> Receiver.TAKEN;
        desk = Desk.open(Http.at(server.base()));
    }

    private String made(String path, String body) {
        return desk.wassist()
                .post("/api/v1/agents/" + path)
                .json(body)
                .send()
                .expect(201)
                .json()
                .get("id")
                .asText();
    }

    private String outside(String path) {
        return made("byoa/", "{\"webhookUrl\": \"" + receiver.url(path) + "\"}");
    }

    @Test
    void whatCannotBeStoredIsLeftOutOrGoesToPeople() {
        agents = told -> ModelStandIn.json(
                200,
                told.path().equals("/text")
                        ? "{\"content\": \"Le\\u0000eds\"}"
                        : "{\"content\": \"Look\", \"image\": \"http://127.0.0.1/\\u0000\"}");
        new AgentVisit(desk, outside("/text")).writes("Where?").await("Leeds");
        var visit = new AgentVisit(desk, outside("/picture")).writes("Where?");
        assertEquals("The agent did not answer.", visit.awaitPeople());
        assertEquals(2, receiver.at("/picture").size());
    }

    @Test
    void aModelUsesNoMoreToolsThanItMayHoweverManyItWantsAtOnce() {
        var agent = made("", """
                {"name": "Order desk", "tools": [{"name": "look", "description": "Looks", "apiSchema":
                  {"url": "%s", "method": "GET"}}]}
                """.formatted(receiver.url("/look")));
        model.calls(IntStream.range(0, 12)
                        .boxed()
                        .flatMap(at -> List.of("call-" + at, "look", "{}").stream())
                        .toArray(String[]::new))
                .says("Enough.");
        new AgentVisit(desk, agent).writes("Look!").await("Enough.");
        assertEquals(10, receiver.at("/look").size());
        var asked = model.asked().get(1);
        assertEquals("none", asked.get("tool_choice").asText());
        var last = asked.get("messages").get(asked.get("messages").size() - 1);
        assertEquals("call-11", last.get("tool_call_id").asText());
        assertEquals("{\"error\":\"given up\"}", last.get("content").asText());
        assertEquals(List.of(), model.wrong());
    }

    @Test
    void anAgentAnswersInItsOwnAccountAlone() {
        agents = told -> ModelStandIn.json(200, "{\"content\": \"Here.\"}");
        var agent = outside("/given");
        var visit = new AgentVisit(desk, agent).writes("One");
        visit.await("Here.");
        var callback = receiver.await(told -> told.path().equals("/given"))
                .json()
                .get("reply_callback")
                .asText()
                .substring(server.base().toString().length());
        var other = Desk.open(Http.at(server.base()));
        var bots =
                desk.administrator().get(desk.path("/agent_bots")).send().ok().json();
        desk.platform()
                .patch("/platform/api/v1/agent_bots/" + bots.get(0).get("id"))
                .json("{\"account_id\": " + other.account() + "}")
                .send()
                .ok();
        assertTrue(visit.shown().get("activeAgent").isNull());
        visit.writes("Two");
        Http.at(server.base())
                .post(callback)
                .json("{\"content\": \"There.\"}")
                .send()
                .expect(409);
        visit.writes("/connect:" + agent);
        // what is answered in the account that it belongs to now comes after all that
        var there = new AgentVisit(other, agent).writes("Three");
        there.await("Here.");
        there.act("prompt", "{\"prompt\": \"Four\"}");
        there.await("Here.", "Here.");
        assertEquals(
                List.of("One", "Three", "Four"),
                receiver.at("/given").stream()
                        .map(told -> told.json().get("message").asText())
                        .toList());
        assertEquals(List.of("Here."), visit.said());
    }
}
