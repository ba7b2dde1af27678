package io.helpdesk.dialect.libredesk.socket;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.caller.Credential;
import io.helpdesk.dialect.libredesk.ApiKeyAuthentication;
import io.helpdesk.dialect.libredesk.ApiKeys;
import io.helpdesk.dialect.libredesk.ConsoleSessions;
import io.helpdesk.dialect.libredesk.FailureMapper;
import io.helpdesk.dialect.libredesk.LibredeskJson;
import io.helpdesk.dialect.libredesk.LibredeskRefusal;
import io.helpdesk.web.Json;
import io.helpdesk.web.PublicAddress;
import io.helpdesk.web.admission.Door;
import io.helpdesk.web.signin.Browsers;
import io.helpdesk.web.signin.ContainerLogin;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/** Judges who asks for a socket, as any request that reads is judged, and from which page (libredesk-desk 4.1). */
@ApplicationScoped
public class SocketDoor {

    private static final String LOCALHOST = "localhost";

    @Inject
    Door door;

    @Inject
    ConsoleSessions sessions;

    @Inject
    PublicAddress address;

    @Inject
    Entrant entrant;

    /** @return whether they are let in; if not, they were answered */
    public boolean admit(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            enter(request);
            return true;
        } catch (RuntimeException refused) {
            answer(response, refused);
            return false;
        }
    }

    private void enter(HttpServletRequest request) {
        Optional<Credential> shown = ApiKeys.read(request.getHeader("Authorization"))
                .<Credential>map(pair -> pair)
                .or(() -> ContainerLogin.caller(request));
        var origin = request.getHeader("Origin");
        if (shown.isPresent()) {
            Caller caller = ApiKeyAuthentication.admit(door, shown.get());
            // no page of another site makes a browser send it, so that a program need not say where it is from
            refuseUnless(origin == null || own(origin));
            entrant.set(shown.get(), caller);
            return;
        }
        Caller caller = sessions.admit(request);
        refuseUnless(origin != null && own(origin) && !Browsers.sentByAnotherSite(request::getHeader));
        entrant.set(new Credential.AccountSession(ConsoleSessions.shown(request).orElseThrow()), caller);
    }

    private static void refuseUnless(boolean ownPage) {
        if (!ownPage) {
            throw LibredeskRefusal.permissionDenied();
        }
    }

    /** Whether it is where clients see us; on one's own machine whichever port. */
    private boolean own(String origin) {
        var here = URI.create(address.base());
        try {
            var there = URI.create(origin);
            return LOCALHOST.equalsIgnoreCase(here.getHost())
                    ? LOCALHOST.equalsIgnoreCase(there.getHost())
                    : place(there).equals(place(here));
        } catch (IllegalArgumentException none) {
            return false;
        }
    }

    private static String place(URI address) {
        return (address.getScheme() + "://" + address.getRawAuthority()).toLowerCase(Locale.ROOT);
    }

    static void answer(HttpServletResponse response, RuntimeException refused) throws IOException {
        Response refusal = FailureMapper.respond(refused);
        byte[] json = Json.bytes(LibredeskJson.mapper(), refusal.getEntity());
        response.setStatus(refusal.getStatus());
        refusal.getStringHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        response.setContentLength(json.length);
        response.getOutputStream().write(json);
    }
}
