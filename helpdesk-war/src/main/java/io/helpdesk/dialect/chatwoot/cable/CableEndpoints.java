package io.helpdesk.dialect.chatwoot.cable;

import io.helpdesk.dialect.chatwoot.ChatwootClaim;
import io.helpdesk.web.admission.ClientAddress;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.websocket.Endpoint;
import jakarta.websocket.HandshakeResponse;
import jakarta.websocket.server.HandshakeRequest;
import jakarta.websocket.server.ServerApplicationConfig;
import jakarta.websocket.server.ServerEndpointConfig;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Where the sockets are: at the original's path and under the mount. Found by the server. */
public class CableEndpoints implements ServerApplicationConfig {

    @Override
    public Set<ServerEndpointConfig> getEndpointConfigs(Set<Class<? extends Endpoint>> found) {
        return ChatwootClaim.SOCKETS.stream()
                .map(path -> ServerEndpointConfig.Builder.create(CableEndpoint.class, path)
                        .subprotocols(List.of("actioncable-v1-json"))
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

        /** In the thread of the request, the last one that knows where it came from. */
        @Override
        public void modifyHandshake(ServerEndpointConfig config, HandshakeRequest request, HandshakeResponse response) {
            config.getUserProperties()
                    .put(
                            CableEndpoint.ADDRESS,
                            CDI.current().select(ClientAddress.class).get().get());
        }

        /** Anybody may call; the subscription has the secret (chatwoot-events 5.1). */
        @Override
        public boolean checkOrigin(String origin) {
            return true;
        }
    }
}
