package io.helpdesk.web.health;

import io.helpdesk.api.health.Readiness;
import io.helpdesk.web.frontdesk.DialectsCheck;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Whether requests are served: the database answers, and each dialect has. */
@ApplicationScoped
public class Serving {

    @Inject
    private Readiness readiness;

    @Inject
    private DialectsCheck dialects;

    public Readiness.State check() {
        var state = readiness.check();
        return state.ready()
                ? dialects.trouble()
                        .map(reason -> new Readiness.State(false, reason))
                        .orElse(state)
                : state;
    }
}
