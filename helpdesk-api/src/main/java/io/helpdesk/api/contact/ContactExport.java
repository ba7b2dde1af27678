package io.helpdesk.api.contact;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A table of contacts that is made in the background.
 *
 * @param rows contacts that were to be in it when it was asked for
 * @param done of them
 * @param file of the table; null until that is done
 * @param expiresAt when the file goes; null until it is done
 */
public record ContactExport(
        long id,
        long accountId,
        State state,
        List<Column> columns,
        long rows,
        long done,
        UUID file,
        Instant expiresAt,
        Instant createdAt,
        Instant updatedAt) {

    public ContactExport {
        columns = List.copyOf(columns);
    }

    /** How far it is. */
    public enum State {
        /** Not all rows are written yet. */
        RUNNING,
        DONE,
        /** Given up: too large, its beginning is lost, or it failed again and again. */
        FAILED
    }

    /** What can be in a table, named there as here in small letters. */
    public enum Column {
        ID,
        NAME,
        EMAIL,
        PHONE_NUMBER,
        IDENTIFIER,
        CONTACT_TYPE,
        LAST_NAME,
        BLOCKED,
        LOCATION,
        COUNTRY_CODE,
        ACCOUNT_ID,
        /** As JSON. */
        ADDITIONAL_ATTRIBUTES,
        /** As JSON. */
        CUSTOM_ATTRIBUTES,
        LAST_ACTIVITY_AT,
        CREATED_AT,
        UPDATED_AT
    }
}
