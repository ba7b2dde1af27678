package io.helpdesk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What docs/dialects promise in a table row, a wire test shows: the row's last cell names it, {@code SomeIT.method}. */
class DialectDocumentsTest {

    private static final Path DOCUMENTS = Path.of("../docs/dialects");
    private static final Pattern NAMED = Pattern.compile("(\\w+IT)(?:[.#](\\w+))?");

    @Test
    void everyRowNamesAWireTestThatExists() throws IOException {
        var tests = wireTests();
        var wrong = new ArrayList<String>();
        for (var document : documents()) {
            for (var line : rows(Files.readAllLines(document))) {
                wrong.addAll(problems(document.getFileName() + ": " + line, line, tests));
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void thereAreDocuments() throws IOException {
        assertFalse(documents().isEmpty());
    }

    private static List<String> problems(String where, String row, Map<String, String> tests) {
        var cells = row.split("(?<!\\\\)\\|");
        var named = NAMED.matcher(cells[cells.length - 1]);
        var problems = new ArrayList<String>();
        boolean any = false;
        while (named.find()) {
            any = true;
            var source = tests.get(named.group(1));
            if (source == null || named.group(2) != null && !source.contains(" " + named.group(2) + "(")) {
                problems.add(where + "\n  there is no " + named.group());
            }
        }
        if (!any) {
            problems.add(where + "\n  names no wire test");
        }
        return problems;
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
            throw new java.io.UncheckedIOException(e);
        }
    }
}
