package io.helpdesk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A comment that says {@code wassist 15.2} leads to the heading 15.2 of docs/contracts/wassist.md. */
class ContractReferencesTest {

    private static final Path ROOT = Path.of("..");
    private static final Path CONTRACTS = ROOT.resolve("docs/contracts");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (\\d+(?:\\.\\d+)*)\\.? ");
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)*");
    /** Comments and prose are wrapped: the number may stand in the next line. */
    private static final Pattern LINE_BREAK = Pattern.compile("\\s*\\n\\s*(?:\\*|//|--)?\\s*");

    @Test
    void everyReferenceLeadsToItsHeading() throws IOException {
        var headings = headings();
        // several sections may follow one name: "wassist 6.1, 6.2 and 6.3"
        var reference = Pattern.compile("(?<![\\w/-])(" + String.join("|", longestFirst(headings.keySet()))
                + ") (\\d+(?:\\.\\d+)*(?:(?:, | and )\\d+(?:\\.\\d+)+)*)");
        var found = new ArrayList<String>();
        var lost = new ArrayList<String>();
        for (var file : sources()) {
            var matcher =
                    reference.matcher(LINE_BREAK.matcher(Files.readString(file)).replaceAll(" "));
            while (matcher.find()) {
                found.add(matcher.group());
                NUMBER.matcher(matcher.group(2))
                        .results()
                        .filter(number -> !headings.get(matcher.group(1)).contains(number.group()))
                        .forEach(number -> lost.add(file + ": " + matcher.group()));
            }
        }
        assertEquals(List.of(), lost);
        assertTrue(found.size() > 300, "references were looked for and only found " + found.size() + " times");
    }

    private static Map<String, Set<String>> headings() throws IOException {
        try (var files = Files.list(CONTRACTS)) {
            return files.collect(Collectors.toMap(
                    file -> file.getFileName().toString().replace(".md", ""),
                    file -> HEADING.matcher(read(file))
                            .results()
                            .map(match -> match.group(1))
                            .collect(Collectors.toSet())));
        }
    }

    /** {@code libredesk-desk} before {@code libredesk}. */
    private static List<String> longestFirst(Set<String> names) {
        return names.stream()
                .sorted((one, other) -> other.length() - one.length())
                .toList();
    }

    private static List<Path> sources() {
        return Stream.of("docs/adr", "docs/dialects", "helpdesk-api/src", "helpdesk-ejb/src", "helpdesk-war/src")
                .flatMap(folder -> walk(ROOT.resolve(folder)))
                .filter(file -> file.toString().matches(".*\\.(java|md|sql|xml)"))
                .sorted()
                .toList();
    }

    private static Stream<Path> walk(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
