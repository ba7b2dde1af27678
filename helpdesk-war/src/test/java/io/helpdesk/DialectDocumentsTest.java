package io.helpdesk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What docs/dialects promise in a table row, a wire test shows: docs/dialects/tests.md names it by the row's first cell. */
class DialectDocumentsTest {

    private static final Path DOCUMENTS = Path.of("../docs/dialects");
    private static final String INDEX = "tests.md";
    private static final Pattern PAGE = Pattern.compile("## (\\S+\\.md)");
    private static final Pattern NAMED = Pattern.compile("`(\\w+IT)\\.(\\w+)`");

    /** Tests by page and row. */
    private static Map<String, List<String>> index;

    @BeforeAll
    static void readTheIndex() throws IOException {
        index = index();
    }

    @Test
    void theIndexHasEachRowAndNoOther() throws IOException {
        var rows = new TreeSet<String>();
        for (var document : documents()) {
            for (var row : rows(Files.readAllLines(document))) {
                rows.add(document.getFileName() + ": " + row.split("(?<!\\\\)\\|")[1].strip());
            }
        }
        assertTrue(rows.size() > 100, "rows are no longer recognised: " + rows);
        assertEquals(rows, new TreeSet<>(index.keySet()));
    }

    @Test
    void everyRowHasWireTestsThatExist() throws IOException {
        var sources = wireTests();
        var wrong = new ArrayList<String>();
        for (var entry : index.entrySet()) {
            if (entry.getValue().isEmpty()) {
                wrong.add(entry.getKey() + " names no wire test");
            }
            for (var test : entry.getValue()) {
                var parts = test.split("\\.");
                if (!sources.getOrDefault(parts[0], "").contains(" " + parts[1] + "(")) {
                    wrong.add(entry.getKey() + ": there is no " + test);
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    private static Map<String, List<String>> index() throws IOException {
        var byRow = new LinkedHashMap<String, List<String>>();
        var page = "";
        for (var entry : entries(Files.readAllLines(DOCUMENTS.resolve(INDEX)))) {
            var heading = PAGE.matcher(entry);
            if (heading.matches()) {
                page = heading.group(1);
            } else if (entry.startsWith("- ")) {
                int tests = NAMED.matcher(entry)
                        .results()
                        .mapToInt(found -> found.start())
                        .min()
                        .orElse(entry.length());
                var row = entry.substring(2, tests).replaceFirst(":\\s*$", "");
                byRow.put(
                        page + ": " + row,
                        NAMED.matcher(entry)
                                .results()
                                .map(found -> found.group(1) + "." + found.group(2))
                                .toList());
            }
        }
        return byRow;
    }

    /** Lines that go on in the next one are one. */
    private static List<String> entries(List<String> lines) {
        var entries = new ArrayList<String>();
        for (var line : lines) {
            if (line.startsWith("  ")) {
                int last = entries.size() - 1;
                entries.set(last, entries.get(last) + " " + line.strip());
            } else {
                entries.add(line);
            }
        }
        return entries;
    }

    /** Without the two lines at the head of each table. */
    private static List<String> rows(List<String> lines) {
        var rows = new ArrayList<String>();
        for (int i = 0; i < lines.size(); i++) {
            boolean head = i + 1 < lines.size() && separator(lines.get(i + 1));
            if (lines.get(i).startsWith("|") && !head && !separator(lines.get(i))) {
                rows.add(lines.get(i));
            }
        }
        return rows;
    }

    private static boolean separator(String line) {
        return line.matches("\\|[-:| ]+\\|\\s*");
    }

    private static List<Path> documents() throws IOException {
        try (var files = Files.list(DOCUMENTS)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .filter(file -> !file.endsWith(INDEX))
                    .sorted()
                    .toList();
        }
    }

    /** Sources by class name. */
    private static Map<String, String> wireTests() throws IOException {
        try (var files = Files.walk(Path.of("src/test/java"))) {
            return files.filter(file -> file.toString().endsWith("IT.java"))
                    .collect(Collectors.toMap(
                            file -> file.getFileName().toString().replace(".java", ""), DialectDocumentsTest::read));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
