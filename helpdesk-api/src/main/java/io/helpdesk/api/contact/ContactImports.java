package io.helpdesk.api.contact;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.file.Upload;
import io.helpdesk.api.problem.Invalid;
import java.util.List;

/** Takes contacts in from tables. For administrators. Each call joins the caller's transaction or starts its own. */
public interface ContactImports {

    /** As many rows as a table may have. */
    int MOST_ROWS = 100_000;

    /** As many columns. */
    int MOST_COLUMNS = 100;

    /** As many bytes. */
    long MOST_BYTES = 32L << 20;

    /** As many as are listed. */
    int SHOWN = 25;

    /**
     * Keeps a table of comma-separated values, of which the first line names the columns, and has it taken in afterwards: a row
     * changes the contact that has its {@code identifier}, else its {@code email}, else its {@code phone_number}, and makes
     * one if there is none. Beside these {@code name} is the name, {@code company} and {@code city} are additional attributes,
     * and everything else is a custom attribute. What is blank changes nothing.
     *
     * @throws Invalid {@code "contact_import"}: {@code file} REQUIRED if it has no rows, MALFORMED if it cannot be read, TOO_BIG;
     *     {@code rows} or {@code columns} TOO_MANY
     */
    ContactImport begin(Caller caller, Upload table);

    /** The newest ones. */
    List<ContactImport> list(Caller caller);
}
