package io.helpdesk.core.team;

import io.helpdesk.api.team.SaveTeam;
import io.helpdesk.api.team.Team;
import io.helpdesk.core.persistence.OfAccount;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.PartitionKey;

/** A group of agents. Its name is stored in lower case and is unique in the account. */
@Entity
@Table(name = "team")
@DynamicUpdate
public class TeamEntity implements OfAccount {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "team_seq")
    @SequenceGenerator(name = "team_seq", sequenceName = "team_seq", allocationSize = 1)
    private Long id;

    @PartitionKey
    @Column(name = "account_id")
    private Long accountId;

    private String name;

    private String description;

    @Column(name = "auto_assignment")
    private boolean autoAssignment;

    private String emoji;

    @Column(name = "time_zone")
    private String timeZone;

    @Column(name = "most_assigned")
    private int mostAssigned;

    @Column(name = "business_hours_id")
    private Long hoursId;

    @Column(name = "service_level_id")
    private Long serviceLevelId;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected TeamEntity() {}

    static TeamEntity create(long accountId, SaveTeam command, Instant now) {
        var team = new TeamEntity();
        team.accountId = accountId;
        team.autoAssignment = true;
        team.createdAt = now;
        team.write(command, now);
        return team;
    }

    void write(SaveTeam command, Instant now) {
        name = command.name() == null ? name : normalized(command.name());
        description = command.description() == null
                ? description
                : command.description().orElse(null);
        autoAssignment = command.autoAssignment() == null ? autoAssignment : command.autoAssignment();
        emoji = command.emoji() == null ? emoji : command.emoji().orElse(null);
        timeZone = command.timeZone() == null ? timeZone : command.timeZone().orElse(null);
        mostAssigned = command.mostAssigned() == null ? mostAssigned : command.mostAssigned();
        hoursId = command.hoursId() == null ? hoursId : command.hoursId().orElse(null);
        serviceLevelId = command.serviceLevelId() == null
                ? serviceLevelId
                : command.serviceLevelId().orElse(null);
        updatedAt = now;
    }

    static String normalized(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    public Long id() {
        return id;
    }

    @Override
    public long accountId() {
        return accountId;
    }

    public String name() {
        return name;
    }

    public boolean autoAssignment() {
        return autoAssignment;
    }

    public Team snapshot() {
        return new Team(
                id,
                accountId,
                name,
                description,
                autoAssignment,
                emoji,
                timeZone,
                mostAssigned,
                hoursId,
                serviceLevelId,
                createdAt,
                updatedAt);
    }
}
