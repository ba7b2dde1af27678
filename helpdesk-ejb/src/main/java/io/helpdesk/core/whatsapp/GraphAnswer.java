package io.helpdesk.core.whatsapp;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Optional;

/**
 * What the provider answered.
 *
 * @param body an object; an empty one where there was none
 * @param pause it asked for, or null
 */
public record GraphAnswer(int status, JsonNode body, Duration pause) {

    private static final int FIRST_ERROR = 300;

    public boolean taken() {
        return status < FIRST_ERROR && !body.has("error");
    }

    /** What it refused; empty if it took it. */
    public Optional<GraphError> error() {
        return taken() ? Optional.empty() : Optional.of(GraphError.of(status, body.path("error")));
    }
}
