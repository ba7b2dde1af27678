package io.helpdesk.web.frontdesk;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Calls each dialect once, by the server's own listener: a server may have started the application and yet answer every
 * call by an error of its own. Until all have answered the application is not ready.
 *
 * <p>Where the server listens is known with the first plain request, such as the first that asks for readiness. Where none
 * comes, as behind encrypted listeners alone, nothing is tried and nothing is held against the application.
 */
@ApplicationScoped
public class DialectsCheck {

    private static final Logger LOG = Logger.getLogger("io.helpdesk");
    private static final long PATIENCE_MILLIS = 2000;

    @Resource
    private ManagedExecutorService executor;

    @Inject
    private DialectClaims claims;

    private volatile boolean through;
    private volatile Listener listener;
    private Future<Optional<String>> trial;

    /** Before there are requests, inside of the application: the server's executor is not to be had where others ask from. */
    void open() {
        through = claims.all().stream().allMatch(dialect -> dialect.probes().isEmpty());
    }

    /** With each request: remembers where the server listens, as long as somebody wants to know. */
    void arrived(HttpServletRequest request) {
        if (!through && listener == null) {
            listener = Listener.of(request).orElse(null);
        }
    }

    /** Why calls are not answered, in a sentence; empty if they are, or nobody can know yet. It is tried again until they are. */
    public Optional<String> trouble() {
        if (through || listener == null) {
            return Optional.empty();
        }
        try {
            return trial().get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException stillAtIt) {
            return Optional.of("The application still tries whether its APIs answer.");
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of("The server is shutting down.");
        }
    }

    /** However many ask at once, it is tried once. */
    private synchronized Future<Optional<String>> trial() {
        if (trial == null || trial.isDone()) {
            trial = executor.submit(this::tryAll);
        }
        return trial;
    }

    private Optional<String> tryAll() {
        var trouble = claims.all().stream()
                .flatMap(dialect ->
                        dialect.probes().stream().flatMap(probe -> trouble(listener, dialect.title(), probe).stream()))
                .findFirst();
        through = trouble.isEmpty();
        return trouble;
    }

    /** An error of the server, or silence; whoever refuses the call has heard it. */
    static Optional<String> trouble(Listener listener, String title, Probe probe) {
        var call = title + ": GET " + probe.path();
        try {
            int status = listener.status("GET", probe.path(), probe.lines());
            return status >= 500 || status == 0
                    ? Optional.of(call + " is answered by " + status + "; see the log.")
                    : Optional.empty();
        } catch (SocketTimeoutException e) {
            return Optional.of(call + " is not answered.");
        } catch (IOException unknown) {
            // it may be that the server may not connect to itself
            LOG.log(Level.FINE, "The listener could not be asked", unknown);
            return Optional.empty();
        }
    }
}
