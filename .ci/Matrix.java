import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;

/**
 * Prints what the reports of the wire tests say: server, its version, JDK, file, database, tests and seconds, and below
 * them each test that failed. Its arguments are the directories of the reports; its exit status is 1 if a test failed or
 * there is no report.
 */
class Matrix {

    record Cell(String server, String version, String jdk, String file, String database) implements Comparable<Cell> {

        List<String> columns() {
            return List.of(server, version, jdk, file, database);
        }

        @Override
        public int compareTo(Cell other) {
            return columns().toString().compareTo(other.columns().toString());
        }
    }

    static final class Count {

        private int tests;
        private int skipped;
        private int failed;
        private double seconds;

        void add(Element suite) {
            tests += number(suite, "tests");
            skipped += number(suite, "skipped");
            failed += number(suite, "failures") + number(suite, "errors");
            seconds += Double.parseDouble(suite.getAttribute("time").replace(",", ""));
        }

        String passed() {
            var words = String.valueOf(tests - skipped - failed);
            return words + (skipped > 0 ? ", " + skipped + " skipped" : "") + (failed > 0 ? ", " + failed + " FAILED" : "");
        }

        private static int number(Element suite, String attribute) {
            return Integer.parseInt(suite.getAttribute(attribute));
        }
    }

    public static void main(String[] directories) throws Exception {
        var cells = new TreeMap<Cell, Count>();
        var failures = new ArrayList<String>();
        for (var directory : directories) {
            for (var report : reports(Path.of(directory))) {
                var suite = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(report.toFile())
                        .getDocumentElement();
                var cell = cell(properties(suite));
                cells.computeIfAbsent(cell, key -> new Count()).add(suite);
                failures.addAll(failures(suite, cell));
            }
        }
        var lines = new ArrayList<List<String>>();
        lines.add(List.of("server", "version", "JDK", "file", "database", "tests", "seconds"));
        cells.forEach((cell, count) -> {
            var line = new ArrayList<>(cell.columns());
            line.add(count.passed());
            line.add(String.valueOf(Math.round(count.seconds)));
            lines.add(line);
        });
        print(lines);
        failures.forEach(failure -> System.out.println("FAILED " + failure));
        if (cells.isEmpty() || cells.values().stream().anyMatch(count -> count.failed > 0 || count.tests == count.skipped)) {
            System.exit(1);
        }
    }

    private static List<Path> reports(Path directory) throws Exception {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (var files = Files.list(directory)) {
            return files.filter(file -> file.getFileName().toString().matches("TEST-.*\\.xml")).sorted().toList();
        }
    }

    /** What the build told the tests. */
    private static Map<String, String> properties(Element suite) {
        var properties = new HashMap<String, String>();
        var nodes = suite.getElementsByTagName("property");
        for (int i = 0; i < nodes.getLength(); i++) {
            var property = (Element) nodes.item(i);
            properties.put(property.getAttribute("name"), property.getAttribute("value"));
        }
        return properties;
    }

    /** The tests of a report that failed, and the first line of why. */
    private static List<String> failures(Element suite, Cell cell) {
        var failures = new ArrayList<String>();
        for (var kind : List.of("failure", "error")) {
            var nodes = suite.getElementsByTagName(kind);
            for (int i = 0; i < nodes.getLength(); i++) {
                var failure = (Element) nodes.item(i);
                var test = (Element) failure.getParentNode();
                failures.add(test.getAttribute("classname") + "." + test.getAttribute("name") + " on " + cell.server() + ", "
                        + cell.database() + ": " + failure.getTextContent().strip().lines().findFirst().orElse(""));
            }
        }
        return failures;
    }

    private static Cell cell(Map<String, String> properties) {
        var postgres = "PostgreSQL " + properties.get("helpdesk.test.postgresql.version");
        var database = switch (properties.getOrDefault("helpdesk.test.database", "")) {
            case "h2" -> "H2 " + properties.get("helpdesk.test.h2.version") + ", nothing configured";
            case "postgresql" -> postgres + " by address";
            case "mariadb" -> "MariaDB " + properties.get("helpdesk.test.mariadb.version") + " by address";
            case "jndi" -> postgres + " by JNDI name";
            default -> "each test's own";
        };
        var file = properties.getOrDefault("helpdesk.test.artifact", "").endsWith(".ear") ? "EAR" : "WAR";
        // a process that was gone before its test was through has told nothing of itself
        var server = properties.getOrDefault("helpdesk.test.server", "unknown");
        return new Cell(server, properties.getOrDefault("helpdesk.test." + server + ".version", "unknown"),
                properties.getOrDefault("java.version", "unknown"), file, database);
    }

    private static void print(List<List<String>> lines) {
        var widths = new int[lines.get(0).size()];
        for (var line : lines) {
            for (int column = 0; column < widths.length; column++) {
                widths[column] = Math.max(widths[column], line.get(column).length());
            }
        }
        for (var line : lines) {
            var text = new StringBuilder();
            for (int column = 0; column < widths.length; column++) {
                text.append(String.format("%-" + widths[column] + "s  ", line.get(column)));
            }
            System.out.println(text.toString().stripTrailing());
        }
    }
}
