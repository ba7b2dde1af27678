package io.helpdesk.core.webhook;

import io.helpdesk.api.settings.Setting;
import io.helpdesk.api.settings.Settings;
import io.helpdesk.core.outbox.Loop;
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
import java.time.Clock;
import java.time.Duration;

/** Starts with the application what follows the event log and sends webhooks, and stops it with it. */
@Singleton
@Startup
@DependsOn("Database")
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class WebhookEngine {

    /** Between looks at the log, and at what is due, when nobody says that there is something. */
    private static final Duration IDLE = Duration.ofMillis(250);

    @Resource(lookup = "java:comp/DefaultManagedThreadFactory")
    private ManagedThreadFactory threads;

    @Inject
    private Settings settings;

    @Inject
    private FanOut fanOut;

    @Inject
    private Leases leases;

    @Inject
    private Settlement settlement;

    @Inject
    private Formats formats;

    @Inject
    private Clock clock;

    private Postman postman;
    private Courier courier;
    private Loop follower;
    private Loop sender;

    @PostConstruct
    void start() {
        if (!settings.flag(Setting.WEBHOOKS_SEND)) {
            return;
        }
        postman = new Postman(settings.flag(Setting.WEBHOOKS_ALLOW_PRIVATE));
        courier = new Courier(leases, settlement, new AddressCarrier(formats, postman), clock, this::wake);
        sender = new Loop("helpdesk-webhook-courier", threads, IDLE, courier::step);
        follower = new Loop("helpdesk-webhook-follower", threads, IDLE, this::follow);
    }

    @PreDestroy
    void stop() {
        if (follower == null) {
            return;
        }
        follower.close();
        sender.close();
        try {
            courier.stop();
        } catch (RuntimeException databaseGone) {
            // the leases end by themselves
        }
        postman.close();
    }

    private boolean follow() {
        boolean read = fanOut.step() > 0;
        if (read) {
            wake();
        }
        return read;
    }

    private void wake() {
        var loop = sender;
        if (loop != null) {
            loop.wake();
        }
    }
}
