package io.helpdesk.dialect.chatwoot;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Optional;

/** Where clients of this wire put their token (chatwoot-application 1.1). */
public final class AccessTokens {

    /** Proxies that drop headers with underscores leave clients the spelling with dashes. */
    static final String[] HEADERS = {"api_access_token", "api-access-token"};

    private AccessTokens() {}

    /** The token shown; empty when none is, an empty text for a Bearer scheme without a credential. */
    public static Optional<String> of(ContainerRequestContext request) {
        String authorization = request.getHeaderString("Authorization");
        if (authorization != null && authorization.strip().matches("(?i)bearer(\\s.*)?")) {
            return Optional.of(authorization.strip().substring("bearer".length()).strip());
        }
        for (String header : HEADERS) {
            String token = request.getHeaderString(header);
            if (token != null && !token.isBlank()) {
                return Optional.of(token.strip());
            }
        }
        return Optional.empty();
    }
}
