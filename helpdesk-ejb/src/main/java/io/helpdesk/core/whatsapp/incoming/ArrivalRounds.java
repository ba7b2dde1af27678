package io.helpdesk.core.whatsapp.incoming;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.helpdesk.api.settings.Setting;
import io.helpdesk.api.settings.Settings;
import io.helpdesk.core.loop.Loop;
import io.helpdesk.core.loop.Loops;
import io.helpdesk.core.loop.Outage;
import io.helpdesk.core.whatsapp.incoming.ArrivalEntity.Kind;
import io.helpdesk.core.whatsapp.incoming.Arrivals.Arrival;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Has what WhatsApp brought worked off, if this node does: so many at a time, as files may have to be fetched. */
@Singleton
@Startup
@DependsOn("Database")
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class ArrivalRounds {

    private static final Logger LOG = Logger.getLogger("io.helpdesk.whatsapp");

    /** Between looks at what other nodes have kept, or what is to be tried again. */
    private static final Duration IDLE = Duration.ofSeconds(1);

    private static final int AT_ONCE = 8;
    private static final long PATIENCE_SECONDS = 10;

    /** After so many attempts a message goes without its file. */
    private static final int FETCHES = 5;

    private final ObjectMapper json = new ObjectMapper();
    private final Semaphore room = new Semaphore(AT_ONCE);

    @Resource(lookup = "java:comp/DefaultManagedThreadFactory")
    private ManagedThreadFactory threads;

    @Inject
    private Loops loops;

    @Inject
    private Settings settings;

    @Inject
    private Outage outage;

    @Inject
    private Arrivals arrivals;

    @Inject
    private MediaFetch media;

    private ThreadPoolExecutor workers;
    private Loop loop;

    @PostConstruct
    void start() {
        if (settings.flag(Setting.EVENTS_CONSUME)) {
            workers = new ThreadPoolExecutor(
                    AT_ONCE, AT_ONCE, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), threads);
            workers.allowCoreThreadTimeOut(true);
            loop = loops.start("helpdesk-whatsapp-arrivals", IDLE, this::step);
        }
    }

    /** Something was kept. */
    public void wake() {
        if (loop != null) {
            loop.wake();
        }
    }

    private boolean step() {
        int free = room.availablePermits();
        if (free == 0) {
            return false;
        }
        var due = arrivals.begin(free);
        for (var arrival : due) {
            room.acquireUninterruptibly();
            workers.execute(() -> {
                try {
                    workOff(arrival);
                } finally {
                    room.release();
                    loop.wake();
                }
            });
        }
        return !due.isEmpty();
    }

    private void workOff(Arrival arrival) {
        FetchedFile file = null;
        try {
            file = fetched(arrival);
            arrivals.take(arrival, file);
        } catch (MediaFetch.Later later) {
            again(arrival, later.getMessage());
        } catch (RuntimeException e) {
            if (!outage.explains(e)) {
                LOG.log(Level.WARNING, "What WhatsApp brought cannot be taken in, arrival " + arrival.id(), e);
            }
            again(arrival, e.toString());
        } finally {
            if (file != null && file.path() != null) {
                MediaFetch.remove(file.path());
            }
        }
    }

    /** Where even that fails, it is due again by itself. */
    private void again(Arrival arrival, String why) {
        try {
            arrivals.again(arrival, why);
        } catch (RuntimeException databaseGone) {
            LOG.log(Level.FINE, "An arrival waits until its time is over", databaseGone);
        }
    }

    /** Null if none came with it. */
    private FetchedFile fetched(Arrival arrival) {
        if (arrival.kind() != Kind.MESSAGE && arrival.kind() != Kind.ECHO) {
            return null;
        }
        var body = read(arrival.body());
        var message = arrival.kind() == Kind.MESSAGE ? body.path("message") : body;
        if (!MediaFetch.KINDS.contains(message.path("type").asText())
                || !message.path(message.path("type").asText()).isObject()) {
            return null;
        }
        try {
            return media.fetch(arrival.accountId(), arrival.inboxId(), message);
        } catch (MediaFetch.Later later) {
            if (arrival.attempt() < FETCHES) {
                throw later;
            }
            return new FetchedFile(null, null, null, later.getMessage());
        }
    }

    private JsonNode read(String body) {
        try {
            return json.readTree(body);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Nothing is interrupted: the embedded database closes its file under a thread that is. */
    @PreDestroy
    void stop() {
        if (loop == null) {
            return;
        }
        loop.close();
        workers.shutdown();
        try {
            workers.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
