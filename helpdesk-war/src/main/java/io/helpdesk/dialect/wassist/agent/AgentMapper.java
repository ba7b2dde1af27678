package io.helpdesk.dialect.wassist.agent;

import io.helpdesk.api.account.Accounts;
import io.helpdesk.api.bot.AgentBot;
import io.helpdesk.api.bot.AgentBots;
import io.helpdesk.api.bot.AgentBots.Usage;
import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.inbox.Inbox;
import io.helpdesk.api.inbox.Inboxes;
import io.helpdesk.dialect.wassist.AgentRefJson;
import io.helpdesk.dialect.wassist.Digits;
import io.helpdesk.dialect.wassist.WassistChannel;
import io.helpdesk.dialect.wassist.agent.AgentJson.OrganizationJson;
import io.helpdesk.dialect.wassist.agent.AgentJson.PhoneNumberJson;
import io.helpdesk.dialect.wassist.media.MediaLinks;
import io.helpdesk.dialect.wassist.number.BusinessAccounts;
import io.helpdesk.dialect.wassist.number.BusinessAccounts.BusinessAccount;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Agents as this wire shows them, with a constant number of service calls for any number of agents. */
@ApplicationScoped
class AgentMapper {

    private static final Usage UNUSED = new Usage(0, 0);

    @Inject
    Accounts accounts;

    @Inject
    AgentBots agents;

    @Inject
    Inboxes inboxes;

    List<AgentJson> toJson(Caller caller, List<AgentBot> bots) {
        var organization = OrganizationJson.of(accounts.own(caller));
        var numbers = inboxes.list(caller).stream()
                .filter(inbox -> WassistChannel.isNumber(inbox) && inbox.botId() != null)
                .toList();
        var usage = agents.usage(caller, bots.stream().map(AgentBot::id).toList());
        return bots.stream()
                .map(bot -> toJson(
                        bot,
                        organization,
                        numbers.stream()
                                .filter(inbox -> inbox.botId() == bot.id())
                                .toList(),
                        usage.getOrDefault(bot.id(), UNUSED)))
                .toList();
    }

    static AgentJson toJson(AgentBot bot, OrganizationJson organization, List<Inbox> numbers, Usage usage) {
        return new AgentJson(
                bot.uuid(),
                AgentRefJson.of(bot).name(),
                bot.createdAt(),
                orEmpty(bot.description()),
                orEmpty(AgentSettings.textOf(bot, "systemPrompt")),
                orEmpty(AgentSettings.textOf(bot, "firstMessage")),
                MediaLinks.picture(bot.avatarUrl()),
                AgentSettings.textOf(bot, "llmModel"),
                AgentSettings.textOf(bot, "reasoningEffort"),
                AgentSettings.icebreakers(bot),
                AgentSettings.listOf(bot, "tools"),
                AgentSettings.listOf(bot, "documents"),
                AgentSettings.listOf(bot, "memoryKeys"),
                AgentSettings.listOf(bot, "wakeUpConfigs"),
                AgentSettings.listOf(bot, "outboundTriggers"),
                AgentSettings.listOf(bot, "websiteTools"),
                AgentSettings.listOf(bot, "imageGenerateTools"),
                AgentSettings.listOf(bot, "handoffTools"),
                AgentSettings.listOf(bot, "mcpConfigs"),
                AgentSettings.listOf(bot, "supportTools"),
                AgentSettings.listOf(bot, "shopifyStores"),
                AgentSettings.listOf(bot, "appInstallations"),
                AgentSettings.objectOf(bot, "paywallConfig"),
                AgentSettings.objectOf(bot, "creditSettings"),
                AgentSettings.objectOf(bot, "adConfig"),
                AgentSettings.objectOf(bot, "voiceCallConfig"),
                organization,
                numbers.stream().map(AgentMapper::number).toList(),
                usage.messages(),
                usage.conversations(),
                connectUrl(bot, numbers));
    }

    private static PhoneNumberJson number(Inbox inbox) {
        var account = BusinessAccounts.of(inbox);
        return new PhoneNumberJson(
                Digits.of(inbox.address().phoneNumber()),
                        BusinessAccounts.phoneNumberId(inbox).orElse(null),
                account.map(BusinessAccount::id), account.map(BusinessAccount::waId));
    }

    /** Null until the agent has a number. */
    private static String connectUrl(AgentBot bot, List<Inbox> numbers) {
        return numbers.isEmpty()
                ? null
                : "https://wa.me/" + Digits.of(numbers.get(0).address().phoneNumber()) + "?text=/connect:" + bot.uuid();
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
