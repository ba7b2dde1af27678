package io.helpdesk.core.team;

import io.helpdesk.api.team.Team;
import io.helpdesk.core.persistence.RecentOfAccount;
import jakarta.enterprise.context.ApplicationScoped;

/** Teams as they were within the last second. */
@ApplicationScoped
public class RecentTeams extends RecentOfAccount<TeamEntity, Team> {

    public RecentTeams() {
        super(TeamEntity.class, Team.class, TeamEntity::snapshot, Team::id);
    }
}
