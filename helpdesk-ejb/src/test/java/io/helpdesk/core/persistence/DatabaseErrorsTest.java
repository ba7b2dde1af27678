package io.helpdesk.core.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.helpdesk.api.health.DatabaseErrors.Meaning;
import java.util.List;
import org.junit.jupiter.api.Test;
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

    /** MariaDB has one SQLSTATE for what the standard has several for, and a number for each. */
    @Test
    void whatMariaDbNumbersIsTold() {
        meansOnMariaDb(Meaning.CONFLICT, "23000", 1062);
        meansOnMariaDb(Meaning.GONE, "23000", 1452);
        meansOnMariaDb(Meaning.GONE, "23000", 1451);
        meansOnMariaDb(Meaning.CONFLICT, "23000", 4025);
        meansOnMariaDb(Meaning.UNAVAILABLE, "40001", 1213);
        meansOnMariaDb(Meaning.UNAVAILABLE, "HY000", 1205);
        meansOnMariaDb(Meaning.UNAVAILABLE, "70100", 1927);
        meansOnMariaDb(Meaning.UNAVAILABLE, "70100", 1969);
        meansOnMariaDb(Meaning.FAULT, "42S22", 1054);
        assertFalse(DatabaseDialects.MARIADB.lostAgainstAnother(DatabaseDialects.MARIADB.state("HY000", 1205)));
        assertTrue(DatabaseDialects.MARIADB.lostAgainstAnother(DatabaseDialects.MARIADB.state("23000", 1062)));
    }

    private static void meansOnMariaDb(Meaning meaning, String sqlState, int number) {
        var state = DatabaseDialects.MARIADB.state(sqlState, number);
        assertEquals(meaning, DatabaseErrorsBean.meaning(state, DatabaseDialects.MARIADB), String.valueOf(number));
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
