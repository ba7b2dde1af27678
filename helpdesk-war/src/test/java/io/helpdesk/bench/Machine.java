package io.helpdesk.bench;

import io.helpdesk.wire.postgres.Postgres;
import io.helpdesk.wire.server.ServerProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What was measured on, and how much of it a process takes. */
final class Machine {

    private static final Pattern USED = Pattern.compile("(?:generation|heap)\\s+total \\d+K, used (\\d+)K");

    private Machine() {}

    static Map<String, Object> hardware() throws IOException {
        var hardware = new LinkedHashMap<String, Object>();
        hardware.put("processors", Runtime.getRuntime().availableProcessors());
        hardware.put("processor", line(Path.of("/proc/cpuinfo"), "model name"));
        hardware.put("memory", line(Path.of("/proc/meminfo"), "MemTotal"));
        hardware.put("system", System.getProperty("os.name") + " " + System.getProperty("os.version"));
        return hardware;
    }

    static Map<String, Object> versions(Postgres postgres) {
        var versions = new LinkedHashMap<String, Object>();
        versions.put("java", System.getProperty("java.vm.name") + " " + System.getProperty("java.runtime.version"));
        versions.put("postgresql", postgres.rows("show server_version").get(0).get(0));
        for (var setting : new String[] {"fsync", "synchronous_commit", "full_page_writes", "shared_buffers"}) {
            versions.put(
                    "postgresql " + setting,
                    postgres.rows("show " + setting).get(0).get(0));
        }
        versions.put("server", ServerProcess.kind());
        versions.put("payara", System.getProperty("bench.payara", ""));
        return versions;
    }

    /** Heap in use after a full collection, in MiB. */
    static double heapInUse(long pid) throws IOException, InterruptedException {
        jcmd(pid, "GC.run");
        var info = jcmd(pid, "GC.heap_info");
        var used = USED.matcher(info)
                .results()
                .mapToLong(match -> Long.parseLong(match.group(1)))
                .sum();
        if (used == 0) {
            throw new IllegalStateException("cannot read the heap's size from: " + info);
        }
        return used / 1024.0;
    }

    /** Resident memory in MiB; 0 where the system does not say. */
    static double resident(long pid) throws IOException {
        var line = line(Path.of("/proc/" + pid + "/status"), "VmRSS");
        return line.isEmpty() ? 0 : Long.parseLong(line.replaceAll("\\D", "")) / 1024.0;
    }

    /** Processor time that a process has taken so far. */
    static double processorMillis(long pid) {
        return processorMillis(ProcessHandle.of(pid).stream());
    }

    /** The same of a process and all below it. */
    static double processorMillisOfAll(long pid) {
        return processorMillis(ProcessHandle.of(pid).stream()
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants())));
    }

    private static double processorMillis(Stream<ProcessHandle> processes) {
        return processes
                .flatMap(process -> process.info().totalCpuDuration().stream())
                .mapToDouble(duration -> duration.toNanos() / 1e6)
                .sum();
    }

    /** How long the virtual machine has compiled so far, all of its compiler's threads together. */
    static double compiledSeconds(long pid) {
        try {
            var counters = jcmd(pid, "PerfCounter.print");
            return counter(counters, "java.ci.totalTime") / counter(counters, "sun.os.hrt.frequency");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static double counter(String counters, String name) {
        var line = Pattern.compile("^" + Pattern.quote(name) + "=(\\d+)$", Pattern.MULTILINE)
                .matcher(counters);
        if (!line.find()) {
            throw new IllegalStateException("the virtual machine does not count " + name);
        }
        return Double.parseDouble(line.group(1));
    }

    /** Of the last minute. */
    static double loadAverage() {
        return java.lang.management.ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    /** What the JDK's own tool answers about a process. */
    static String jcmd(long pid, String command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        String.valueOf(pid),
                        command)
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }

    private static String line(Path file, String start) throws IOException {
        if (!Files.exists(file)) {
            return "";
        }
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(start))
                    .findFirst()
                    .map(line -> line.substring(line.indexOf(':') + 1).trim())
                    .orElse("");
        }
    }
}
