package io.helpdesk.dialect.chatwoot.application.profile;

import io.helpdesk.api.account.OwnMembership;
import io.helpdesk.api.account.Users;
import io.helpdesk.api.agent.Availability;
import io.helpdesk.dialect.chatwoot.Answers;
import io.helpdesk.dialect.chatwoot.ChatwootCodes;
import io.helpdesk.dialect.chatwoot.ChatwootJson;
import io.helpdesk.dialect.chatwoot.ChatwootParams;
import io.helpdesk.dialect.chatwoot.CurrentParams;
import io.helpdesk.dialect.chatwoot.application.CurrentOwner;
import io.helpdesk.web.CurrentCredential;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

/** Who the token belongs to, outside of any account (chatwoot-desk 2.1). */
@Path("profile")
@Produces(ChatwootJson.TYPE)
@ApplicationScoped
public class ProfileResource {

    @Inject
    Users users;

    @Inject
    OwnMembership own;

    @Inject
    CurrentOwner owner;

    @Inject
    CurrentCredential credential;

    @Inject
    CurrentParams params;

    @GET
    public ProfileJson show() {
        return ProfileJson.of(users.self(owner.get()), credential.get());
    }

    @POST
    @Path("availability")
    public ProfileJson availability() {
        var sent = params.get().wrapped("profile");
        var availability =
                ChatwootCodes.constant(Availability.class, sent, "availability").orElse(null);
        return ProfileJson.of(own.declare(owner.get(), account(sent), availability, null), credential.get());
    }

    /** What is not sent counts as false. */
    @POST
    @Path("auto_offline")
    public ProfileJson autoOffline() {
        var sent = params.get().wrapped("profile");
        boolean offline = sent.flag("auto_offline").orElse(false);
        return ProfileJson.of(own.declare(owner.get(), account(sent), null, offline), credential.get());
    }

    @PUT
    @Path("set_active_account")
    public Response setActiveAccount() {
        own.activate(owner.get(), account(params.get().wrapped("profile")));
        return Answers.empty();
    }

    /** Zero, which nobody has, for none. */
    private static long account(ChatwootParams sent) {
        return sent.id("account_id").orElse(0L);
    }
}
