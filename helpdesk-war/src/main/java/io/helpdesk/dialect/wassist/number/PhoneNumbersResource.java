package io.helpdesk.dialect.wassist.number;

import io.helpdesk.api.bot.AgentBot;
import io.helpdesk.api.bot.AgentBots;
import io.helpdesk.api.inbox.Inbox;
import io.helpdesk.api.inbox.Inboxes;
import io.helpdesk.dialect.wassist.AgentRefJson;
import io.helpdesk.dialect.wassist.Digits;
import io.helpdesk.dialect.wassist.WassistChannel;
import io.helpdesk.dialect.wassist.agent.AgentSettings;
import io.helpdesk.dialect.wassist.number.PhoneNumberJson.ActiveAgentJson;
import io.helpdesk.dialect.wassist.number.PhoneNumberJson.BusinessAccountJson;
import io.helpdesk.web.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The organisation's numbers (wassist 10): its Whatsapp inboxes. */
@Path("phone-numbers")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class PhoneNumbersResource {

    @Inject
    Inboxes inboxes;

    @Inject
    Numbers numbers;

    @Inject
    AgentBots agents;

    @Inject
    CurrentCaller current;

    /** A bare list (wassist 14). */
    @GET
    public List<PhoneNumberJson> list() {
        Map<Long, AgentBot> bots =
                agents.list(current.get()).stream().collect(Collectors.toMap(AgentBot::id, Function.identity()));
        return inboxes.list(current.get()).stream()
                .filter(WassistChannel::isNumber)
                .map(inbox -> toJson(inbox, inbox.botId() == null ? null : bots.get(inbox.botId())))
                .toList();
    }

    @GET
    @Path("{number}")
    public PhoneNumberJson show(@PathParam("number") String number) {
        var inbox = numbers.inPath(current.get(), number);
        return toJson(inbox, inbox.botId() == null ? null : agents.get(current.get(), inbox.botId()));
    }

    private static PhoneNumberJson toJson(Inbox inbox, AgentBot bot) {
        var agent = AgentRefJson.of(bot);
        return new PhoneNumberJson(
                inbox.uuid(),
                Digits.of(inbox.address().phoneNumber()),
                BusinessAccounts.phoneNumberId(inbox).orElse(null),
                BusinessAccountJson.of(BusinessAccounts.of(inbox)),
                agent == null ? null : new ActiveAgentJson(agent.id(), agent.name(), AgentSettings.icebreakers(bot)),
                agent == null ? null : "agent",
                // webhooks cannot be set on numbers yet, and no number is a sandbox
                null,
                false,
                true);
    }
}
