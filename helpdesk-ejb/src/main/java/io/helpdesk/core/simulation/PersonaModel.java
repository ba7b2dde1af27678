package io.helpdesk.core.simulation;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.helpdesk.core.agentrun.AgentTrouble;
import io.helpdesk.core.agentrun.ModelServer;
import io.helpdesk.core.agentrun.ModelSettings;
import io.helpdesk.core.agentrun.Thoughts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/** Has the configured model play a persona, who has no tools. */
@ApplicationScoped
class PersonaModel {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration TRYING = Duration.ofSeconds(60);
    private static final Duration ALTOGETHER = Duration.ofSeconds(100);

    @Inject
    private ModelSettings settings;

    @Inject
    private ModelServer server;

    @Inject
    private TestStage stage;

    /**
     * What the persona writes, perhaps nothing.
     *
     * @throws AgentTrouble if the model does not say
     */
    String words(Cue cue) throws AgentTrouble {
        long from = System.nanoTime();
        try {
            var answer = server.complete(
                    request(cue), new ModelServer.Limits(from + TRYING.toNanos(), from + ALTOGETHER.toNanos()));
            var usage = answer.path("usage");
            stage.used(
                    cue,
                    usage.path("prompt_tokens").asLong(),
                    usage.path("completion_tokens").asLong());
            var choice = answer.path("choices").path(0);
            return Thoughts.without(choice.path("message").path("content").asText(""));
        } catch (ModelServer.TooLong tooLong) {
            throw AgentTrouble.lasting("The talk is too long for the model.");
        }
    }

    /** To the persona, the agent is who writes to it. */
    private ObjectNode request(Cue cue) {
        var request = JSON.createObjectNode().put("model", settings.model());
        var messages = request.putArray("messages");
        messages.addObject().put("role", "system").put("content", part(cue));
        messages.addObject()
                .put("role", "user")
                .put("content", cue.talk().isEmpty() ? "Write your first message." : "Go on with the talk.");
        cue.talk()
                .forEach(said -> messages.addObject()
                        .put("role", said.byContact() ? "assistant" : "user")
                        .put("content", said.text()));
        if (settings.tokens() > 0) {
            request.put(settings.tokensKey(), settings.tokens());
        }
        return request;
    }

    private static String part(Cue cue) {
        return "You play a customer who writes to a business in a chat. You are not an assistant, and you never say that you play. "
                + "Write the customer's next message and nothing else, short, as people write in chats. When the customer has what "
                + "they came for, or gives up, write " + TestStage.END + " alone.\n\nThe customer: " + cue.name() + ". "
                + cue.description();
    }
}
