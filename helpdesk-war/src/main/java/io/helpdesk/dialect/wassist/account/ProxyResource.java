package io.helpdesk.dialect.wassist.account;

import io.helpdesk.api.whatsapp.WhatsAppAccounts;
import io.helpdesk.dialect.wassist.Fields;
import io.helpdesk.dialect.wassist.WassistBody;
import io.helpdesk.dialect.wassist.WassistRefusal;
import io.helpdesk.web.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.LinkedHashMap;
import java.util.Map;

/** Passes calls to the provider on, with the account's token (wassist 11): its status and its body come back. */
@Path("whatsapp-accounts/{id}/proxy/{path: .+}")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class ProxyResource {

    @Inject
    Accounts accounts;

    @Inject
    WhatsAppAccounts provider;

    @Inject
    CurrentCaller current;

    @GET
    public Response get(@PathParam("id") String id, @PathParam("path") String path, @Context UriInfo uri) {
        return pass(id, "GET", path, uri, null);
    }

    @POST
    public Response post(
            @PathParam("id") String id, @PathParam("path") String path, @Context UriInfo uri, WassistBody body) {
        return pass(id, "POST", path, uri, body);
    }

    @PUT
    public Response put(
            @PathParam("id") String id, @PathParam("path") String path, @Context UriInfo uri, WassistBody body) {
        return pass(id, "PUT", path, uri, body);
    }

    @PATCH
    public Response patch(
            @PathParam("id") String id, @PathParam("path") String path, @Context UriInfo uri, WassistBody body) {
        return pass(id, "PATCH", path, uri, body);
    }

    @DELETE
    public Response delete(@PathParam("id") String id, @PathParam("path") String path, @Context UriInfo uri) {
        return pass(id, "DELETE", path, uri, null);
    }

    private Response pass(String id, String method, String path, UriInfo uri, WassistBody body) {
        var account = accounts.inPath(current.get(), id);
        if (!provider.connected(current.get(), account.waId())) {
            throw WassistRefusal.business(400, "This account has no token", "not_connected");
        }
        Map<String, String> query = new LinkedHashMap<>();
        uri.getQueryParameters().forEach((name, values) -> query.put(name, values.get(values.size() - 1)));
        var answer = provider.call(
                current.get(),
                account.waId(),
                method,
                path.replaceFirst("/$", ""),
                query,
                body == null ? null : body.read(Fields::everything));
        return Response.status(answer.status()).entity(answer.body()).build();
    }
}
