package io.helpdesk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A package of more than three classes says in its comment what it is for. */
class PackageCommentsTest {

    private static final int WITHOUT = 3;

    @Test
    void largerPackagesSayWhatTheyAreFor() throws IOException {
        var packages = Map.of(true, new ArrayList<Path>(), false, new ArrayList<Path>());
        for (var module : List.of("helpdesk-api", "helpdesk-ejb", "helpdesk-war")) {
            try (Stream<Path> files = Files.walk(Path.of("..", module, "src/main/java"))) {
                files.filter(file -> file.toString().endsWith(".java"))
                        .collect(Collectors.groupingBy(Path::getParent, Collectors.counting()))
                        .forEach((folder, classes) -> {
                            if (classes > WITHOUT) {
                                packages.get(Files.exists(folder.resolve("package-info.java")))
                                        .add(folder);
                            }
                        });
            }
        }
        assertEquals(List.of(), packages.get(false));
        assertTrue(packages.get(true).size() > 40, "few packages were found: " + packages);
    }
}
