package io.helpdesk.core.outbox;

import io.helpdesk.api.settings.Setting;
import io.helpdesk.api.settings.Settings;
import io.helpdesk.core.loop.Loop;
import io.helpdesk.core.loop.Loops;
import io.helpdesk.core.loop.Outage;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;

/** Has each consumer read the log, from the start of the application to its end, by a loop of its own, unless other nodes do. */
@Singleton
@Startup
@DependsOn("Database")
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class EventConsumers {

    /** Between looks at the log. */
    private static final Duration IDLE = Duration.ofMillis(250);

    @Inject
    @Any
    private Instance<EventConsumer> consumers;

    @Inject
    private Settings settings;

    @Inject
    private Loops loops;

    @Inject
    private Outage outage;

    @Inject
    private ConsumerSteps steps;

    private List<Loop> running = List.of();

    @PostConstruct
    void start() {
        if (!settings.flag(Setting.EVENTS_CONSUME)) {
            return;
        }
        running = StreamSupport.stream(consumers.spliterator(), false)
                .map(consumer -> loops.start(
                        "helpdesk-events-" + consumer.name(),
                        IDLE,
                        new ConsumerRound(consumer, steps, outage::explains)::step))
                .toList();
    }

    @PreDestroy
    void stop() {
        running.forEach(Loop::close);
    }
}
