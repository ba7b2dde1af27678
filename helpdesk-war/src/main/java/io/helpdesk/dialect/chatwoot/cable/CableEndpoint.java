package io.helpdesk.dialect.chatwoot.cable;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.websocket.CloseReason;
import jakarta.websocket.Endpoint;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.Session;
import java.util.logging.Level;
import java.util.logging.Logger;

/** One socket, as the server sees it. */
@Dependent
public class CableEndpoint extends Endpoint {

    private static final Logger LOG = Logger.getLogger("io.helpdesk");

    /** Length of the longest command that is read; longer ones close the socket with 1009. */
    static final int LONGEST_COMMAND = 16 * 1024;

    /** Under which the handshake leaves who came. */
    static final String ADDRESS = "io.helpdesk.address";

    @Inject
    private Cable cable;

    private CableConnection connection;

    @Override
    public void onOpen(Session session, EndpointConfig config) {
        // the pings show who is there, and the cable closes what does not subscribe
        session.setMaxIdleTimeout(0);
        session.setMaxTextMessageBufferSize(LONGEST_COMMAND);
        session.setMaxBinaryMessageBufferSize(LONGEST_COMMAND);
        connection = cable.open(session, (String) config.getUserProperties().getOrDefault(ADDRESS, ""));
        session.addMessageHandler(String.class, connection::received);
    }

    @Override
    public void onClose(Session session, CloseReason reason) {
        if (connection != null) {
            cable.closed(connection);
        }
    }

    @Override
    public void onError(Session session, Throwable trouble) {
        LOG.log(Level.FINE, "A socket failed", trouble);
    }
}
