package io.helpdesk.dialect.libredesk.socket;

import io.helpdesk.dialect.libredesk.LibredeskClaim;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.websocket.Endpoint;
import jakarta.websocket.HandshakeResponse;
import jakarta.websocket.server.HandshakeRequest;
import jakarta.websocket.server.ServerApplicationConfig;
import jakarta.websocket.server.ServerEndpointConfig;
import java.util.Set;
import java.util.stream.Collectors;

/** Where the sockets are: at the original's path and under the mount. Found by the server. */
public class ConsoleEndpoints implements ServerApplicationConfig {

    @Override
    public Set<ServerEndpointConfig> getEndpointConfigs(Set<Class<? extends Endpoint>> found) {
        return LibredeskClaim.SOCKETS.stream()
                .map(path -> ServerEndpointConfig.Builder.create(ConsoleEndpoint.class, path)
                        .configurator(new Beans())
                        .build())
                .collect(Collectors.toSet());
    }

    @Override
    public Set<Class<?>> getAnnotatedEndpointClasses(Set<Class<?>> scanned) {
        return scanned;
    }

    /** Servers differ in which endpoints they inject; this one is asked of CDI everywhere. */
    private static final class Beans extends ServerEndpointConfig.Configurator {

        @Override
        public <T> T getEndpointInstance(Class<T> type) {
            return CDI.current().select(type).get();
        }

        /** In the thread of the request, the last one that knows who was let in. The properties are this handshake's alone. */
        @Override
        public void modifyHandshake(ServerEndpointConfig config, HandshakeRequest request, HandshakeResponse response) {
            var admitted = CDI.current().select(Entrant.class).get().get();
            if (admitted != null) {
                config.getUserProperties().put(ConsoleEndpoint.ADMITTED, admitted);
            }
        }

        /** Judged before, where it could be answered. */
        @Override
        public boolean checkOrigin(String origin) {
            return true;
        }
    }
}
