package io.helpdesk.dialect.libredesk.socket;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.Endpoint;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.Session;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.logging.Level;
import java.util.logging.Logger;

/** One socket, as the server sees it. */
@Dependent
public class ConsoleEndpoint extends Endpoint {

    private static final Logger LOG = Logger.getLogger("io.helpdesk");

    /** Length of the longest frame that is read, which has room for 500 UUIDs; longer ones close the socket with 1009. */
    static final int LONGEST_FRAME = 32 * 1024;

    /** Under which the handshake leaves who was let in. */
    static final String ADMITTED = Entrant.Admitted.class.getName();

    @Inject
    private ConsoleSockets sockets;

    private ConsoleConnection connection;

    @Override
    public void onOpen(Session session, EndpointConfig config) {
        // the pings show who is there
        session.setMaxIdleTimeout(0);
        session.setMaxTextMessageBufferSize(LONGEST_FRAME);
        session.setMaxBinaryMessageBufferSize(LONGEST_FRAME);
        if (!(session.getUserProperties().get(ADMITTED) instanceof Entrant.Admitted admitted)) {
            close(session, CloseCodes.VIOLATED_POLICY);
            return;
        }
        connection = sockets.open(session, admitted);
        session.addMessageHandler(String.class, connection::received);
        session.addMessageHandler(ByteBuffer.class, bytes -> connection.close(CloseCodes.CANNOT_ACCEPT, ""));
    }

    @Override
    public void onClose(Session session, CloseReason reason) {
        if (connection != null) {
            sockets.closed(connection);
        }
    }

    @Override
    public void onError(Session session, Throwable trouble) {
        LOG.log(Level.FINE, "A socket failed", trouble);
    }

    private static void close(Session session, CloseReason.CloseCode code) {
        try {
            session.close(new CloseReason(code, ""));
        } catch (IOException gone) {
            LOG.log(Level.FINE, "A socket was closed already", gone);
        }
    }
}
