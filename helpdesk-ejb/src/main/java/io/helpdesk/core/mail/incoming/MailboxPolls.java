package io.helpdesk.core.mail.incoming;

import io.helpdesk.api.settings.Setting;
import io.helpdesk.api.settings.Settings;
import io.helpdesk.core.loop.Loop;
import io.helpdesk.core.loop.Loops;
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
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Has the mailboxes of inboxes looked into when they are due, if this node fetches: so many at a time, each with one connection, on
 * threads of their own; so many more only listen whether their server has news.
 */
@Singleton
@Startup
@DependsOn("Database")
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class MailboxPolls {

    private static final Logger LOG = Logger.getLogger("io.helpdesk.mail");
    private static final Duration IDLE = Duration.ofSeconds(1);

    /** Connections of this node at a time. */
    private static final int AT_ONCE = 8;

    /** How often those that listen are looked after; a third of their lease at most. */
    private static final Duration ASKED = Duration.ofSeconds(5);

    private static final long PATIENCE_SECONDS = 10;

    @Resource(lookup = "java:comp/DefaultManagedThreadFactory")
    private ManagedThreadFactory threads;

    @Inject
    private Loops loops;

    @Inject
    private Settings settings;

    @Inject
    private MailboxSteps steps;

    @Inject
    private MailboxVisit visit;

    private final String owner = UUID.randomUUID().toString();
    private final Semaphore room = new Semaphore(AT_ONCE);
    private volatile boolean stopping;
    private volatile boolean leased;
    private ThreadPoolExecutor visits;
    private MailboxEars ears;
    private Instant asked = Instant.MIN;
    private Loop loop;

    @PostConstruct
    void start() {
        if (!settings.flag(Setting.MAIL_FETCH)) {
            return;
        }
        int most = (int) settings.number(Setting.MAIL_IDLE, 0);
        int all = AT_ONCE + most;
        ears = new MailboxEars(most);
        visits = new ThreadPoolExecutor(all, all, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), threads);
        visits.allowCoreThreadTimeOut(true);
        loop = loops.start("helpdesk-mailboxes", IDLE, this::look);
    }

    private boolean look() {
        steps.discover();
        hushOthers();
        int free = room.availablePermits();
        if (free == 0) {
            return false;
        }
        leased = true;
        var due = steps.lease(owner, free);
        for (var inboxId : due) {
            room.acquireUninterruptibly();
            visits.execute(() -> {
                var turn = new Turn();
                try {
                    visit.make(owner, inboxId, () -> stopping, ears, turn);
                } finally {
                    turn.run();
                    loop.wake();
                }
            });
        }
        return false;
    }

    /** A visit's place among those that read: it is given back once, by whoever only listens or has ended. */
    private final class Turn implements Runnable {

        private final AtomicBoolean over = new AtomicBoolean();

        @Override
        public void run() {
            if (over.compareAndSet(false, true)) {
                room.release();
            }
        }
    }

    /** Whoever listens goes on doing so while the mailbox is this node's and its inbox stays as it is. */
    private void hushOthers() {
        var listening = ears.inboxes();
        var now = Instant.now();
        if (listening.isEmpty() || asked.plus(ASKED).isAfter(now)) {
            return;
        }
        asked = now;
        var kept = steps.goOnListening(owner, listening);
        var told = ears.told();
        for (var inbox : listening) {
            boolean over = !kept.all().contains(inbox);
            if (over || told.contains(inbox) || kept.due().contains(inbox)) {
                ears.hush(inbox, over, visits);
            }
        }
    }

    /** Nothing is interrupted: the embedded database closes its file under a thread that is. */
    @PreDestroy
    void stop() {
        if (loop == null) {
            return;
        }
        stopping = true;
        loop.close();
        ears.inboxes().forEach(inbox -> ears.hush(inbox, true, visits));
        visits.shutdown();
        try {
            // where nothing was leased, the application may never have started: its beans would wait for that
            if (visits.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS) && leased) {
                steps.release(owner);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException databaseGone) {
            LOG.log(Level.FINE, "The leases of mailboxes end by themselves", databaseGone);
        }
    }
}
