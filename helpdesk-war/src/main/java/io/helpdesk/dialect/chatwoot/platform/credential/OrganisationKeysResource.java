package io.helpdesk.dialect.chatwoot.platform.credential;

import io.helpdesk.api.caller.Credentials;
import io.helpdesk.dialect.chatwoot.Answers;
import io.helpdesk.dialect.chatwoot.ChatwootJson;
import io.helpdesk.dialect.chatwoot.CurrentParams;
import io.helpdesk.dialect.chatwoot.PathId;
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

/** An account's keys for the Wassist API; an addition of ours. */
@Path("accounts/{account}/wassist_api_keys")
@Produces(ChatwootJson.TYPE)
@RequestScoped
public class OrganisationKeysResource {

    @Inject
    Credentials credentials;

    @Inject
    CurrentCaller current;

    @Inject
    CurrentParams params;

    @PathParam("account")
    PathId account;

    /** A key, as shown once. */
    public record IssuedKeyJson(String key, String prefix) {}

    /** Makes one more key and shows it this once. */
    @POST
    public IssuedKeyJson create() {
        var issued = credentials.createOrganisationKey(
                current.get(), account.value(), params.get().text("name").orElse(null));
        return new IssuedKeyJson(issued.key(), issued.prefix());
    }

    @GET
    public List<OrganisationKeyJson> list() {
        return credentials.organisationKeys(current.get(), account.value()).stream()
                .map(OrganisationKeyJson::of)
                .toList();
    }

    @DELETE
    @Path("{key}")
    public Response revoke(@PathParam("key") PathId key) {
        credentials.revokeOrganisationKey(current.get(), account.value(), key.value());
        return Answers.empty();
    }
}
