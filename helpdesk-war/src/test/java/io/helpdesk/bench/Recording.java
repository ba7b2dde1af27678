package io.helpdesk.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedMethod;
import jdk.jfr.consumer.RecordingFile;

/**
 * Shares of a recording: of the samples of threads that ran Java, and of the bytes that were allocated. What the compiler, the
 * collector and the system took is in none of them.
 */
final class Recording {

    private static final int ROWS = 25;
    private static final Pattern JDK = Pattern.compile("(java|javax|jdk|sun|com\\.sun\\.(proxy|crypto|net))\\..*");
    private static final Pattern OURS = Pattern.compile("io\\.helpdesk\\..*");

    /** Proxies and lambdas: they are where what they stand for is. */
    private static final Pattern GENERATED = Pattern.compile(".*(\\$\\$|\\$Proxy|__EJB).*");

    private final Map<String, Long> methods = new HashMap<>();
    private final Map<String, Long> parts = new HashMap<>();
    private final Map<String, Long> calls = new HashMap<>();
    private final Map<String, Long> within = new HashMap<>();
    private final Map<String, Long> classes = new HashMap<>();
    private final Map<String, Long> sites = new HashMap<>();
    private long samples;
    private long bytes;

    private Recording() {}

    static Recording read(Path file) throws IOException {
        var recording = new Recording();
        try (var events = new RecordingFile(file)) {
            while (events.hasMoreEvents()) {
                var event = events.readEvent();
                if (event.getStackTrace() == null
                        || event.getStackTrace().getFrames().isEmpty()) {
                    continue;
                }
                switch (event.getEventType().getName()) {
                    case "jdk.ExecutionSample" ->
                        recording.sample(event.getStackTrace().getFrames());
                    case "jdk.ObjectAllocationSample" -> recording.allocation(event);
                    default -> {
                        // nothing that is counted here
                    }
                }
            }
        }
        return recording;
    }

    private void sample(List<RecordedFrame> frames) {
        samples++;
        add(methods, name(frames.get(0)), 1);
        add(parts, part(top(frames)), 1);
        add(calls, call(frames), 1);
        var seen = new HashSet<String>();
        for (var frame : frames) {
            if (isOurs(frame) && seen.add(name(frame))) {
                add(within, name(frame), 1);
            }
        }
    }

    private void allocation(RecordedEvent event) {
        long weight = event.getLong("weight");
        bytes += weight;
        add(classes, event.getClass("objectClass").getName(), weight);
        add(sites, name(top(event.getStackTrace().getFrames())), weight);
    }

    /** The innermost frame that is not the JDK's, or else the innermost. */
    private static RecordedFrame top(List<RecordedFrame> frames) {
        return frames.stream()
                .filter(frame -> !JDK.matcher(type(frame)).matches())
                .findFirst()
                .orElse(frames.get(0));
    }

    /** What our innermost method had called, or whose work it was where none of ours was at work. */
    private static String call(List<RecordedFrame> frames) {
        for (int i = 0; i < frames.size(); i++) {
            if (isOurs(frames.get(i))) {
                return name(frames.get(i)) + (i == 0 ? "" : " -> " + name(frames.get(i - 1)));
            }
        }
        return "none of ours: " + part(top(frames));
    }

    private static boolean isOurs(RecordedFrame frame) {
        return OURS.matcher(type(frame)).matches()
                && !GENERATED.matcher(type(frame)).matches();
    }

    private static String part(RecordedFrame frame) {
        var type = type(frame);
        var words = type.split("\\.");
        int most = OURS.matcher(type).matches() ? 4 : 3;
        return List.of(words).subList(0, Math.min(most, words.length - 1)).stream()
                .collect(Collectors.joining("."));
    }

    private static String name(RecordedFrame frame) {
        return type(frame) + "." + frame.getMethod().getName();
    }

    private static String type(RecordedFrame frame) {
        RecordedMethod method = frame.getMethod();
        return method.getType().getName();
    }

    private static void add(Map<String, Long> counts, String key, long more) {
        counts.merge(key, more, Long::sum);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%d samples, %.1f MB allocated%n", samples, bytes / 1e6)
                + shares("by part, the innermost that is not the JDK's", parts, samples)
                + shares("by innermost method", methods, samples)
                + shares("by what our innermost method had called", calls, samples)
                + shares("within a method of ours", within, samples)
                + shares("bytes by class", classes, bytes)
                + shares("bytes by innermost method that is not the JDK's", sites, bytes);
    }

    private static String shares(String title, Map<String, Long> counts, long all) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(ROWS)
                .map(entry ->
                        String.format(Locale.ROOT, "  %5.1f %%  %s%n", 100.0 * entry.getValue() / all, entry.getKey()))
                .collect(Collectors.joining("", "- " + title + "\n", ""));
    }
}
