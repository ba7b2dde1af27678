package io.helpdesk.dialect.chatwoot.application.inbox;

import io.helpdesk.api.agent.Agent;
import io.helpdesk.api.agent.Agents;
import io.helpdesk.api.agent.Role;
import io.helpdesk.api.inbox.Inboxes;
import io.helpdesk.dialect.chatwoot.ChatwootJson;
import io.helpdesk.dialect.chatwoot.ChatwootRefusal;
import io.helpdesk.dialect.chatwoot.CurrentParams;
import io.helpdesk.web.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Who could be given a conversation: members of all the inboxes asked for, and administrators (chatwoot-resources 5). */
@Path("accounts/{account}/assignable_agents")
@Produces(ChatwootJson.TYPE)
@ApplicationScoped
public class AssignableAgentsResource {

    /** A request asks one question per inbox; nobody has that many. */
    private static final int MOST_INBOXES = 50;

    @Inject
    Inboxes inboxes;

    @Inject
    Agents agents;

    @Inject
    CurrentCaller current;

    @Inject
    CurrentParams params;

    @GET
    public AgentListJson ofInboxes() {
        return assignable(new LinkedHashSet<>(params.get().ids("inbox_ids")));
    }

    /** @throws ChatwootRefusal if there are none or far too many */
    AgentListJson assignable(Set<Long> inboxIds) {
        if (inboxIds.isEmpty()) {
            throw ChatwootRefusal.missing("inbox_ids");
        }
        if (inboxIds.size() > MOST_INBOXES) {
            throw ChatwootRefusal.unprocessable("inbox_ids are too many");
        }
        Set<Long> common = null;
        for (long inbox : inboxIds) {
            var members = new HashSet<>(inboxes.members(current.get(), inbox).stream()
                    .map(Agent::id)
                    .toList());
            if (common == null) {
                common = members;
            } else {
                common.retainAll(members);
            }
        }
        var inAll = common;
        List<Agent> everybody = agents.list(current.get());
        return AgentListJson.of(everybody.stream()
                .filter(agent -> agent.role() == Role.ADMINISTRATOR || inAll.contains(agent.id()))
                .toList());
    }
}
