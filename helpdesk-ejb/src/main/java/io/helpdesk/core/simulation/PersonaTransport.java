package io.helpdesk.core.simulation;

import io.helpdesk.api.settings.Setting;
import io.helpdesk.api.settings.Settings;
import io.helpdesk.core.agentrun.AgentTrouble;
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

/** Asks personas what they write, a few of an account at a time; none of them keeps an agent from its customers. */
@ApplicationScoped
public class PersonaTransport implements Transport<PersonaTargetEntity> {

    /** Longer than {@link PersonaModel} waits. */
    private static final Terms TERMS = new Terms(Duration.ofSeconds(110), 2, 1, false);

    private static final int THREADS = 16;
    private static final Logger LOG = Logger.getLogger("io.helpdesk.agents");

    @Inject
    private TestStage stage;

    @Inject
    private PersonaModel model;

    @Inject
    private Settings settings;

    private volatile ExecutorService asking;

    @Override
    public String name() {
        return "persona";
    }

    @Override
    public Class<PersonaTargetEntity> targets() {
        return PersonaTargetEntity.class;
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
    public boolean ready(PersonaTargetEntity target) {
        return true;
    }

    @Override
    public CompletableFuture<TransportResult> send(LeasedDelivery<PersonaTargetEntity> delivery, Instant at) {
        var result = new CompletableFuture<TransportResult>();
        try {
            var attempt = asking.submit(() -> result.complete(ask(delivery)));
            // a thread that hangs is asked to stop
            result.whenComplete((done, none) -> attempt.cancel(true));
        } catch (RejectedExecutionException e) {
            result.complete(TransportResult.postponed("too many personas are being asked"));
        }
        return result;
    }

    private TransportResult ask(LeasedDelivery<PersonaTargetEntity> delivery) {
        try {
            var turn = PersonaTurn.read(delivery.body());
            var cue = stage.begin(
                    delivery.accountId(), turn.run(), turn.turn(), settings.number(Setting.AGENTS_ATTEMPTS));
            if (cue.isPresent()) {
                play(cue.get());
            }
            return TransportResult.delivered(null);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "A persona of account " + delivery.accountId() + " cannot be asked", e);
            return TransportResult.postponed(e.toString());
        }
    }

    private void play(Cue cue) {
        try {
            stage.said(cue, model.words(cue));
        } catch (AgentTrouble trouble) {
            stage.gaveUp(cue, trouble.getMessage());
        }
    }
}
