package io.helpdesk.core.contactimport;

import io.helpdesk.core.loop.Turns;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Goes on with all imports in turn. */
@ApplicationScoped
public class ImportRound {

    @Inject
    private ImportSteps steps;

    /** @return whether there may be more to do */
    public boolean goOn() {
        return new Turns("Import", steps::running, steps::goOn, steps::failed).take();
    }
}
