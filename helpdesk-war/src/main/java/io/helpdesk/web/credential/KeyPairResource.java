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

/** A member's key pair, for the Libredesk API. */
@Path("accounts/{account}/users/{user}/libredesk_api_key")
@Produces("application/json; charset=utf-8")
@RequestScoped
public class KeyPairResource {

    @Inject
    Credentials credentials;

    @Inject
    CurrentCaller current;

    @Inject
    OperatorWire wire;

    @PathParam("account")
    String account;

    @PathParam("user")
    String user;

    /** A key pair, as shown once. */
    public record IssuedKeyPairJson(String apiKey, String apiSecret) {}

    /** Makes a key pair, replacing the one before, and shows its secret this once. */
    @POST
    public IssuedKeyPairJson reset() {
        var issued = credentials.resetKeyPair(current.get(), wire.id(account), wire.id(user));
        return new IssuedKeyPairJson(issued.key(), issued.secret());
    }

    @GET
    public List<KeyPairJson> list() {
        return credentials.keyPairs(current.get(), wire.id(account), wire.id(user)).stream()
                .map(pair -> KeyPairJson.of(pair, wire))
                .toList();
    }

    @DELETE
    public Response revoke() {
        credentials.revokeKeyPair(current.get(), wire.id(account), wire.id(user));
        return wire.done();
    }
}
