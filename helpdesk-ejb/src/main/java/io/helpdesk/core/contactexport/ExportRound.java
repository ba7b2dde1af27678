package io.helpdesk.core.contactexport;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Goes on with all exports in turn, so that a long one does not keep others waiting, and mails those that are done. */
@ApplicationScoped
public class ExportRound {

    private static final Logger LOG = Logger.getLogger("io.helpdesk");
    private static final int AT_ONCE = 20;

    @Inject
    private ExportSteps steps;

    @Inject
    private ExportMails mails;

    /** @return whether there may be more to do */
    public boolean goOn() {
        var running = steps.running(AT_ONCE);
        for (var each : running) {
            try {
                steps.goOn(each);
            } catch (RuntimeException trouble) {
                LOG.log(Level.INFO, trouble, () -> "Export " + each + " could not go on and is tried again");
                steps.failed(each);
            }
        }
        return !running.isEmpty();
    }

    /** @return false: what could not be sent has a time of its own */
    public boolean mail() {
        for (var each : mails.due(AT_ONCE)) {
            mails.send(each);
        }
        return false;
    }
}
