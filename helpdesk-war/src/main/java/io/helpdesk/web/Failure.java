package io.helpdesk.web;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonGenerationException;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import io.helpdesk.api.problem.Conflict;
import io.helpdesk.api.problem.HelpdeskException;
import jakarta.ws.rs.WebApplicationException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * What went wrong, told apart once for all dialects; each words it.
 *
 * <p>Only a {@link Bug} is logged, by {@link #of}, and {@link Unavailable} with one line: the rest is the client's affair.
 */
public sealed interface Failure {

    /** A service said no. */
    record Refused(HelpdeskException why) implements Failure {}

    /** The body is not what it claims to be. @param detail for a log or a dialect that repeats it; names no class of ours */
    record Malformed(String detail) implements Failure {}

    /** The body is larger than configured. @param limit in bytes */
    record TooLarge(long limit) implements Failure {}

    /**
     * The JAX-RS engine said no: unknown path, wrong method, wrong media type.
     *
     * @param allow the methods that would do, for 405; else empty
     */
    record Http(int status, Set<String> allow) implements Failure {}

    /** The database cannot be reached or is too busy; trying again later may help. */
    record Unavailable(int retryAfterSeconds) implements Failure {}

    /** Ours. @param incident under which it is in the log */
    record Bug(String incident) implements Failure {}

    /** Looks through what containers wrap around the cause. */
    static Failure of(Throwable thrown) {
        var chain = chain(thrown);
        for (var cause : chain) {
            if (cause instanceof HelpdeskException refusal) {
                return new Refused(refusal);
            }
            if (cause instanceof BodyTooLarge body) {
                return new TooLarge(body.limit());
            }
        }
        for (var cause : chain) {
            if (cause instanceof JacksonException json && !aboutOurAnswer(json)) {
                return new Malformed(json.getOriginalMessage());
            }
            if (cause instanceof MalformedBody body) {
                return new Malformed(body.getMessage());
            }
        }
        switch (DatabaseTrouble.in(chain)) {
            case UNAVAILABLE -> {
                log().log(Level.WARNING, "The database did not answer: " + chain.get(chain.size() - 1));
                return new Unavailable(1);
            }
            case CONFLICT -> {
                return new Refused(new Conflict("record"));
            }
            case NONE -> {
                // something else
            }
        }
        for (var cause : chain) {
            if (cause instanceof WebApplicationException http && http.getResponse().getStatus() < 500) {
                return new Http(http.getResponse().getStatus(), new TreeSet<>(http.getResponse().getAllowedMethods()));
            }
        }
        if (thrown instanceof IOException) {
            // the client went away in the middle of its body
            return new Malformed("the body ended early");
        }
        return bug(thrown);
    }

    private static Bug bug(Throwable thrown) {
        var incident = UUID.randomUUID().toString().substring(0, 8);
        log().log(Level.SEVERE, "Incident " + incident, thrown);
        return new Bug(incident);
    }

    private static Logger log() {
        return Logger.getLogger("io.helpdesk.web");
    }

    /** What we could not write is our fault, what we could not read is the client's. */
    private static boolean aboutOurAnswer(JacksonException json) {
        return json instanceof JsonGenerationException || json instanceof InvalidDefinitionException
                || json instanceof JsonMappingException mapping && mapping.getProcessor() instanceof JsonGenerator;
    }

    private static List<Throwable> chain(Throwable thrown) {
        var seen = Collections.<Throwable>newSetFromMap(new IdentityHashMap<>());
        var chain = new ArrayList<Throwable>();
        for (var cause = thrown; cause != null && seen.add(cause); cause = cause.getCause()) {
            chain.add(cause);
        }
        return chain;
    }
}
