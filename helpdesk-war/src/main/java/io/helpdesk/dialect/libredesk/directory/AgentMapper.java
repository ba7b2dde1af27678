package io.helpdesk.dialect.libredesk.directory;

import io.helpdesk.api.agent.Agent;
import io.helpdesk.api.agent.Role;
import io.helpdesk.api.team.Team;
import io.helpdesk.dialect.libredesk.People;
import java.util.List;

/** Shows agents (libredesk-resources 2). When they logged in and when a key was used is not part of what is shown. */
final class AgentMapper {

    private AgentMapper() {}

    static AgentJson toJson(Agent agent, List<Team> teams, String apiKey) {
        return new AgentJson(
                agent.id(),
                agent.createdAt(),
                agent.updatedAt(),
                agent.firstName(),
                agent.lastName(),
                agent.email(),
                "agent",
                People.availability(agent.presence()),
                null,
                null,
                People.orNull(agent.avatarUrl()),
                true,
                null,
                null,
                List.of(agent.role() == Role.ADMINISTRATOR ? "Admin" : "Agent"),
                RolePermissions.of(agent.role()),
                null,
                null,
                null,
                null,
                teams.stream().map(TeamsResource::toCompactJson).toList(),
                apiKey,
                null);
    }

    static CompactAgentJson toCompactJson(Agent agent) {
        return new CompactAgentJson(
                agent.id(),
                "agent",
                agent.firstName(),
                agent.lastName(),
                agent.email(),
                true,
                People.orNull(agent.avatarUrl()),
                null,
                People.availability(agent.presence()),
                agent.createdAt(),
                agent.updatedAt());
    }
}
