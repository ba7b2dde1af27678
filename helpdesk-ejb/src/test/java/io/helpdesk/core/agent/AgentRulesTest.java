package io.helpdesk.core.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.helpdesk.api.agent.Availability;
import io.helpdesk.api.agent.Role;
import io.helpdesk.core.account.MembershipEntity;
import io.helpdesk.core.account.UserEntity;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AgentRulesTest {

    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

    private final UserEntity user = UserEntity.create("Ada Example", "ada@example.com", "token", NOW);
    private final MembershipEntity membership = MembershipEntity.join(1, 7, Role.AGENT, NOW);

    @Test
    void aNewMemberIsAvailableButOfflineWithoutAConnection() {
        var agent = membership.agent(user, NOW);

        assertEquals(Availability.ONLINE, agent.availability());
        assertEquals(Availability.OFFLINE, agent.presence());
        assertEquals("Ada Example", agent.availableName());
    }

    @Test
    void whoNeedsNoConnectionIsAsTheySay() {
        membership.declare(Availability.BUSY, false, NOW);

        assertEquals(Availability.BUSY, membership.agent(user, NOW).presence());
    }

    @Test
    void theAgentChangedWhenEitherOfTheTwoDid() {
        membership.become(Role.ADMINISTRATOR, NOW.plusSeconds(5));

        assertEquals(NOW.plusSeconds(5), membership.agent(user, NOW).updatedAt());
        assertEquals(Role.ADMINISTRATOR, membership.agent(user, NOW).role());
    }
}
