package io.helpdesk.core.persistence;

import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.function.BiPredicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.hibernate.tool.schema.spi.SchemaManagementException;

/**
 * Why the application does not start, in one sentence that says what to do. Servers print a deployment's exception with
 * all its causes, several times over: so this one has no cause, and what is behind it is logged at level FINE.
 */
final class StartRefusal extends IllegalStateException {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger("io.helpdesk");

    private StartRefusal(String sentence) {
        super(sentence);
    }

    /**
     * Logs the sentence.
     *
     * @return what is to be thrown: a mistake of ours as it is, with its trace
     */
    static RuntimeException because(Exception reason) {
        var sentence = sentence(reason);
        LOG.severe("Helpdesk does not start: " + sentence);
        if (sentence.equals(reason.toString()) && reason instanceof RuntimeException ours) {
            return ours;
        }
        LOG.log(Level.FINE, "Why Helpdesk does not start", reason);
        return new StartRefusal(sentence);
    }

    /**
     * Where the database cannot tell one node what another is writing, readers of the event log would miss events: so there
     * must not be another.
     *
     * @param url as the driver's metadata say it
     * @throws IllegalStateException if others can open the database while this node has it
     */
    static void unlessAlone(DatabaseDialect dialect, String url) {
        if (!dialect.horizonSpansNodes() && !dialect.staysInOneProcess(url)) {
            throw new IllegalStateException(
                    dialect.product() + " serves one node alone, and this database can be opened by"
                            + " several: name it as a file of this process, without a server in front of it, or set"
                            + " helpdesk.database.url to a database for several");
        }
    }

    private static String sentence(Exception reason) {
        if (reason instanceof SQLException sql) {
            if (says(sql, DatabaseDialect::takenByAnotherProcess)) {
                return "the embedded database is open in another process or application, and serves one node alone; stop"
                        + " the other, or set helpdesk.database.url to a database for several";
            }
            if (says(sql, DatabaseDialect::writtenByAnotherRelease)) {
                return "the embedded database's file is of another release of H2, or damaged, and cannot be read; write it"
                        + " out with the release that made it (SCRIPT) and into a new file with this one (RUNSCRIPT), as"
                        + " docs/operate.md says, or move it away to start anew";
            }
            return "the database cannot be reached; check helpdesk.datasource or helpdesk.database.*: "
                    + firstLine(reason);
        }
        if (reason instanceof FlywayValidateException) {
            return "the schema was made by other migrations than this application has; deploy the application that made it,"
                    + " or restore the database: " + lastLines(reason);
        }
        if (reason instanceof FlywayException) {
            return "the schema cannot be migrated; mend what the database says and deploy again: " + lastLines(reason);
        }
        if (reason instanceof SchemaManagementException) {
            return "the schema was changed by hand; restore what is missing: " + firstLine(reason);
        }
        return reason instanceof IllegalStateException || reason instanceof UncheckedIOException
                ? reason.getMessage()
                : reason.toString();
    }

    private static boolean says(Throwable reason, BiPredicate<DatabaseDialect, String> what) {
        for (var cause = reason; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql
                    && sql.getSQLState() != null
                    && DatabaseDialects.ALL.stream().anyMatch(each -> what.test(each, sql.getSQLState()))) {
                return true;
            }
        }
        return false;
    }

    private static String firstLine(Exception reason) {
        return String.valueOf(reason.getMessage()).strip().split("\\R")[0];
    }

    /** Flyway says what is wrong below a headline, in several lines. */
    private static String lastLines(Exception reason) {
        return String.join(" ", String.valueOf(reason.getMessage()).strip().split("\\s*\\R\\s*"));
    }
}
