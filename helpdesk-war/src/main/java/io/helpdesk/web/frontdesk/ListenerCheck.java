package io.helpdesk.web.frontdesk;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Asks the server's own listener, once, whether it lets DELETE requests with a body through. Clients of the originals send
 * such; one server refuses them until it is told otherwise, and nothing in the application's file can tell it.
 */
@ApplicationScoped
public class ListenerCheck {

    private static final Logger LOG = Logger.getLogger("io.helpdesk");

    @Resource
    private ManagedExecutorService executor;

    private final AtomicBoolean asked = new AtomicBoolean();

    /** With the first request that comes, in its own time; logs one warning if such requests are refused. */
    void once(HttpServletRequest request) {
        if (asked.get() || request.isSecure() || !asked.compareAndSet(false, true)) {
            return;
        }
        Listener.of(request).ifPresent(listener -> executor.execute(() -> check(listener)));
    }

    private static void check(Listener listener) {
        try {
            if (refuses(listener)) {
                LOG.warning(
                        "The server answers DELETE requests with a body by 400 before the application hears of them, and some"
                                + " clients send such; its deployment page says what to set (docs/deploy).");
            }
        } catch (IOException unknown) {
            LOG.log(Level.FINE, "The listener could not be asked", unknown);
        }
    }

    /** Whether a DELETE with a body is malformed there; this application answers 405 at its root. */
    static boolean refuses(Listener listener) throws IOException {
        return listener.status("DELETE", "/", "Content-Type: application/json\r\nContent-Length: 2\r\n\r\n{}") == 400;
    }
}
