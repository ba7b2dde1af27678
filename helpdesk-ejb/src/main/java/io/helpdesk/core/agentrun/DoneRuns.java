package io.helpdesk.core.agentrun;

import io.helpdesk.core.persistence.KeyList;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** What agents have done with. */
@ApplicationScoped
public class DoneRuns {

    @Inject
    private EntityManager em;

    /**
     * Those of these messages about which an agent was asked and is not asked any more, whatever it did.
     *
     * @param conversationIds in which they are
     */
    public Set<Long> of(long accountId, Collection<Long> conversationIds, Collection<Long> messageIds) {
        if (messageIds.isEmpty()) {
            return Set.of();
        }
        var conversations = new KeyList("conversation", List.copyOf(conversationIds));
        var messages = new KeyList("message", List.copyOf(messageIds));
        return Set.copyOf(messages.of(conversations.of(em.createQuery(
                        "select r.messageId from AgentRunEntity r where r.accountId = :account and r.state <> :running "
                                + "and r.conversationId" + conversations.in() + "and r.messageId" + messages.in(),
                        Long.class)))
                .setParameter("account", accountId)
                .setParameter("running", AgentRunEntity.State.RUNNING)
                .getResultList());
    }
}
