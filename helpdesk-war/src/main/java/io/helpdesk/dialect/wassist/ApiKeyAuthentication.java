package io.helpdesk.dialect.wassist;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.caller.Credential;
import io.helpdesk.api.problem.Unauthenticated;
import io.helpdesk.web.CurrentCaller;
import io.helpdesk.web.CurrentCredential;
import io.helpdesk.web.admission.Door;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/**
 * The key: one of the organisation's, in {@code X-API-Key} or as {@code Authorization: Token} (wassist 2). Asked for before
 * the method and the body are looked at (wassist 3).
 */
@Provider
@PreMatching
@Priority(Priorities.AUTHENTICATION)
@ApplicationScoped
public class ApiKeyAuthentication implements ContainerRequestFilter {

    static final String API_KEY = "X-API-Key";
    static final String TOKEN = "Token ";

    @Inject
    Door door;

    @Inject
    CurrentCaller current;

    @Inject
    CurrentCredential credential;

    @Override
    public void filter(ContainerRequestContext request) {
        if (Routes.needsNoKey(request)) {
            return;
        }
        current.set(callerOf(request.getHeaderString(API_KEY), request.getHeaderString(HttpHeaders.AUTHORIZATION)));
    }

    private Caller callerOf(String key, String authorization) {
        if (key != null && !key.isBlank()) {
            return admit(key.strip(), "Invalid API key.");
        }
        if (authorization == null || !(authorization + " ").startsWith(TOKEN)) {
            throw WassistRefusal.unauthenticated("Authentication credentials were not provided.");
        }
        String token = authorization.substring(TOKEN.length() - 1).strip();
        if (token.isEmpty()) {
            throw WassistRefusal.unauthenticated("Invalid token header. No credentials provided.");
        }
        if (token.indexOf(' ') >= 0) {
            throw WassistRefusal.unauthenticated("Invalid token header. Token string should not contain spaces.");
        }
        return admit(token, "Invalid token.");
    }

    private Caller admit(String secret, String refusal) {
        try {
            credential.set(secret);
            return door.admit(new Credential.OrganisationKey(secret));
        } catch (Unauthenticated unknown) {
            throw WassistRefusal.unauthenticated(refusal);
        }
    }
}
