package io.helpdesk.core.agentrun;

import io.helpdesk.api.agentrun.AgentWire.Said;
import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.conversation.Conversation;
import io.helpdesk.api.conversation.ConversationRef;
import io.helpdesk.api.conversation.Conversations;
import io.helpdesk.api.conversation.RouteTo;
import io.helpdesk.api.conversation.Routings;
import io.helpdesk.api.message.Message;
import io.helpdesk.api.message.MessageType;
import io.helpdesk.api.message.MessageWindow;
import io.helpdesk.api.message.Messages;
import io.helpdesk.api.message.PostMessage;
import io.helpdesk.api.problem.Conflict;
import io.helpdesk.api.problem.NotFound;
import io.helpdesk.api.settings.Setting;
import io.helpdesk.api.settings.Settings;
import io.helpdesk.api.text.PlainText;
import io.helpdesk.core.bot.AgentBotEntity;
import io.helpdesk.core.conversation.ConversationLookup;
import io.helpdesk.core.credential.Secrets;
import io.helpdesk.core.persistence.Rows;
import io.helpdesk.core.transaction.Retried;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Writes down what is asked of agents and what becomes of it: a transaction before each call outside, one after it, none around
 * it. Who was asked before and is given up says nothing any more.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@Retried
public class RunBook {

    private static final int HISTORY = 30;
    private static final Set<MessageType> TALK =
            Set.of(MessageType.INCOMING, MessageType.OUTGOING, MessageType.TEMPLATE);

    @Inject
    private EntityManager em;

    @Inject
    private Rows rows;

    @Inject
    private ConversationLookup lookup;

    @Inject
    private Conversations conversations;

    @Inject
    private Routings routings;

    @Inject
    private Messages messages;

    @Inject
    private KnownWire wires;

    @Inject
    private ModelSettings model;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    /**
     * Of what is to be asked.
     *
     * @param message null for a prompt
     * @param prompt null for a message
     */
    public record Order(
            long accountId, long deliveryId, long botId, long conversationId, Message message, String prompt) {}

    /** Empty if there is nothing to ask, or not any more. */
    public Optional<Asked> begin(Order order) {
        var now = clock.instant();
        var bot = em.find(AgentBotEntity.class, order.botId());
        var instructions = bot == null ? Optional.<Instructions>empty() : Instructions.of(bot);
        var state = locked(order.accountId(), order.conversationId());
        if (instructions.isEmpty() || state.isEmpty()) {
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
            run.silent(why.get(), now);
            return Optional.empty();
        }
        var talk = messages
                .find(
                        caller(order.accountId(), bot.name()),
                        new ConversationRef.Id(order.conversationId()),
                        MessageWindow.builder(HISTORY + 1)
                                .types(TALK)
                                .privateNotes(false)
                                .build())
                .items()
                .stream()
                .sorted(Comparator.comparing(Message::createdAt).thenComparing(Message::id))
                .toList();
        if (instructions.get().kind() == Instructions.Kind.MODEL
                && order.message() != null
                && superseded(talk, order)) {
            run.silent("the contact has written more since", now);
            return Optional.empty();
        }
        var obstacle = obstacle(instructions.get(), run, now);
        if (obstacle.isPresent()) {
            run.failed(obstacle.get(), now);
            handOver(conversation, bot.id(), bot.name(), obstacle.get());
            return Optional.empty();
        }
        var callback = Secrets.token();
        em.persist(new AgentCallbackEntity(run, Secrets.hash(callback), now));
        var before = talk.stream()
                .filter(message -> order.message() == null || earlier(message, order.message()))
                .toList();
        return Optional.of(new Asked(
                order.accountId(),
                run.id(),
                run.attempt(),
                bot.id(),
                bot.name(),
                instructions.get(),
                conversation,
                order.message(),
                order.message() == null ? order.prompt() : words(order.message()),
                before.stream()
                        .filter(message -> ConnectLine.of(message.body().text()).isEmpty())
                        .map(message -> new Said(message.type() == MessageType.INCOMING, words(message)))
                        .filter(said -> !said.text().isBlank())
                        .toList(),
                talk.size() <= HISTORY,
                steps(run),
                callback));
    }

    private static boolean superseded(List<Message> talk, Order order) {
        return talk.stream()
                .anyMatch(message -> message.type() == MessageType.INCOMING && earlier(order.message(), message));
    }

    /** By time: each node has a block of keys of its own. */
    private static boolean earlier(Message one, Message other) {
        int order = one.createdAt().compareTo(other.createdAt());
        return order < 0 || order == 0 && one.id() < other.id();
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
                            order.accountId(), order.conversationId(), order.botId(), order.deliveryId(), now);
                    em.persist(run);
                    return run;
                });
    }

    /** What keeps an agent from being asked at all, for people to read. */
    private Optional<String> obstacle(Instructions instructions, AgentRunEntity run, Instant now) {
        if (instructions.kind() == Instructions.Kind.OUTSIDE && instructions.address() == null) {
            return Optional.of("The agent has no address.");
        }
        if (instructions.kind() == Instructions.Kind.MODEL) {
            var missing = model.missing(instructions.model());
            if (!missing.isEmpty()) {
                return Optional.of("No model answers: " + String.join(" and ", missing) + " must be set.");
            }
        }
        long most = settings.number(Setting.AGENTS_PER_HOUR, 0);
        long lately = em.createQuery(
                        "select count(r) from AgentRunEntity r where r.accountId = :account "
                                + "and r.conversationId = :conversation and r.startedAt > :since",
                        Long.class)
                .setParameter("account", run.accountId())
                .setParameter("conversation", run.conversationId())
                .setParameter("since", now.minus(Duration.ofHours(1)))
                .getSingleResult();
        return most > 0 && lately > most
                ? Optional.of("The agent was asked more than " + most + " times within an hour.")
                : Optional.empty();
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
        var run = current(asked);
        if (run.isEmpty()) {
            return;
        }
        var why = state(asked).flatMap(state -> notItsTurn(state, asked.botId(), now));
        if (why.isPresent()) {
            run.get().silent(why.get(), now);
            return;
        }
        var first = reply.says()
                ? post(asked.accountId(), asked.conversation().id(), asked.botId(), asked.botName(), reply)
                : null;
        run.get().answered(first, now);
        sayAhead(run.get(), asked.botName());
    }

    /** Something went wrong that will be tried again. */
    public void again(Asked asked, String why) {
        current(asked).ifPresent(run -> run.note(why));
    }

    /** It does not answer: people have it from now on. */
    public void gaveUp(Asked asked, String why) {
        var now = clock.instant();
        current(asked).ifPresent(run -> {
            run.failed(why, now);
            state(asked)
                    .filter(state -> notItsTurn(state, asked.botId(), now).isEmpty())
                    .ifPresent(state -> {
                        sayAhead(run, asked.botName());
                        handOver(state, asked.botId(), asked.botName(), why);
                    });
        });
    }

    /** A contact has chosen this agent, which greets. */
    public void connect(Order order) {
        var now = clock.instant();
        var bot = em.find(AgentBotEntity.class, order.botId());
        var state = locked(order.accountId(), order.conversationId());
        if (bot == null || state.isEmpty()) {
            return;
        }
        var run = run(order, now);
        if (!run.running()) {
            return;
        }
        var caller = caller(order.accountId(), bot.name());
        var routed = routings.route(caller, new ConversationRef.Id(order.conversationId()), RouteTo.agent(bot.id()));
        var why = notItsTurn(routed, bot.id(), now);
        var instructions = Instructions.of(bot);
        if (why.isPresent()
                || instructions.isEmpty()
                || instructions.get().greeting().isBlank()) {
            run.silent(why.orElse(null), now);
            return;
        }
        var choices = instructions.get().choices();
        var attributes = choices.isEmpty()
                ? Map.<String, Object>of()
                : wires.get().map(wire -> wire.withChoices(choices)).orElse(Map.of());
        run.answered(
                post(
                        order.accountId(),
                        order.conversationId(),
                        bot.id(),
                        bot.name(),
                        new Reply(instructions.get().greeting(), attributes)),
                now);
    }

    /** As {@link io.helpdesk.api.agentrun.AgentRuns#reply} says, of a run that there is. */
    public void more(AgentRunEntity unlocked, String text) {
        var run = em.find(AgentRunEntity.class, unlocked.id(), LockModeType.PESSIMISTIC_WRITE);
        var now = clock.instant();
        var state = run == null ? Optional.<Conversation>empty() : locked(run.accountId(), run.conversationId());
        if (state.isEmpty()) {
            throw new NotFound("callback");
        }
        if (state.get().withPeople(now)
                || state.get().routing().agentId() == null
                || state.get().routing().agentId() != run.botId()) {
            throw new Conflict("agent");
        }
        if (!state.get().replies().possible()) {
            throw new Conflict("window");
        }
        if (run.running()) {
            em.persist(AgentStepEntity.ahead(run, text, now));
        } else {
            post(run.accountId(), run.conversationId(), run.botId(), "Agent", Reply.of(text));
        }
    }

    private void sayAhead(AgentRunEntity run, String botName) {
        steps(run).stream()
                .filter(step -> step.kind() == AgentStepEntity.Kind.AHEAD)
                .forEach(step ->
                        post(run.accountId(), run.conversationId(), run.botId(), botName, Reply.of(step.said())));
    }

    private void handOver(Conversation conversation, long botId, String botName, String why) {
        var caller = caller(conversation.accountId(), botName);
        var which = new ConversationRef.Id(conversation.id());
        messages.post(
                caller,
                which,
                PostMessage.builder(MessageType.OUTGOING, why)
                        .privateNote(true)
                        .asBotId(botId)
                        .build());
        routings.handOff(caller, which, why);
    }

    /** @return the key of the first message */
    private Long post(long accountId, long conversationId, long botId, String botName, Reply reply) {
        Long first = null;
        var parts = TextParts.of(reply.text());
        for (int at = 0; at < parts.size(); at++) {
            boolean last = at == parts.size() - 1;
            var posted = messages.post(
                    caller(accountId, botName),
                    new ConversationRef.Id(conversationId),
                    PostMessage.builder(MessageType.OUTGOING, parts.get(at).isEmpty() ? null : parts.get(at))
                            .contentAttributes(last && !reply.attributes().isEmpty() ? reply.attributes() : null)
                            .asBotId(botId)
                            .build());
            first = first == null ? Long.valueOf(posted.id()) : first;
        }
        return first;
    }

    /** Of this attempt, locked; empty if it was given up. */
    private Optional<AgentRunEntity> current(Asked asked) {
        return Optional.ofNullable(em.find(AgentRunEntity.class, asked.run(), LockModeType.PESSIMISTIC_WRITE))
                .filter(run -> run.running() && run.attempt() == asked.attempt());
    }

    private Optional<Conversation> state(Asked asked) {
        return locked(asked.accountId(), asked.conversation().id());
    }

    /** Empty if it is not there any more. */
    private Optional<Conversation> locked(long accountId, long conversationId) {
        var caller = caller(accountId, "Agent");
        var which = new ConversationRef.Id(conversationId);
        try {
            lookup.lockedFor(caller, which);
            return Optional.of(conversations.get(caller, which));
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

    /** What cannot be said in words is named. */
    private static String words(Message message) {
        var text = message.body().text() == null ? "" : message.body().text();
        var plain = message.body().html() ? PlainText.of(text) : text;
        return plain.isBlank() && !message.body().attachments().isEmpty()
                ? "[" + message.body().attachments().get(0).filename() + "]"
                : plain;
    }

    private static Caller caller(long accountId, String name) {
        return Caller.system(accountId, name);
    }
}
