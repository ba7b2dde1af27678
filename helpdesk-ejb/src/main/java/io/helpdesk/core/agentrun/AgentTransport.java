package io.helpdesk.core.agentrun;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.helpdesk.api.event.HelpdeskEvent.MessagePosted;
import io.helpdesk.core.delivery.LeasedDelivery;
import io.helpdesk.core.delivery.Transport;
import io.helpdesk.core.delivery.TransportResult;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Asks agents, each on a thread of its own: one question of a conversation at a time, a few of an agent, so that one that is slow
 * keeps nobody else waiting. An agent that does not answer is not left in peace like a webhook: its conversations go to people.
 */
@ApplicationScoped
public class AgentTransport implements Transport<AgentTargetEntity> {

    static final String NAME = "agent";

    /** Longer than {@link Models} may think and wait for its last answer. */
    private static final Terms TERMS = new Terms(Duration.ofSeconds(110), 4, 1, false);

    private static final int THREADS = 64;
    private static final String FORWARDED = "forward_message";
    private static final Logger LOG = Logger.getLogger("io.helpdesk.agents");
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    private RunBook book;

    @Inject
    private OutsideAgents outside;

    @Inject
    private Models models;

    @Inject
    private KnownWire wires;

    @Inject
    private Obstacles obstacles;

    private volatile ExecutorService asking;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<AgentTargetEntity> targets() {
        return AgentTargetEntity.class;
    }

    @Override
    public Terms terms() {
        return TERMS;
    }

    @Override
    public void open(ThreadFactory factory) {
        asking = new ThreadPoolExecutor(0, THREADS, 10, TimeUnit.SECONDS, new SynchronousQueue<>(), factory);
    }

    @Override
    public void close() {
        asking.shutdownNow();
    }

    @Override
    public boolean ready(AgentTargetEntity target) {
        return wires.get().isPresent();
    }

    @Override
    public CompletableFuture<TransportResult> send(LeasedDelivery<AgentTargetEntity> delivery, Instant at) {
        var result = new CompletableFuture<TransportResult>();
        try {
            var attempt = asking.submit(() -> result.complete(ask(delivery)));
            // a thread that hangs is asked to stop
            result.whenComplete((done, none) -> attempt.cancel(true));
        } catch (RejectedExecutionException e) {
            result.complete(TransportResult.postponed("too many agents are being asked"));
        }
        return result;
    }

    private TransportResult ask(LeasedDelivery<AgentTargetEntity> delivery) {
        try {
            if (delivery.unreadable()) {
                return TransportResult.unsayable("the event cannot be read");
            }
            var order = order(delivery);
            if (order == null) {
                return TransportResult.refused("its event is not kept any more");
            }
            if (delivery.eventName().equals(AgentConsumer.CONNECT)) {
                book.connect(order);
                return TransportResult.delivered(null);
            }
            var asked = book.begin(order);
            return asked.isEmpty() ? TransportResult.delivered(null) : ask(asked.get());
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Agent " + delivery.target().botId() + " cannot be asked", e);
            return TransportResult.postponed(e.toString());
        }
    }

    private TransportResult ask(Asked asked) {
        try {
            book.answered(
                    asked, asked.instructions().kind() == Instructions.Kind.MODEL ? models.ask(asked) : forward(asked));
            return TransportResult.delivered(null);
        } catch (AgentTrouble trouble) {
            return failed(asked, trouble);
        } catch (RuntimeException e) {
            // also what it said and nobody can post: the contact waits all the same
            LOG.log(Level.WARNING, "Agent " + asked.botId() + " was asked, and its answer was not taken in", e);
            return failed(asked, AgentTrouble.passing(Obstacles.SILENT));
        }
    }

    private TransportResult failed(Asked asked, AgentTrouble trouble) {
        if (trouble.passes() && obstacles.allowAnother(asked.attempt())) {
            book.again(asked, trouble.getMessage());
            return TransportResult.postponed(trouble.getMessage());
        }
        book.gaveUp(asked, trouble.getMessage());
        return TransportResult.refused(trouble.getMessage());
    }

    /** What is asked outside is shown as a tool that was used (wassist 8.5). */
    private Reply forward(Asked asked) throws AgentTrouble {
        var arguments = JSON.createObjectNode().put("message", asked.text()).toString();
        var step = book.calls(asked, FORWARDED, FORWARDED, "webhook", arguments);
        long from = System.nanoTime();
        try {
            var reply = outside.ask(asked);
            step.ifPresent(id -> book.called(asked, id, reply.text() == null ? "" : reply.text(), null, since(from)));
            return reply;
        } catch (AgentTrouble trouble) {
            step.ifPresent(id -> book.called(asked, id, null, trouble.getMessage(), since(from)));
            throw trouble;
        }
    }

    private static long since(long from) {
        return Duration.ofNanos(System.nanoTime() - from).toMillis();
    }

    /** Null if nobody knows any more what it was about. */
    private static RunBook.Order order(LeasedDelivery<AgentTargetEntity> delivery) {
        long bot = delivery.target().botId();
        if (delivery.event() instanceof MessagePosted posted) {
            return new RunBook.Order(
                    delivery.accountId(),
                    delivery.id(),
                    bot,
                    posted.conversation().id(),
                    posted.message(),
                    null);
        }
        if (delivery.body() == null) {
            return null;
        }
        var prompt = Prompt.read(delivery.body());
        return new RunBook.Order(delivery.accountId(), delivery.id(), bot, prompt.conversation(), null, prompt.text());
    }

    /** What a member of the desk wants an agent to write, as deliveries keep it. */
    record Prompt(long conversation, String text) {

        static Prompt read(String json) {
            try {
                return JSON.readValue(json, Prompt.class);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("no prompt", e);
            }
        }

        String written() {
            try {
                return JSON.writeValueAsString(this);
            } catch (JsonProcessingException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }
}
