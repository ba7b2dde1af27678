package io.helpdesk.api.attribute;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.problem.Invalid;
import io.helpdesk.api.problem.NotFound;
import java.util.List;

/** Definitions of custom attributes. */
public interface AttributeDefinitions {

    /**
     * @param model null for all
     * @return by id
     */
    List<AttributeDefinition> list(Caller caller, AttributeDefinition.Model model);

    /** @throws NotFound {@code "attribute"} */
    AttributeDefinition get(Caller caller, long definitionId);

    /**
     * @throws Invalid {@code "attribute"}: {@code key}, {@code display_name} REQUIRED, {@code key} TAKEN or, when it is
     *     the name of a built-in field, NOT_ALLOWED (chatwoot-resources 11)
     */
    AttributeDefinition create(Caller caller, SaveAttributeDefinition command);

    AttributeDefinition update(Caller caller, long definitionId, SaveAttributeDefinition command);

    void delete(Caller caller, long definitionId);
}
