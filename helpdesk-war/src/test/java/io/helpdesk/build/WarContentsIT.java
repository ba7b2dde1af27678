package io.helpdesk.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** What the file says of itself: its version, its licence, and each library that it carries. */
class WarContentsIT {

    private static final String WAR = System.getProperty("helpdesk.test.artifact", "target/helpdesk.war");
    private static final Pattern LIBRARY = Pattern.compile("WEB-INF/lib/(.+?)-\\d[^/]*\\.jar");
    private static final Pattern NOTICED = Pattern.compile("^([a-z0-9-]+) +\\S", Pattern.MULTILINE);

    @Test
    void itsManifestNamesTheVersion() throws IOException {
        try (var war = new JarFile(WAR)) {
            assertNotNull(war.getManifest().getMainAttributes().getValue("Implementation-Version"));
        }
    }

    @Test
    void itsNoticeNamesEachLibraryAndNoOther() throws IOException {
        try (var war = new JarFile(WAR)) {
            var noticed = NOTICED.matcher(text(war, "META-INF/NOTICE"))
                    .results()
                    .map(row -> row.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertEquals(libraries(war), noticed);
            assertTrue(text(war, "META-INF/LICENSE").contains("Apache License"));
        }
    }

    @Test
    void itsBillOfMaterialsNamesEachLibraryWithItsLicence() throws IOException {
        assumeFalse(
                "offline: true".equals(System.getProperty("helpdesk.test.network")),
                "the list is made where there is a network");
        try (var war = new JarFile(WAR)) {
            var components = new ObjectMapper()
                    .readTree(text(war, "WEB-INF/classes/META-INF/sbom/helpdesk.cdx.json"))
                    .get("components");
            var named = StreamSupport.stream(components.spliterator(), false)
                    .filter(component -> !component.get("group").asText().equals("io.helpdesk"))
                    .peek(component -> assertTrue(component.path("licenses").size() > 0, component::toString))
                    .map(component -> component.get("name").asText())
                    .collect(Collectors.toCollection(TreeSet::new));
            assertEquals(libraries(war), named);
        }
    }

    private static Set<String> libraries(JarFile war) {
        return war.stream()
                .map(entry -> LIBRARY.matcher(entry.getName()))
                .filter(name -> name.matches() && !name.group(1).startsWith("helpdesk-"))
                .map(name -> name.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String text(JarFile war, String name) throws IOException {
        var entry = war.getEntry(name);
        assertNotNull(entry, name);
        try (InputStream content = war.getInputStream(entry)) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
