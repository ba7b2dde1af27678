package io.helpdesk.dialect.libredesk.filter;

import io.helpdesk.api.conversation.Condition;
import io.helpdesk.api.conversation.Sort;
import io.helpdesk.dialect.libredesk.LibredeskRefusal;
import java.util.List;
import java.util.Set;

/** The tags of a conversation, by their keys (libredesk 9.1). */
record TagsField() implements FilterField {

    @Override
    public Condition condition(Operator operator, String value) {
        return switch (operator) {
            case CONTAINS -> anyOf(Operands.keys(value));
            case NOT_CONTAINS -> noneOf(Operands.keys(value));
            case SET -> new Condition.AnyLabel();
            case NOT_SET -> new Condition.Not(new Condition.AnyLabel());
            case EQUALS, NOT_EQUALS, GREATER, LESS, BETWEEN, IN -> throw LibredeskRefusal.badInput();
        };
    }

    @Override
    public List<Sort> order(boolean descending) {
        throw LibredeskRefusal.badInput();
    }

    private static Condition anyOf(List<Long> keys) {
        return keys.isEmpty() ? Condition.everything() : new Condition.LabelledById(Set.copyOf(keys));
    }

    private static Condition noneOf(List<Long> keys) {
        return keys.isEmpty() ? Condition.everything() : new Condition.Not(anyOf(keys));
    }
}
