package io.helpdesk.core.clock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.helpdesk.api.settings.Setting;
import io.helpdesk.api.settings.Settings;
import io.helpdesk.core.loop.Loops;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class MicrosecondClockTest {

    private final AtomicInteger woken = new AtomicInteger();

    @Test
    void withoutATokenNobodyMovesIt() {
        var clock = clock(Map.of());
        clock.check();
        var before = clock.clock().instant();
        assertTrue(assertThrows(IllegalStateException.class, () -> clock.advance(Duration.ofDays(1)))
                .getMessage()
                .contains("helpdesk.clock.token"));
        assertFalse(clock.now().isAfter(before.plus(Duration.ofHours(1))));
        assertEquals(0, woken.get());
    }

    @Test
    void withOneAllGoByTheNewTimeAndLookAgain() {
        var clock = clock(Map.of(Setting.CLOCK_TOKEN, "made-up"));
        clock.check();
        var injected = clock.clock();
        var before = injected.instant();
        var after = clock.advance(Duration.ofDays(2));
        assertFalse(injected.instant().isBefore(before.plus(Duration.ofDays(2))));
        assertFalse(injected.instant().isBefore(after));
        assertEquals(0, injected.instant().getNano() % 1000, "what is answered is what is stored");
        assertEquals(1, woken.get());
    }

    @Test
    void itNeverGoesBackNorOutOfSight() {
        var clock = clock(Map.of(Setting.CLOCK_TOKEN, "made-up"));
        for (var wrong : new Duration[] {Duration.ofSeconds(-1), Duration.ofDays(3661)}) {
            assertThrows(IllegalArgumentException.class, () -> clock.advance(wrong));
        }
        assertEquals(0, woken.get());
    }

    /** Where others may work on the same rows, by another time. */
    @Test
    void noServerWithADatabaseOfItsOwnStartsWithAToken() {
        for (var other : new Setting[] {Setting.DATASOURCE, Setting.DATABASE_URL}) {
            var refused = assertThrows(
                    IllegalStateException.class,
                    () -> clock(Map.of(Setting.CLOCK_TOKEN, "made-up", other, "jdbc/other"))
                            .check());
            assertEquals(
                    "helpdesk.clock.token is for servers of tests, on the embedded database alone; remove it, or "
                            + other.key(),
                    refused.getMessage());
        }
    }

    private MicrosecondClock clock(Map<Setting, String> values) {
        var clock = new MicrosecondClock();
        clock.settings = (Settings) Proxy.newProxyInstance(
                Settings.class.getClassLoader(),
                new Class<?>[] {Settings.class},
                (proxy, method, arguments) -> Optional.ofNullable(values.get((Setting) arguments[0])));
        clock.loops = new Loops() {
            @Override
            public void wakeAll() {
                woken.incrementAndGet();
            }
        };
        return clock;
    }
}
