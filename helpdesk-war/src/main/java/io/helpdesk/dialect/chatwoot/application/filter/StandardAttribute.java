package io.helpdesk.dialect.chatwoot.application.filter;

import com.fasterxml.jackson.databind.JsonNode;
import io.helpdesk.api.conversation.Condition;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** Something that every account can filter by, under a key of the original's: a constant of an enumeration. */
interface StandardAttribute extends FilterAttribute {

    /** Of the constant. */
    String name();

    Way way();

    /** How it is compared, and by which operators. */
    record Way(Comparing comparing, List<FilterOperator> operators) {

        static Way of(Comparing comparing, FilterOperator... operators) {
            return new Way(comparing, List.of(operators));
        }
    }

    default String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    default List<FilterOperator> operators() {
        return way().operators();
    }

    @Override
    default Condition condition(FilterOperator operator, List<JsonNode> values, LocalDate today) {
        return way().comparing().condition(operator, values, today);
    }

    /** By days. */
    static Comparing date(Condition.Operand field) {
        return (operator, values, today) -> Comparisons.dated(field, operator, values.get(0), today);
    }
}
