package io.helpdesk.core.servicelevel;

import io.helpdesk.api.servicelevel.SaveServiceLevel;
import io.helpdesk.api.servicelevel.ServiceLevel;
import io.helpdesk.api.servicelevel.ServiceLevel.Promise;
import io.helpdesk.core.persistence.OfAccount;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.annotations.PartitionKey;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;

/** What is promised, and who is told. Notices are replaced as a whole, never changed in place. */
@Entity
@Table(name = "service_level")
@DynamicUpdate
public class ServiceLevelEntity implements OfAccount {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "service_level_seq")
    @SequenceGenerator(name = "service_level_seq", sequenceName = "service_level_seq", allocationSize = 1)
    private Long id;

    @PartitionKey
    @Column(name = "account_id")
    private Long accountId;

    private String name;

    private String description;

    @Column(name = "first_response_seconds")
    private Long firstResponseSeconds;

    @Column(name = "next_response_seconds")
    private Long nextResponseSeconds;

    @Column(name = "resolution_seconds")
    private Long resolutionSeconds;

    @Column(name = "only_in_business_hours")
    private boolean onlyInBusinessHours;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private List<StoredNotice> notices;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected ServiceLevelEntity() {}

    static ServiceLevelEntity create(long accountId, SaveServiceLevel command, Instant now) {
        var level = new ServiceLevelEntity();
        level.accountId = accountId;
        level.notices = List.of();
        level.createdAt = now;
        level.write(command, now);
        return level;
    }

    void write(SaveServiceLevel command, Instant now) {
        name = command.name() == null ? name : command.name();
        description = command.description() == null
                ? description
                : command.description().orElse(null);
        if (command.promise() != null) {
            firstResponseSeconds = seconds(command.promise().firstResponse());
            nextResponseSeconds = seconds(command.promise().nextResponse());
            resolutionSeconds = seconds(command.promise().resolution());
        }
        onlyInBusinessHours =
                command.onlyInBusinessHours() == null ? onlyInBusinessHours : command.onlyInBusinessHours();
        notices = command.notices() == null
                ? notices
                : command.notices().stream().map(StoredNotice::of).toList();
        updatedAt = now;
    }

    @Override
    public long accountId() {
        return accountId;
    }

    ServiceLevel snapshot() {
        return new ServiceLevel(
                id,
                accountId,
                name,
                description,
                new Promise(duration(firstResponseSeconds), duration(nextResponseSeconds), duration(resolutionSeconds)),
                onlyInBusinessHours,
                notices.stream().map(StoredNotice::notice).toList(),
                createdAt,
                updatedAt);
    }

    static Long seconds(Duration duration) {
        return duration == null ? null : duration.toSeconds();
    }

    static Duration duration(Long seconds) {
        return seconds == null ? null : Duration.ofSeconds(seconds);
    }
}
