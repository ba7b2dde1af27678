package io.helpdesk.core.contactimport;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Goes on with all imports in turn, so that a long one does not keep others waiting. */
@ApplicationScoped
public class ImportRound {

    private static final Logger LOG = Logger.getLogger("io.helpdesk");
    private static final int AT_ONCE = 20;

    @Inject
    private ImportSteps steps;

    /** @return whether there may be more to do */
    public boolean goOn() {
        var running = steps.running(AT_ONCE);
        for (var each : running) {
            try {
                steps.goOn(each);
            } catch (RuntimeException trouble) {
                LOG.log(Level.INFO, trouble, () -> "Import " + each + " could not go on and is tried again");
                steps.failed(each);
            }
        }
        return !running.isEmpty();
    }
}
