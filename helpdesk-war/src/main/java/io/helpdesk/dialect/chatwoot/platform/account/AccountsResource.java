package io.helpdesk.dialect.chatwoot.platform.account;

import io.helpdesk.api.account.Accounts;
import io.helpdesk.dialect.chatwoot.Answers;
import io.helpdesk.dialect.chatwoot.ChatwootJson;
import io.helpdesk.dialect.chatwoot.CurrentParams;
import io.helpdesk.dialect.chatwoot.PathId;
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
import jakarta.ws.rs.core.Response;

/** Accounts (chatwoot-client 2.2). */
@Path("accounts")
@Produces(ChatwootJson.TYPE)
@ApplicationScoped
public class AccountsResource {

    @Inject
    Accounts accounts;

    @Inject
    CurrentCaller current;

    @Inject
    CurrentParams params;

    @POST
    public AccountJson create() {
        return AccountJson.of(accounts.create(current.get(), AccountCommands.of(params.get())));
    }

    @GET
    @Path("{account}")
    public AccountJson show(@PathParam("account") PathId account) {
        return AccountJson.of(accounts.get(current.get(), account.value()));
    }

    @PATCH
    @Path("{account}")
    public AccountJson update(@PathParam("account") PathId account) {
        return AccountJson.of(accounts.update(current.get(), account.value(), AccountCommands.of(params.get())));
    }

    @PUT
    @Path("{account}")
    public AccountJson replace(@PathParam("account") PathId account) {
        return update(account);
    }

    /** The original deletes later; here the account is gone when the answer arrives. */
    @DELETE
    @Path("{account}")
    public Response delete(@PathParam("account") PathId account) {
        accounts.delete(current.get(), account.value());
        return Answers.empty();
    }
}
