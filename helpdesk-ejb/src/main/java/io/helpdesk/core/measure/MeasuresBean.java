package io.helpdesk.core.measure;

import io.helpdesk.api.measure.Measures;
import io.helpdesk.api.settings.Setting;
import io.helpdesk.api.settings.Settings;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;

/** Keeps what is measured. A request costs one look into a map and a few additions. */
@ApplicationScoped
public class MeasuresBean implements Measures {

    /** Few, as each operation has all of them: from an answer nobody waits for to one that nobody waits for any more. */
    private static final Duration[] BUCKETS = {
        Duration.ofMillis(10),
        Duration.ofMillis(50),
        Duration.ofMillis(250),
        Duration.ofSeconds(1),
        Duration.ofSeconds(5)
    };

    private record Served(String dialect, String operation, String outcome) {}

    private record Counted(String name, String first, String second, String third) {}

    private final ConcurrentMap<Served, Timer> requests = new ConcurrentHashMap<>();
    private final ConcurrentMap<Counted, Counter> counters = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, Double> numbers = new ConcurrentHashMap<>();

    @Inject
    private Settings settings;

    @Inject
    @Any
    private Instance<LookedUp> lookedUp;

    private PrometheusMeterRegistry registry;

    @PostConstruct
    void open() {
        if (settings.text(Setting.METRICS_TOKEN).isPresent()) {
            registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        }
    }

    @PreDestroy
    void close() {
        if (registry != null) {
            registry.close();
        }
    }

    @Override
    public boolean on() {
        return registry != null;
    }

    @Override
    public void request(String dialect, String operation, int status, long nanos) {
        if (registry != null) {
            known(requests, new Served(dialect, operation, outcome(status)), this::timer)
                    .record(nanos, TimeUnit.NANOSECONDS);
        }
    }

    /** What an operator tells apart: whose fault it was, and whether there was too much of it. */
    static String outcome(int status) {
        if (status < 400) {
            return "ok";
        }
        return switch (status) {
            case 429 -> "throttled";
            case 503 -> "busy";
            default -> status < 500 ? "refused" : "failed";
        };
    }

    private Timer timer(Served served) {
        return Timer.builder("helpdesk.requests")
                .description("Requests that were answered, by dialect, route and outcome")
                .tags("dialect", served.dialect(), "operation", served.operation(), "outcome", served.outcome())
                .serviceLevelObjectives(BUCKETS)
                .register(registry);
    }

    void conversationOpened(String channel) {
        count("helpdesk.conversations.opened", Tags.of("channel", channel), channel, "", "");
    }

    void message(String channel, String direction, String outcome) {
        count(
                "helpdesk.messages",
                Tags.of("channel", channel, "direction", direction, "outcome", outcome),
                channel,
                direction,
                outcome);
    }

    /**
     * Counts attempts to deliver something.
     *
     * @param kind of what is told, one of few
     * @param outcome how they ended
     */
    public void delivery(String kind, String outcome) {
        count("helpdesk.delivery.attempts", Tags.of("kind", kind, "outcome", outcome), kind, outcome, "");
    }

    /** @param loop its name */
    public void loopFailed(String loop) {
        count("helpdesk.loop.failures", Tags.of("loop", loop), loop, "", "");
    }

    /** @param what rows are, for people */
    public void rowSetAside(String what) {
        count("helpdesk.rows.set.aside", Tags.of("what", what), what, "", "");
    }

    private void count(String name, Tags tags, String first, String second, String third) {
        if (registry != null) {
            known(counters, new Counted(name, first, second, third), key -> registry.counter(name, tags))
                    .increment();
        }
    }

    /** Without the lock that {@code computeIfAbsent} may take for what is there. */
    private static <K, V> V known(ConcurrentMap<K, V> map, K key, Function<K, V> made) {
        var found = map.get(key);
        return found == null ? map.computeIfAbsent(key, made) : found;
    }

    @Override
    public void gauge(String name, String sentence, Supplier<Number> value) {
        if (registry != null) {
            Gauge.builder(name, value).description(sentence).register(registry);
        }
    }

    @Override
    public String text() {
        if (registry == null) {
            throw new IllegalStateException("nothing is measured");
        }
        lookedUp.forEach(some -> some.numbers().forEach(this::show));
        return registry.scrape();
    }

    private void show(LookedUp.Number number) {
        var key = number.name() + " " + number.of();
        if (numbers.put(key, number.value()) == null) {
            Gauge.builder(number.name(), numbers, known -> known.get(key))
                    .description(number.sentence())
                    .tags(number.of() == null ? Tags.empty() : Tags.of("of", number.of()))
                    .register(registry);
        }
    }
}
