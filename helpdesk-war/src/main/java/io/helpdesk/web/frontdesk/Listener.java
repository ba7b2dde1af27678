package io.helpdesk.web.frontdesk;

import jakarta.servlet.http.HttpServletRequest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Where the server takes plain connections for this application, as a request has shown it.
 *
 * @param host what its clients call it
 * @param contextPath as {@link HttpServletRequest#getContextPath}
 */
record Listener(InetSocketAddress address, String host, String contextPath) {

    private static final int PATIENCE_MILLIS = 10_000;

    /** The one that this request came by; empty if that is encrypted. */
    static Optional<Listener> of(HttpServletRequest request) {
        if (request.isSecure()) {
            return Optional.empty();
        }
        var host = request.getHeader("Host");
        return Optional.of(new Listener(
                new InetSocketAddress(request.getLocalAddr(), request.getLocalPort()),
                host == null ? "localhost" : host,
                request.getContextPath()));
    }

    /**
     * Asks it by a connection of its own.
     *
     * @param path below the context root
     * @param more header lines, each with its end, and after an empty line a body
     * @return the status; zero if what came was no answer
     * @throws IOException if nothing came in time, or no connection
     */
    int status(String method, String path, String more) throws IOException {
        try (var socket = new Socket()) {
            socket.connect(address, PATIENCE_MILLIS);
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream()
                    .write((method + " " + contextPath + path + " HTTP/1.1\r\nHost: " + host
                                    + "\r\nConnection: close\r\n" + more)
                            .getBytes(StandardCharsets.US_ASCII));
            var line = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
                    .readLine();
            return line != null && line.matches("HTTP/\\S+ [0-9]{3}.*") ? Integer.parseInt(line.split(" ", 3)[1]) : 0;
        }
    }
}
