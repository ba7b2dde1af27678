package io.helpdesk.dialect.chatwoot.application.inbox;

import io.helpdesk.api.bot.AgentBots;
import io.helpdesk.api.inbox.Inboxes;
import io.helpdesk.dialect.chatwoot.Answers;
import io.helpdesk.dialect.chatwoot.ChatwootJson;
import io.helpdesk.dialect.chatwoot.CurrentParams;
import io.helpdesk.dialect.chatwoot.PathId;
import io.helpdesk.dialect.chatwoot.application.bot.AgentBotJson;
import io.helpdesk.web.CurrentCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** The bot that answers first in an inbox (chatwoot-resources 4.1, 6). */
@Path("accounts/{account}/inboxes")
@Produces(ChatwootJson.TYPE)
@RequestScoped
public class InboxBotResource {

    @Inject
    Inboxes inboxes;

    @Inject
    AgentBots bots;

    @Inject
    CurrentCaller current;

    @Inject
    CurrentParams params;

    @PathParam("inbox")
    PathId inbox;

    /** The bot, or nothing at all. */
    public record BotOfInboxJson(Optional<AgentBotJson> agentBot) {}

    @GET
    @Path("{inbox}/agent_bot")
    public BotOfInboxJson show() {
        var botId = inboxes.get(current.get(), inbox.value()).botId();
        return new BotOfInboxJson(Optional.ofNullable(botId)
                .map(id -> AgentBotJson.of(bots.get(current.get(), id), null)));
    }

    /** Null detaches. */
    @POST
    @Path("{inbox}/set_agent_bot")
    public Response set() {
        inboxes.get(current.get(), inbox.value());
        inboxes.setBot(
                current.get(), inbox.value(), params.get().strictId("agent_bot").orElse(null));
        return Answers.empty();
    }
}
