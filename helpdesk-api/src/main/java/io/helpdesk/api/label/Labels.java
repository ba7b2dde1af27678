package io.helpdesk.api.label;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.problem.Invalid;
import io.helpdesk.api.problem.NotFound;
import java.util.List;

/** The labels an account knows. */
public interface Labels {

    /** @return by title */
    List<Label> list(Caller caller);

    /** @throws NotFound {@code "label"} */
    Label get(Caller caller, long labelId);

    /** @throws Invalid {@code "label"}: {@code title} REQUIRED, MALFORMED or TAKEN */
    Label create(Caller caller, SaveLabel command);

    Label update(Caller caller, long labelId, SaveLabel command);

    /** Removes the label from the list; conversations keep it. */
    void delete(Caller caller, long labelId);
}
