package io.helpdesk.wire.route;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.helpdesk.dialect.chatwoot.application.ChatwootApplication;
import io.helpdesk.dialect.libredesk.LibredeskApplication;
import io.helpdesk.dialect.wassist.WassistApplication;
import jakarta.ws.rs.core.Application;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What docs/dialects/operations say is served has a route, what they say is not has none, and each route is in them. */
class OperationsTest {

    private static final Path DOCUMENTS = Path.of("../docs/dialects/operations");
    private static final Pattern ROW = Pattern.compile("\\| `([A-Z]+ \\S+)` \\| (yes.*|no: .+) \\|");

    @Test
    void ofChatwootsApplicationApi() throws IOException {
        tellsTheTruth("chatwoot-application.md", ChatwootApplication.class);
    }

    @Test
    void ofLibredesk() throws IOException {
        tellsTheTruth("libredesk.md", LibredeskApplication.class);
    }

    @Test
    void ofWassist() throws IOException {
        tellsTheTruth("wassist.md", WassistApplication.class);
    }

    private static void tellsTheTruth(String document, Class<? extends Application> application) throws IOException {
        var rows = new TreeMap<String, Boolean>();
        for (var line : Files.readAllLines(DOCUMENTS.resolve(document))) {
            var row = ROW.matcher(line);
            if (row.matches()) {
                rows.put(row.group(1), row.group(2).startsWith("yes"));
            } else {
                assertTrue(!line.startsWith("| `"), () -> "neither served nor a reason: " + line);
            }
        }
        assertTrue(rows.containsValue(false), "rows are no longer recognised");
        var served = rows.entrySet().stream()
                .filter(row -> row.getValue())
                .map(row -> row.getKey())
                .collect(Collectors.toCollection(TreeSet::new));
        var declared = Route.of(application)
                .map(route -> route.method() + " " + route.template().replaceAll("\\{[^}]*}", "{}"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(declared, served);
    }
}
