package io.helpdesk.api.imports;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.problem.Invalid;
import io.helpdesk.api.problem.NotFound;
import java.util.List;

/**
 * Makes many things one after the other, each by itself: what is refused takes none of the others along. Call it outside of a
 * transaction. Agents need {@link io.helpdesk.api.caller.Permission#AGENT_WRITE}, labels {@link
 * io.helpdesk.api.caller.Permission#LABEL_WRITE}.
 */
public interface Imports {

    /** As many as one import takes. */
    int MOST = 500;

    /** @throws Invalid {@code "import"}: {@code rows} TOO_MANY; nothing was made then */
    ImportRun agents(Caller caller, List<ImportedAgent> agents);

    /** @throws Invalid {@code "import"}: {@code rows} TOO_MANY; nothing was made then */
    ImportRun labels(Caller caller, List<String> titles);

    /**
     * The last import of agents.
     *
     * @throws NotFound {@code "import"} if there was none
     */
    ImportRun lastOfAgents(Caller caller);

    /**
     * The last import of labels.
     *
     * @throws NotFound {@code "import"} if there was none
     */
    ImportRun lastOfLabels(Caller caller);
}
