package io.helpdesk.dialect.libredesk.filter;

import static io.helpdesk.api.conversation.Condition.Comparison.AT_LEAST;
import static io.helpdesk.api.conversation.Condition.Comparison.AT_MOST;
import static io.helpdesk.api.conversation.Condition.Comparison.GREATER;
import static io.helpdesk.api.conversation.Condition.Comparison.LESS;

import io.helpdesk.api.conversation.Condition;
import io.helpdesk.api.conversation.Condition.Comparison;
import io.helpdesk.api.conversation.ConversationField;
import io.helpdesk.api.conversation.Sort;
import io.helpdesk.dialect.libredesk.LibredeskRefusal;
import java.time.Instant;
import java.util.List;

/** A column of times; a plain date means that whole day (libredesk 9.1). */
record TimeField(Condition.Operand field) implements FilterField {

    @Override
    public Condition condition(Operator operator, String value) {
        return switch (operator) {
            case EQUALS -> within(TimeSpan.parse(value));
            case NOT_EQUALS ->
                Condition.all(new Condition.Present(field), new Condition.Not(within(TimeSpan.parse(value))));
            case GREATER -> after(TimeSpan.parse(value));
            case LESS -> compare(LESS, TimeSpan.parse(value).from());
            case BETWEEN -> between(Operands.range(value));
            case IN ->
                new Condition.Any(Operands.texts(value).stream()
                        .map(TimeSpan::parse)
                        .map(this::within)
                        .toList());
            case CONTAINS, NOT_CONTAINS -> throw LibredeskRefusal.badInput();
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

    private Condition within(TimeSpan span) {
        Condition end = span.day() ? compare(LESS, span.end()) : compare(AT_MOST, span.from());
        return Condition.all(compare(AT_LEAST, span.from()), end);
    }

    private Condition after(TimeSpan span) {
        return span.day() ? compare(AT_LEAST, span.end()) : compare(GREATER, span.from());
    }

    private Condition between(Operands.Range range) {
        TimeSpan from = TimeSpan.parse(range.from());
        TimeSpan to = TimeSpan.parse(range.to());
        boolean days = from.day() && to.day();
        return Condition.all(
                compare(AT_LEAST, from.from()), days ? compare(LESS, to.end()) : compare(AT_MOST, to.from()));
    }

    private Condition compare(Comparison how, Instant time) {
        return new Condition.Compare(field, how, time);
    }
}
