package io.helpdesk.api.contact;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.contact.Contacts.ContactFilter;
import io.helpdesk.api.problem.Invalid;
import java.util.List;

/** Makes tables of contacts. For administrators. Each call joins the caller's transaction or starts its own. */
public interface ContactExports {

    /** As many rows as a table may have. */
    int MOST_ROWS = 100_000;

    /** As many bytes; one that becomes larger is given up. */
    long MOST_BYTES = 256L << 20;

    /** As many may be made in one account at the same time. */
    int MOST_RUNNING = 3;

    /** As many are listed. */
    int SHOWN = 25;

    /** In the address of a file: stands for its UUID. */
    String FILE = "{file}";

    /** In the address of a file: stands for the second of the epoch in which it expires. */
    String UNTIL = "{until}";

    /** In the address of a file: stands for {@link io.helpdesk.api.file.Files#sign}. */
    String SIGNATURE = "{signature}";

    /**
     * Notes which contacts are meant now, and has a table of comma-separated values made of them afterwards, by their keys. A
     * text that a spreadsheet would take for a formula gets an apostrophe in front. Whoever asked is mailed the address of
     * the file, if they are a user who works there still, and mail can be sent.
     *
     * @param filter its order does not matter
     * @param columns in this order; the same one twice counts once
     * @param address of the file as it is mailed, with {@link #FILE}, {@link #UNTIL} and {@link #SIGNATURE} in it; at most 2,048
     *     characters
     * @throws Invalid {@code "contact_export"}: {@code columns} REQUIRED, {@code address} TOO_LONG, {@code rows} TOO_MANY, {@code
     *     exports} TOO_MANY
     */
    ContactExport begin(Caller caller, ContactFilter filter, List<ContactExport.Column> columns, String address);

    /** The newest ones. */
    List<ContactExport> list(Caller caller);
}
