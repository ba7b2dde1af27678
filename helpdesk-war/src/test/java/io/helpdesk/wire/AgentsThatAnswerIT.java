package io.helpdesk.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.helpdesk.wire.server.ServerProcess;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Agents that answer by themselves: programs outside, and a model, both played by the test (wassist 8.5, agent-brain). */
@Tag("own-server")
class AgentsThatAnswerIT {

    private static ServerProcess server;
    private static Receiver receiver;
    private static ModelStandIn model;
    private static volatile Function<Receiver.Told, String> agents;

    private Desk desk;

    @BeforeAll
    static void start() {
        receiver = Receiver.open();
        server = ServerProcess.named("agents");
        server.with("helpdesk.platform.token", Server.PLATFORM_TOKEN)
                .with("helpdesk.webhooks.allow.private", "true")
                .with("helpdesk.webhooks.retries", "1,1,1,1")
                .with("helpdesk.public.url", server.base().toString())
                .with("helpdesk.agents.url", receiver.url("/v1"))
                .with("helpdesk.agents.key", "made-up-key")
                .with("helpdesk.agents.model", "made-up-model")
                .with("helpdesk.agents.attempts", "2")
                .with("helpdesk.agents.per.hour", "5")
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

    @AfterEach
    void theModelWasAskedAsItShouldBe() {
        assertEquals(List.of(), model.wrong());
    }

    private String outside(String path) {
        return desk.wassist()
                .post("/api/v1/agents/byoa/")
                .json("{\"webhookUrl\": \"" + receiver.url(path) + "\"}")
                .send()
                .expect(201)
                .json()
                .get("id")
                .asText();
    }

    private String thinking(String more) {
        return desk.wassist()
                .post("/api/v1/agents/")
                .json("{\"name\": \"Order desk\"" + more + "}")
                .send()
                .expect(201)
                .json()
                .get("id")
                .asText();
    }

    private static String json(String body) {
        return ModelStandIn.json(200, body);
    }

    @Test
    void anAgentOutsideIsAskedAndAnswers() {
        agents = told -> json("{\"content\": \"It has shipped.\"}");
        var agent = outside("/in?k=made-up");
        var shown = desk.wassist()
                .get("/api/v1/agents/" + agent + "/")
                .send()
                .expect(200)
                .json();
        assertEquals(
                receiver.url("/in?k=made-up"),
                shown.at("/tools/0/apiSchema/url").asText());
        assertEquals("forward_message", shown.at("/tools/0/name").asText());
        var visit = new AgentVisit(desk, agent).writes("Where is it?");
        var asked = receiver.await(told -> told.path().equals("/in?k=made-up"));
        JsonShape.assertMatches("""
                {'message': 'Where is it?', 'image': null, 'phone_number': '@string', 'reply_callback': '@string',
                 'conversation_id': '%s', 'history': []}
                """.formatted(visit.id()), asked.json());
        assertTrue(asked.json().get("phone_number").asText().startsWith("+"));
        visit.await("It has shipped.");
        var message = visit.messages().get(0);
        assertEquals("agent", message.get("source").asText());
        JsonShape.assertMatches("""
                [{'id': '@uuid', 'toolName': 'forward_message', 'toolType': 'webhook', 'args': {'message': 'Where is it?'},
                  'result': 'It has shipped.', 'error': null, 'durationMs': '@int', 'createdAt': '@iso'}]
                """, message.get("toolExecutions"));

        var callback = asked.json()
                .get("reply_callback")
                .asText()
                .substring(server.base().toString().length());
        var anybody = Http.at(server.base());
        for (var text : List.of("It is in Leeds.", "It is in York.")) {
            anybody.post(callback)
                    .json("{\"type\": \"message\", \"content\": \"" + text + "\"}")
                    .send()
                    .expect(200)
                    .matches("{'status': 'ok'}");
        }
        visit.await("It is in York.", "It is in Leeds.", "It has shipped.");
        anybody.post(callback).json("{\"content\": \" \"}").send().expect(400).matches("{'content': ['@string']}");
        anybody.post(callback)
                .json("{\"content\": \"" + "x".repeat(262_144) + "\"}")
                .send()
                .expect(413)
                .matches("{'detail': 'Request body too large.'}");
        anybody.post("/wassist/api/v1/agent-replies/made-up/")
                .json("{\"content\": \"Hello\"}")
                .send()
                .expect(404);
        visit.act("takeover", "{}");
        anybody.post(callback).json("{\"content\": \"Hello\"}").send().expect(409);
        visit.writes("Thanks");
        visit.act("handback", "{}");
        visit.writes("Bye");
        var last = receiver.await(told -> told.path().startsWith("/in")
                && told.json().get("message").asText().equals("Bye"));
        assertEquals(5, last.json().get("history").size());
        assertTrue(receiver.told().stream()
                .noneMatch(told -> told.path().startsWith("/in")
                        && told.json().get("message").asText().equals("Thanks")));
    }

    @Test
    void oneThatHangsDelaysNobodyAndGoesToPeople() {
        agents = told -> switch (told.path()) {
            case "/hangs" -> Receiver.SILENCE;
            case "/fails" -> Receiver.status(500);
            default -> json("{\"type\": \"message\", \"content\": \"Here.\"}");
        };
        var hanging = new AgentVisit(desk, outside("/hangs")).writes("Hello?");
        receiver.await(told -> told.path().equals("/hangs"));
        var failing = new AgentVisit(desk, outside("/fails")).writes("Hello?");
        var good = new AgentVisit(desk, outside("/good")).writes("Hello?");
        good.await("Here.");
        assertEquals("The agent answered with status 500.", failing.awaitPeople());
        assertEquals(
                2,
                receiver.told().stream()
                        .filter(told -> told.path().equals("/fails"))
                        .count());
        var shown = failing.shown();
        assertTrue(shown.get("isHumanTakeover").asBoolean());
        assertEquals(
                "The agent answered with status 500.",
                shown.at("/activeSupportHandoff/reason").asText());
        var there = desk.administrator()
                .get(desk.path("/conversations/" + failing.number()))
                .send()
                .ok()
                .json();
        assertEquals("open", there.get("status").asText());
        failing.writes("Still there?");
        assertEquals("The agent did not answer in time.", hanging.awaitPeople());
        assertEquals(
                2,
                receiver.told().stream()
                        .filter(told -> told.path().equals("/fails"))
                        .count());
        assertFalse(failing.act("cancel-support-handoff", "{}")
                .get("isHumanTakeover")
                .asBoolean());
    }

    @Test
    void whatIsNoAnswerIsNotSaid() {
        var answers = List.of(
                "HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n",
                json("{\"content\": \"No CUSTOMER message reply\"}"),
                json("{\"content\": \"\"}"),
                json("<html>Welcome</html>"),
                json("[1, 2]"),
                json("{\"ok\": true}"),
                json("\"A string.\""));
        var visits = new ArrayList<AgentVisit>();
        for (int at = 0; at < answers.size(); at++) {
            int which = at;
            visits.add(new AgentVisit(desk, outside("/odd" + which)));
        }
        agents = told -> told.json().get("message").asText().equals("Hello")
                ? answers.get(Integer.parseInt(told.path().substring("/odd".length())))
                : json("{\"content\": \"Here.\"}");
        visits.forEach(visit -> visit.writes("Hello"));
        visits.get(6).await("A string.");
        for (int at = 0; at < 6; at++) {
            // answered after what is no answer, and then alone
            visits.get(at).writes("And now?").await("Here.");
            assertFalse(visits.get(at).shown().get("needsReview").asBoolean());
        }
    }

    @Test
    void aModelAnswersWithItsInstructionsAndTools() {
        agents = told -> json("{\"status\": \"in Leeds\"}");
        var agent = thinking("""
                , "systemPrompt": "You help with orders.", "firstMessage": "Welcome!", "llmModel": "own-model",
                "tools": [{"name": "find order", "description": "Finds an order", "apiSchema": {
                  "url": "%s", "method": "POST",
                  "path_params": {"order": {"type": "string", "input": {"type": "description", "description": "Its number"}}},
                  "query_params": {"type": "object", "properties": {
                    "lang": {"type": "string", "input": {"type": "value", "value": "en"}},
                    "picture": {"type": "string", "input": {"type": "value", "value": "%%IMAGE_URL%%"}}}},
                  "request_body": {"type": "object", "required": ["why"], "properties": {
                    "why": {"type": "string", "input": {"type": "description", "description": "The reason"}},
                    "phone": {"type": "string", "input": {"type": "value", "value": "%%PHONE_NUMBER%%"}}}},
                  "request_headers": {"X-Secret": {"type": "string", "input": {"type": "value", "value": "s3cret"}}}}}]
                """.formatted(receiver.url("/orders/{order}")));
        model.calls("call-1", "find_order", "{\"order\": \"A 1\", \"why\": \"asked\"}", "call-2", "find_order", "{")
                .says("<think>Leeds.</think>It is in Leeds.");
        var visit = new AgentVisit(desk, agent).writes("Where is A 1?");
        visit.await("It is in Leeds.");
        var first = model.asked().get(0);
        assertEquals("own-model", first.get("model").asText());
        JsonShape.assertMatches("""
                [{'role': 'system', 'content': 'You help with orders.'}, {'role': 'assistant', 'content': 'Welcome!'},
                 {'role': 'user', 'content': 'Where is A 1?'}]
                """, first.get("messages"));
        JsonShape.assertMatches("""
                [{'type': 'function', 'function': {'name': 'find_order', 'description': 'Finds an order', 'parameters': {
                   'type': 'object', 'properties': {'order': {'type': 'string', 'description': 'Its number'},
                     'why': {'type': 'string', 'description': 'The reason'}}, 'required': ['order', 'why']}}}]
                """, first.get("tools"));
        var used = receiver.await(told -> told.path().startsWith("/orders/"));
        assertEquals("/orders/A%201?lang=en", used.path());
        assertEquals("s3cret", used.header("X-Secret"));
        JsonShape.assertMatches("{'why': 'asked', 'phone': '@string'}", used.json());
        var messages = model.asked().get(1).get("messages");
        assertEquals(
                "{\"status\": \"in Leeds\"}", messages.get(4).get("content").asText());
        assertTrue(messages.get(5).get("content").asText().contains("no JSON"));
        JsonShape.assertMatches("""
                [{'id': '@uuid', 'toolName': 'find_order', 'toolType': 'api', 'args': {'order': 'A 1', 'why': 'asked'},
                  'result': '{"status": "in Leeds"}', 'error': null, 'durationMs': '@int', 'createdAt': '@iso'},
                 {'id': '@uuid', 'toolName': 'find_order', 'toolType': 'api', 'args': '{', 'result': null,
                  'error': 'the arguments are no JSON', 'durationMs': '@int', 'createdAt': '@iso'}]
                """, visit.messages().get(0).get("toolExecutions"));
        assertFalse(visit.messages().get(0).toString().contains("s3cret"));
    }

    @Test
    void aModelThatWantsToolsForEverIsMadeToAnswer() {
        var agent =
                thinking(", \"tools\": [{\"name\": \"look\", \"description\": \"Looks\", \"apiSchema\": {\"url\": \""
                        + receiver.url("/look") + "\", \"method\": \"GET\"}}]");
        for (int round = 1; round <= 5; round++) {
            model.calls("call-" + round, "look", "");
        }
        model.says("Enough.");
        new AgentVisit(desk, agent).writes("Look!").await("Enough.");
        assertEquals("none", model.asked().get(5).get("tool_choice").asText());
    }

    @Test
    void theModelsErrorsAreTakenAsTheTableSays() {
        var agent = thinking("");
        model.fails(429, "{\"error\": {\"message\": \"slow down\", \"code\": \"rate_limit\"}}", "Retry-After: 1")
                .fails(503, "<html>")
                .says("Here.");
        new AgentVisit(desk, agent).writes("Hello").await("Here.");
        model.fails(400, "{\"error\": {\"code\": \"context_length_exceeded\"}}").says("Shorter.");
        var long_ = new AgentVisit(desk, agent);
        long_.writes("One").await("Shorter.");
        model.fails(401, "{\"error\": {\"message\": \"bad key\"}}");
        assertEquals(
                "The model server refuses the key: bad key",
                new AgentVisit(desk, agent).writes("Hello").awaitPeople());
        model.fails(429, "{\"error\": {\"message\": \"no money\", \"code\": \"insufficient_quota\"}}");
        assertEquals(
                "The model server's quota is used up: no money",
                new AgentVisit(desk, agent).writes("Hello").awaitPeople());
        model.answers("{\"choices\": [{\"finish_reason\": \"content_filter\", \"message\": {\"content\": \"\"}}]}");
        assertEquals(
                "The model declines to answer.",
                new AgentVisit(desk, agent).writes("Hello").awaitPeople());
    }

    @Test
    void anAgentThatAnswersTooOftenGoesToPeople() {
        var visit = new AgentVisit(desk, outside("/chatty"));
        agents = told -> json("{\"content\": \"Hm.\"}");
        for (int at = 0; at < 6; at++) {
            visit.writes("Again " + at);
        }
        assertEquals("The agent was asked more than 5 times within an hour.", visit.awaitPeople());
        assertEquals(5, visit.said().size());
    }

    @Test
    void anAgentIsSilentWhileSomebodyIsAssigned() {
        agents = told -> json("{\"content\": \"Me.\"}");
        var visit = new AgentVisit(desk, outside("/quiet"));
        assign(visit, String.valueOf(desk.ben().id()));
        visit.writes("A person, please");
        assign(visit, "null");
        visit.writes("Anybody?").await("Me.");
        assertEquals(
                List.of("Anybody?"),
                receiver.at("/quiet").stream()
                        .map(told -> told.json().get("message").asText())
                        .toList());
    }

    private void assign(AgentVisit visit, String agent) {
        desk.administrator()
                .post(desk.path("/conversations/" + visit.number() + "/assignments"))
                .json("{\"assignee_id\": " + agent + "}")
                .send()
                .ok();
    }

    @Test
    void anAgentIsPromptedAndChosenByItsLine() {
        var agent =
                thinking(", \"firstMessage\": \"Welcome to orders!\", \"icebreakers\": [\"Where is it?\", \"Bye\"]");
        var visit = new AgentVisit(desk, null);
        for (var action : List.of("prompt", "trigger")) {
            desk.wassist()
                    .post(WassistFixture.CONVERSATIONS + visit.id() + "/" + action + "/")
                    .json("{\"prompt\": \"Ask for the number\"}")
                    .send()
                    .expect(400)
                    .matches("{'error': 'Conversation has no agent', 'code': 'no_agent'}");
            WassistFixture.refused(
                    desk.wassist()
                            .post(WassistFixture.CONVERSATIONS + visit.id() + "/" + action + "/")
                            .json("{}")
                            .send(),
                    "{'prompt': ['This field is required.']}");
        }
        visit.writes("/connect:" + agent).await("Welcome to orders!");
        var greeting = visit.messages().get(0);
        assertEquals(
                "Where is it?", greeting.at("/unified/buttons/0/quickReplyId").asText());
        assertEquals(agent, visit.shown().at("/activeAgent/id").asText());
        model.says("Which number?");
        visit.act("prompt", "{\"prompt\": \"Ask for the number\"}");
        visit.await("Which number?", "Welcome to orders!");
        var messages = model.asked().get(0).get("messages");
        assertEquals(
                "Ask for the number",
                messages.get(messages.size() - 1).get("content").asText());
        assertFalse(messages.toString().contains("/connect:"));
    }

    @Test
    void agentsOutsideHaveAnAddress() {
        for (var wrong :
                List.of("{}", "{\"webhookUrl\": \"nowhere\"}", "{\"webhookUrl\": 7}", "{\"webhookUrl\": null}")) {
            desk.wassist()
                    .post("/api/v1/agents/byoa/")
                    .json(wrong)
                    .send()
                    .expect(400)
                    .matches("{'webhookUrl': ['@string']}");
        }
    }
}
