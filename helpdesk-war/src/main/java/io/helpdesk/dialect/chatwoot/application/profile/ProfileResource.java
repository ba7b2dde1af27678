package io.helpdesk.dialect.chatwoot.application.profile;

import io.helpdesk.api.account.Users;
import io.helpdesk.dialect.chatwoot.ChatwootJson;
import io.helpdesk.dialect.chatwoot.application.CurrentOwner;
import io.helpdesk.web.CurrentCredential;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

/** Who the token belongs to, outside of any account (chatwoot-resources 14). */
@Path("profile")
@Produces(ChatwootJson.TYPE)
@ApplicationScoped
public class ProfileResource {

    @Inject
    Users users;

    @Inject
    CurrentOwner owner;

    @Inject
    CurrentCredential credential;

    @GET
    public ProfileJson show() {
        return ProfileJson.of(users.self(owner.get()), credential.get());
    }
}
