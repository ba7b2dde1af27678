package io.helpdesk.core.condition;

import io.helpdesk.api.conversation.Condition;
import io.helpdesk.api.conversation.ConversationField;
import io.helpdesk.api.conversation.Sort;
import io.helpdesk.api.event.ContactField;
import io.helpdesk.api.message.MessageType;
import io.helpdesk.core.persistence.AttributeFunctions;
import io.helpdesk.core.persistence.DatabaseDialect;
import io.helpdesk.core.persistence.LikePattern;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes conditions and orders as JPQL over an entity {@code c}; values become parameters, never text. */
public final class ConditionWriter implements Condition.Cases<String> {

    private static final String NONE = "1 = 0";

    private final DatabaseDialect database;
    private final Columns columns;
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    /** Of {@code ConversationEntity c}; conversations of bots are looked for among all. */
    public ConditionWriter(DatabaseDialect database) {
        this(database, new ConversationColumns(null));
    }

    /**
     * Of {@code ConversationEntity c}.
     *
     * @param inboxesOf the keys of the inboxes where one of these bots is, by the bots' keys; asked only where bots matter
     */
    public ConditionWriter(DatabaseDialect database, Function<Collection<?>, List<Long>> inboxesOf) {
        this(database, new ConversationColumns(inboxesOf));
    }

    private ConditionWriter(DatabaseDialect database, Columns columns) {
        this.database = database;
        this.columns = columns;
    }

    /** One of {@code ContactEntity c}, for {@link ContactField}s. */
    public static ConditionWriter ofContacts(DatabaseDialect database) {
        return new ConditionWriter(database, new ContactColumns());
    }

    /** One of {@code DeedEntity c}, for {@link io.helpdesk.api.deed.DeedField}s. */
    public static ConditionWriter ofDeeds(DatabaseDialect database) {
        return new ConditionWriter(database, new DeedColumns());
    }

    /** What rows are ordered by, without a direction. */
    public String ordered(Condition.Operand field) {
        return columns.path(field);
    }

    /** By name, of all that was written so far. */
    public Map<String, Object> parameters() {
        return parameters;
    }

    /** True or unknown where the condition holds or does not. */
    public String where(Condition condition) {
        return condition.match(this);
    }

    @Override
    public String all(Condition.All conditions) {
        return joined(conditions.of(), " and ", "1 = 1");
    }

    @Override
    public String any(Condition.Any conditions) {
        return joined(conditions.of(), " or ", NONE);
    }

    @Override
    public String not(Condition.Not negated) {
        return negated.condition().match(new Negation());
    }

    @Override
    public String in(Condition.In values) {
        if (values.values().isEmpty()) {
            return NONE;
        }
        var found = columns.found(values, this::parameter);
        var in = in(path(values.operand()), values);
        return found == null ? in : in + " and " + found;
    }

    private String in(String path, Condition.In condition) {
        var values = condition.values().stream()
                .map(each -> AttributeReader.comparable(condition.operand(), each))
                .toList();
        return values.size() == 1 ? path + " = " + parameter(values.get(0)) : path + " in " + parameter(values);
    }

    @Override
    public String compare(Condition.Compare comparison) {
        var compared = compare(path(comparison.operand()), comparison);
        var later = columns.notBefore(comparison.operand());
        boolean fromThenOn =
                comparison.how() == Condition.Comparison.GREATER || comparison.how() == Condition.Comparison.AT_LEAST;
        return later != null && fromThenOn ? compared + " and " + compare(later, comparison) : compared;
    }

    private String compare(String path, Condition.Compare comparison) {
        return path
                + operator(comparison.how())
                + parameter(AttributeReader.comparable(comparison.operand(), comparison.value()));
    }

    @Override
    public String present(Condition.Present operand) {
        return path(operand.operand()) + " is not null";
    }

    @Override
    public String contains(Condition.Contains text) {
        return contains(path(text.operand()), text);
    }

    private String contains(String path, Condition.Contains text) {
        return "lower(" + path + ") like " + containing(text.text());
    }

    @Override
    public String labelled(Condition.Labelled titles) {
        return titles.anyOf().isEmpty() ? NONE : columns.labelled(parameter(titles.anyOf()));
    }

    @Override
    public String labelledById(Condition.LabelledById keys) {
        return keys.anyOf().isEmpty() ? NONE : columns.labelledById(parameter(keys.anyOf()));
    }

    @Override
    public String anyLabel() {
        return columns.anyLabel();
    }

    @Override
    public String messageContains(Condition.MessageContains text) {
        return columns.says(said(text));
    }

    @Override
    public String unread() {
        return columns.unread();
    }

    @Override
    public String participates(Condition.Participates user) {
        return columns.participates(parameter(user.userId()));
    }

    /** Of a message {@code m}. */
    public String said(Condition.MessageContains text) {
        return "m.type in (" + Columns.name(MessageType.INCOMING) + ", " + Columns.name(MessageType.OUTGOING)
                + ") and lower(m.content) like " + containing(text.text());
    }

    /**
     * Newest activity first if nothing else is asked; the key breaks ties, so that pages never overlap.
     *
     * @return what is listed one part after the other
     */
    public List<ListPart> inOrder(List<Sort> order) {
        return ListPart.of(
                order.isEmpty() ? List.of(new Sort(ConversationField.LAST_ACTIVITY_AT, true)) : order, columns);
    }

    private String joined(List<Condition> conditions, String operator, String none) {
        return conditions.isEmpty()
                ? none
                : conditions.stream().map(each -> "(" + where(each) + ")").collect(Collectors.joining(operator));
    }

    /**
     * Where the condition does not hold. An unknown value makes a comparison unknown, and so its negation, and what they are
     * part of: so it is asked for where the value is, not outside.
     */
    private final class Negation implements Condition.Cases<String> {

        @Override
        public String all(Condition.All conditions) {
            return where(new Condition.Any(negated(conditions.of())));
        }

        @Override
        public String any(Condition.Any conditions) {
            return where(new Condition.All(negated(conditions.of())));
        }

        @Override
        public String not(Condition.Not twice) {
            return where(twice.condition());
        }

        @Override
        public String in(Condition.In values) {
            if (values.values().isEmpty()) {
                return negated(NONE);
            }
            var path = path(values.operand());
            return orUnknown(values.operand(), path, ConditionWriter.this.in(path, values));
        }

        @Override
        public String compare(Condition.Compare comparison) {
            var path = path(comparison.operand());
            return orUnknown(comparison.operand(), path, ConditionWriter.this.compare(path, comparison));
        }

        @Override
        public String present(Condition.Present operand) {
            return path(operand.operand()) + " is null";
        }

        @Override
        public String contains(Condition.Contains text) {
            var path = path(text.operand());
            return orUnknown(text.operand(), path, ConditionWriter.this.contains(path, text));
        }

        @Override
        public String labelled(Condition.Labelled titles) {
            return negated(where(titles));
        }

        @Override
        public String labelledById(Condition.LabelledById keys) {
            return negated(where(keys));
        }

        @Override
        public String anyLabel() {
            return negated(ConditionWriter.this.anyLabel());
        }

        @Override
        public String messageContains(Condition.MessageContains text) {
            return negated(where(text));
        }

        @Override
        public String unread() {
            return negated(ConditionWriter.this.unread());
        }

        @Override
        public String participates(Condition.Participates user) {
            return negated(where(user));
        }

        private static List<Condition> negated(List<Condition> conditions) {
            return conditions.stream().<Condition>map(Condition.Not::new).toList();
        }

        private static String negated(String known) {
            return "not (" + known + ")";
        }

        private String orUnknown(Condition.Operand operand, String path, String where) {
            return (nullable(operand) ? path + " is null or " : "") + negated(where);
        }
    }

    private String parameter(Object value) {
        var name = "p" + parameters.size();
        parameters.put(name, value);
        return ":" + name;
    }

    private String containing(String text) {
        return parameter(LikePattern.containing(text.toLowerCase(Locale.ROOT))) + LikePattern.ESCAPE;
    }

    private static String operator(Condition.Comparison how) {
        return switch (how) {
            case LESS -> " < ";
            case AT_MOST -> " <= ";
            case GREATER -> " > ";
            case AT_LEAST -> " >= ";
        };
    }

    private boolean nullable(Condition.Operand operand) {
        if (operand instanceof Condition.SmallLetters small) {
            return nullable(small.of());
        }
        return operand instanceof Condition.Attribute || columns.nullable(operand);
    }

    private String path(Condition.Operand operand) {
        if (operand instanceof Condition.SmallLetters small) {
            return "lower(" + path(small.of()) + ")";
        }
        return operand instanceof Condition.Attribute attribute ? path(attribute) : columns.path(operand);
    }

    private String path(Condition.Attribute attribute) {
        var of = "(" + path(attribute.in()) + ", " + parameter(database.attributeKey(attribute.key())) + ")";
        return switch (attribute.as()) {
            case TEXT -> AttributeFunctions.TEXT + of;
            case SMALL_LETTERS -> "lower(" + AttributeFunctions.TEXT + of + ")";
            case NUMBER -> AttributeFunctions.NUMBER + of;
            case DATE -> AttributeFunctions.DATE + of;
            case FLAG ->
                "case when " + AttributeFunctions.TEXT + of + " = 'true' then 'true' when " + AttributeFunctions.TEXT
                        + of + " = 'false' then 'false' end";
        };
    }
}
