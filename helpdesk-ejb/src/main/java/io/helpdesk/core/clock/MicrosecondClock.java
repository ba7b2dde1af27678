package io.helpdesk.core.clock;

import io.helpdesk.api.clock.MovableClock;
import io.helpdesk.api.settings.Setting;
import io.helpdesk.api.settings.Settings;
import io.helpdesk.core.loop.Loops;
import io.helpdesk.core.persistence.StartCheck;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.logging.Logger;

/** The time, in the precision the databases keep, so that what is answered is what is stored. */
@ApplicationScoped
public class MicrosecondClock implements MovableClock, StartCheck {

    private static final Logger LOG = Logger.getLogger("io.helpdesk");
    private static final Clock SYSTEM = Clock.tick(Clock.systemUTC(), Duration.ofNanos(1000));

    @Inject
    Settings settings;

    @Inject
    Loops loops;

    private final ForwardClock forward = new ForwardClock(SYSTEM);

    /** Where nobody may move it there is nothing that could. */
    @Produces
    @Singleton
    Clock clock() {
        return movable() ? forward : SYSTEM;
    }

    /** The embedded database belongs to one node, so that no other one goes by another time on the same rows. */
    @Override
    public void check() {
        if (!movable()) {
            return;
        }
        for (var other : new Setting[] {Setting.DATASOURCE, Setting.DATABASE_URL}) {
            if (settings.text(other).isPresent()) {
                throw new IllegalStateException(
                        Setting.CLOCK_TOKEN.key() + " is for servers of tests, on the embedded database"
                                + " alone; remove it, or " + other.key());
            }
        }
        LOG.warning(Setting.CLOCK_TOKEN.key()
                + " is set: whoever has it puts this server's clock forward. It is for tests");
    }

    @Override
    public Instant now() {
        return clock().instant();
    }

    @Override
    public Instant advance(Duration by) {
        if (!movable()) {
            throw new IllegalStateException("the clock is moved only where " + Setting.CLOCK_TOKEN.key() + " is set");
        }
        if (by.isNegative() || by.compareTo(FURTHEST) > 0) {
            throw new IllegalArgumentException("not a way forward of at most " + FURTHEST.toDays() + " days: " + by);
        }
        forward.advance(by);
        loops.wakeAll();
        return forward.instant();
    }

    private boolean movable() {
        return settings.text(Setting.CLOCK_TOKEN).isPresent();
    }
}
