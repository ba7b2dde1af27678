package io.helpdesk.dialect.libredesk;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.caller.Credential;
import io.helpdesk.api.problem.Forbidden;
import io.helpdesk.api.problem.Unauthenticated;
import io.helpdesk.web.CurrentCaller;
import io.helpdesk.web.CurrentCredential;
import io.helpdesk.web.admission.Door;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;

/**
 * The key: an agent's key pair (libredesk 3). Without a usable one the wire falls back to the sessions of its own web
 * pages, of which there are none here, so that only their refusals are left.
 */
@Provider
@Priority(Priorities.AUTHENTICATION)
@ApplicationScoped
public class ApiKeyAuthentication implements ContainerRequestFilter {

    @Inject
    Door door;

    @Inject
    CurrentCaller current;

    @Inject
    CurrentCredential credential;

    @Context
    ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        if (resource.getResourceMethod().isAnnotationPresent(WithoutKey.class)) {
            return;
        }
        Optional<Credential.KeyPair> key = ApiKeys.read(request.getHeaderString(HttpHeaders.AUTHORIZATION));
        if (key.isEmpty()) {
            throw noSession(request);
        }
        Caller caller = admit(door, key.get());
        Needs needs = resource.getResourceMethod().getAnnotation(Needs.class);
        if (needs != null && !caller.may(needs.value())) {
            throw LibredeskRefusal.permissionDenied();
        }
        current.set(caller);
        credential.set(key.get().key() + ":" + key.get().secret());
    }

    /** @throws LibredeskRefusal for a pair nobody has, whatever is wrong with it */
    public static Caller admit(Door door, Credential.KeyPair key) {
        try {
            return door.admit(key);
        } catch (Unauthenticated | Forbidden e) {
            throw LibredeskRefusal.general(401, "Invalid credential");
        }
    }

    private static LibredeskRefusal noSession(ContainerRequestContext request) {
        boolean reading = request.getMethod().equals(HttpMethod.GET);
        Cookie cookie = request.getCookies().get("csrf_token");
        String header = request.getHeaderString("X-CSRFTOKEN");
        boolean paired = cookie != null
                && !cookie.getValue().isEmpty()
                && cookie.getValue().equals(header);
        if (reading || paired) {
            return LibredeskRefusal.general(401, "Invalid or expired session");
        }
        return new LibredeskRefusal(403, ErrorType.PERMISSION, "CSRF token mismatch");
    }
}
