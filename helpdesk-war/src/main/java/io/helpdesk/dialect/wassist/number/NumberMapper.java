package io.helpdesk.dialect.wassist.number;

import io.helpdesk.api.bot.AgentBot;
import io.helpdesk.api.bot.AgentBots;
import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.conversation.Routings;
import io.helpdesk.api.inbox.Inbox;
import io.helpdesk.api.webhook.Webhook;
import io.helpdesk.api.webhook.Webhooks;
import io.helpdesk.dialect.wassist.AgentRefJson;
import io.helpdesk.dialect.wassist.Digits;
import io.helpdesk.dialect.wassist.agent.AgentSettings;
import io.helpdesk.dialect.wassist.number.PhoneNumberJson.ActiveAgentJson;
import io.helpdesk.dialect.wassist.number.PhoneNumberJson.BusinessAccountJson;
import io.helpdesk.dialect.wassist.number.PhoneNumberJson.WebhookJson;
import io.helpdesk.dialect.wassist.webhook.WassistHooks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Numbers as this wire shows them, with a constant number of service calls for any number of them. */
@ApplicationScoped
class NumberMapper {

    @Inject
    AgentBots agents;

    @Inject
    Routings routings;

    @Inject
    Webhooks webhooks;

    List<PhoneNumberJson> toJson(Caller caller, List<Inbox> numbers) {
        Map<Long, AgentBot> bots = numbers.stream().allMatch(inbox -> inbox.botId() == null)
                ? Map.of()
                : agents.list(caller).stream().collect(Collectors.toMap(AgentBot::id, Function.identity()));
        var routed = routings.webhooks(caller);
        Map<Long, Webhook> hooks = routed.isEmpty()
                ? Map.of()
                : webhooks.list(caller, WassistHooks.NAME).stream()
                        .collect(Collectors.toMap(Webhook::id, Function.identity()));
        return numbers.stream()
                .map(inbox -> toJson(
                        inbox,
                        inbox.botId() == null ? null : bots.get(inbox.botId()),
                        routed.containsKey(inbox.id()) ? hooks.get(routed.get(inbox.id())) : null))
                .toList();
    }

    private static PhoneNumberJson toJson(Inbox inbox, AgentBot bot, Webhook webhook) {
        var agent = AgentRefJson.of(bot);
        return new PhoneNumberJson(
                inbox.uuid(),
                Digits.of(inbox.address().phoneNumber()),
                BusinessAccounts.phoneNumberId(inbox).orElse(null),
                BusinessAccountJson.of(BusinessAccounts.of(inbox)),
                agent == null ? null : new ActiveAgentJson(agent.id(), agent.name(), AgentSettings.icebreakers(bot)),
                webhook != null ? "webhook" : agent == null ? null : "agent",
                webhook == null ? null : new WebhookJson(webhook.uuid(), webhook.name(), webhook.url()),
                // no number is a sandbox
                false,
                true);
    }
}
