package io.helpdesk.core.loop;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class OutageTest {

    private final Outage outage = new Outage(() -> true);

    @Test
    void aLostConnectionIsNoRowsFaultThoughTheDatabaseAnswers() {
        for (var state : new String[] {"08006", "57P01", "90067"}) {
            assertTrue(outage.explains(new IllegalStateException(new SQLException("gone", state))), state);
        }
    }

    @Test
    void whatTheDatabaseRefusesIsNoOutage() {
        assertFalse(outage.explains(new IllegalStateException(new SQLException("no such table", "42P01"))));
        assertFalse(outage.explains(new IllegalStateException("something else")));
    }
}
