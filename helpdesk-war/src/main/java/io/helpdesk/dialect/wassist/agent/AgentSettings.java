package io.helpdesk.dialect.wassist.agent;

import static io.helpdesk.dialect.wassist.agent.AgentKey.anything;
import static io.helpdesk.dialect.wassist.agent.AgentKey.flag;
import static io.helpdesk.dialect.wassist.agent.AgentKey.integer;
import static io.helpdesk.dialect.wassist.agent.AgentKey.maybeText;
import static io.helpdesk.dialect.wassist.agent.AgentKey.text;
import static io.helpdesk.dialect.wassist.agent.AgentKey.texts;

import io.helpdesk.api.bot.AgentBot;
import io.helpdesk.dialect.wassist.Fields;
import io.helpdesk.dialect.wassist.KeyOrder;
import io.helpdesk.dialect.wassist.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What an agent has here that a bot has not (wassist 8): kept among the bot's settings, under the names of this wire. */
public final class AgentSettings {

    static final String ICEBREAKERS = "icebreakers";

    private static final List<String> TEXTS = List.of("systemPrompt", "firstMessage", "llmModel", "reasoningEffort");

    /** Lists whose entries have keys of their own, in the order in which they are shown. */
    private static final Map<String, List<AgentKey>> LISTS = new LinkedHashMap<>();

    static {
        LISTS.put(
                "tools",
                List.of(
                        text("name"),
                        text("description"),
                        anything("apiSchema"),
                        flag("active"),
                        integer("creditCost", 0L)));
        LISTS.put(
                "documents",
                List.of(text("name"), anything("file"), new AgentKey("status", AgentKey.Kind.TEXT, "pending")));
        LISTS.put(
                "memoryKeys",
                List.of(
                        text("key"),
                        new AgentKey("type", AgentKey.Kind.TEXT, "string"),
                        anything("initialValue"),
                        text("whenToUpdate")));
        LISTS.put("wakeUpConfigs", List.of(text("description"), flag("enabled"), anything("forceMessage")));
        LISTS.put(
                "outboundTriggers",
                List.of(
                        text("url"),
                        text("secret"),
                        flag("enabled"),
                        maybeText("templateId"),
                        maybeText("templateName")));
        LISTS.put("websiteTools", List.of(text("url"), text("prompt"), flag("active")));
        LISTS.put(
                "imageGenerateTools",
                List.of(text("name"), text("description"), text("prompt"), flag("active"), integer("creditCost", 0L)));
        LISTS.put(
                "handoffTools",
                List.of(
                        maybeText("parentAgentId"),
                        maybeText("childAgentId"),
                        maybeText("childAgentName"),
                        text("description"),
                        flag("active")));
        LISTS.put("mcpConfigs", List.of(maybeText("connectorId"), maybeText("connectorName"), texts("toolWhitelist")));
    }

    private static final Map<String, List<AgentKey>> OBJECTS = Map.of(
            "paywallConfig",
                    List.of(
                            integer("messageLimit", null),
                            new AgentKey("paywallAction", AgentKey.Kind.TEXT, "none"),
                            maybeText("paywallUrl"),
                            text("ctaButtonText"),
                            text("terminalStateMessage")),
            "creditSettings",
                    List.of(
                            integer("initialCredits", 0L),
                            maybeText("creditGrantPassword"),
                            integer("creditGrantAmount", 0L)));

    /** Kept as they come. */
    private static final List<String> FREE_LISTS = List.of("supportTools", "shopifyStores", "appInstallations");

    private static final List<String> FREE_OBJECTS = List.of("adConfig", "voiceCallConfig");

    private AgentSettings() {}

    /** What of it is given. */
    static Map<String, Object> read(Fields fields) {
        Map<String, Object> read = new LinkedHashMap<>();
        TEXTS.forEach(name -> fields.text(name, Text.optional().orBlank()).ifPresent(text -> read.put(name, text)));
        fields.texts(ICEBREAKERS).ifPresent(texts -> read.put(ICEBREAKERS, texts));
        LISTS.forEach(
                (name, keys) -> fields.objects(name, false, Integer.MAX_VALUE, entry -> AgentKey.entry(entry, keys))
                        .ifPresent(entries -> read.put(name, entries)));
        FREE_LISTS.forEach(name -> fields.objects(name, false, Integer.MAX_VALUE, Fields::everything)
                .ifPresent(entries -> read.put(name, entries)));
        OBJECTS.forEach((name, keys) -> fields.object(name, false, object -> AgentKey.entry(object, keys))
                .ifPresent(object -> read.put(name, object)));
        FREE_OBJECTS.forEach(
                name -> fields.object(name, false, Fields::everything).ifPresent(object -> read.put(name, object)));
        return read;
    }

    /** A text; null if there is none. */
    static String textOf(AgentBot bot, String name) {
        return bot.settings().get(name) instanceof String text ? text : null;
    }

    static List<Object> listOf(AgentBot bot, String name) {
        return bot.settings().get(name) instanceof List<?> list
                ? order(LISTS.getOrDefault(name, List.of())).arrangeAll(list)
                : List.of();
    }

    /** An object; null if there is none. */
    static Map<String, Object> objectOf(AgentBot bot, String name) {
        return bot.settings().get(name) instanceof Map<?, ?> map
                ? order(OBJECTS.getOrDefault(name, List.of())).arrange(map)
                : null;
    }

    private static KeyOrder order(List<AgentKey> keys) {
        return KeyOrder.of(Stream.concat(Stream.of("id"), keys.stream().map(AgentKey::name))
                .toArray(String[]::new));
    }

    public static List<String> icebreakers(AgentBot bot) {
        return listOf(bot, ICEBREAKERS).stream().map(String::valueOf).toList();
    }
}
