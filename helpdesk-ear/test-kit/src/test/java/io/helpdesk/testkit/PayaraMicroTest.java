package io.helpdesk.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the kit says before it starts anything. */
class PayaraMicroTest {

    @TempDir
    Path directory;

    @Test
    void itIsFoundAmongOthers() throws IOException {
        var other = Files.createFile(directory.resolve("payara-micro-boot.jar"));
        var jar = Files.createFile(directory.resolve("payara-micro-6.2025.10.jar"));
        assertEquals(jar, PayaraMicro.jar(null, other + File.pathSeparator + directory + File.pathSeparator + jar));
        assertEquals(other, PayaraMicro.jar(other.toString(), ""));
    }

    @Test
    void whereItIsMissingTheKitSaysWhatToAdd() {
        var said = assertThrows(IllegalStateException.class, () -> PayaraMicro.jar(null, "/classes"))
                .getMessage();
        assertTrue(said.contains("Add fish.payara.extras:payara-micro with scope test"), said);
        assertTrue(said.contains("-Dhelpdesk.test.payara-micro.jar"), said);
    }

    @Test
    void aWrongPlaceIsNamed() {
        assertEquals(
                "helpdesk.test.payara-micro.jar names no file: /nowhere/payara-micro.jar",
                assertThrows(IllegalStateException.class, () -> PayaraMicro.jar("/nowhere/payara-micro.jar", ""))
                        .getMessage());
    }

    @Test
    void anEarIsForOtherServers() {
        var ear = ShrinkWrap.create(EnterpriseArchive.class, "helpdesk.ear");
        assertTrue(assertThrows(IllegalArgumentException.class, () -> PayaraMicro.deploying(ear, "/"))
                .getMessage()
                .startsWith("Payara Micro takes no helpdesk.ear: deploy HelpdeskArchive.war(...)"));
    }
}
