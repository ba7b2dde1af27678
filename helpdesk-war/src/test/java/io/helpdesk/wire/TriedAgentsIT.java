package io.helpdesk.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.helpdesk.wire.server.ServerProcess;
import java.util.List;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Agents that are tried out (wassist 13.5), on H2; the model that answers and plays the customers is played by the test. */
@Tag("own-server")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TriedAgentsIT {

    private static final String SIMULATIONS = "/api/v1/simulations/";
    private static final String PERSONAS = "/api/v1/test-personas/";
    private static final String RUNS = "/api/v1/test-runs/";

    private ServerProcess server;
    private Receiver receiver;
    volatile ModelStandIn model;
    private Desk desk;
    private String look;

    /** The server, told where its database is. */
    ServerProcess server() {
        return ServerProcess.named("tried-agents");
    }

    /** After the server. */
    void stopDatabase() {
        // nothing was started for it
    }

    @BeforeAll
    void start() {
        receiver = Receiver.open();
        server = server();
        server.with("helpdesk.platform.token", Server.PLATFORM_TOKEN)
                .with("helpdesk.webhooks.allow.private", "true")
                .with("helpdesk.webhooks.retries", "1,1,1,1")
                .with("helpdesk.agents.url", receiver.url("/v1"))
                .with("helpdesk.agents.key", "made-up-key")
                .with("helpdesk.agents.model", "made-up-model")
                .start();
        receiver.answering(told -> switch (told.path()) {
            case ModelStandIn.PATH -> model.answer(told);
            case "/hangs" -> Receiver.SILENCE;
            default -> ModelStandIn.json(200, "{\"status\": \"in Leeds\"}");
        });
    }

    @AfterAll
    void stop() {
        server.close();
        receiver.close();
        stopDatabase();
    }

    @BeforeEach
    void open() {
        model = new ModelStandIn();
        look = "/look/" + Desk.word();
        desk = Desk.open(Http.at(server.base()));
    }

    @AfterEach
    void theModelWasAskedAsItShouldBe() {
        assertEquals(List.of(), model.wrong());
    }

    String agent() {
        return made("/api/v1/agents/", """
                {"name": "Order desk", "systemPrompt": "You help with orders.", "tools": [
                  {"name": "look", "description": "Looks", "apiSchema": {"url": "%s", "method": "GET"}}]}
                """.formatted(receiver.url(look)));
    }

    /** Of a program that says nothing, for as long as it may. */
    private String hanging() {
        return made("/api/v1/agents/byoa/", "{\"webhookUrl\": \"" + receiver.url("/hangs") + "\"}");
    }

    private String made(String path, String body) {
        return desk.wassist()
                .post(path)
                .json(body)
                .send()
                .expect(201)
                .json()
                .get("id")
                .asText();
    }

    String persona(String agent) {
        return made(
                PERSONAS,
                "{\"agent\": \"" + agent + "\", \"name\": \"Maya\", \"description\": \"Waits for a parcel.\"}");
    }

    String run(String persona, String more) {
        return made(RUNS, "{\"personaId\": \"" + persona + "\"" + more + "}");
    }

    private JsonNode got(String path) {
        return desk.wassist().get(path).send().expect(200).json();
    }

    private static <T> List<T> each(JsonNode list, Function<JsonNode, T> of) {
        return StreamSupport.stream(list.spliterator(), false).map(of).toList();
    }

    private static String line(JsonNode message) {
        return message.get("role").asText() + ": " + message.at("/content/body").asText();
    }

    private List<String> said(String simulation) {
        return each(got(SIMULATIONS + simulation + "/messages/"), TriedAgentsIT::line);
    }

    JsonNode ended(String run) {
        Eventually.is(
                () -> !got(RUNS + run + "/").get("completedAt").isNull(),
                () -> got(RUNS + run + "/").toString());
        return got(RUNS + run + "/");
    }

    /** The persona has written, and the agent is asked. */
    private void awaitTurn(String run) {
        Eventually.is(
                () -> got(RUNS + run + "/").get("messages").size() == 1,
                () -> got(RUNS + run + "/").toString());
    }

    @Test
    void aSimulationIsATalkWithTheAgent() {
        var agent = agent();
        var it = desk.wassist()
                .post(SIMULATIONS)
                .json("{\"agent\": \"" + agent + "\"}")
                .send()
                .expect(201)
                .matches("""
                {'id': '@uuid', 'agentId': '%s', 'agentName': 'Order desk', 'title': null, 'messages': [],
                 'createdAt': '@iso', 'isProcessing': false}
                """.formatted(agent))
                .json()
                .get("id")
                .asText();
        model.calls("call-1", "look", "{}").says("In Leeds.");
        desk.wassist()
                .post(SIMULATIONS + it + "/messages/")
                .json("{\"messageType\": \"text\", \"content\": {\"body\": \"Where is it?\"}}")
                .send()
                .expect(200)
                .matches("""
                {'id': '%s', 'agentId': '%s', 'agentName': 'Order desk', 'title': 'Where is it?', 'messages': [
                   {'id': '@uuid', 'role': 'user', 'messageType': 'text', 'content': {'body': 'Where is it?'}, 'createdAt': '@iso'}],
                 'createdAt': '@iso', 'isProcessing': '@bool'}
                """.formatted(it, agent));
        Eventually.is(
                () -> said(it).equals(List.of("user: Where is it?", "assistant: In Leeds.")),
                () -> said(it).toString());
        assertEquals(1, receiver.at(look).size());
        var shown = got(SIMULATIONS + it + "/");
        assertFalse(shown.get("isProcessing").asBoolean());
        assertEquals(2, shown.get("messages").size());
        var listed = got(SIMULATIONS);
        assertEquals(1, listed.get("count").asInt());
        assertEquals(it, listed.at("/results/0/id").asText());
        assertFalse(listed.at("/results/0").has("messages"));

        desk.wassist().post(SIMULATIONS + it + "/reset/").send().expect(200).matches("""
                {'id': '%s', 'agentId': '%s', 'agentName': 'Order desk', 'title': null, 'messages': [],
                 'createdAt': '@iso', 'isProcessing': false}
                """.formatted(it, agent));
        assertEquals(List.of(), said(it));
        assertEquals(
                "",
                desk.wassist().delete(SIMULATIONS + it + "/").send().expect(204).text());
        desk.wassist().get(SIMULATIONS + it + "/").send().expect(404);
        assertEquals(0, got(SIMULATIONS).get("count").asInt());
        assertEquals(0, got("/api/v1/conversations/").get("count").asInt());
    }

    @Test
    void anAgentThatDoesNotAnswerIsGivenItsTalkBack() {
        var it = made(SIMULATIONS, "{\"agent\": \"" + agent() + "\"}");
        var conversation = got("/api/v1/conversations/").at("/results/0/id").asText();
        JsonShape.assertMatches("""
                {'id': '%s', 'agentId': '@uuid', 'channel': {'type': 'web_builder', 'simulationId': '%s'}, 'createdAt': '@iso'}
                """.formatted(conversation, it), got("/api/v1/sessions/" + conversation + "/"));
        model.fails(401, "{\"error\": {\"message\": \"bad key\"}}");
        say(it, "Hello");
        Eventually.is(
                () -> got("/api/v1/conversations/" + conversation + "/")
                        .get("needsReview")
                        .asBoolean(),
                () -> said(it).toString());
        assertEquals(List.of("user: Hello"), said(it));
        assertFalse(got(SIMULATIONS + it + "/").get("isProcessing").asBoolean());
        desk.wassist()
                .post(SIMULATIONS + it + "/cancel-support-routing/")
                .send()
                .expect(200);
        model.says("Here.");
        say(it, "Still there?");
        Eventually.is(() -> said(it).size() == 3, () -> said(it).toString());
        assertEquals("assistant: Here.", said(it).get(2));
    }

    private void say(String simulation, String text) {
        desk.wassist()
                .post(SIMULATIONS + simulation + "/messages/")
                .json("{\"messageType\": \"text\", \"content\": {\"body\": \"" + text + "\"}}")
                .send()
                .expect(200);
    }

    @Test
    void whatIsWrongIsSaidTogetherAndNobodyReachesThoseOfOthers() {
        desk.wassist()
                .post(SIMULATIONS)
                .json("{}")
                .send()
                .expect(400)
                .matches("{'agent': ['This field is required.']}");
        var it = made(SIMULATIONS, "{\"agent\": \"" + agent() + "\"}");
        desk.wassist()
                .post(SIMULATIONS + it + "/messages/")
                .json("{\"messageType\": \"image\", \"content\": {\"body\": \" \"}}")
                .send()
                .expect(400)
                .matches("""
                {'messageType': ['"image" is not a valid choice.'], 'content': {'body': ['This field may not be blank.']}}
                """);
        desk.wassist()
                .post(RUNS)
                .json("{\"personaId\": \"" + WassistFixture.FOREIGN + "\", \"maxTurns\": 21}")
                .send()
                .expect(400)
                .matches("""
                {'personaId': ['Invalid pk "%s" - object does not exist.'],
                 'maxTurns': ['Ensure this value is less than or equal to 20.']}
                """.formatted(WassistFixture.FOREIGN));
        model.says("Hello");
        var run = run(persona(hanging()), "");
        awaitTurn(run);
        var other = Desk.open(Http.at(server.base())).wassist();
        for (var request : new Http.Request[] {
            other.get(SIMULATIONS + it + "/"),
            other.delete(SIMULATIONS + it + "/"),
            other.get(SIMULATIONS + it + "/messages/"),
            other.post(SIMULATIONS + it + "/messages/").json("{}"),
            other.post(SIMULATIONS + it + "/reset/"),
            other.post(SIMULATIONS + it + "/cancel-support-routing/"),
            other.get(RUNS + run + "/"),
            other.delete(RUNS + run + "/")
        }) {
            request.send().expect(404).matches("{'detail': 'Not found.'}");
        }
        other.get(RUNS).send().expect(200).matches("[]");
    }

    @Test
    void aPersonaTalksWithTheAgentForItsTurns() {
        var agent = agent();
        var persona = persona(agent);
        model.says("Where is it?")
                .calls("call-1", "look", "{}")
                .says("In Leeds.")
                .says("And now?")
                .says("Still there.");
        var run = run(persona, ", \"maxTurns\": 2");
        var ended = ended(run);
        JsonShape.assertMatches("""
                {'id': '%s', 'personaName': 'Maya', 'status': 'completed', 'turnsCompleted': 2, 'maxTurns': 2,
                 'errorMessage': null, 'startedAt': '@iso', 'completedAt': '@iso', 'messages': '@any', 'toolExecutions': [
                   {'id': '@uuid', 'toolName': 'look', 'toolType': 'api', 'args': {}, 'result': '{"status": "in Leeds"}',
                    'error': null, 'durationMs': '@int', 'createdAt': '@iso'}]}
                """.formatted(run), ended);
        assertEquals(
                List.of("user: Where is it?", "assistant: In Leeds.", "user: And now?", "assistant: Still there."),
                each(ended.get("messages"), TriedAgentsIT::line));
        var first = model.asked().get(0).get("messages");
        assertTrue(first.at("/0/content").asText().endsWith("The customer: Maya. Waits for a parcel."));
        assertEquals(
                List.of("system", "user", "assistant", "user"),
                each(
                        model.asked().get(3).get("messages"),
                        message -> message.get("role").asText()));
        assertEquals(run, got(RUNS).at("/0/id").asText());
        assertFalse(got(RUNS).at("/0").has("messages"));
        desk.wassist().delete(RUNS + run + "/").send().expect(204);
        desk.wassist().get(RUNS + run + "/").send().expect(404);
    }

    @Test
    void aPersonaWithNothingMoreToSayEndsIt() {
        model.says("Hello").says("Hi").says("<think>Done.</think>[END]");
        var ended = ended(run(persona(agent()), ""));
        assertEquals("completed", ended.get("status").asText());
        assertEquals(1, ended.get("turnsCompleted").asInt());
        assertEquals(5, ended.get("maxTurns").asInt());
    }

    @Test
    void whoeverDoesNotAnswerFailsIt() {
        var persona = persona(agent());
        model.fails(401, "{\"error\": {\"message\": \"bad key\"}}");
        var early = ended(run(persona, ""));
        assertEquals("failed", early.get("status").asText());
        assertEquals(
                "The model server refuses the key: bad key",
                early.get("errorMessage").asText());
        model.says("Hello").fails(401, "{\"error\": {\"message\": \"worse\"}}");
        var late = ended(run(persona, ""));
        assertEquals("failed", late.get("status").asText());
        assertEquals(
                "The model server refuses the key: worse",
                late.get("errorMessage").asText());
        assertEquals(List.of("user: Hello"), each(late.get("messages"), TriedAgentsIT::line));
    }

    @Test
    void onlySomeAreUnderWayAndEndWithTheirPersona() {
        for (int at = 0; at < 5; at++) {
            model.says("Hello");
        }
        var persona = persona(hanging());
        var runs = List.of(run(persona, ""), run(persona, ""), run(persona, ""), run(persona, ""), run(persona, ""));
        runs.forEach(this::awaitTurn);
        desk.wassist()
                .post(RUNS)
                .json("{\"personaId\": \"" + persona + "\"}")
                .send()
                .expect(400)
                .matches("{'error': '@string', 'code': 'too_many_runs'}");
        desk.wassist().delete(PERSONAS + persona + "/").send().expect(204);
        for (var run : runs) {
            var ended = got(RUNS + run + "/");
            assertEquals("cancelled", ended.get("status").asText());
            assertNotEquals("null", ended.get("completedAt").asText());
        }
        assertEquals(5, got(RUNS).size());
    }
}
