package io.helpdesk.dialect.chatwoot.application.filter;

import com.fasterxml.jackson.databind.JsonNode;
import io.helpdesk.api.conversation.Condition;
import java.time.LocalDate;
import java.util.List;

/** Something that a filter can ask for. */
interface FilterAttribute {

    /** Those it knows, in the order in which a refusal lists them. */
    List<FilterOperator> operators();

    /**
     * The condition that a comparison stands for.
     *
     * @param operator one of {@link #operators()}
     * @param values none is null; empty only where the operator takes none
     * @param today the date that days are counted back from
     * @throws UnusableValue if a value is not of the attribute's kind
     */
    Condition condition(FilterOperator operator, List<JsonNode> values, LocalDate today);

    /** What a comparison with an attribute stands for, as {@link #condition} has it. */
    @FunctionalInterface
    interface Comparing {

        Condition condition(FilterOperator operator, List<JsonNode> values, LocalDate today);
    }

    /** The values cannot be compared with the attribute. */
    final class UnusableValue extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }
}
