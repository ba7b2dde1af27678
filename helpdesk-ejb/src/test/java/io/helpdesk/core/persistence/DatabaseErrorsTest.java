package io.helpdesk.core.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.helpdesk.api.health.DatabaseErrors.Meaning;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DatabaseErrorsTest {

    static List<DatabaseDialect> databases() {
        return DatabaseDialects.ALL;
    }

    @ParameterizedTest
    @MethodSource("databases")
    void whatTheStandardNamesMeansTheSameEverywhere(DatabaseDialect database) {
        for (var away : List.of("08003", "53300", "57014", "40001")) {
            assertEquals(Meaning.UNAVAILABLE, DatabaseErrorsBean.meaning(away, database), away);
        }
        assertEquals(Meaning.CONFLICT, DatabaseErrorsBean.meaning("23505", database));
        assertEquals(Meaning.GONE, DatabaseErrorsBean.meaning("23503", database));
        assertEquals(Meaning.FAULT, DatabaseErrorsBean.meaning("42703", database));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aLostConnectionIsUnavailable(DatabaseDialect database) {
        for (var state : List.of("08006", "57P01", "90067", "90098", "90121")) {
            if (database.connectionLost(state)) {
                assertEquals(Meaning.UNAVAILABLE, DatabaseErrorsBean.meaning(state, database), state);
            }
        }
    }
}
