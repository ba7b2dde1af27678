package io.helpdesk.wire.server;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/** Asks whether somebody answers yet. */
final class Probe {

    private Probe() {}

    /** Of a GET; zero when nothing listens. */
    static int status(String address) {
        try {
            var connection = (HttpURLConnection) URI.create(address).toURL().openConnection();
            connection.setConnectTimeout(1_000);
            connection.setReadTimeout(10_000);
            return connection.getResponseCode();
        } catch (IOException e) {
            return 0;
        }
    }
}
