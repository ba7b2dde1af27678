package io.helpdesk.core.agentrun;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.helpdesk.core.agentrun.AgentStepEntity.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Lets a model answer with a bot's instructions: asks it, uses the tools that it names, and asks again, within limits
 * (agent-brain 4). What was done before in an attempt that was broken off is not done again.
 */
@ApplicationScoped
class Models {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int ROUNDS = 5;
    private static final int CALLS = 10;

    /** Later no tool is used, and the model is made to answer. */
    private static final Duration THINKING = Duration.ofSeconds(60);

    /** Later nothing is waited for: what is used at last, and then the answer, may take so long (see {@link AgentTransport}). */
    private static final Duration ALTOGETHER = Duration.ofSeconds(100);

    private static final String GIVEN_UP = "{\"error\":\"given up\"}";

    @Inject
    private ModelSettings settings;

    @Inject
    private ModelServer server;

    @Inject
    private OutsideAgents outside;

    @Inject
    private KnownWire wires;

    @Inject
    private RunBook book;

    /** @throws AgentTrouble if the model does not answer */
    Reply ask(Asked asked) throws AgentTrouble {
        return new Thinking(asked).answer();
    }

    private final class Thinking {

        private final Asked asked;
        private final List<Tool> tools;
        private final Tool.Variables variables;
        private final long from = System.nanoTime();
        private final ModelServer.Limits limits =
                new ModelServer.Limits(from + THINKING.toNanos(), from + ALTOGETHER.toNanos());
        private final List<ObjectNode> since = new ArrayList<>();
        private List<ObjectNode> talk;
        private int rounds;
        private int calls;

        private Thinking(Asked asked) {
            this.asked = asked;
            tools = Tool.of(asked.instructions().tools());
            talk = Talk.of(asked);
            var number = asked.conversation().contact().phoneNumber();
            variables = new Tool.Variables(
                    number == null ? "" : number,
                    wires.get()
                            .filter(wire -> asked.message() != null)
                            .flatMap(wire -> wire.picture(asked.message()))
                            .orElse(null),
                    wires.get().flatMap(wire -> wire.callback(asked.callback())).orElse(""));
        }

        private Reply answer() throws AgentTrouble {
            resume();
            while (true) {
                boolean last = rounds >= ROUNDS || atItsEnd();
                var choice = complete(last).path("choices").path(0);
                var message = choice.path("message");
                var reason = choice.path("finish_reason").asText();
                if (reason.equals("content_filter")
                        || !message.path("refusal").asText("").isBlank()) {
                    throw AgentTrouble.lasting("The model declines to answer.");
                }
                // some say "stop" beside calls; what was cut is not carried out
                var wanted = message.path("tool_calls");
                if (last || reason.equals("length") || !wanted.isArray() || wanted.isEmpty()) {
                    return Reply.of(Thoughts.without(message.path("content").asText("")));
                }
                rounds++;
                book.turn(asked, message.toString());
                since.add((ObjectNode) message);
                use(wanted);
            }
        }

        private boolean atItsEnd() {
            return calls >= CALLS || System.nanoTime() > limits.lastTry();
        }

        /** What was said and done in an attempt that was broken off. */
        private void resume() {
            var turns = asked.steps().stream()
                    .filter(step -> step.kind() == Kind.TURN)
                    .toList();
            var done = asked.steps().stream()
                    .filter(step -> step.kind() == Kind.CALL)
                    .collect(Collectors.toMap(AgentStepEntity::callId, Function.identity(), (one, other) -> one));
            for (var turn : turns) {
                var message = parsed(turn.said());
                if (message.isEmpty()) {
                    return;
                }
                rounds++;
                since.add(message.get());
                var missing = JSON.createArrayNode();
                for (var call : message.get().path("tool_calls")) {
                    var before = done.get(call.path("id").asText());
                    if (before == null) {
                        missing.add(call);
                    } else {
                        if (before.open()) {
                            book.interrupted(asked, before.id());
                            before.interrupted();
                        }
                        calls++;
                        since.add(result(before.callId(), new Tool.Outcome(before.result(), before.failure()).words()));
                    }
                }
                use(missing);
            }
        }

        private void use(JsonNode wanted) {
            for (var call : wanted) {
                var id = call.path("id").asText();
                // each wants its answer, or the server refuses the talk
                since.add(result(id, atItsEnd() ? GIVEN_UP : use(id, call.path("function"))));
            }
        }

        private String use(String id, JsonNode function) {
            calls++;
            var name = function.path("name").asText();
            var arguments = function.path("arguments").isTextual()
                    ? function.path("arguments").asText()
                    : function.path("arguments").toString();
            var step = book.calls(asked, id, name, Tool.TYPE, arguments);
            if (step.isEmpty()) {
                return GIVEN_UP;
            }
            long began = System.nanoTime();
            var outcome = tools.stream()
                    .filter(tool -> tool.name().equals(name))
                    .findFirst()
                    .map(tool -> tool.use(arguments, variables, outside))
                    .orElseGet(() -> new Tool.Outcome(null, "there is no such tool"));
            book.called(
                    asked,
                    step.get(),
                    outcome.result(),
                    outcome.failure(),
                    Duration.ofNanos(System.nanoTime() - began).toMillis());
            return outcome.words();
        }

        /** The history is halved once if it is too long. */
        private JsonNode complete(boolean last) throws AgentTrouble {
            try {
                return counted(server.complete(request(last), limits));
            } catch (ModelServer.TooLong once) {
                talk = Talk.halved(talk);
                try {
                    return counted(server.complete(request(last), limits));
                } catch (ModelServer.TooLong still) {
                    throw AgentTrouble.lasting("The talk is too long for the model.");
                }
            }
        }

        private JsonNode counted(JsonNode answer) {
            var usage = answer.path("usage");
            book.used(
                    asked,
                    usage.path("prompt_tokens").asLong(),
                    usage.path("completion_tokens").asLong());
            return answer;
        }

        private ObjectNode request(boolean last) {
            var request = JSON.createObjectNode().put("model", settings.model(asked.instructions()));
            var messages = request.putArray("messages");
            talk.forEach(messages::add);
            since.forEach(messages::add);
            if (!tools.isEmpty()) {
                var described = request.putArray("tools");
                tools.forEach(tool -> described.add(tool.function()));
                if (last) {
                    request.put("tool_choice", "none");
                }
            }
            if (asked.instructions().effort() != null) {
                request.put("reasoning_effort", asked.instructions().effort());
            }
            if (settings.tokens() > 0) {
                request.put(settings.tokensKey(), settings.tokens());
            }
            return request;
        }
    }

    private static ObjectNode result(String callId, String words) {
        return JSON.createObjectNode()
                .put("role", "tool")
                .put("tool_call_id", callId)
                .put("content", words);
    }

    private static Optional<ObjectNode> parsed(String json) {
        try {
            return JSON.readTree(json) instanceof ObjectNode message ? Optional.of(message) : Optional.empty();
        } catch (JsonProcessingException cut) {
            return Optional.empty();
        }
    }
}
