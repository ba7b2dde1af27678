package io.helpdesk.api.simulation;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.problem.Invalid;
import io.helpdesk.api.problem.NotFound;
import java.util.List;
import java.util.UUID;

/** Personas of an account (wassist 13.5). An agent's go with it. */
public interface Personas {

    /** How many an account may have, as lists show all of them. */
    int MOST = 200;

    /** How long a description may be, in UTF-16 units. */
    int LONGEST_DESCRIPTION = 20_000;

    /**
     * Newest first.
     *
     * @param agent whose; null for all
     */
    List<Persona> list(Caller caller, UUID agent);

    /** @throws NotFound {@code "persona"} */
    Persona get(Caller caller, UUID persona);

    /**
     * @param agent which it is to try
     * @throws NotFound {@code "bot"}
     * @throws Invalid {@code "persona"}: name REQUIRED or TOO_LONG, description REQUIRED or TOO_LONG, personas TOO_MANY
     */
    Persona create(Caller caller, UUID agent, SavePersona command);

    /**
     * @throws NotFound {@code "persona"}
     * @throws Invalid as at {@link #create}
     */
    Persona update(Caller caller, UUID persona, SavePersona command);

    /**
     * What it plays just now is cancelled; what it played stays.
     *
     * @throws NotFound {@code "persona"}
     */
    void delete(Caller caller, UUID persona);
}
