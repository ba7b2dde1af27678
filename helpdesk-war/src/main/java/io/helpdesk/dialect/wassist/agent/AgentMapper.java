package io.helpdesk.dialect.wassist.agent;

import io.helpdesk.api.account.Accounts;
import io.helpdesk.api.bot.AgentBot;
import io.helpdesk.api.bot.AgentBots;
import io.helpdesk.api.bot.AgentBots.Usage;
import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.file.Picture;
import io.helpdesk.api.inbox.Inbox;
import io.helpdesk.api.inbox.Inboxes;
import io.helpdesk.dialect.wassist.AgentRefJson;
import io.helpdesk.dialect.wassist.Digits;
import io.helpdesk.dialect.wassist.OrganizationJson;
import io.helpdesk.dialect.wassist.WassistChannel;
import io.helpdesk.dialect.wassist.agent.AgentJson.FileInfoJson;
import io.helpdesk.dialect.wassist.agent.AgentJson.PhoneNumberJson;
import io.helpdesk.dialect.wassist.media.MediaLinks;
import io.helpdesk.dialect.wassist.number.BusinessAccounts;
import io.helpdesk.dialect.wassist.number.BusinessAccounts.BusinessAccount;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

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
        var names = childNames(caller, bots);
        return bots.stream()
                .map(bot -> toJson(
                        bot,
                        names,
                        organization,
                        numbers.stream()
                                .filter(inbox -> inbox.botId() == bot.id())
                                .toList(),
                        usage.getOrDefault(bot.id(), UNUSED)))
                .toList();
    }

    /** Of the agents that others hand over to, by their ids. */
    private Map<String, String> childNames(Caller caller, List<AgentBot> bots) {
        boolean asked = bots.stream()
                .anyMatch(bot ->
                        !AgentSettings.listOf(bot, AgentSettings.HANDOFFS).isEmpty());
        return asked
                ? agents.list(caller).stream()
                        .collect(Collectors.toMap(
                                bot -> bot.uuid().toString(),
                                bot -> AgentRefJson.of(bot).name()))
                : Map.of();
    }

    static AgentJson toJson(
            AgentBot bot, Map<String, String> names, OrganizationJson organization, List<Inbox> numbers, Usage usage) {
        return new AgentJson(
                bot.uuid(),
                AgentRefJson.of(bot).name(),
                bot.createdAt(),
                orEmpty(bot.description()),
                orEmpty(AgentSettings.textOf(bot, "systemPrompt")),
                orEmpty(AgentSettings.textOf(bot, "firstMessage")),
                picture(bot),
                AgentSettings.textOf(bot, "llmModel"),
                AgentSettings.textOf(bot, "reasoningEffort"),
                AgentSettings.icebreakers(bot),
                AgentSettings.listOf(bot, "tools"),
                AgentSettings.listOf(bot, "documents"),
                AgentSettings.listOf(bot, "memoryKeys"),
                AgentSettings.listOf(bot, "wakeUpConfigs"),
                AgentSettings.listOf(bot, AgentSettings.TRIGGERS),
                AgentSettings.listOf(bot, "websiteTools"),
                AgentSettings.listOf(bot, "imageGenerateTools"),
                handoffs(bot, names),
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

    private static FileInfoJson picture(AgentBot bot) {
        String url = MediaLinks.picture(bot.avatarUrl());
        if (url == null || url.isEmpty()) {
            return null;
        }
        String path = Picture.of(bot.avatarUrl())
                .map(kept -> kept.uuid() + "/" + kept.filename())
                .orElseGet(() -> url.replaceFirst("^[a-zA-Z]+://[^/]*/?", "").replaceFirst("[?#].*$", ""));
        return new FileInfoJson(path.substring(path.lastIndexOf('/') + 1), path, null, url, null, null);
    }

    /** With what follows from the ids: whose it is, and how the other agent is called; null for one that is gone. */
    private static List<Object> handoffs(AgentBot bot, Map<String, String> names) {
        return AgentSettings.listOf(bot, AgentSettings.HANDOFFS).stream()
                .map(entry -> {
                    Map<Object, Object> shown = new LinkedHashMap<>((Map<?, ?>) entry);
                    shown.put("parentAgentId", bot.uuid());
                    shown.put("childAgentName", names.get(String.valueOf(shown.get("childAgentId"))));
                    return (Object) shown;
                })
                .toList();
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
