package io.helpdesk.web.health;

import io.helpdesk.api.health.Readiness;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** Our readiness in the words of MicroProfile Health; servers without it pass this class over. */
@org.eclipse.microprofile.health.Readiness
@ApplicationScoped
public class HelpdeskCheck implements HealthCheck {

    @Inject
    private Readiness readiness;

    @Inject
    private Serving serving;

    @Override
    public HealthCheckResponse call() {
        var state = serving.check();
        var response = HealthCheckResponse.named("helpdesk")
                .status(state.ready())
                .withData("events_held_back_seconds", readiness.eventsHeldBackSeconds());
        return state.ready()
                ? response.build()
                : response.withData("reason", state.reason()).build();
    }
}
