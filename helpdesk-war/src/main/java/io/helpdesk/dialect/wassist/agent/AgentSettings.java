package io.helpdesk.dialect.wassist.agent;

import static io.helpdesk.dialect.wassist.agent.AgentKey.needed;
import static io.helpdesk.dialect.wassist.agent.AgentKey.optional;

import io.helpdesk.api.bot.AgentBot;
import io.helpdesk.dialect.wassist.Fields;
import io.helpdesk.dialect.wassist.KeyOrder;
import io.helpdesk.dialect.wassist.Text;
import io.helpdesk.dialect.wassist.agent.AgentKey.Kind;
import io.helpdesk.dialect.wassist.agent.AgentKey.References;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** What an agent has here that a bot has not (wassist 8.3): kept among the bot's settings, under the names of this wire. */
public final class AgentSettings {

    static final String ICEBREAKERS = "icebreakers";
    static final String HANDOFFS = "handoffTools";
    static final String TRIGGERS = "outboundTriggers";

    /** Nothing can be put there: there is no way in for files, so what was kept is kept or let go (wassist 8.2). */
    private static final String DOCUMENTS = "documents";

    private static final List<String> TEXTS = List.of("systemPrompt", "firstMessage");

    private static final List<String> TEXTS_OR_NULL = List.of("llmModel", "reasoningEffort");

    /** Lists whose entries have keys of their own, in the order in which they are shown. */
    private static final Map<String, List<AgentKey>> LISTS = new LinkedHashMap<>();

    private static final Map<String, List<AgentKey>> OBJECTS = new LinkedHashMap<>();

    static {
        LISTS.put(
                "tools",
                List.of(
                        needed("name", Kind.TEXT),
                        needed("description", Kind.TEXT),
                        needed("apiSchema", Kind.OBJECT),
                        optional("active", Kind.FLAG, true),
                        optional("creditCost", Kind.INTEGER, 0L)));
        LISTS.put(
                DOCUMENTS,
                List.of(optional("name", Kind.MADE), optional("file", Kind.MADE), optional("status", Kind.MADE)));
        LISTS.put(
                "memoryKeys",
                List.of(
                        needed("key", Kind.TEXT),
                        needed("type", Kind.MEMORY_TYPE),
                        needed("initialValue", Kind.ANYTHING),
                        needed("whenToUpdate", Kind.TEXT)));
        LISTS.put(
                "wakeUpConfigs",
                List.of(
                        needed("description", Kind.TEXT),
                        optional("enabled", Kind.FLAG, true),
                        optional("forceMessage", Kind.FLAG, false)));
        LISTS.put(
                TRIGGERS,
                List.of(
                        optional("url", Kind.MADE),
                        optional("secret", Kind.MADE),
                        optional("enabled", Kind.FLAG, true),
                        needed("templateId", Kind.TEMPLATE),
                        needed("templateName", Kind.TEXT)));
        LISTS.put(
                "websiteTools",
                List.of(needed("url", Kind.URL), needed("prompt", Kind.TEXT), optional("active", Kind.FLAG, true)));
        LISTS.put(
                "imageGenerateTools",
                List.of(
                        needed("name", Kind.TEXT),
                        needed("description", Kind.TEXT),
                        needed("prompt", Kind.TEXT),
                        optional("active", Kind.FLAG, true),
                        optional("creditCost", Kind.INTEGER, 0L)));
        LISTS.put(
                HANDOFFS,
                List.of(
                        optional("parentAgentId", Kind.MADE),
                        needed("childAgentId", Kind.AGENT),
                        optional("childAgentName", Kind.MADE),
                        needed("description", Kind.TEXT),
                        optional("active", Kind.FLAG, true)));
        LISTS.put(
                "mcpConfigs",
                List.of(
                        needed("connectorId", Kind.TEXT),
                        optional("connectorName", Kind.TEXT_OR_NULL),
                        optional("toolWhitelist", Kind.TEXTS, List.of())));
        OBJECTS.put(
                "paywallConfig",
                List.of(
                        optional("messageLimit", Kind.INTEGER),
                        optional("paywallAction", Kind.PAYWALL_ACTION, "none"),
                        optional("paywallUrl", Kind.TEXT_OR_NULL),
                        optional("ctaButtonText", Kind.TEXT, ""),
                        optional("terminalStateMessage", Kind.TEXT, ""),
                        optional("subscriptionPricePerMonth", Kind.NUMBER)));
        OBJECTS.put(
                "creditSettings",
                List.of(
                        optional("initialCredits", Kind.INTEGER, 0L),
                        optional("creditGrantPassword", Kind.TEXT_OR_NULL),
                        optional("creditGrantAmount", Kind.INTEGER, 0L)));
    }

    /** Kept as they come. */
    private static final List<String> FREE_LISTS = List.of("supportTools", "shopifyStores", "appInstallations");

    private static final List<String> FREE_OBJECTS = List.of("adConfig", "voiceCallConfig");

    private AgentSettings() {}

    /**
     * What of it is given: lists whole, objects merged into what is stored, null where there is to be nothing (wassist 8.2).
     *
     * @param stored null for a new agent
     */
    static Map<String, Object> read(Fields fields, AgentBot stored, References references) {
        Map<String, Object> read = new LinkedHashMap<>();
        TEXTS.forEach(name -> fields.text(name, Text.optional().orBlank()).ifPresent(text -> read.put(name, text)));
        TEXTS_OR_NULL.forEach(name -> {
            fields.text(name, Text.optional().orBlank()).ifPresent(text -> read.put(name, text));
            clear(fields, name, read);
        });
        fields.texts(ICEBREAKERS).ifPresent(texts -> read.put(ICEBREAKERS, texts));
        LISTS.forEach((name, keys) -> {
            var before = stored == null ? null : byId(listOf(stored, name));
            fields.objects(
                            name,
                            false,
                            Integer.MAX_VALUE,
                            entry -> AgentKey.entry(entry, keys, stored(entry, name, before), references))
                    .ifPresent(entries -> read.put(name, entries));
        });
        FREE_LISTS.forEach(name -> fields.objects(name, false, Integer.MAX_VALUE, Fields::everything)
                .ifPresent(entries -> read.put(name, entries)));
        OBJECTS.forEach((name, keys) -> {
            var before = stored == null ? null : objectOf(stored, name);
            fields.object(name, false, object -> AgentKey.entry(object, keys, before, references))
                    .ifPresent(object -> read.put(name, object));
            clear(fields, name, read);
        });
        FREE_OBJECTS.forEach(name -> {
            fields.object(name, false, Fields::everything).ifPresent(object -> read.put(name, object));
            clear(fields, name, read);
        });
        return read;
    }

    private static void clear(Fields fields, String name, Map<String, Object> read) {
        if (fields.isNull(name)) {
            read.put(name, null);
        }
    }

    /**
     * What an entry is about: the stored one of its id, or null for a new one. An id of something else is never adopted, and
     * then nothing else is asked of the entry.
     *
     * @param before null for a new agent, which has no entries and makes all ids anew
     */
    private static Map<?, ?> stored(Fields entry, String list, Map<Object, Map<?, ?>> before) {
        boolean keptOnly = list.equals(DOCUMENTS);
        Optional<UUID> id = entry.uuid("id", keptOnly);
        if (id.isEmpty() || before == null && !keptOnly) {
            return null;
        }
        Map<?, ?> known = before == null ? null : before.get(id.get().toString());
        if (known == null) {
            entry.refuse("id", Fields.unknownId(id.get()));
            return Map.of();
        }
        return known;
    }

    private static Map<Object, Map<?, ?>> byId(List<Object> entries) {
        Map<Object, Map<?, ?>> byId = new LinkedHashMap<>();
        entries.stream()
                .filter(Map.class::isInstance)
                .map(each -> (Map<?, ?>) each)
                .forEach(each -> byId.put(each.get("id"), each));
        return byId;
    }

    /** Everything the agent has here, with ids of its own for whatever has one. */
    static Map<String, Object> copy(AgentBot bot) {
        Map<String, Object> copy = new LinkedHashMap<>(bot.settings());
        LISTS.keySet()
                .forEach(name -> copy.computeIfPresent(
                        name,
                        (list, entries) -> listOf(bot, name).stream()
                                .map(AgentSettings::anew)
                                .toList()));
        OBJECTS.keySet().forEach(name -> copy.computeIfPresent(name, (key, object) -> anew(object)));
        return copy;
    }

    private static Object anew(Object entry) {
        if (!(entry instanceof Map<?, ?> map)) {
            return entry;
        }
        Map<Object, Object> anew = new LinkedHashMap<>(map);
        anew.put("id", UUID.randomUUID().toString());
        return anew;
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
