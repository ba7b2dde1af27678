package io.helpdesk.dialect.chatwoot.platform.credential;

import io.helpdesk.api.caller.Credentials;
import io.helpdesk.dialect.chatwoot.Answers;
import io.helpdesk.dialect.chatwoot.ChatwootJson;
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

/** A member's key pair for the Libredesk API; an addition of ours. */
@Path("accounts/{account}/users/{user}/libredesk_api_key")
@Produces(ChatwootJson.TYPE)
@RequestScoped
public class KeyPairResource {

    @Inject
    Credentials credentials;

    @Inject
    CurrentCaller current;

    @PathParam("account")
    PathId account;

    @PathParam("user")
    PathId user;

    /** A key pair, as shown once. */
    public record IssuedKeyPairJson(String apiKey, String apiSecret) {}

    /** Makes a key pair, replacing the one before, and shows its secret this once. */
    @POST
    public IssuedKeyPairJson reset() {
        var issued = credentials.resetKeyPair(current.get(), account.value(), user.value());
        return new IssuedKeyPairJson(issued.key(), issued.secret());
    }

    @GET
    public List<KeyPairJson> list() {
        return credentials.keyPairs(current.get(), account.value(), user.value()).stream()
                .map(KeyPairJson::of)
                .toList();
    }

    @DELETE
    public Response revoke() {
        credentials.revokeKeyPair(current.get(), account.value(), user.value());
        return Answers.empty();
    }
}
