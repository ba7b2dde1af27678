package io.helpdesk.core.imports;

import io.helpdesk.api.imports.ImportRun;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;

/** How the last import of a kind went. */
@Entity
@Table(name = "import_run")
@IdClass(ImportRunEntity.Key.class)
@DynamicUpdate
public class ImportRunEntity {

    /** What was imported. */
    public enum Kind {
        AGENTS,
        LABELS
    }

    @Id
    @Column(name = "account_id")
    private Long accountId;

    @Id
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Kind kind;

    private int made;

    private int refused;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private List<String> said;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    protected ImportRunEntity() {}

    ImportRunEntity(long accountId, Kind kind) {
        this.accountId = accountId;
        this.kind = kind;
    }

    void write(ImportRun run) {
        made = run.made();
        refused = run.refused();
        said = run.said();
        startedAt = run.startedAt();
        endedAt = run.endedAt();
    }

    ImportRun snapshot() {
        return new ImportRun(made, refused, said, startedAt, endedAt);
    }

    /** Account and kind. */
    public static class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        private Long accountId;
        private Kind kind;

        protected Key() {}

        Key(long accountId, Kind kind) {
            this.accountId = accountId;
            this.kind = kind;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && Objects.equals(accountId, key.accountId) && kind == key.kind;
        }

        @Override
        public int hashCode() {
            return Objects.hash(accountId, kind);
        }
    }
}
