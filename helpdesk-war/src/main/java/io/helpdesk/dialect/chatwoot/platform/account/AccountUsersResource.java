package io.helpdesk.dialect.chatwoot.platform.account;

import io.helpdesk.api.account.Users;
import io.helpdesk.api.agent.Role;
import io.helpdesk.dialect.chatwoot.Answers;
import io.helpdesk.dialect.chatwoot.ChatwootCodes;
import io.helpdesk.dialect.chatwoot.ChatwootJson;
import io.helpdesk.dialect.chatwoot.ChatwootParams;
import io.helpdesk.dialect.chatwoot.ChatwootRefusal;
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

/** Who works in an account (chatwoot-client 2.2). */
@Path("accounts/{account}/account_users")
@Produces(ChatwootJson.TYPE)
@RequestScoped
public class AccountUsersResource {

    @Inject
    Users users;

    @Inject
    CurrentCaller current;

    @Inject
    CurrentParams params;

    @PathParam("account")
    PathId account;

    @GET
    public List<AccountUserJson> list() {
        return users.memberships(current.get(), account.value()).stream()
                .map(AccountUserJson::of)
                .toList();
    }

    /** Makes a user a member, or changes what a member is. */
    @POST
    public AccountUserJson join() {
        ChatwootParams sent = params.get();
        var role = ChatwootCodes.constant(Role.class, sent, "role").orElse(null);
        return AccountUserJson.of(users.join(current.get(), account.value(), user(sent), role));
    }

    @DELETE
    public Response leave() {
        users.leave(current.get(), account.value(), user(params.get()));
        return Answers.empty();
    }

    private static long user(ChatwootParams sent) {
        return sent.strictId("user_id").orElseThrow(() -> ChatwootRefusal.missing("user_id"));
    }
}
