package io.helpdesk.dialect.chatwoot.application.filter;

import com.fasterxml.jackson.databind.JsonNode;
import io.helpdesk.api.attribute.AttributeDefinition;
import io.helpdesk.api.conversation.ConversationField;
import java.time.LocalDate;
import java.util.List;

/** How rules compare custom attributes: as filters do (chatwoot-desk 6.3). */
public final class CustomComparison {

    /** Values are read for what they are alone; no days are counted back from here. */
    private static final LocalDate ANY_DAY = LocalDate.EPOCH;

    private CustomComparison() {}

    /** Whether an attribute of this definition can be compared so. */
    public static boolean usable(AttributeDefinition definition, String operator, List<JsonNode> values) {
        var attribute = new CustomAttribute(definition, ConversationField.CUSTOM_ATTRIBUTES);
        var known = FilterOperator.named(operator).filter(attribute.operators()::contains);
        if (known.isEmpty() || known.get().takesValues() && values.isEmpty()) {
            return false;
        }
        try {
            attribute.condition(known.get(), values, ANY_DAY);
            return true;
        } catch (FilterAttribute.UnusableValue unusable) {
            return false;
        }
    }
}
