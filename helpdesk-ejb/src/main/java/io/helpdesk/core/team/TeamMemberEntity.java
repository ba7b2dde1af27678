package io.helpdesk.core.team;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.PartitionKey;

/** That a user is in a team. */
@Entity
@Table(name = "team_member")
@IdClass(TeamMemberEntity.Key.class)
@DynamicUpdate
public class TeamMemberEntity {

    @Id
    @Column(name = "team_id")
    private Long teamId;

    @Id
    @Column(name = "user_id")
    private Long userId;

    @PartitionKey
    @Column(name = "account_id")
    private long accountId;

    /** Whether a group of the server's user gave it. */
    @Column(name = "from_container")
    private boolean fromContainer;

    protected TeamMemberEntity() {}

    TeamMemberEntity(long accountId, long teamId, long userId) {
        this.accountId = accountId;
        this.teamId = teamId;
        this.userId = userId;
    }

    /** A place that a group of the server's user gives, and takes away again. */
    static TeamMemberEntity byContainer(long accountId, long teamId, long userId) {
        var member = new TeamMemberEntity(accountId, teamId, userId);
        member.fromContainer = true;
        return member;
    }

    public Long teamId() {
        return teamId;
    }

    public Long userId() {
        return userId;
    }

    /** Team and user. */
    public static class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        private Long teamId;
        private Long userId;

        protected Key() {}

        Key(long teamId, long userId) {
            this.teamId = teamId;
            this.userId = userId;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && Objects.equals(teamId, key.teamId) && Objects.equals(userId, key.userId);
        }

        @Override
        public int hashCode() {
            return Objects.hash(teamId, userId);
        }
    }
}
