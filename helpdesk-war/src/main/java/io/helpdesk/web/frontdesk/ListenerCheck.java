package io.helpdesk.web.frontdesk;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.HttpServletRequest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
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
    private static final int PATIENCE_MILLIS = 10_000;

    @Resource
    private ManagedExecutorService executor;

    private final AtomicBoolean asked = new AtomicBoolean();

    /** With the first request that comes, in its own time; logs one warning if such requests are refused. */
    void once(HttpServletRequest request) {
        if (asked.get() || request.isSecure() || !asked.compareAndSet(false, true)) {
            return;
        }
        var listener = new InetSocketAddress(request.getLocalAddr(), request.getLocalPort());
        var host = request.getHeader("Host");
        var path = request.getContextPath() + "/";
        executor.execute(() -> check(listener, host == null ? "localhost" : host, path));
    }

    private static void check(InetSocketAddress listener, String host, String path) {
        try {
            if (refuses(listener, host, path)) {
                LOG.warning(
                        "The server answers DELETE requests with a body by 400 before the application hears of them, and some"
                                + " clients send such; its deployment page says what to set (docs/deploy).");
            }
        } catch (IOException unknown) {
            LOG.log(Level.FINE, "The listener could not be asked", unknown);
        }
    }

    /** Whether a DELETE with a body is malformed there; this application answers 405 at its root. */
    static boolean refuses(InetSocketAddress listener, String host, String path) throws IOException {
        try (var socket = new Socket()) {
            socket.connect(listener, PATIENCE_MILLIS);
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream()
                    .write(("DELETE " + path + " HTTP/1.1\r\nHost: " + host + "\r\nContent-Type: application/json"
                                    + "\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}")
                            .getBytes(StandardCharsets.US_ASCII));
            var status = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
                    .readLine();
            return status != null && status.contains(" 400");
        }
    }
}
