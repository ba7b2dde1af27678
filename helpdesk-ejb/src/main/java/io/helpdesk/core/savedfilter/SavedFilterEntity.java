package io.helpdesk.core.savedfilter;

import io.helpdesk.api.savedfilter.SaveFilter;
import io.helpdesk.api.savedfilter.SavedFilter;
import io.helpdesk.api.savedfilter.SharedFilter;
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
import java.util.Map;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.annotations.PartitionKey;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;

/** A filter that a user keeps. Its query is replaced as a whole, never changed in place. */
@Entity
@Table(name = "saved_filter")
@DynamicUpdate
public class SavedFilterEntity implements OfAccount {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "saved_filter_seq")
    @SequenceGenerator(name = "saved_filter_seq", sequenceName = "saved_filter_seq", allocationSize = 1)
    private Long id;

    @PartitionKey
    @Column(name = "account_id")
    private Long accountId;

    @Column(name = "user_id")
    private Long userId;

    /** Of one that is nobody's own, whose members it is for. */
    @Column(name = "team_id")
    private Long teamId;

    private String format;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private SavedFilter.Kind kind;

    private String name;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private Map<String, Object> query;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected SavedFilterEntity() {}

    static SavedFilterEntity create(long accountId, long userId, String format, SaveFilter command, Instant now) {
        var filter = new SavedFilterEntity();
        filter.accountId = accountId;
        filter.userId = userId;
        filter.format = format;
        filter.kind = SavedFilter.Kind.CONVERSATION;
        filter.query = Map.of();
        filter.createdAt = now;
        filter.write(command, now);
        return filter;
    }

    /** One that is nobody's own, for a team or for everybody. */
    static SavedFilterEntity share(long accountId, String format, Long teamId, SaveFilter command, Instant now) {
        var filter = new SavedFilterEntity();
        filter.accountId = accountId;
        filter.format = format;
        filter.kind = SavedFilter.Kind.CONVERSATION;
        filter.teamId = teamId;
        filter.createdAt = now;
        filter.write(command, now);
        return filter;
    }

    void isFor(Long newTeamId) {
        teamId = newTeamId;
    }

    void write(SaveFilter command, Instant now) {
        kind = command.kind() == null ? kind : command.kind();
        name = command.name() == null ? name : command.name();
        query = command.query() == null ? query : command.query();
        updatedAt = now;
    }

    @Override
    public long accountId() {
        return accountId;
    }

    /** Null for one that is shared. */
    Long userId() {
        return userId;
    }

    String format() {
        return format;
    }

    SharedFilter shared() {
        return new SharedFilter(id, teamId, name, query, createdAt, updatedAt);
    }

    SavedFilter snapshot() {
        return new SavedFilter(id, accountId, userId, kind, name, query, createdAt, updatedAt);
    }
}
