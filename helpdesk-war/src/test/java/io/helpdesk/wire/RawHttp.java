package io.helpdesk.wire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;

/** Bytes to the server and bytes back, for requests that no well-behaved client can send. */
public final class RawHttp {

    private RawHttp() {}

    /**
     * Sends these lines as a request head, adding {@code Host} and {@code Connection: close} unless they are there, then
     * the body.
     *
     * @param head request line and headers, one per line
     * @return everything the server sent until it closed the connection, one character per byte
     */
    public static String send(URI base, String head, byte[] body) throws IOException {
        var request = new StringBuilder();
        head.strip().lines().forEach(line -> request.append(line).append("\r\n"));
        var lower = head.toLowerCase(java.util.Locale.ROOT);
        if (!lower.contains("\nhost:")) {
            request.append("Host: ").append(base.getAuthority()).append("\r\n");
        }
        if (!lower.contains("\nconnection:")) {
            request.append("Connection: close\r\n");
        }
        request.append("\r\n");
        try (var socket = new Socket(InetAddress.getByName(base.getHost()), base.getPort())) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(request.toString().getBytes(ISO_8859_1));
            socket.getOutputStream().write(body);
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
        }
    }

    public static int status(String answer) {
        return Integer.parseInt(answer.split(" ", 3)[1]);
    }
}
