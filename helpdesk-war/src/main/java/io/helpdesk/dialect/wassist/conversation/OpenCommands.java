package io.helpdesk.dialect.wassist.conversation;

import io.helpdesk.api.bot.AgentBot;
import io.helpdesk.api.bot.AgentBots;
import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.conversation.OpenConversation;
import io.helpdesk.api.conversation.OpenConversation.Reuse;
import io.helpdesk.api.conversation.OpenConversation.Who;
import io.helpdesk.api.inbox.Inbox;
import io.helpdesk.api.inbox.Inboxes;
import io.helpdesk.api.message.PostMessage;
import io.helpdesk.api.problem.NotFound;
import io.helpdesk.dialect.wassist.Digits;
import io.helpdesk.dialect.wassist.WassistChannel;
import io.helpdesk.dialect.wassist.WassistRefusal;
import io.helpdesk.dialect.wassist.message.PostCommands;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Finds who sends and who answers, in the order of wassist 4.2. */
@ApplicationScoped
class OpenCommands {

    private static final String FROM = "fromNumber";

    @Inject
    AgentBots agents;

    @Inject
    Inboxes inboxes;

    /** @throws WassistRefusal rows 5 to 9 of wassist 4.2 */
    OpenConversation of(Caller caller, NewConversation wanted) {
        String recipient = wanted.reachableRecipient();
        Optional<AgentBot> agent = wanted.agentId().map(id -> agent(caller, id));
        Inbox sender = wanted.sender().isPresent()
                ? number(caller, wanted.sender().get())
                : agent.flatMap(bot -> ownNumber(numbers(caller), bot))
                        .orElseThrow(() -> WassistRefusal.field(FROM, "This field is required."));
        Long botId = agent.map(AgentBot::id).orElse(null);
        Optional<PostMessage> message =
                wanted.template().map(use -> PostCommands.template(use, botId != null ? botId : sender.botId()));
        return OpenConversation.builder(new Who.ByPhoneNumber(sender.id(), recipient, null))
                .reuse(Reuse.SAME_SESSION)
                .botId(botId)
                .firstMessage(message.orElse(null))
                .build();
    }

    private AgentBot agent(Caller caller, UUID id) {
        try {
            return agents.get(caller, id);
        } catch (NotFound unknown) {
            throw WassistRefusal.business(404, "Agent not found", "not_found");
        }
    }

    private Inbox number(Caller caller, String number) {
        return Optional.of(Digits.of(number))
                .filter(digits -> !digits.isEmpty())
                .flatMap(digits -> inboxes.byPhoneNumber(caller, digits))
                .orElseThrow(() -> WassistRefusal.field(FROM, "Phone number not found."));
    }

    /** The number the agent is set on, the first of several; an agent without one uses the organisation's if that is clear. */
    private static Optional<Inbox> ownNumber(List<Inbox> numbers, AgentBot bot) {
        return numbers.stream()
                .filter(inbox -> inbox.botId() != null && inbox.botId() == bot.id())
                .min(Comparator.comparingLong(Inbox::id))
                .or(() -> numbers.stream().findFirst().filter(only -> numbers.size() == 1));
    }

    private List<Inbox> numbers(Caller caller) {
        return inboxes.list(caller).stream().filter(WassistChannel::isNumber).toList();
    }
}
