package io.helpdesk.wire.server;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Asks whether the application answers yet. */
final class Probe {

    private Probe() {}

    /** Whether the application is ready, and not only the server, which says so before it knows of the application. */
    static boolean ready(String base) {
        try {
            var connection = (HttpURLConnection)
                    URI.create(base + "/health/ready").toURL().openConnection();
            connection.setConnectTimeout(1_000);
            connection.setReadTimeout(10_000);
            try (var body = connection.getInputStream()) {
                return new String(body.readAllBytes(), StandardCharsets.UTF_8).contains("\"helpdesk\"");
            }
        } catch (IOException notYet) {
            return false;
        }
    }
}
