package io.helpdesk.core.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.helpdesk.api.settings.Setting;
import io.helpdesk.api.settings.Settings;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileVaultTest {

    private static final UUID NAME = UUID.fromString("ab12cd34-0000-4000-8000-000000000001");

    @TempDir
    Path home;

    private final List<Synchronization> transaction = new ArrayList<>();
    private FileVault vault;
    private Path upload;

    @BeforeEach
    void open() throws IOException {
        vault = new FileVault(new HomeAlone(home), registry());
        upload = Files.writeString(home.resolve("upload"), "bytes");
    }

    @Test
    void bytesAreKeptUnderTheirName() throws IOException {
        assertEquals(5, vault.put(NAME, upload));
        assertEquals(home.resolve("files/ab/12/" + NAME), vault.pathOf(NAME));
        assertEquals("bytes", Files.readString(vault.pathOf(NAME)));
        transaction.get(0).beforeCompletion();
        transaction.get(0).afterCompletion(Status.STATUS_COMMITTED);
        assertTrue(Files.exists(vault.pathOf(NAME)));
    }

    @Test
    void bytesOfARolledBackTransactionAreGone() {
        vault.put(NAME, upload);
        transaction.get(0).afterCompletion(Status.STATUS_ROLLEDBACK);
        assertFalse(Files.exists(vault.pathOf(NAME)));
    }

    @Test
    void bytesStayWhereTheCommitMayHaveHappened() {
        vault.put(NAME, upload);
        transaction.get(0).beforeCompletion();
        transaction.get(0).afterCompletion(Status.STATUS_ROLLEDBACK);
        assertTrue(Files.exists(vault.pathOf(NAME)));
    }

    @Test
    void oldBytesAreFoundFolderByFolder() throws IOException {
        vault.put(NAME, upload);
        var unfinished = Files.writeString(vault.pathOf(NAME).resolveSibling("x.part"), "half");
        assertEquals(Set.of(), vault.olderThan(Instant.now().minusSeconds(60), 0xab));
        assertEquals(Set.of(), vault.olderThan(Instant.now().plusSeconds(60), 0xac));
        assertTrue(Files.exists(unfinished));
        assertEquals(Set.of(NAME), vault.olderThan(Instant.now().plusSeconds(60), 0xab));
        assertFalse(Files.exists(unfinished));
    }

    private TransactionSynchronizationRegistry registry() {
        return (TransactionSynchronizationRegistry) Proxy.newProxyInstance(
                FileVaultTest.class.getClassLoader(),
                new Class<?>[] {TransactionSynchronizationRegistry.class},
                (proxy, method, arguments) -> {
                    transaction.add((Synchronization) arguments[0]);
                    return null;
                });
    }

    record HomeAlone(Path home) implements Settings {

        @Override
        public Optional<String> text(Setting setting) {
            return Optional.empty();
        }

        @Override
        public long number(Setting setting, long least) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean flag(Setting setting) {
            return false;
        }
    }
}
