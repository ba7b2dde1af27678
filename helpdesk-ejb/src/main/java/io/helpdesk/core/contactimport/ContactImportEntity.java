package io.helpdesk.core.contactimport;

import io.helpdesk.api.contact.ContactImport;
import io.helpdesk.api.contact.ContactImport.State;
import io.helpdesk.core.persistence.OfAccount;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.PartitionKey;
import org.hibernate.type.SqlTypes;

/** A table that is taken in, and how far that is. */
@Entity
@Table(name = "contact_import")
@DynamicUpdate
public class ContactImportEntity implements OfAccount {

    /** So often it may fail at the same place. */
    private static final int MOST_FAILURES = 5;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "contact_import_seq")
    @SequenceGenerator(name = "contact_import_seq", sequenceName = "contact_import_seq", allocationSize = 1)
    private Long id;

    @PartitionKey
    @Column(name = "account_id")
    private Long accountId;

    @Column(name = "file_uuid")
    private UUID file;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private State state;

    /** In the file, in characters, of the row that is next. */
    @Column(name = "next_row_at")
    private long nextRowAt;

    @Column(name = "row_count")
    private long rows;

    private long done;

    private long refused;

    private int failures;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected ContactImportEntity() {}

    static ContactImportEntity begin(long accountId, UUID file, long rows, Instant now) {
        var begun = new ContactImportEntity();
        begun.accountId = accountId;
        begun.file = file;
        begun.rows = rows;
        begun.state = State.RUNNING;
        begun.createdAt = now;
        begun.updatedAt = now;
        return begun;
    }

    /** @param next where it goes on; -1 if that was all */
    void advance(long next, int newlyDone, int newlyRefused, Instant now) {
        nextRowAt = Math.max(next, nextRowAt);
        done += newlyDone;
        refused += newlyRefused;
        failures = 0;
        state = next < 0 ? State.DONE : State.RUNNING;
        updatedAt = now;
    }

    /** Is given up if that was once too often. */
    void fail(Instant now) {
        failures++;
        state = failures >= MOST_FAILURES ? State.FAILED : state;
        updatedAt = now;
    }

    void giveUp(Instant now) {
        state = State.FAILED;
        updatedAt = now;
    }

    long id() {
        return id;
    }

    @Override
    public long accountId() {
        return accountId;
    }

    UUID file() {
        return file;
    }

    long nextRowAt() {
        return nextRowAt;
    }

    boolean running() {
        return state == State.RUNNING;
    }

    ContactImport snapshot() {
        return new ContactImport(id, accountId, state, rows, done, refused, createdAt, updatedAt);
    }
}
