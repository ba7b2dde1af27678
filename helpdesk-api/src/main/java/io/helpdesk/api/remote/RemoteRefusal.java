package io.helpdesk.api.remote;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The desk has refused, and nothing was done. Which refusal it is says the class; what the desk said, in the words of its wire,
 * are the {@link #reasons}.
 */
public abstract sealed class RemoteRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient List<String> reasons;
    private final transient List<String> fields;
    private final transient Duration retryAfter;

    private RemoteRefusal(Said said) {
        super(said.status + " " + String.join("; ", said.reasons));
        status = said.status;
        reasons = said.reasons;
        fields = said.fields;
        retryAfter = said.retryAfter;
    }

    /** The token is missing, unknown or revoked, or its owner may not do this: this wire says both by 401. */
    public static final class Unauthorized extends RemoteRefusal {
        private static final long serialVersionUID = 1L;

        private Unauthorized(Said said) {
            super(said);
        }
    }

    /** Nobody may do this here. */
    public static final class Forbidden extends RemoteRefusal {
        private static final long serialVersionUID = 1L;

        private Forbidden(Said said) {
            super(said);
        }
    }

    /** What is named does not exist for this caller. */
    public static final class NotFound extends RemoteRefusal {
        private static final long serialVersionUID = 1L;

        private NotFound(Said said) {
            super(said);
        }
    }

    /** The request breaks a rule. */
    public static final class Invalid extends RemoteRefusal {
        private static final long serialVersionUID = 1L;

        private Invalid(Said said) {
            super(said);
        }
    }

    /** The same request, by its key, is still being carried out. */
    public static final class InProgress extends RemoteRefusal {
        private static final long serialVersionUID = 1L;

        private InProgress(Said said) {
            super(said);
        }
    }

    /** There is too much to do, or the database is away; again after {@link #retryAfter}. */
    public static final class Busy extends RemoteRefusal {
        private static final long serialVersionUID = 1L;

        private Busy(Said said) {
            super(said);
        }
    }

    /** The desk has failed, or what stands in front of it; whether anything was done is not known. */
    public static final class Failed extends RemoteRefusal {
        private static final long serialVersionUID = 1L;

        private Failed(Said said) {
            super(said);
        }
    }

    /** The HTTP status, 400 or above. */
    public int status() {
        return status;
    }

    /** What the desk said; never empty: without words it is the answer as it came, shortened. */
    public List<String> reasons() {
        return reasons;
    }

    /** The fields it is about, by their names on the wire; empty where the desk does not say. */
    public List<String> fields() {
        return fields;
    }

    /** When to try again, as far as the desk says. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    private record Said(int status, List<String> reasons, List<String> fields, Duration retryAfter) {}

    /**
     * @param body as it came; need not be JSON
     * @param retryAfter the header, in seconds; null where there is none
     */
    static RemoteRefusal of(int status, String body, String retryAfter) {
        var json = JsonForm.objectOrEmpty(body);
        var reasons = reasons(json);
        var said = new Said(
                status,
                reasons.isEmpty()
                        ? List.of(
                                body.strip().substring(0, Math.min(body.strip().length(), 200)))
                        : reasons,
                texts(json.get("attributes")),
                seconds(retryAfter));
        return switch (status) {
            case 401 -> new Unauthorized(said);
            case 403 -> new Forbidden(said);
            case 404 -> new NotFound(said);
            case 409 -> new InProgress(said);
            case 429, 503 -> new Busy(said);
            default -> status < 500 ? new Invalid(said) : new Failed(said);
        };
    }

    /** Chatwoot's application API has four shapes (chatwoot-application 0.5). */
    private static List<String> reasons(JsonObject json) {
        for (var key : new String[] {"error", "message", "errors"}) {
            var texts = texts(json.get(key));
            if (!texts.isEmpty()) {
                return texts;
            }
        }
        return List.of();
    }

    private static List<String> texts(JsonValue value) {
        if (value instanceof JsonString text) {
            return List.of(text.getString());
        }
        return value instanceof JsonArray array
                ? array.stream()
                        .filter(JsonString.class::isInstance)
                        .map(text -> ((JsonString) text).getString())
                        .toList()
                : List.of();
    }

    private static Duration seconds(String header) {
        return header != null && header.matches("\\d{1,9}") ? Duration.ofSeconds(Long.parseLong(header)) : null;
    }
}
