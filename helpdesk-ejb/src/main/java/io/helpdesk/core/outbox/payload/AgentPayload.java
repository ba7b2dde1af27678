package io.helpdesk.core.outbox.payload;

import io.helpdesk.api.agent.Agent;
import io.helpdesk.api.agent.Availability;
import io.helpdesk.api.agent.Role;
import java.time.Instant;
import java.util.Map;

/** An agent as events keep it. */
record AgentPayload(
        long id,
        long accountId,
        String name,
        String displayName,
        String email,
        Role role,
        Availability availability,
        boolean autoOffline,
        boolean connected,
        boolean confirmed,
        String avatarUrl,
        Map<String, Object> customAttributes,
        Instant createdAt,
        Instant updatedAt) {

    static AgentPayload of(Agent it) {
        return it == null
                ? null
                : new AgentPayload(
                        it.id(),
                        it.accountId(),
                        it.name(),
                        it.displayName(),
                        it.email(),
                        it.role(),
                        it.availability(),
                        it.autoOffline(),
                        it.connected(),
                        it.confirmed(),
                        it.avatarUrl(),
                        it.customAttributes(),
                        it.createdAt(),
                        it.updatedAt());
    }

    Agent restored() {
        return new Agent(
                id,
                accountId,
                name,
                displayName,
                email,
                role,
                availability,
                autoOffline,
                connected,
                confirmed,
                avatarUrl,
                customAttributes,
                createdAt,
                updatedAt);
    }
}
