package io.helpdesk.core.persistence;

import io.helpdesk.api.health.DatabaseErrors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Knows what all databases have in common, and asks the dialect for the rest. */
@ApplicationScoped
public class DatabaseErrorsBean implements DatabaseErrors {

    /** Integrity constraint violation (ISO 9075-2, table of SQLSTATEs). */
    private static final String CONSTRAINT = "23";

    @Inject
    private Database database;

    @Override
    public Meaning meaning(String sqlState, int number) {
        var dialect = database.dialect();
        // which database it is, is known as soon as it was reached
        return dialect == null ? Meaning.UNAVAILABLE : meaning(dialect.state(sqlState, number), dialect);
    }

    static Meaning meaning(String sqlState, DatabaseDialect dialect) {
        if (dialect.referenceGone(sqlState)) {
            return Meaning.GONE;
        }
        if (sqlState.startsWith(CONSTRAINT)) {
            return Meaning.CONFLICT;
        }
        return dialect.unavailable(sqlState) ? Meaning.UNAVAILABLE : Meaning.FAULT;
    }
}
