package io.helpdesk.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The BOM has no parent and so its own versions, which are those that the kit is built with. */
class BomTest {

    private static final Path ROOT = Path.of("../..");

    @Test
    void itsVersionsAreThoseOfTheBuild() throws IOException {
        var bom = Files.readString(ROOT.resolve("helpdesk-api/bom/pom.xml"));
        var parent = Files.readString(ROOT.resolve("pom.xml"));
        assertEquals(
                first(parent, "<artifactId>helpdesk</artifactId>\\s*<version>(.*?)</version>"),
                version(bom, "helpdesk-bom"));
        assertEquals(first(parent, "<arquillian.version>(.*?)</"), version(bom, "arquillian-bom"));
        assertEquals(first(parent, "<junit.version>(.*?)</"), version(bom, "junit-bom"));
    }

    private static Optional<String> version(String pom, String artifact) {
        return first(pom, "<artifactId>" + artifact + "</artifactId>\\s*<version>(.*?)</version>");
    }

    private static Optional<String> first(String text, String pattern) {
        var found = Pattern.compile(pattern).matcher(text);
        return Optional.of(found).filter(java.util.regex.Matcher::find).map(matcher -> matcher.group(1));
    }
}
