package io.helpdesk.core.delivery;

import io.helpdesk.api.settings.Setting;
import io.helpdesk.api.settings.Settings;
import io.helpdesk.core.loop.Loop;
import io.helpdesk.core.loop.Loops;
import io.helpdesk.core.loop.Outage;
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
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Starts with the application a worker for each transport, if this node sends, and stops them with it. Each has a thread of
 * its own, so that no transport waits for another.
 */
@Singleton
@Startup
@DependsOn("Database")
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class DeliveryEngine {

    /** Between looks at what is due, when nobody says that there is something. */
    private static final Duration IDLE = Duration.ofMillis(250);

    @Resource(lookup = "java:comp/DefaultManagedThreadFactory")
    private ManagedThreadFactory threads;

    @Inject
    @Any
    private Instance<Transport<?>> transports;

    @Inject
    private Loops loops;

    @Inject
    private Outage outage;

    @Inject
    private Settings settings;

    @Inject
    private Leases leases;

    @Inject
    private DeliveryResults results;

    @Inject
    private Clock clock;

    private final Map<String, Running> running = new ConcurrentHashMap<>();

    private record Running(Transport<?> transport, DeliveryWorker<?> worker, Loop loop) {}

    @PostConstruct
    void start() {
        if (settings.flag(Setting.WEBHOOKS_SEND)) {
            transports.forEach(this::work);
        }
    }

    /** No other method may be called as that which the container calls: Payara takes any of the name. */
    private <T extends DeliveryTargetEntity> void work(Transport<T> transport) {
        var name = transport.name();
        transport.open(threads);
        var worker = new DeliveryWorker<>(leases, results, transport, clock, outage::explains, () -> wake(name));
        running.put(
                name,
                new Running(transport, worker, loops.start("helpdesk-" + name + "-delivery", IDLE, worker::step)));
    }

    @PreDestroy
    void stop() {
        running.values().forEach(each -> each.loop().close());
        for (var each : List.copyOf(running.values())) {
            try {
                each.worker().stop();
            } catch (RuntimeException databaseGone) {
                // the leases end by themselves
            }
            each.transport().close();
        }
    }

    /** There may be something to deliver; from any thread. */
    public void wake(String transport) {
        var one = running.get(transport);
        if (one != null) {
            one.loop().wake();
        }
    }
}
