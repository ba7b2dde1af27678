package io.helpdesk.web;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonGenerationException;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import io.helpdesk.api.health.DatabaseErrors;
import io.helpdesk.api.problem.Conflict;
import io.helpdesk.api.problem.HelpdeskException;
import io.helpdesk.api.problem.NotFound;
import io.helpdesk.api.problem.Overloaded;
import io.helpdesk.web.admission.TooManyWrong;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.ws.rs.WebApplicationException;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Tells failures apart, each only once: some servers have an exception mapped twice to learn what becomes of it. */
final class Diagnosis {

    private static final Logger LOG = Logger.getLogger("io.helpdesk.web");
    private static final int RESTART_SECONDS = 5;
    private static final ThreadLocal<Diagnosis> LAST = new ThreadLocal<>();

    private final Throwable thrown;
    private final Failure failure;

    private Diagnosis(Throwable thrown, Failure failure) {
        this.thrown = thrown;
        this.failure = failure;
    }

    static Failure of(Throwable thrown) {
        var last = LAST.get();
        if (last != null && last.thrown == thrown) {
            return last.failure;
        }
        var failure = tell(thrown, Diagnosis::databaseErrors);
        LAST.set(new Diagnosis(thrown, failure));
        return failure;
    }

    /** When the request is over. */
    static void forget() {
        LAST.remove();
    }

    static Failure tell(Throwable thrown, Supplier<DatabaseErrors> databaseErrors) {
        var chain = chain(thrown);
        for (var cause : chain) {
            if (cause instanceof HelpdeskException refusal) {
                return new Failure.Refused(refusal);
            }
            if (cause instanceof Busy || cause instanceof Overloaded) {
                return new Failure.Unavailable(1);
            }
            if (ServerTrouble.comingOrGoing(cause)) {
                return new Failure.Unavailable(RESTART_SECONDS);
            }
            if (ServerTrouble.cutOff(cause)) {
                return new Failure.TooLarge(ServerTrouble.limit(cause));
            }
            if (cause instanceof TooManyWrong wrong) {
                return new Failure.Throttled(wrong.retryAfterSeconds());
            }
            if (cause instanceof KeyRefused key) {
                return new Failure.Key(key);
            }
            if (cause instanceof BodyTooLarge body) {
                return new Failure.TooLarge(body.limit());
            }
        }
        for (var cause : chain) {
            if (cause instanceof JacksonException json && !aboutOurAnswer(json)) {
                return new Failure.Malformed(json.getOriginalMessage());
            }
            if (cause instanceof MalformedBody body) {
                return new Failure.Malformed(body.getMessage());
            }
        }
        switch (DatabaseTrouble.in(chain, databaseErrors)) {
            case UNAVAILABLE -> {
                LOG.log(Level.WARNING, "The database did not answer: " + chain.get(chain.size() - 1));
                return new Failure.Unavailable(1);
            }
            case GONE -> {
                return new Failure.Refused(new NotFound("record"));
            }
            case CONFLICT -> {
                return new Failure.Refused(new Conflict("record"));
            }
            case FAULT -> {
                // something else
            }
        }
        for (var cause : chain) {
            if (cause instanceof WebApplicationException http
                    && http.getResponse().getStatus() < 500) {
                return new Failure.Http(
                        http.getResponse().getStatus(),
                        new TreeSet<>(http.getResponse().getAllowedMethods()));
            }
        }
        if (thrown instanceof IOException && !(thrown instanceof FileSystemException)) {
            // the client, mostly, which does not wait for it
            var incident = incident();
            LOG.warning("Incident " + incident + ": an answer could not be written: " + thrown);
            return new Failure.Bug(incident);
        }
        return bug(thrown);
    }

    /** Looked up, because mappers are made by engines that would have to hand it through, and most failures need none. */
    private static DatabaseErrors databaseErrors() {
        return CDI.current().select(DatabaseErrors.class).get();
    }

    private static Failure bug(Throwable thrown) {
        var incident = incident();
        LOG.log(Level.SEVERE, "Incident " + incident, thrown);
        return new Failure.Bug(incident);
    }

    private static String incident() {
        return UUID.randomUUID().toString().substring(0, 8);
    }

    /** What we could not write is our fault, what we could not read is the client's. */
    private static boolean aboutOurAnswer(JacksonException json) {
        return json instanceof JsonGenerationException
                || json instanceof InvalidDefinitionException
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
