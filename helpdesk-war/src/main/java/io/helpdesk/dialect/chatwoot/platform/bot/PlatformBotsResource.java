package io.helpdesk.dialect.chatwoot.platform.bot;

import io.helpdesk.api.bot.AgentBots;
import io.helpdesk.api.bot.SaveAgentBot;
import io.helpdesk.api.transaction.Transactions;
import io.helpdesk.dialect.chatwoot.AgentBotCommands;
import io.helpdesk.dialect.chatwoot.Answers;
import io.helpdesk.dialect.chatwoot.Avatars;
import io.helpdesk.dialect.chatwoot.ChatwootJson;
import io.helpdesk.dialect.chatwoot.ChatwootParams;
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
import java.util.List;
import java.util.Optional;

/** Agent bots of any account, and those of the whole installation (chatwoot-client 2.2). */
@Path("agent_bots")
@Produces(ChatwootJson.TYPE)
@ApplicationScoped
public class PlatformBotsResource {

    @Inject
    AgentBots bots;

    @Inject
    Transactions transactions;

    @Inject
    CurrentCaller current;

    @Inject
    CurrentParams params;

    @GET
    public List<PlatformBotJson> list() {
        return bots.listAnywhere(current.get(), null).stream()
                .map(bot -> PlatformBotJson.of(bot, null))
                .toList();
    }

    /** Makes a bot and shows its access token, this once. */
    @POST
    public PlatformBotJson create() {
        ChatwootParams sent = params.get();
        var account = sent.strictId("account_id").orElse(null);
        var command = AgentBotCommands.of(sent);
        var picture = Avatars.of(sent);
        return transactions.together(() -> {
            var created = bots.createAnywhere(current.get(), account, command);
            return PlatformBotJson.of(
                    picture.map(file -> bots.showAnywhere(
                                    current.get(), created.bot().id(), file))
                            .orElse(created.bot()),
                    created.accessToken());
        });
    }

    @GET
    @Path("{bot}")
    public PlatformBotJson show(@PathParam("bot") PathId bot) {
        return PlatformBotJson.of(bots.getAnywhere(current.get(), bot.value()), null);
    }

    @PATCH
    @Path("{bot}")
    public PlatformBotJson update(@PathParam("bot") PathId bot) {
        ChatwootParams sent = params.get();
        var account = sent.has("account_id") ? sent.strictId("account_id") : null;
        var command = AgentBotCommands.of(sent);
        var picture = Avatars.of(sent);
        return transactions.together(() -> {
            var changed = bots.updateAnywhere(current.get(), bot.value(), account, command);
            return PlatformBotJson.of(
                    picture.map(file -> bots.showAnywhere(current.get(), bot.value(), file))
                            .orElse(changed),
                    null);
        });
    }

    @PUT
    @Path("{bot}")
    public PlatformBotJson replace(@PathParam("bot") PathId bot) {
        return update(bot);
    }

    @DELETE
    @Path("{bot}")
    public Response delete(@PathParam("bot") PathId bot) {
        bots.deleteAnywhere(current.get(), bot.value());
        return Answers.empty();
    }

    @DELETE
    @Path("{bot}/avatar")
    public PlatformBotJson deleteAvatar(@PathParam("bot") PathId bot) {
        var faceless = new SaveAgentBot(null, null, null, Optional.empty(), null, null);
        return PlatformBotJson.of(bots.updateAnywhere(current.get(), bot.value(), null, faceless), null);
    }
}
