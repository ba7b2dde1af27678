package io.helpdesk.dialect.libredesk.filter;

import io.helpdesk.api.conversation.Condition;
import io.helpdesk.api.conversation.ConversationField;
import io.helpdesk.api.conversation.Sort;
import java.util.List;

/**
 * A column that never has a value here, as service level agreements are not kept.
 *
 * @param like what its values would be, so that they are checked all the same
 */
record EmptyField(FilterField like) implements FilterField {

    @Override
    public Condition condition(Operator operator, String value) {
        like.condition(operator, value);
        return operator == Operator.NOT_SET ? Condition.everything() : new Condition.Any(List.of());
    }

    /** With nothing to compare, the key decides. */
    @Override
    public List<Sort> order(boolean descending) {
        return List.of(new Sort(ConversationField.ID, descending));
    }
}
