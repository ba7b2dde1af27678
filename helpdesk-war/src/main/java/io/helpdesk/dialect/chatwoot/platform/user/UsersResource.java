package io.helpdesk.dialect.chatwoot.platform.user;

import io.helpdesk.api.account.SaveUser;
import io.helpdesk.api.account.Users;
import io.helpdesk.api.signin.SignIns;
import io.helpdesk.api.signin.UserPasswords;
import io.helpdesk.dialect.chatwoot.Answers;
import io.helpdesk.dialect.chatwoot.ChatwootJson;
import io.helpdesk.dialect.chatwoot.ChatwootParams;
import io.helpdesk.dialect.chatwoot.CurrentParams;
import io.helpdesk.dialect.chatwoot.PathId;
import io.helpdesk.web.CurrentCaller;
import io.helpdesk.web.PublicAddress;
import io.helpdesk.web.idempotency.NotKept;
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
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Users (chatwoot-client 2.2). */
@Path("users")
@Produces(ChatwootJson.TYPE)
@ApplicationScoped
public class UsersResource {

    @Inject
    Users users;

    @Inject
    SignIns signIns;

    @Inject
    UserPasswords passwords;

    @Inject
    PublicAddress address;

    @Inject
    CurrentCaller current;

    @Inject
    CurrentParams params;

    /** Makes a user and shows the access token, this once; a user with that address is answered unchanged, without it. */
    @POST
    public UserJson create() {
        var created = users.create(current.get(), command(params.get()));
        return UserJson.of(created.user(), created.accessToken());
    }

    @GET
    @Path("{user}")
    public UserJson show(@PathParam("user") PathId user) {
        return UserJson.of(users.get(current.get(), user.value()), null);
    }

    @PATCH
    @Path("{user}")
    public UserJson update(@PathParam("user") PathId user) {
        return UserJson.of(users.update(current.get(), user.value(), command(params.get())), null);
    }

    @PUT
    @Path("{user}")
    public UserJson replace(@PathParam("user") PathId user) {
        return update(user);
    }

    @DELETE
    @Path("{user}")
    public Response delete(@PathParam("user") PathId user) {
        users.delete(current.get(), user.value());
        return Answers.empty();
    }

    /** A link for signing in, once, within five minutes. */
    @GET
    @Path("{user}/login")
    public LinkJson login(@PathParam("user") PathId user) {
        var email = users.get(current.get(), user.value()).email();
        var token = signIns.link(current.get(), user.value());
        return new LinkJson(address.base() + "/app/login?email=" + URLEncoder.encode(email, StandardCharsets.UTF_8)
                + "&sso_auth_token=" + token);
    }

    /** A link for setting a password, once, within seven days: for desks that send no mail. An addition of ours. */
    @POST
    @Path("{user}/password_link")
    @NotKept
    public LinkJson passwordLink(@PathParam("user") PathId user) {
        return new LinkJson(address.base() + "/sign-in/password?token=" + passwords.link(current.get(), user.value()));
    }

    private static SaveUser command(ChatwootParams sent) {
        return new SaveUser(
                sent.text("name").orElse(null),
                sent.text("display_name")
                        .map(name -> Optional.of(name).filter(given -> !given.isBlank()))
                        .orElse(null),
                sent.text("email").orElse(null),
                sent.filled("password").orElse(null),
                sent.object("custom_attributes").orElse(null));
    }
}
