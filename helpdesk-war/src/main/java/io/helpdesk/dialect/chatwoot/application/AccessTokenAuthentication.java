package io.helpdesk.dialect.chatwoot.application;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.caller.Credential;
import io.helpdesk.api.caller.Gatekeeper;
import io.helpdesk.api.problem.Unauthenticated;
import io.helpdesk.api.signin.UserSession;
import io.helpdesk.dialect.chatwoot.AccessTokens;
import io.helpdesk.dialect.chatwoot.ChatwootRefusal;
import io.helpdesk.dialect.chatwoot.CurrentSession;
import io.helpdesk.dialect.chatwoot.ErrorJson;
import io.helpdesk.dialect.chatwoot.PathId;
import io.helpdesk.dialect.chatwoot.SessionHeaders;
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
import jakarta.ws.rs.ext.Provider;

/**
 * Who is calling, in the original's order: token, bots' whitelist, account, its suspension, membership
 * (chatwoot-application 1.3). It runs after matching, so an unknown route is an unknown route for everybody.
 */
@Provider
@ApplicationScoped
@Priority(Priorities.AUTHENTICATION)
public class AccessTokenAuthentication implements ContainerRequestFilter {

    private static final String NOT_FOR_BOTS = "Access to this endpoint is not authorized for bots";

    @Inject
    Gatekeeper gatekeeper;

    @Inject
    Door door;

    @Inject
    CurrentSession current;

    @Inject
    CurrentOwner owner;

    @Inject
    CurrentCaller caller;

    @Inject
    CurrentCredential credential;

    @Inject
    HttpServletRequest servlet;

    @Context
    ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        var session = SessionHeaders.of(request::getHeaderString);
        if (session.isPresent()) {
            signedIn(session.get());
        } else if (ContainerLogin.caller(servlet).isPresent()
                && AccessTokens.plain(request::getHeaderString).isEmpty()) {
            knownToTheServer(ContainerLogin.caller(servlet).get());
        } else {
            showsToken(request);
        }
        String account = request.getUriInfo().getPathParameters().getFirst("account");
        if (account != null) {
            caller.set(gatekeeper.enter(owner.get(), PathId.leadingNumber(account)));
        }
    }

    /** Whoever is not is told to sign in, whatever is wrong with what is shown (chatwoot-desk 1.3). */
    private void signedIn(Credential.SessionToken shown) {
        try {
            UserSession session = door.session(shown);
            current.set(session, shown.token());
            credential.set(shown.token());
            owner.set(session.owner());
        } catch (Unauthenticated over) {
            throw new ChatwootRefusal(401, ErrorJson.SignIn.REQUIRED);
        }
    }

    /** What the server has accepted is no token of ours, though the header is the same. */
    private void knownToTheServer(Credential.ContainerPrincipal shown) {
        try {
            credential.set(shown.shown());
            owner.set(gatekeeper.identify(shown));
        } catch (Unauthenticated nobody) {
            throw new ChatwootRefusal(401, ErrorJson.SignIn.REQUIRED);
        }
    }

    private void showsToken(ContainerRequestContext request) {
        String token = AccessTokens.of(request).orElseThrow(() -> new ChatwootRefusal(401, ErrorJson.SignIn.REQUIRED));
        credential.set(token);
        owner.set(door.identify(new Credential.AccessToken(token)));
        if (owner.get().kind() == Caller.Kind.BOT
                && !resource.getResourceMethod().isAnnotationPresent(BotsAllowed.class)) {
            throw new ChatwootRefusal(401, new ErrorJson(NOT_FOR_BOTS));
        }
    }
}
