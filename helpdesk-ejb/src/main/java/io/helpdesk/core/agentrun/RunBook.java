package io.helpdesk.core.agentrun;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.conversation.Conversation;
import io.helpdesk.api.conversation.ConversationRef;
import io.helpdesk.api.conversation.RouteTo;
import io.helpdesk.api.conversation.Routings;
import io.helpdesk.api.message.Message;
import io.helpdesk.api.message.Messages;
import io.helpdesk.api.problem.Conflict;
import io.helpdesk.api.problem.NotFound;
import io.helpdesk.core.conversation.ConversationLookup;
import io.helpdesk.core.conversation.ConversationSnapshots;
import io.helpdesk.core.credential.Secrets;
import io.helpdesk.core.persistence.Rows;
import io.helpdesk.core.transaction.Retried;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes down what is asked of agents and what becomes of it: a transaction before each call outside, one after it, none around
 * it. Who was asked before and is given up says nothing any more.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@Retried
public class RunBook {

    @Inject
    private EntityManager em;

    @Inject
    private Rows rows;

    @Inject
    private ConversationLookup lookup;

    @Inject
    private ConversationSnapshots snapshots;

    @Inject
    private Routings routings;

    @Inject
    private Messages messages;

    @Inject
    private KnownWire wires;

    @Inject
    private AnsweringBots bots;

    @Inject
    private Obstacles obstacles;

    @Inject
    private AgentVoice voice;

    @Inject
    private Event<AgentRunEnded> endings;

    @Inject
    private Clock clock;

    /**
     * Of what is to be asked.
     *
     * @param message null for a prompt
     * @param prompt null for a message
     */
    public record Order(
            long accountId, long deliveryId, long botId, long conversationId, Message message, String prompt) {

        private AgentVoice.In in(String botName) {
            return new AgentVoice.In(accountId, conversationId, botId, botName);
        }
    }

    /** Empty if there is nothing to ask, or not any more. */
    public Optional<Asked> begin(Order order) {
        var now = clock.instant();
        var answering = bots.of(order.accountId(), order.botId());
        var state = locked(order.accountId(), order.conversationId());
        if (answering.isEmpty() || state.isEmpty()) {
            return Optional.empty();
        }
        var run = run(order, now);
        if (!run.running()) {
            return Optional.empty();
        }
        run.ask();
        var conversation = state.get();
        var why = notItsTurn(conversation, order.botId(), now);
        if (why.isPresent()) {
            silent(run, why.get(), now);
            return Optional.empty();
        }
        var bot = answering.get();
        var in = order.in(bot.name());
        var heard = new Heard(
                messages.find(in.caller(), in.conversation(), Heard.window()).items());
        if (bot.instructions().kind() == Instructions.Kind.MODEL
                && order.message() != null
                && heard.goesOnAfter(order.message())) {
            silent(run, "the contact has written more since", now);
            return Optional.empty();
        }
        var obstacle = obstacles.of(bot.instructions(), run, now);
        if (obstacle.isPresent()) {
            failed(run, obstacle.get(), now);
            voice.handOver(in, obstacle.get());
            return Optional.empty();
        }
        var callback = Secrets.token();
        em.persist(new AgentCallbackEntity(run, Secrets.hash(callback), now));
        return Optional.of(new Asked(
                order.accountId(),
                run.id(),
                run.attempt(),
                bot.id(),
                bot.name(),
                bot.instructions(),
                conversation,
                order.message(),
                order.message() == null ? order.prompt() : Heard.words(order.message()),
                heard.before(order.message()),
                heard.whole(),
                steps(run),
                callback));
    }

    private AgentRunEntity run(Order order, Instant now) {
        return em
                .createQuery(
                        "select r from AgentRunEntity r where r.accountId = :account and r.deliveryId = :delivery",
                        AgentRunEntity.class)
                .setParameter("account", order.accountId())
                .setParameter("delivery", order.deliveryId())
                .getResultList()
                .stream()
                .findFirst()
                .orElseGet(() -> {
                    var run = new AgentRunEntity(
                            order.accountId(),
                            order.conversationId(),
                            order.botId(),
                            order.deliveryId(),
                            order.message() == null ? null : order.message().id(),
                            now);
                    em.persist(run);
                    return run;
                });
    }

    /** Why an agent says nothing now; empty if it is its turn. */
    private static Optional<String> notItsTurn(Conversation conversation, long botId, Instant now) {
        if (conversation.withPeople(now)) {
            return Optional.of("people have the conversation");
        }
        var agent = conversation.routing().agentId();
        if (agent == null || agent != botId) {
            return Optional.of("another one answers the conversation");
        }
        return conversation.replies().possible()
                ? Optional.empty()
                : Optional.of("the contact cannot be answered any more");
    }

    /** A model has said something and named tools. */
    public void turn(Asked asked, String json) {
        current(asked).ifPresent(run -> em.persist(AgentStepEntity.turn(run, json, clock.instant())));
    }

    /**
     * A tool is about to be used.
     *
     * @return its step; empty if this attempt was given up
     */
    public Optional<Long> calls(Asked asked, String callId, String name, String type, String arguments) {
        return current(asked).map(run -> {
            var step = AgentStepEntity.call(run, callId, name, type, arguments, clock.instant());
            em.persist(step);
            em.flush();
            return step.id();
        });
    }

    /** It was used. */
    public void called(Asked asked, long step, String result, String failure, long took) {
        rows.find(AgentStepEntity.class, asked.accountId(), step)
                .ifPresent(found -> found.ended(result, failure, took));
    }

    /** Nobody knows how that ended. */
    public void interrupted(Asked asked, long step) {
        rows.find(AgentStepEntity.class, asked.accountId(), step).ifPresent(AgentStepEntity::interrupted);
    }

    public void used(Asked asked, long promptTokens, long completionTokens) {
        current(asked).ifPresent(run -> run.used(promptTokens, completionTokens));
    }

    /** It has answered: that is said, if it is still its turn, and then what it has said meanwhile. */
    public void answered(Asked asked, Reply reply) {
        var now = clock.instant();
        current(asked).ifPresent(run -> {
            var why = turnIsOver(asked, now);
            if (why.isPresent()) {
                silent(run, why.get(), now);
                return;
            }
            run.answered(reply.says() ? voice.say(in(run, asked.botName()), reply) : null, now);
            sayAhead(run, asked.botName());
            tell(run, null);
        });
    }

    /** Something went wrong that will be tried again. */
    public void again(Asked asked, String why) {
        current(asked).ifPresent(run -> run.note(why));
    }

    /** It does not answer: people have it from now on. */
    public void gaveUp(Asked asked, String why) {
        var now = clock.instant();
        current(asked).ifPresent(run -> {
            failed(run, why, now);
            if (turnIsOver(asked, now).isEmpty()) {
                sayAhead(run, asked.botName());
                voice.handOver(in(run, asked.botName()), why);
            }
        });
    }

    /** The conversation is locked from now on. */
    private Optional<String> turnIsOver(Asked asked, Instant now) {
        var state = locked(asked.accountId(), asked.conversation().id());
        return state.isEmpty() || bots.of(asked.accountId(), asked.botId()).isEmpty()
                ? Optional.of("the conversation or the agent is gone")
                : notItsTurn(state.get(), asked.botId(), now);
    }

    /** A contact has chosen this agent, which greets. */
    public void connect(Order order) {
        var now = clock.instant();
        var answering = bots.of(order.accountId(), order.botId());
        var state = locked(order.accountId(), order.conversationId());
        if (answering.isEmpty() || state.isEmpty()) {
            return;
        }
        var run = run(order, now);
        if (!run.running()) {
            return;
        }
        var bot = answering.get();
        var in = order.in(bot.name());
        var routed = routings.route(in.caller(), in.conversation(), RouteTo.agent(bot.id()));
        var why = notItsTurn(routed, bot.id(), now);
        if (why.isPresent() || bot.instructions().greeting().isBlank()) {
            run.silent(why.orElse(null), now);
            return;
        }
        var choices = bot.instructions().choices();
        var attributes = choices.isEmpty()
                ? Map.<String, Object>of()
                : wires.get().map(wire -> wire.withChoices(choices)).orElse(Map.of());
        run.answered(voice.say(in, new Reply(bot.instructions().greeting(), attributes)), now);
    }

    /** As {@link io.helpdesk.api.agentrun.AgentRuns#reply} says, of a run that there is. */
    public void more(AgentRunEntity run, String text) {
        rows.lock(run, "callback");
        var now = clock.instant();
        var state = locked(run.accountId(), run.conversationId()).orElseThrow(() -> new NotFound("callback"));
        var bot = bots.of(run.accountId(), run.botId());
        if (state.withPeople(now)
                || state.routing().agentId() == null
                || state.routing().agentId() != run.botId()
                || bot.isEmpty()) {
            throw new Conflict("agent");
        }
        if (!state.replies().possible()) {
            throw new Conflict("window");
        }
        if (run.running()) {
            em.persist(AgentStepEntity.ahead(run, text, now));
        } else {
            voice.say(in(run, bot.get().name()), Reply.of(text));
        }
    }

    private void silent(AgentRunEntity run, String why, Instant now) {
        run.silent(why, now);
        tell(run, why);
    }

    private void failed(AgentRunEntity run, String why, Instant now) {
        run.failed(why, now);
        tell(run, why);
    }

    private void tell(AgentRunEntity run, String failure) {
        endings.fire(new AgentRunEnded(run.accountId(), run.conversationId(), failure));
    }

    private void sayAhead(AgentRunEntity run, String botName) {
        steps(run).stream()
                .filter(step -> step.kind() == AgentStepEntity.Kind.AHEAD)
                .forEach(step -> voice.say(in(run, botName), Reply.of(step.said())));
    }

    private static AgentVoice.In in(AgentRunEntity run, String botName) {
        return new AgentVoice.In(run.accountId(), run.conversationId(), run.botId(), botName);
    }

    /** Of this attempt, locked; empty if it was given up. */
    private Optional<AgentRunEntity> current(Asked asked) {
        return Optional.ofNullable(em.find(AgentRunEntity.class, asked.run(), LockModeType.PESSIMISTIC_WRITE))
                .filter(run -> run.running() && run.attempt() == asked.attempt());
    }

    /** Empty if it is not there any more. */
    private Optional<Conversation> locked(long accountId, long conversationId) {
        try {
            return Optional.of(snapshots.of(
                    lookup.lockedFor(Caller.system(accountId, "Agent"), new ConversationRef.Id(conversationId))));
        } catch (NotFound gone) {
            return Optional.empty();
        }
    }

    private List<AgentStepEntity> steps(AgentRunEntity run) {
        return em.createQuery(
                        "select s from AgentStepEntity s where s.accountId = :account and s.runId = :run order by s.id",
                        AgentStepEntity.class)
                .setParameter("account", run.accountId())
                .setParameter("run", run.id())
                .getResultList();
    }
}
