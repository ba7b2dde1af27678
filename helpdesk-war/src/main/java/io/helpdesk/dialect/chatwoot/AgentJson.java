package io.helpdesk.dialect.chatwoot;

import io.helpdesk.api.agent.Agent;
import java.util.Map;
import java.util.Optional;

/** A user as a member of an account (chatwoot-resources 0). */
public record AgentJson(
        long id,
        long accountId,
        String availabilityStatus,
        boolean autoOffline,
        boolean confirmed,
        String email,
        String availableName,
        Optional<Map<String, Object>> customAttributes,
        String name,
        String role,
        String thumbnail) {

    public static AgentJson of(Agent agent) {
        return new AgentJson(
                agent.id(),
                agent.accountId(),
                ChatwootCodes.name(agent.presence()),
                agent.autoOffline(),
                agent.confirmed(),
                agent.email(),
                agent.availableName(),
                Optional.ofNullable(agent.customAttributes()).filter(attributes -> !attributes.isEmpty()),
                agent.name(),
                ChatwootCodes.name(agent.role()),
                ChatwootTexts.picture(agent.avatarUrl()));
    }
}
