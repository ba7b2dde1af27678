package io.helpdesk.core.loop;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.helpdesk.core.persistence.DatabaseDialect;
import io.helpdesk.core.persistence.DatabaseDialects;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class OutageTest {

    private final Outage outage = on(DatabaseDialects.POSTGRESQL);

    private static Outage on(DatabaseDialect dialect) {
        return new Outage(() -> true, trouble -> dialect.connectionLost(trouble.getSQLState()));
    }

    @Test
    void aLostConnectionIsNoRowsFaultThoughTheDatabaseAnswers() {
        for (var state : new String[] {"08006", "57P01"}) {
            assertTrue(outage.explains(new IllegalStateException(new SQLException("gone", state))), state);
        }
        assertTrue(on(DatabaseDialects.H2).explains(new IllegalStateException(new SQLException("gone", "90067"))));
    }

    @Test
    void whatTheDatabaseRefusesIsNoOutage() {
        assertFalse(outage.explains(new IllegalStateException(new SQLException("no such table", "42P01"))));
        assertFalse(outage.explains(new IllegalStateException("something else")));
    }
}
