package io.helpdesk.dialect.libredesk;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.caller.Credential;
import io.helpdesk.api.problem.Forbidden;
import io.helpdesk.api.problem.Unauthenticated;
import io.helpdesk.web.CurrentCaller;
import io.helpdesk.web.CurrentCredential;
import io.helpdesk.web.admission.Door;
import io.helpdesk.web.signin.ContainerLogin;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;

/** Who is calling: an agent's key pair (libredesk 3), or without a usable one an agent who is signed in (libredesk-desk 1.1). */
@Provider
@Priority(Priorities.AUTHENTICATION)
@ApplicationScoped
public class ApiKeyAuthentication implements ContainerRequestFilter {

    @Inject
    Door door;

    @Inject
    ConsoleSessions sessions;

    @Inject
    CurrentCaller current;

    @Inject
    CurrentCredential credential;

    @Context
    ResourceInfo resource;

    @Inject
    HttpServletRequest servlet;

    @Override
    public void filter(ContainerRequestContext request) {
        if (resource.getResourceMethod().isAnnotationPresent(WithoutKey.class)) {
            return;
        }
        Optional<Credential.KeyPair> key = ApiKeys.read(request.getHeaderString(HttpHeaders.AUTHORIZATION));
        var known = ContainerLogin.caller(servlet);
        Caller caller = key.isPresent()
                ? admit(door, key.get())
                : known.isPresent() ? admit(door, known.get()) : sessions.admit(servlet);
        Needs needs = resource.getResourceMethod().getAnnotation(Needs.class);
        if (needs != null && !caller.may(needs.value())) {
            throw LibredeskRefusal.permissionDenied();
        }
        current.set(caller);
        credential.set(key.map(pair -> pair.key() + ":" + pair.secret())
                .or(() -> known.map(Credential::shown))
                .or(() -> ConsoleSessions.shown(servlet))
                .orElse(""));
    }

    /** @throws LibredeskRefusal for a pair nobody has, and a user of the server's who is nobody here, whatever is wrong */
    public static Caller admit(Door door, Credential key) {
        try {
            return door.admit(key);
        } catch (Unauthenticated | Forbidden e) {
            throw LibredeskRefusal.general(401, "Invalid credential");
        }
    }
}
