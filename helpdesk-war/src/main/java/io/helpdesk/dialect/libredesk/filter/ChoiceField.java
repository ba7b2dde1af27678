package io.helpdesk.dialect.libredesk.filter;

import io.helpdesk.api.conversation.Condition;
import io.helpdesk.api.conversation.ConversationField;
import io.helpdesk.api.conversation.Sort;
import io.helpdesk.dialect.libredesk.LibredeskRefusal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A column with few possible values, each of which is a condition in the services' terms.
 *
 * @param choices by value; a conversation that meets none of them has no value
 */
record ChoiceField<V extends Comparable<V>>(
        Map<V, Condition> choices, Condition present, Function<String, V> parser, Function<Boolean, List<Sort>> sorted)
        implements FilterField {

    static ChoiceField<Long> numbered(Map<Long, Condition> choices, Condition present, ConversationField sortedBy) {
        return new ChoiceField<>(choices, present, Operands::number, by(sortedBy));
    }

    static ChoiceField<String> named(Map<String, Condition> choices, Condition present, ConversationField sortedBy) {
        return new ChoiceField<>(choices, present, Function.identity(), by(sortedBy));
    }

    /** @param sorted the order to take, given whether it descends */
    ChoiceField<V> ordered(Function<Boolean, List<Sort>> sorted) {
        return new ChoiceField<>(choices, present, parser, sorted);
    }

    @Override
    public Condition condition(Operator operator, String value) {
        return switch (operator) {
            case EQUALS -> where(parser.apply(value)::equals);
            case NOT_EQUALS -> where(Predicate.not(parser.apply(value)::equals));
            case GREATER -> where(atMost(parser.apply(value)).negate());
            case LESS -> where(atLeast(parser.apply(value)).negate());
            case BETWEEN -> {
                Operands.Range range = Operands.range(value);
                yield where(atLeast(parser.apply(range.from())).and(atMost(parser.apply(range.to()))));
            }
            case IN -> {
                Set<V> wanted = Operands.texts(value).stream().map(parser).collect(Collectors.toSet());
                yield where(wanted::contains);
            }
            case CONTAINS -> where(containing(value));
            case NOT_CONTAINS -> where(containing(value).negate());
            case SET -> present;
            case NOT_SET -> new Condition.Not(present);
        };
    }

    @Override
    public List<Sort> order(boolean descending) {
        return sorted.apply(descending);
    }

    private static Function<Boolean, List<Sort>> by(ConversationField field) {
        return descending -> List.of(new Sort(field, descending));
    }

    private Condition where(Predicate<V> wanted) {
        return new Condition.Any(choices.entrySet().stream()
                .filter(choice -> wanted.test(choice.getKey()))
                .map(Map.Entry::getValue)
                .toList());
    }

    private Predicate<V> atLeast(V bound) {
        return choice -> choice.compareTo(bound) >= 0;
    }

    private Predicate<V> atMost(V bound) {
        return choice -> choice.compareTo(bound) <= 0;
    }

    private Predicate<V> containing(String part) {
        String wanted = part.toLowerCase(Locale.ROOT);
        return choice -> {
            if (!(choice instanceof String name)) {
                throw LibredeskRefusal.badInput();
            }
            return name.toLowerCase(Locale.ROOT).contains(wanted);
        };
    }
}
