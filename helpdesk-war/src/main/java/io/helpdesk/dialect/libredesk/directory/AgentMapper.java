package io.helpdesk.dialect.libredesk.directory;

import io.helpdesk.api.agent.Agent;
import io.helpdesk.api.role.DeskRole;
import io.helpdesk.api.team.Team;
import io.helpdesk.dialect.libredesk.People;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** Shows agents (libredesk-resources 2). When they logged in is not part of what is shown. */
final class AgentMapper {

    private AgentMapper() {}

    /**
     * @param apiKey the public half of the agent's key pair; null for none
     * @param keyUsed when it was used last; null for never
     */
    static AgentJson toJson(Agent agent, List<DeskRole> roles, List<Team> teams, String apiKey, Instant keyUsed) {
        var permissions =
                roles.stream().flatMap(role -> role.permissions().stream()).collect(Collectors.toSet());
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
                People.picture(agent.avatarUrl()),
                agent.enabled(),
                null,
                null,
                roles.isEmpty() ? null : roles.stream().map(RoleJson::name).toList(),
                Permissions.ofAgent(permissions),
                null,
                null,
                null,
                null,
                teams.stream().map(TeamsResource::toCompactJson).toList(),
                apiKey,
                keyUsed);
    }

    static CompactAgentJson toCompactJson(Agent agent) {
        return new CompactAgentJson(
                agent.id(),
                "agent",
                agent.firstName(),
                agent.lastName(),
                agent.email(),
                agent.enabled(),
                People.picture(agent.avatarUrl()),
                null,
                People.availability(agent.presence()),
                agent.createdAt(),
                agent.updatedAt());
    }
}
