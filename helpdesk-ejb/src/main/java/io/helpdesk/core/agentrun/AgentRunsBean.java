package io.helpdesk.core.agentrun;

import io.helpdesk.api.agentrun.AgentRuns;
import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.caller.Permission;
import io.helpdesk.api.conversation.ConversationRef;
import io.helpdesk.api.problem.Conflict;
import io.helpdesk.api.problem.NotFound;
import io.helpdesk.core.conversation.ConversationLookup;
import io.helpdesk.core.conversation.ConversationSnapshots;
import io.helpdesk.core.credential.Secrets;
import io.helpdesk.core.delivery.DeliveryQueue;
import io.helpdesk.core.permission.Requires;
import io.helpdesk.core.persistence.KeyList;
import io.helpdesk.core.persistence.Rows;
import io.helpdesk.core.rule.Checks;
import io.helpdesk.core.transaction.Reads;
import io.helpdesk.core.transaction.Retried;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Has agents write, takes what they say later, and shows what they did. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@Retried
public class AgentRunsBean implements AgentRuns {

    private static final String PROMPT = "prompt";

    @Inject
    private EntityManager em;

    @Inject
    private Rows rows;

    @Inject
    private ConversationLookup lookup;

    @Inject
    private ConversationSnapshots snapshots;

    @Inject
    private AnsweringBots bots;

    @Inject
    private AgentTargets targets;

    @Inject
    private DeliveryQueue deliveries;

    @Inject
    private RunBook book;

    @Inject
    private Clock clock;

    @Override
    @Requires(Permission.MESSAGE_WRITE)
    public void prompt(Caller caller, ConversationRef which, String prompt) {
        var conversation = lookup.lockedFor(caller, which);
        new Checks()
                .required(PROMPT, prompt)
                .longest(PROMPT, prompt, Checks.TEXT)
                .refuse(PROMPT);
        var state = snapshots.of(conversation);
        var agent = state.routing().agentId();
        if (agent == null || bots.of(caller.accountId(), agent).isEmpty()) {
            throw new Conflict("agent");
        }
        if (!state.replies().possible()) {
            throw new Conflict("window");
        }
        deliveries.add(
                targets.of(caller.accountId(), agent),
                PROMPT,
                new AgentTransport.Prompt(conversation.id(), prompt).written(),
                conversation.id(),
                conversation.revision());
    }

    @Override
    public void reply(String token, String text) {
        var callback = em
                .createQuery("select c from AgentCallbackEntity c where c.tokenHash = :hash", AgentCallbackEntity.class)
                .setParameter("hash", Secrets.hash(token))
                .getResultList()
                .stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("callback"));
        if (!callback.expiresAt().isAfter(clock.instant())) {
            throw new NotFound("expired");
        }
        new Checks()
                .required("content", text)
                .longest("content", text, Checks.TEXT)
                .refuse("message");
        book.more(rows.own(AgentRunEntity.class, callback.accountId(), callback.runId(), "callback"), text);
    }

    @Override
    @Reads
    @Requires(Permission.MESSAGE_READ)
    public Map<Long, List<ToolCall>> toolCalls(Caller caller, Collection<Long> messageIds) {
        if (messageIds.isEmpty()) {
            return Map.of();
        }
        var keys = new KeyList("key", List.copyOf(messageIds));
        return keys
                .of(em.createQuery(
                        "select r.replyId, s from AgentRunEntity r join AgentStepEntity s on s.accountId = r.accountId and s.runId = r.id "
                                + "where r.accountId = :account and s.kind = :call and r.replyId" + keys.in()
                                + " order by s.id",
                        Object[].class))
                .setParameter("account", caller.accountId())
                .setParameter("call", AgentStepEntity.Kind.CALL)
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(
                        row -> (Long) row[0],
                        Collectors.mapping(row -> ((AgentStepEntity) row[1]).shown(), Collectors.toList())));
    }
}
