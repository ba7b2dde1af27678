package io.helpdesk.dialect.chatwoot.application.bot;

import io.helpdesk.api.bot.AgentBots;
import io.helpdesk.api.bot.SaveAgentBot;
import io.helpdesk.api.caller.Credentials;
import io.helpdesk.api.transaction.Transactions;
import io.helpdesk.dialect.chatwoot.AgentBotCommands;
import io.helpdesk.dialect.chatwoot.Answers;
import io.helpdesk.dialect.chatwoot.Avatars;
import io.helpdesk.dialect.chatwoot.ChatwootJson;
import io.helpdesk.dialect.chatwoot.CurrentParams;
import io.helpdesk.dialect.chatwoot.PathId;
import io.helpdesk.dialect.chatwoot.application.Administrators;
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
import java.util.List;
import java.util.Optional;

/** Agent bots (chatwoot-resources 6). */
@Path("accounts/{account}/agent_bots")
@Produces(ChatwootJson.TYPE)
@ApplicationScoped
public class AgentBotsResource {

    @Inject
    AgentBots bots;

    @Inject
    Credentials credentials;

    @Inject
    Transactions transactions;

    @Inject
    CurrentCaller current;

    @Inject
    CurrentParams params;

    @GET
    public List<AgentBotJson> list() {
        return bots.list(current.get()).stream()
                .map(bot -> AgentBotJson.of(bot, null))
                .toList();
    }

    @GET
    @Path("{bot}")
    public AgentBotJson show(@PathParam("bot") PathId bot) {
        return AgentBotJson.of(bots.get(current.get(), bot.value()), null);
    }

    /** Makes a bot and shows its access token, this once. */
    @POST
    public AgentBotJson create() {
        var caller = Administrators.only(current.get());
        var command = AgentBotCommands.of(params.get());
        var picture = Avatars.of(params.get());
        return transactions.together(() -> {
            var created = bots.createWithToken(caller, command);
            return AgentBotJson.of(
                    picture.map(file -> bots.show(caller, created.bot().id(), file))
                            .orElse(created.bot()),
                    created.accessToken());
        });
    }

    @PATCH
    @Path("{bot}")
    public AgentBotJson update(@PathParam("bot") PathId bot) {
        var caller = Administrators.only(current.get());
        var command = AgentBotCommands.of(params.get());
        var picture = Avatars.of(params.get());
        return transactions.together(() -> {
            var changed = bots.update(caller, bot.value(), command);
            return AgentBotJson.of(
                    picture.map(file -> bots.show(caller, bot.value(), file)).orElse(changed), null);
        });
    }

    @PUT
    @Path("{bot}")
    public AgentBotJson replace(@PathParam("bot") PathId bot) {
        return update(bot);
    }

    @DELETE
    @Path("{bot}")
    public Response delete(@PathParam("bot") PathId bot) {
        bots.delete(current.get(), bot.value());
        return Answers.empty();
    }

    @DELETE
    @Path("{bot}/avatar")
    public AgentBotJson deleteAvatar(@PathParam("bot") PathId bot) {
        var faceless = new SaveAgentBot(null, null, null, Optional.empty(), null, null);
        return AgentBotJson.of(bots.update(current.get(), bot.value(), faceless), null);
    }

    /** Makes a new access token, replacing the one before, and shows it this once. */
    @POST
    @Path("{bot}/reset_access_token")
    public AgentBotJson resetAccessToken(@PathParam("bot") PathId bot) {
        var shown = bots.get(current.get(), bot.value());
        return AgentBotJson.of(
                shown, credentials.resetBotToken(current.get(), bot.value()).token());
    }
}
