package io.helpdesk.core.contactexport;

import io.helpdesk.core.loop.Turns;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Goes on with all exports in turn, and mails those that are done. */
@ApplicationScoped
public class ExportRound {

    private static final int MAILS_AT_ONCE = 20;

    @Inject
    private ExportSteps steps;

    @Inject
    private ExportMails mails;

    /** @return whether there may be more to do */
    public boolean goOn() {
        return new Turns("Export", steps::running, steps::goOn, steps::failed).take();
    }

    /** @return false: what could not be sent has a time of its own */
    public boolean mail() {
        mails.due(MAILS_AT_ONCE).forEach(mails::send);
        return false;
    }
}
