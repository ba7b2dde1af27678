package io.helpdesk.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every file and folder that docs/extending.md and docs/glossary.md name is in the repository. */
class ExtendingPageTest {

    private static final Path ROOT = Path.of("..");

    /** Between back quotes, from the root of the repository: below a module or the documents, or the one page at the root. */
    private static final Pattern NAMED = Pattern.compile("`((?:helpdesk-\\w+|docs)/[^`\\s]+|README\\.md)`");

    /** To a page beside it. */
    private static final Pattern LINKED = Pattern.compile("\\]\\(([\\w./-]+\\.md)");

    @ParameterizedTest
    @ValueSource(strings = {"docs/extending.md", "docs/glossary.md"})
    void whatThePageNamesExists(String name) throws IOException {
        var page = Files.readString(ROOT.resolve(name));
        var named = found(NAMED, page);
        assertTrue(named.size() > 10, "names are no longer recognised: " + named);
        assertEquals(
                List.of(),
                named.stream().filter(path -> !Files.exists(ROOT.resolve(path))).toList());
        assertEquals(
                List.of(),
                found(LINKED, page).stream()
                        .filter(path -> !Files.exists(ROOT.resolve("docs").resolve(path)))
                        .toList());
    }

    /** Without what is looked at where the usual way does not fit, which the section names behind its list. */
    @Test
    void aFieldOfTheConversationTouchesSixFiles() throws IOException {
        var page = Files.readString(ROOT.resolve("docs/extending.md"));
        var from = page.indexOf("## A field of the conversation");
        var files = found(NAMED, page.substring(from, page.indexOf("Six files at most", from)));
        assertEquals(6, files.size(), files.toString());
    }

    private static List<String> found(Pattern pattern, String page) {
        return pattern.matcher(page)
                .results()
                .map(result -> result.group(1))
                .distinct()
                .toList();
    }
}
