package io.helpdesk.core.persistence;

import java.io.UncheckedIOException;
import java.sql.SQLException;
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

    private static String sentence(Exception reason) {
        if (reason instanceof SQLException) {
            return "the database cannot be reached; check helpdesk.datasource or helpdesk.database.*: " + firstLine(reason);
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
                ? reason.getMessage() : reason.toString();
    }

    private static String firstLine(Exception reason) {
        return String.valueOf(reason.getMessage()).strip().split("\\R")[0];
    }

    /** Flyway says what is wrong below a headline, in several lines. */
    private static String lastLines(Exception reason) {
        return String.join(" ", String.valueOf(reason.getMessage()).strip().split("\\s*\\R\\s*"));
    }
}
