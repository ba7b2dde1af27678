package io.helpdesk.web.live;

import io.helpdesk.api.measure.Measures;
import io.helpdesk.api.settings.Setting;
import io.helpdesk.api.settings.Settings;
import io.helpdesk.web.admission.Places;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The event streams and sockets of this node, a bounded number. A client that comes back before the server has noticed that
 * it was gone opens one more each time, and each holds memory until then.
 */
@ApplicationScoped
public class OpenStreams {

    @Inject
    private Settings settings;

    @Inject
    private Measures measures;

    private Places places;

    /** A limit that is none stops the application here, not each request. */
    public void open() {
        places = new Places((int) settings.number(Setting.LIMIT_STREAMS), 0);
        measures.gauge("helpdesk.connections.live", "Event streams and sockets that are open", places::taken);
    }

    /** @return how to give the place back, which may be done more than once; empty if there is none */
    public Optional<Runnable> enter(Places.Holder holder) {
        if (!places.enterAtOnce(holder)) {
            return Optional.empty();
        }
        var left = new AtomicBoolean();
        return Optional.of(() -> {
            if (left.compareAndSet(false, true)) {
                places.leave(holder);
            }
        });
    }
}
