package io.helpdesk.dialect.libredesk.filter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.helpdesk.api.conversation.Condition;
import io.helpdesk.dialect.libredesk.LibredeskJson;
import io.helpdesk.dialect.libredesk.LibredeskRefusal;
import io.helpdesk.dialect.libredesk.conversation.Status;
import io.helpdesk.web.Once;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Reads which conversations or contacts somebody wants: a flat list of conditions, or groups of them (libredesk 9.1). */
public final class Filters {

    private static final int MAX_GROUPS = 10;
    private static final int MAX_CONDITIONS = 50;

    private final Function<String, FilterField> fields;
    private int groups;
    private int conditions;

    private Filters(Function<String, FilterField> fields) {
        this.fields = fields;
    }

    /**
     * @param statuses that the account has; asked only where they matter, and then once
     * @throws LibredeskRefusal for anything that is no filter; blank, null and empty ones let everything through
     */
    public static Condition ofConversations(String filters, Supplier<List<Status>> statuses) {
        var once = Once.of(statuses);
        return read(filters, name -> FilterFields.named(name, once));
    }

    /** @throws LibredeskRefusal as {@link #ofConversations} */
    public static Condition ofContacts(String filters) {
        return read(filters, FilterFields::ofContacts);
    }

    /** @throws LibredeskRefusal as {@link #ofConversations} */
    public static Condition ofDeeds(String filters) {
        return read(filters, FilterFields::ofDeeds);
    }

    private static Condition read(String filters, Function<String, FilterField> fields) {
        if (filters == null || filters.isBlank()) {
            return Condition.everything();
        }
        JsonNode root = parse(filters);
        Filters reader = new Filters(fields);
        if (root.isNull()) {
            return Condition.everything();
        }
        Optional<Condition> read = root.isArray() ? all(reader.rules(root, false)) : reader.group(root, true);
        return read.orElse(Condition.everything());
    }

    /** Empty when there is nothing in it that decides. */
    private Optional<Condition> group(JsonNode group, boolean nestable) {
        if (!group.isObject()) {
            throw LibredeskRefusal.badInput();
        }
        boolean any = any(text(group, "logic"));
        JsonNode rules = group.path("rules");
        if (!rules.isArray() && !rules.isNull() && !rules.isMissingNode()) {
            throw LibredeskRefusal.badInput();
        }
        List<Condition> read = rules(rules, nestable);
        return any && !read.isEmpty() ? Optional.of(new Condition.Any(read)) : all(read);
    }

    private List<Condition> rules(JsonNode rules, boolean nestable) {
        List<Condition> read = new ArrayList<>();
        for (JsonNode rule : rules) {
            if (rule.isNull() || rule.isObject() && rule.isEmpty()) {
                continue;
            }
            if (rule.has("rules") || rule.has("logic")) {
                if (!nestable || ++groups > MAX_GROUPS) {
                    throw LibredeskRefusal.badInput();
                }
                group(rule, false).ifPresent(read::add);
            } else {
                read.add(condition(rule));
            }
        }
        return read;
    }

    private static Optional<Condition> all(List<Condition> of) {
        return of.isEmpty() ? Optional.empty() : Optional.of(new Condition.All(of));
    }

    private Condition condition(JsonNode rule) {
        if (!rule.isObject() || ++conditions > MAX_CONDITIONS) {
            throw LibredeskRefusal.badInput();
        }
        FilterField field = fields.apply(text(rule, "model") + "." + text(rule, "field"));
        Operator operator = Operator.named(text(rule, "operator"));
        String value = text(rule, "value");
        if (operator.needsValue() && value.isBlank()) {
            throw LibredeskRefusal.badInput();
        }
        return field.condition(operator, value);
    }

    private static boolean any(String logic) {
        return switch (logic.toUpperCase(Locale.ROOT)) {
            case "", "AND" -> false;
            case "OR" -> true;
            default -> throw LibredeskRefusal.badInput();
        };
    }

    private static String text(JsonNode node, String name) {
        JsonNode value = node.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        if (!value.isTextual()) {
            throw LibredeskRefusal.badInput();
        }
        return value.textValue();
    }

    private static JsonNode parse(String filters) {
        try {
            return LibredeskJson.parse(filters);
        } catch (JsonProcessingException e) {
            throw LibredeskRefusal.badInput();
        }
    }
}
