package io.helpdesk.core.contactexport;

import io.helpdesk.api.contact.ContactExport;
import io.helpdesk.api.contact.ContactExport.Column;
import io.helpdesk.api.contact.ContactExport.State;
import io.helpdesk.core.file.LooseFileSweep;
import io.helpdesk.core.persistence.OfAccount;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.annotations.PartitionKey;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;

/** A table that is made, how far it is, and whether its mail is still to be sent. */
@Entity
@Table(name = "contact_export")
@DynamicUpdate
public class ContactExportEntity implements OfAccount {

    /** So often it may fail at the same place. */
    private static final int MOST_FAILURES = 5;

    private static final int MOST_MAILS = 5;

    /** From one attempt to the next; whoever sends is surely done by then. */
    private static final Duration MAIL_PAUSE = Duration.ofMinutes(5);

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "contact_export_seq")
    @SequenceGenerator(name = "contact_export_seq", sequenceName = "contact_export_seq", allocationSize = 1)
    private Long id;

    @PartitionKey
    @jakarta.persistence.Column(name = "account_id")
    private Long accountId;

    /** Who asked and is mailed; null for a program, or somebody who is gone. */
    @jakarta.persistence.Column(name = "user_id")
    private Long userId;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private State state;

    @jakarta.persistence.Column(name = "column_names")
    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private List<Column> columns;

    private String address;

    /** The file with the keys of the contacts, eight bytes each. */
    @jakarta.persistence.Column(name = "keys_uuid")
    private UUID keys;

    @jakarta.persistence.Column(name = "file_uuid")
    private UUID file;

    @jakarta.persistence.Column(name = "row_count")
    private long rows;

    private long done;

    /** Of the table so far. */
    @jakarta.persistence.Column(name = "byte_size")
    private long size;

    private int failures;

    /** When its mail is tried next; null for not any more, or not yet. */
    @jakarta.persistence.Column(name = "mail_at")
    private Instant mailAt;

    @jakarta.persistence.Column(name = "mails_tried")
    private int mailsTried;

    @jakarta.persistence.Column(name = "created_at")
    private Instant createdAt;

    @jakarta.persistence.Column(name = "updated_at")
    private Instant updatedAt;

    protected ContactExportEntity() {}

    static ContactExportEntity begin(
            long accountId, Long userId, List<Column> columns, String address, UUID keys, long rows, Instant now) {
        var begun = new ContactExportEntity();
        begun.accountId = accountId;
        begun.userId = userId;
        begun.columns = List.copyOf(columns);
        begun.address = address;
        begun.keys = keys;
        begun.file = UUID.randomUUID();
        begun.rows = rows;
        begun.state = State.RUNNING;
        begun.createdAt = now;
        begun.updatedAt = now;
        return begun;
    }

    /**
     * It is done with its last row, and its mail is due if there is somebody to get it.
     *
     * @param newlyDone rows
     * @param bytes that were written
     */
    void advance(int newlyDone, long bytes, Instant now) {
        done += newlyDone;
        size += bytes;
        failures = 0;
        updatedAt = now;
        if (done >= rows) {
            state = State.DONE;
            mailAt = userId == null ? null : now;
        }
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

    boolean mailDue(Instant now) {
        return mailAt != null && !mailAt.isAfter(now);
    }

    /** Tries the mail now, and once more after a pause if {@link #mailed} is not said before. */
    void tryMail(Instant now) {
        mailsTried++;
        mailAt = mailsTried >= MOST_MAILS ? null : now.plus(MAIL_PAUSE);
    }

    /** It was sent, or never will be. */
    void mailed() {
        mailAt = null;
    }

    long id() {
        return id;
    }

    @Override
    public long accountId() {
        return accountId;
    }

    Long userId() {
        return userId;
    }

    List<Column> columns() {
        return columns;
    }

    String address() {
        return address;
    }

    UUID keys() {
        return keys;
    }

    UUID file() {
        return file;
    }

    long rows() {
        return rows;
    }

    long done() {
        return done;
    }

    long size() {
        return size;
    }

    boolean running() {
        return state == State.RUNNING;
    }

    /** The last change of one that is done is that it was. */
    Instant expiresAt() {
        return updatedAt.plus(LooseFileSweep.KEPT);
    }

    ContactExport snapshot() {
        boolean there = state == State.DONE;
        return new ContactExport(
                id,
                accountId,
                state,
                columns,
                rows,
                done,
                there ? file : null,
                there ? expiresAt() : null,
                createdAt,
                updatedAt);
    }
}
