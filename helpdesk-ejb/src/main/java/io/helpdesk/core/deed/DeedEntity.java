package io.helpdesk.core.deed;

import io.helpdesk.api.deed.Deed;
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
import java.util.Collections;
import java.util.Map;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.annotations.PartitionKey;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;

/** Something that was done; nobody changes it. */
@Entity
@Table(name = "deed")
@Immutable
public class DeedEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "deed_seq")
    @SequenceGenerator(name = "deed_seq", sequenceName = "deed_seq", allocationSize = 50)
    private Long id;

    @PartitionKey
    @Column(name = "account_id")
    private long accountId;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Deed.Kind kind;

    @Column(name = "actor_id")
    private long actorId;

    @Column(name = "target_id")
    private long targetId;

    @Column(name = "target_name")
    private String targetName;

    private String address;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Deed.Thing thing;

    private int version;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private Map<String, Object> changes;

    @Column(name = "created_at")
    private Instant createdAt;

    protected DeedEntity() {}

    DeedEntity(long accountId, Deed.Kind kind, Long actorId, DeedTarget target, String address, Instant now) {
        this.accountId = accountId;
        this.kind = kind;
        this.actorId = actorId == null ? 0 : actorId;
        targetId = target.id();
        targetName = target.name();
        this.address = address;
        createdAt = now;
    }

    void about(Deed.Thing itsThing, int itsVersion, Map<String, Object> itsChanges) {
        thing = itsThing;
        version = itsVersion;
        changes = itsChanges;
    }

    Deed snapshot() {
        return new Deed(
                id,
                kind,
                actorId,
                targetId,
                targetName,
                address,
                thing,
                version,
                changes == null ? Map.of() : Collections.unmodifiableMap(changes),
                createdAt);
    }
}
