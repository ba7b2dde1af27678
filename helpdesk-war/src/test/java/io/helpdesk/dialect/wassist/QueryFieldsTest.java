package io.helpdesk.dialect.wassist;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class QueryFieldsTest {

    private static final Optional<Instant> NOON = Optional.of(Instant.parse("2026-09-14T12:00:00Z"));

    @Test
    void timesComeInManySpellings() {
        for (var text : new String[] {
            "2026-09-14T12:00:00Z", "2026-09-14T12:00:00.000Z", "2026-09-14T12:00", "2026-09-14 12:00:00",
            "2026-09-14T14:00:00+02:00", "2026-09-14T14:00:00 02:00", "2026-09-14T14:00:00+0200",
                    "2026-09-14T10:30:00-01:30"
        }) {
            assertEquals(NOON, QueryFields.timeOf(text), text);
        }
        assertEquals(Optional.of(Instant.parse("2026-09-14T00:00:00Z")), QueryFields.timeOf("2026-09-14"));
    }

    @Test
    void whatIsNoTimeIsNone() {
        for (var text : new String[] {
            "soon", "2026-13-01", "2026-09-14T25:00:00Z", "12:00", "+999999999-01-01T00:00:00Z", "0000-01-01"
        }) {
            assertEquals(Optional.empty(), QueryFields.timeOf(text), text);
        }
    }
}
