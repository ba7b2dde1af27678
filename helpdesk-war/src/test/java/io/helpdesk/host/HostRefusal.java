package io.helpdesk.host;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;

/** A host that may refuse to start, and finds out when the helpdesk beside it is well under way. */
@Singleton
@Startup
@DependsOn({"helpdesk-ejb.jar#ScheduledTasks", "helpdesk-ejb.jar#DeliveryEngine"})
public class HostRefusal {

    public static final String KEY = "host.refuses";

    @PostConstruct
    void start() {
        if (!Boolean.getBoolean(KEY)) {
            return;
        }
        try {
            Thread.sleep(1000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new IllegalStateException("the host refuses to start");
    }
}
