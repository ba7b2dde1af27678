package io.helpdesk.core.webhook;

import io.helpdesk.api.settings.Setting;
import io.helpdesk.api.settings.Settings;
import io.helpdesk.core.loop.Loop;
import io.helpdesk.core.loop.Loops;
import io.helpdesk.core.loop.Outage;
import io.helpdesk.core.loop.Seldom;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
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

    @Inject
    private Loops loops;

    @Inject
    private Outage outage;

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

    /** Events that were set aside are looked for. */
    private final Seldom aside = new Seldom();

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
        courier = new Courier(leases, settlement, new AddressCarrier(formats, postman), clock, outage::explains, this::wake);
        sender = loops.start("helpdesk-webhook-courier", IDLE, courier::step);
        follower = loops.start("helpdesk-webhook-follower", IDLE, this::follow);
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
        boolean read = readOn();
        if (read) {
            wake();
        } else if (aside.now()) {
            tryAgain();
        }
        return read;
    }

    /** An event that cannot be handled keeps nobody from being told of the others. */
    private boolean readOn() {
        try {
            return fanOut.step(FanOut.BATCH) > 0;
        } catch (RuntimeException oneOfThem) {
            if (outage.explains(oneOfThem)) {
                throw oneOfThem;
            }
        }
        for (int i = 0; i < FanOut.BATCH; i++) {
            try {
                if (fanOut.step(1) == 0) {
                    return false;
                }
            } catch (RuntimeException thisOne) {
                if (outage.explains(thisOne)) {
                    throw thisOne;
                }
                fanOut.pass();
            }
        }
        return true;
    }

    private void tryAgain() {
        for (long event : fanOut.due()) {
            try {
                fanOut.again(event);
            } catch (RuntimeException stillNot) {
                if (outage.explains(stillNot)) {
                    throw stillNot;
                }
                fanOut.postpone(event);
            }
        }
        wake();
    }

    private void wake() {
        var loop = sender;
        if (loop != null) {
            loop.wake();
        }
    }
}
