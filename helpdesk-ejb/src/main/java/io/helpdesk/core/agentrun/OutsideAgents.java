package io.helpdesk.core.agentrun;

import io.helpdesk.api.agentrun.AgentWire.Question;
import io.helpdesk.api.settings.Setting;
import io.helpdesk.api.settings.Settings;
import io.helpdesk.core.network.PrivateHost;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Map;

/** Asks agents that somebody runs elsewhere, and calls what models use as tools: addresses nobody vouches for (wassist 8.5). */
@ApplicationScoped
class OutsideAgents {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int LONGEST = 64 * 1024;

    @Inject
    private Settings settings;

    @Inject
    private KnownWire wires;

    private AgentHttp http;

    @PostConstruct
    void open() {
        http = new AgentHttp(settings.flag(Setting.WEBHOOKS_ALLOW_PRIVATE));
    }

    @PreDestroy
    void close() {
        http.close();
    }

    /** @throws AgentTrouble if it does not answer with a status of 2xx within half a minute */
    Reply ask(Asked asked) throws AgentTrouble {
        var wire = wires.get().orElseThrow();
        var question = wire.question(
                new Question(asked.conversation(), asked.message(), asked.text(), asked.history(), asked.callback()));
        try {
            var answer = call("POST", asked.instructions().address(), Map.of(), question, PATIENCE);
            if (!answer.fine()) {
                throw AgentTrouble.passing("The agent answered with status " + answer.status() + ".");
            }
            var said = wire.answer(answer.body());
            var attributes = said.picture() == null ? Map.<String, Object>of() : wire.withPicture(said.picture());
            return new Reply(said.text(), attributes);
        } catch (PrivateHost closed) {
            throw AgentTrouble.lasting("The agent is in a private network, where nothing is sent.");
        } catch (URISyntaxException malformed) {
            throw AgentTrouble.lasting("The agent's address is malformed.");
        } catch (IOException silent) {
            throw AgentTrouble.passing("The agent did not answer in time.");
        }
    }

    /** @throws IOException if nobody answers; {@link PrivateHost} where nothing is sent */
    AgentHttp.Answer call(String method, String address, Map<String, String> headers, byte[] body, Duration patience)
            throws IOException, URISyntaxException {
        var to = new URI(address);
        if (to.getHost() == null
                || !("https".equalsIgnoreCase(to.getScheme()) || "http".equalsIgnoreCase(to.getScheme()))) {
            throw new URISyntaxException(address, "no address on the web");
        }
        return http.call(method, to, headers, body, patience, LONGEST);
    }
}
