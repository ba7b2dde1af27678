package io.helpdesk.core.message;

import io.helpdesk.api.agent.Agent;
import jakarta.transaction.TransactionScoped;
import java.io.Serializable;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Users that {@link Authors} has looked up for one piece of work in the running transaction. Kept no longer than that, so
 * that whatever changes a user later in the transaction is seen.
 */
@TransactionScoped
class PeopleAtHand implements Serializable {

    private static final long serialVersionUID = 1L;

    private transient Map<Long, Agent> people = Map.of();

    void keep(Map<Long, Agent> found) {
        people = Map.copyOf(found);
    }

    void forget() {
        people = Map.of();
    }

    Map<Long, Agent> of(long accountId, Collection<Long> ids) {
        return people.values().stream()
                .filter(agent -> agent.accountId() == accountId && ids.contains(agent.id()))
                .collect(Collectors.toMap(Agent::id, agent -> agent));
    }
}
