package io.helpdesk.core.container;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URISyntaxException;

/** Where the directory is that the server asks. Servers do not say why they refuse a password; whether it is there says so. */
final class ContainerDirectory {

    private static final int PATIENCE_MILLIS = 2_000;

    private final String host;
    private final int port;

    private ContainerDirectory(String host, int port) {
        this.host = host;
        this.port = port;
    }

    /**
     * Reads {@code host:port}.
     *
     * @return null for {@code ""}
     * @throws IllegalStateException with a sentence that says what to do
     */
    static ContainerDirectory read(String text) {
        if (text.isBlank()) {
            return null;
        }
        try {
            var address = new URI("ldap://" + text.strip());
            if (address.getHost() != null
                    && address.getPort() > 0
                    && address.getRawPath().isEmpty()) {
                return new ContainerDirectory(address.getHost(), address.getPort());
            }
        } catch (URISyntaxException malformed) {
            // said below
        }
        throw new IllegalStateException(
                "helpdesk.login.container.directory must be host:port, such as ldap.example.com:636, not '" + text
                        + "'");
    }

    boolean answers() {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), PATIENCE_MILLIS);
            return true;
        } catch (IOException gone) {
            return false;
        }
    }
}
