package io.helpdesk.core.simulation;

import io.helpdesk.api.bot.AgentBots;
import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.caller.Permission;
import io.helpdesk.api.conversation.ConversationRef;
import io.helpdesk.api.conversation.Routings;
import io.helpdesk.api.message.Message;
import io.helpdesk.api.paging.Page;
import io.helpdesk.api.paging.PageRequest;
import io.helpdesk.api.problem.NotFound;
import io.helpdesk.api.simulation.Simulation;
import io.helpdesk.api.simulation.Simulations;
import io.helpdesk.core.bot.AgentBotEntity;
import io.helpdesk.core.permission.Requires;
import io.helpdesk.core.persistence.Rows;
import io.helpdesk.core.rule.Checks;
import io.helpdesk.core.transaction.Retried;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Lets people try agents out. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@Retried
public class SimulationsBean implements Simulations {

    private static final String SUBJECT = "simulation";

    /** As the customer is called. */
    private static final String CUSTOMER = "Test customer";

    @Inject
    private EntityManager em;

    @Inject
    private AgentBots bots;

    @Inject
    private TestTalks talks;

    @Inject
    private Thinking thinking;

    @Inject
    private Routings routings;

    @Inject
    private Rows rows;

    @Inject
    private Clock clock;

    /** A simulation with its agent. */
    private record Found(SimulationEntity simulation, AgentBotEntity agent) {}

    @Override
    @Requires(Permission.DIRECTORY_READ)
    public Page<Simulation> list(Caller caller, PageRequest page) {
        long total = page.counted()
                ? em.createQuery("select count(s) from SimulationEntity s where s.accountId = :account", Long.class)
                        .setParameter("account", caller.accountId())
                        .getSingleResult()
                : -1;
        if (page.offset() > Integer.MAX_VALUE) {
            return new Page<>(List.of(), total);
        }
        return new Page<>(
                snapshots(
                        caller,
                        found(caller, "order by s.id desc")
                                .setFirstResult((int) page.offset())
                                .setMaxResults(page.limit())),
                total);
    }

    @Override
    @Requires(Permission.DIRECTORY_READ)
    public Simulation get(Caller caller, UUID simulation) {
        return snapshots(caller, found(caller, "and s.uuid = :uuid").setParameter("uuid", simulation)).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound(SUBJECT));
    }

    @Override
    @Requires(Permission.INTEGRATION_WRITE)
    public Simulation start(Caller caller, UUID agent) {
        var bot = bots.get(caller, agent);
        var conversation = talks.open(caller.accountId(), CUSTOMER, bot.id());
        var simulation = new SimulationEntity(caller.accountId(), bot.id(), conversation.id(), clock.instant());
        em.persist(simulation);
        return simulation.snapshot(em.find(AgentBotEntity.class, bot.id()), false);
    }

    @Override
    @Requires(Permission.INTEGRATION_WRITE)
    public Message say(Caller caller, UUID simulation, String text) {
        new Checks()
                .required("content", text)
                .longest("content", text, Checks.TEXT)
                .refuse("message");
        var found = locked(caller, simulation);
        found.said(text);
        return talks.say(caller.accountId(), found.conversationId(), text);
    }

    @Override
    @Requires(Permission.INTEGRATION_WRITE)
    public Simulation reset(Caller caller, UUID simulation) {
        var found = locked(caller, simulation);
        long before = found.conversationId();
        found.restart(talks.open(caller.accountId(), CUSTOMER, found.botId()).id());
        // it is not to go with its former conversation
        em.flush();
        talks.remove(caller.accountId(), before);
        return get(caller, simulation);
    }

    @Override
    @Requires(Permission.INTEGRATION_WRITE)
    public Simulation endHandoff(Caller caller, UUID simulation) {
        var found = get(caller, simulation);
        routings.endHandoff(caller, new ConversationRef.Id(found.conversationId()));
        return get(caller, simulation);
    }

    @Override
    @Requires(Permission.INTEGRATION_WRITE)
    public void delete(Caller caller, UUID simulation) {
        var found = locked(caller, simulation);
        long conversation = found.conversationId();
        em.remove(found);
        em.flush();
        talks.remove(caller.accountId(), conversation);
    }

    @Override
    @Requires(Permission.CONVERSATION_READ)
    public Optional<UUID> in(Caller caller, long conversationId) {
        return em
                .createQuery(
                        "select s.uuid from SimulationEntity s where s.accountId = :account and s.conversationId = :conversation",
                        UUID.class)
                .setParameter("account", caller.accountId())
                .setParameter("conversation", conversationId)
                .getResultList()
                .stream()
                .findFirst();
    }

    private SimulationEntity locked(Caller caller, UUID simulation) {
        var found = found(caller, "and s.uuid = :uuid").setParameter("uuid", simulation).getResultList().stream()
                .findFirst()
                .map(row -> (SimulationEntity) row[0])
                .orElseThrow(() -> new NotFound(SUBJECT));
        rows.lock(found, SUBJECT);
        return found;
    }

    private TypedQuery<Object[]> found(Caller caller, String condition) {
        return em.createQuery(
                        "select s, b from SimulationEntity s join AgentBotEntity b on b.id = s.botId "
                                + "where s.accountId = :account " + condition,
                        Object[].class)
                .setParameter("account", caller.accountId());
    }

    private List<Simulation> snapshots(Caller caller, TypedQuery<Object[]> query) {
        var all = query.getResultList().stream()
                .map(row -> new Found((SimulationEntity) row[0], (AgentBotEntity) row[1]))
                .toList();
        var busy = thinking.in(
                caller.accountId(),
                all.stream().map(each -> each.simulation().conversationId()).collect(Collectors.toSet()));
        return all.stream()
                .map(each -> each.simulation()
                        .snapshot(each.agent(), busy.contains(each.simulation().conversationId())))
                .toList();
    }
}
