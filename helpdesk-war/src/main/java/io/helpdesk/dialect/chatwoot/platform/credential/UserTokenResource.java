package io.helpdesk.dialect.chatwoot.platform.credential;

import io.helpdesk.api.account.User;
import io.helpdesk.api.account.Users;
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

/** A user's access token (chatwoot-client 2.2; the list and DELETE are ours). */
@Path("users/{user}/token")
@Produces(ChatwootJson.TYPE)
@RequestScoped
public class UserTokenResource {

    @Inject
    Credentials credentials;

    @Inject
    Users users;

    @Inject
    CurrentCaller current;

    @PathParam("user")
    PathId user;

    /** @param expiry always null: tokens last until they are replaced or revoked */
    public record IssuedTokenJson(String accessToken, String expiry, OwnerJson user) {}

    /** Whose token it is. */
    public record OwnerJson(long id, String name, String displayName, String email, String pubsubToken) {

        static OwnerJson of(User user) {
            return new OwnerJson(user.id(), user.name(), user.displayName(), user.email(), user.pubsubToken());
        }
    }

    /** Makes a token, replacing the one before, and shows it this once. */
    @POST
    public IssuedTokenJson reset() {
        var owner = users.get(current.get(), user.value());
        var issued = credentials.resetUserToken(current.get(), user.value());
        return new IssuedTokenJson(issued.token(), null, OwnerJson.of(owner));
    }

    @GET
    public List<TokenJson> list() {
        return credentials.userTokens(current.get(), user.value()).stream()
                .map(TokenJson::of)
                .toList();
    }

    @DELETE
    public Response revoke() {
        credentials.revokeUserToken(current.get(), user.value());
        return Answers.empty();
    }
}
