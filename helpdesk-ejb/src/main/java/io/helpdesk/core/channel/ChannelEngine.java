package io.helpdesk.core.channel;

import io.helpdesk.api.settings.Setting;
import io.helpdesk.api.settings.Settings;
import io.helpdesk.core.loop.Loop;
import io.helpdesk.core.loop.Loops;
import io.helpdesk.core.loop.Outage;
import io.helpdesk.core.message.Transmission;
import io.helpdesk.core.webhook.Courier;
import io.helpdesk.core.webhook.Leases;
import io.helpdesk.core.webhook.Settlement;
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
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Starts with the application what gives messages to channels, and stops it with it. It has a courier of its own, so that
 * channels and addresses do not wait for each other.
 */
@Singleton
@Startup
@DependsOn("Database")
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class ChannelEngine {

    private static final Duration IDLE = Duration.ofMillis(250);
    private static final int THREADS = 32;

    @Resource(lookup = "java:comp/DefaultManagedThreadFactory")
    private ManagedThreadFactory threads;

    @Inject
    private Loops loops;

    @Inject
    private Outage outage;

    @Inject
    private Settings settings;

    @Inject
    private Leases leases;

    @Inject
    private Settlement settlement;

    @Inject
    private KnownChannels known;

    @Inject
    private Transmission transmission;

    @Inject
    private Clock clock;

    private ThreadPoolExecutor sending;
    private Courier courier;
    private Loop loop;

    @PostConstruct
    void start() {
        if (!settings.flag(Setting.WEBHOOKS_SEND)) {
            return;
        }
        sending = new ThreadPoolExecutor(0, THREADS, 10, TimeUnit.SECONDS, new SynchronousQueue<>(), threads);
        courier = new Courier(leases, settlement, new ChannelCarrier(known, transmission, sending), clock, outage::explains, this::wake);
        loop = loops.start("helpdesk-channel-courier", IDLE, courier::step);
    }

    @PreDestroy
    void stop() {
        if (loop == null) {
            return;
        }
        loop.close();
        sending.shutdownNow();
        try {
            courier.stop();
        } catch (RuntimeException databaseGone) {
            // the leases end by themselves
        }
    }

    private void wake() {
        var running = loop;
        if (running != null) {
            running.wake();
        }
    }
}
