package io.helpdesk.web.credential;

import io.helpdesk.api.caller.Credentials;
import io.helpdesk.web.CurrentCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** An account's keys, for the Wassist API. */
@Path("accounts/{account}/wassist_api_keys")
@Produces("application/json; charset=utf-8")
@RequestScoped
public class OrganisationKeysResource {

    @Inject
    Credentials credentials;

    @Inject
    CurrentCaller current;

    @Inject
    OperatorWire wire;

    @PathParam("account")
    String account;

    /** A key, as shown once. */
    public record IssuedKeyJson(String key, String prefix) {}

    /** Makes one more key and shows it this once. */
    @POST
    public IssuedKeyJson create() {
        var issued = credentials.createOrganisationKey(
                current.get(), wire.id(account), wire.text("name").orElse(null));
        return new IssuedKeyJson(issued.key(), issued.prefix());
    }

    @GET
    public List<OrganisationKeyJson> list() {
        return credentials.organisationKeys(current.get(), wire.id(account)).stream()
                .map(key -> OrganisationKeyJson.of(key, wire))
                .toList();
    }

    @DELETE
    @Path("{key}")
    public Response revoke(@PathParam("key") String key) {
        credentials.revokeOrganisationKey(current.get(), wire.id(account), wire.id(key));
        return wire.done();
    }
}
