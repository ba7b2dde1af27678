package io.helpdesk.dialect.libredesk.filter;

import io.helpdesk.api.conversation.Condition;
import io.helpdesk.api.conversation.Condition.Comparison;
import io.helpdesk.api.conversation.ConversationField;
import io.helpdesk.api.conversation.Sort;
import io.helpdesk.dialect.libredesk.LibredeskRefusal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A column of keys or texts. As in SQL, conversations without a value meet no condition but {@code not set}.
 *
 * @param text whether it can be searched for a part of it
 */
record ValueField(Condition.Operand field, boolean text, Function<String, ?> parser) implements FilterField {

    static ValueField key(Condition.Operand field) {
        return new ValueField(field, false, Operands::number);
    }

    static ValueField text(Condition.Operand field) {
        return new ValueField(field, true, Function.identity());
    }

    @Override
    public Condition condition(Operator operator, String value) {
        return switch (operator) {
            case EQUALS -> Condition.is(field, parser.apply(value));
            case NOT_EQUALS -> butNot(Condition.is(field, parser.apply(value)));
            case GREATER -> compare(Comparison.GREATER, value);
            case LESS -> compare(Comparison.LESS, value);
            case BETWEEN -> {
                Operands.Range range = Operands.range(value);
                yield Condition.all(
                        compare(Comparison.AT_LEAST, range.from()), compare(Comparison.AT_MOST, range.to()));
            }
            case IN ->
                new Condition.In(
                        field, Operands.texts(value).stream().map(parser).collect(Collectors.toSet()));
            case CONTAINS -> contains(value);
            case NOT_CONTAINS -> butNot(contains(value));
            case SET -> new Condition.Present(field);
            case NOT_SET -> Condition.absent(field);
        };
    }

    @Override
    public List<Sort> order(boolean descending) {
        if (field instanceof ConversationField column) {
            return List.of(new Sort(column, descending));
        }
        throw LibredeskRefusal.badInput();
    }

    private Condition compare(Comparison how, String value) {
        return new Condition.Compare(field, how, parser.apply(value));
    }

    private Condition contains(String value) {
        if (!text) {
            throw LibredeskRefusal.badInput();
        }
        return new Condition.Contains(field, value);
    }

    private Condition butNot(Condition condition) {
        return Condition.all(new Condition.Present(field), new Condition.Not(condition));
    }
}
