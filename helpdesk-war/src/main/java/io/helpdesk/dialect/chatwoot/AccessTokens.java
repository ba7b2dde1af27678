package io.helpdesk.dialect.chatwoot;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Where clients of this wire put their token (chatwoot-application 1.1). */
public final class AccessTokens {

    /** Proxies that drop headers with underscores leave clients the spelling with dashes. */
    static final String[] HEADERS = {"api_access_token", "api-access-token"};

    private AccessTokens() {}

    /** The token shown; empty when none is, an empty text for a Bearer scheme without a credential. */
    public static Optional<String> of(ContainerRequestContext request) {
        return of(request::getHeaderString);
    }

    /** @param headers answers a header's value, or null */
    public static Optional<String> of(UnaryOperator<String> headers) {
        String authorization = headers.apply("Authorization");
        if (authorization != null && authorization.strip().matches("(?i)bearer(\\s.*)?")) {
            return Optional.of(
                    authorization.strip().substring("bearer".length()).strip());
        }
        return plain(headers);
    }

    /** The token that a header of this wire shows, which no server takes for one of its own. */
    public static Optional<String> plain(UnaryOperator<String> headers) {
        for (String header : HEADERS) {
            String token = headers.apply(header);
            if (token != null && !token.isBlank()) {
                return Optional.of(token.strip());
            }
        }
        return Optional.empty();
    }
}
