package io.helpdesk.web.idempotency;

import io.helpdesk.api.settings.Setting;
import io.helpdesk.api.settings.Settings;
import io.helpdesk.web.Busy;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * How many requests with a key may be at work at once: half of the pool. Each holds a connection from its first statement
 * on, and a create may need a second one for a moment, to take conversation numbers; if such requests held all of them,
 * each would wait for the others.
 */
@ApplicationScoped
class Turns {

    private static final int PATIENCE_SECONDS = 30;

    @Inject
    Settings settings;

    private Semaphore free;

    @PostConstruct
    void start() {
        free = new Semaphore(Math.max(1, (int) settings.number(Setting.LIMIT_POOL) / 2), true);
    }

    /** @throws Busy if there is none for half a minute */
    void take() throws InterruptedException {
        if (!free.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new Busy();
        }
    }

    void giveBack() {
        free.release();
    }
}
