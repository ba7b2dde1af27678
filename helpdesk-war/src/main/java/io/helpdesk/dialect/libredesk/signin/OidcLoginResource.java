package io.helpdesk.dialect.libredesk.signin;

import io.helpdesk.api.oidc.OidcSignIns;
import io.helpdesk.api.problem.NotFound;
import io.helpdesk.dialect.libredesk.LibredeskRefusal;
import io.helpdesk.dialect.libredesk.PathId;
import io.helpdesk.dialect.libredesk.WithoutKey;
import io.helpdesk.web.PublicAddress;
import io.helpdesk.web.signin.LocalPath;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Sends an agent's browser to a provider of their account (libredesk-desk 1.2). */
@Path("oidc/{id}/login")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class OidcLoginResource {

    @Inject
    OidcSignIns oidc;

    @Inject
    OidcAddresses addresses;

    @Inject
    PublicAddress address;

    @GET
    @WithoutKey
    public Response login(@PathParam("id") String id, @QueryParam("next") String next) {
        long provider = PathId.of(id);
        try {
            var beginning = oidc.begin(provider, addresses.callback(provider));
            var kept = new FlowCookie(beginning.flow(), LocalPath.orElse(next == null ? "" : next, ""));
            return OidcAddresses.moved(beginning.address().toString())
                    .header(HttpHeaders.SET_COOKIE, kept.set(address.base()))
                    .build();
        } catch (NotFound none) {
            throw LibredeskRefusal.input("Provider not found");
        }
    }
}
