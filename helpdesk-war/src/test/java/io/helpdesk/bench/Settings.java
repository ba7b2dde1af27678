package io.helpdesk.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What is measured and for how long: system properties, which docs/performance.md lists. */
final class Settings {

    /** A part of a run, by its name in {@code bench.only}. */
    enum Section {
        START,
        CREATES,
        MESSAGES,
        OPEN,
        LISTS,
        GROWTH,
        NODES,
        PROFILE,
        DOWNLOADS,
        AGAINST,
        MARIADB
    }

    /** Which have servers of their own. */
    private static final Set<Section> ON_THEIR_OWN =
            EnumSet.of(Section.START, Section.DOWNLOADS, Section.AGAINST, Section.MARIADB);

    private final List<Section> only = listed("bench.only", "").stream()
            .map(name -> Section.valueOf(name.toUpperCase(Locale.ROOT)))
            .toList();

    final List<Integer> clients = numbers("bench.clients", "1,8,32,64");
    /** Of a window. */
    final double seconds = Double.parseDouble(System.getProperty("bench.seconds", "5"));
    /** At most, until a rate is steady. */
    final double warmup = Double.parseDouble(System.getProperty("bench.warmup", "420"));

    final int small = Integer.getInteger("bench.small", 10_000);
    final int large = Integer.getInteger("bench.rows", 1_000_000);
    /** Sizes beyond these two, which are slow to fill. */
    final List<Integer> growth = numbers("bench.growth", "");
    /** How many server processes at once. */
    final List<Integer> nodes = numbers("bench.nodes", "");

    final int downloads = Integer.getInteger("bench.downloads", 1_000);
    final boolean profile = Boolean.getBoolean("bench.profile");
    /** Of the measured server's virtual machine. */
    final List<String> options = Arrays.stream(
                    System.getProperty("bench.options", "").split(" "))
            .filter(option -> !option.isEmpty())
            .toList();
    /** The other file; null for none. */
    final Path against =
            System.getProperty("bench.against") == null ? null : Path.of(System.getProperty("bench.against"));

    final int turns = Integer.getInteger("bench.turns", 5);

    /** Where the report goes: a part of a run does not take the place of a whole one. */
    Path directory() {
        return Path.of(System.getProperty("bench.report", only.isEmpty() ? "../docs/benchmarks" : "target/bench"));
    }

    boolean runs(Section section) {
        return switch (section) {
            case PROFILE -> profile || only.contains(section);
            case AGAINST -> against != null && asked(section);
            default -> asked(section);
        };
    }

    /** Whether anything runs that needs a warm server. */
    boolean runsAnyOfWarm() {
        return Arrays.stream(Section.values())
                .filter(section -> !ON_THEIR_OWN.contains(section))
                .anyMatch(this::runs);
    }

    /** As they were given, for whoever reads the report. */
    String words() {
        var given = System.getProperties().stringPropertyNames().stream()
                .filter(name ->
                        name.matches("bench\\.(only|clients|seconds|warmup|small|rows|growth|nodes|downloads|turns)"))
                .sorted()
                .map(name -> "-D" + name + "=" + System.getProperty(name))
                .toList();
        return given.isEmpty() ? "none" : String.join(" ", given);
    }

    private boolean asked(Section section) {
        return only.isEmpty() || only.contains(section);
    }

    private static List<Integer> numbers(String property, String usual) {
        return listed(property, usual).stream().map(Integer::valueOf).toList();
    }

    private static List<String> listed(String property, String usual) {
        return Arrays.stream(System.getProperty(property, usual).split(","))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .toList();
    }
}
