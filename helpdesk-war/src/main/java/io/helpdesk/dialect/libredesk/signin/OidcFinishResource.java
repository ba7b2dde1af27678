package io.helpdesk.dialect.libredesk.signin;

import io.helpdesk.api.oidc.OidcSignIns;
import io.helpdesk.api.oidc.OidcSignIns.Flow;
import io.helpdesk.api.problem.Forbidden;
import io.helpdesk.api.problem.NotFound;
import io.helpdesk.api.problem.Unauthenticated;
import io.helpdesk.api.signin.NewSession;
import io.helpdesk.api.signin.OpenedSession;
import io.helpdesk.api.signin.SignIns;
import io.helpdesk.dialect.libredesk.ConsoleSessions;
import io.helpdesk.dialect.libredesk.ErrorType;
import io.helpdesk.dialect.libredesk.LibredeskRefusal;
import io.helpdesk.dialect.libredesk.PathId;
import io.helpdesk.dialect.libredesk.WithoutKey;
import io.helpdesk.web.PublicAddress;
import io.helpdesk.web.admission.ClientAddress;
import io.helpdesk.web.admission.Door;
import io.helpdesk.web.signin.LocalPath;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import java.util.Set;

/** Takes an agent's browser back from a provider and signs them in (libredesk-desk 1.2). */
@Path("oidc/{id}/finish")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class OidcFinishResource {

    @Inject
    OidcSignIns oidc;

    @Inject
    SignIns signIns;

    @Inject
    ConsoleSessions sessions;

    @Inject
    OidcAddresses addresses;

    @Inject
    PublicAddress address;

    @Inject
    ClientAddress client;

    @Inject
    Door door;

    @Inject
    HttpServletRequest servlet;

    @GET
    @WithoutKey
    public Response finish(
            @PathParam("id") String id, @QueryParam("code") String code, @QueryParam("state") String state) {
        long provider = PathId.of(id);
        // a flow that is under way goes on: whoever else sent the browser here ends nothing
        var kept = FlowCookie.of(servlet, provider, state)
                .orElseThrow(() -> LibredeskRefusal.general(403, LibredeskRefusal.SOMETHING_WENT_WRONG));
        var session = open(kept.flow(), code);
        // whoever had put another one into this browser does not share the new one
        ConsoleSessions.shown(servlet).ifPresent(signIns::end);
        var answer = OidcAddresses.moved(address.base() + LocalPath.orElse(kept.next(), "/"))
                .header(HttpHeaders.SET_COOKIE, FlowCookie.gone(address.base()));
        sessions.begin(servlet, session.token()).forEach(cookie -> answer.header(HttpHeaders.SET_COOKIE, cookie));
        return answer.build();
    }

    private OpenedSession open(Flow flow, String code) {
        var wanted = NewSession.in(
                null,
                ConsoleSessions.LIFETIME,
                client.get(),
                Objects.toString(servlet.getHeader(HttpHeaders.USER_AGENT), ""));
        try {
            return door.signIn(
                    "",
                    Objects.toString(code, ""),
                    () -> oidc.end(flow, code, addresses.callback(flow.providerId()), wanted));
        } catch (Unauthenticated wrong) {
            throw refused(LibredeskRefusal.general(400, LibredeskRefusal.SOMETHING_WENT_WRONG));
        } catch (NotFound nobody) {
            throw refused(
                    nobody.subject().equals("agent")
                            ? LibredeskRefusal.notFound("User not found")
                            : LibredeskRefusal.input("Provider not found"));
        } catch (Forbidden shut) {
            throw refused(
                    Set.of("account_suspended", "agent_disabled").contains(shut.subject())
                            ? new LibredeskRefusal(403, ErrorType.PERMISSION, LibredeskRefusal.DISABLED)
                            : LibredeskRefusal.permissionDenied());
        }
    }

    /** Nobody comes back a second time with the same. */
    private LibredeskRefusal refused(LibredeskRefusal refusal) {
        return refusal.with(FlowCookie.gone(address.base()));
    }
}
