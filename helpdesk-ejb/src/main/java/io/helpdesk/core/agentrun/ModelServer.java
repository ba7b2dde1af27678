package io.helpdesk.core.agentrun;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Asks the server of models for completions, again where its errors say that this helps (agent-brain 5). The operator names it, so it
 * may be anywhere.
 */
@ApplicationScoped
public class ModelServer {

    private static final Duration PATIENCE = Duration.ofSeconds(45);
    private static final int LONGEST = 1024 * 1024;
    private static final int TRIES = 3;
    private static final String SILENT = "The model server does not answer.";
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    ModelSettings settings;

    @Inject
    Clock clock;

    private AgentHttp http;

    /** What was said does not fit into what the model reads at once. */
    public static final class TooLong extends Exception {
        private static final long serialVersionUID = 1L;
    }

    /**
     * How long it may take, in times of {@link System#nanoTime}.
     *
     * @param lastTry no try follows another later
     * @param end of whatever is waited for then
     */
    public record Limits(long lastTry, long end) {

        private Duration patience() {
            long left = end - System.nanoTime();
            return left < PATIENCE.toNanos() ? Duration.ofNanos(left) : PATIENCE;
        }
    }

    @PostConstruct
    void open() {
        http = new AgentHttp(true);
    }

    @PreDestroy
    void close() {
        http.close();
    }

    /**
     * @return the answer, whatever is missing in it
     * @throws AgentTrouble if there is none in time
     * @throws TooLong if the request is
     */
    public JsonNode complete(ObjectNode request, Limits limits) throws AgentTrouble, TooLong {
        var body = request.toString().getBytes(StandardCharsets.UTF_8);
        for (int tried = 1; ; tried++) {
            AgentHttp.Answer answer;
            var patience = limits.patience();
            if (patience.toMillis() <= 0) {
                throw AgentTrouble.lasting(SILENT);
            }
            try {
                answer = http.call("POST", URI.create(settings.address()), headers(), body, patience, LONGEST);
            } catch (IOException silent) {
                waitOrGiveUp(tried, limits.lastTry(), backOff(tried), SILENT);
                continue;
            }
            var said = read(answer.body());
            if (answer.fine() && said.isObject()) {
                return said;
            }
            waitOrGiveUp(
                    tried,
                    limits.lastTry(),
                    pause(answer, said, tried),
                    "The model server answered with status " + answer.status() + ".");
        }
    }

    /** How long to wait before the next try; it refuses what no try mends. */
    private Duration pause(AgentHttp.Answer answer, JsonNode said, int tried) throws AgentTrouble, TooLong {
        var code = said.path("error").path("code").asText();
        return switch (answer.status()) {
            case 400 -> {
                if (code.equals("context_length_exceeded")) {
                    throw new TooLong();
                }
                throw AgentTrouble.lasting("The model server refuses the request" + because(said));
            }
            case 401, 403 -> throw AgentTrouble.lasting("The model server refuses the key" + because(said));
            case 404 ->
                throw AgentTrouble.lasting("The model server does not know the model or the path" + because(said));
            case 429 -> {
                if (code.equals("insufficient_quota")) {
                    throw AgentTrouble.lasting("The model server's quota is used up" + because(said));
                }
                yield RatePause.of(answer.headers(), clock.instant()).orElse(backOff(tried));
            }
            default -> {
                if (answer.status() >= 500 || answer.status() == 408 || answer.status() == 409 || answer.fine()) {
                    yield backOff(tried);
                }
                throw AgentTrouble.lasting("The model server answered with status " + answer.status() + because(said));
            }
        };
    }

    /** In the server's own words, which say nothing that is secret here. */
    private static String because(JsonNode said) {
        var error = said.path("error");
        var words = error.isTextual()
                ? error.asText()
                : error.path("message").asText(said.path("detail").asText());
        return words.isBlank() ? "." : ": " + words;
    }

    private static void waitOrGiveUp(int tried, long until, Duration pause, String otherwise) throws AgentTrouble {
        if (tried >= TRIES || System.nanoTime() + pause.toNanos() > until) {
            throw AgentTrouble.lasting(otherwise);
        }
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw AgentTrouble.passing(otherwise);
        }
    }

    /** One second, two, four, and up to a fifth more. */
    private static Duration backOff(int tried) {
        long millis = 1_000L << (tried - 1);
        return Duration.ofMillis(millis + ThreadLocalRandom.current().nextLong(millis / 5));
    }

    private HashMap<String, String> headers() {
        var headers = new HashMap<String, String>();
        headers.put("Accept", "application/json");
        settings.key().ifPresent(key -> headers.put("Authorization", "Bearer " + key));
        return headers;
    }

    private static JsonNode read(String body) {
        try {
            var read = JSON.readTree(body);
            return read == null ? JSON.missingNode() : read;
        } catch (JsonProcessingException noJson) {
            return JSON.missingNode();
        }
    }
}
