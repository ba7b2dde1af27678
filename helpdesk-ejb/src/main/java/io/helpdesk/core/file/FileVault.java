package io.helpdesk.core.file;

import io.helpdesk.api.settings.Settings;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Where the bytes of files are: under {@code <helpdesk.home>/files}, two levels of folders by UUID. */
@ApplicationScoped
public class FileVault {

    /** Folders of the first level, named by the first two hexadecimal digits. */
    static final int FOLDERS = 256;

    private static final String UNFINISHED = ".part";
    private static final Logger LOG = Logger.getLogger(FileVault.class.getName());

    @Inject
    private Settings settings;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry transactions;

    FileVault() {}

    FileVault(Settings settings, TransactionSynchronizationRegistry transactions) {
        this.settings = settings;
        this.transactions = transactions;
    }

    Path pathOf(UUID uuid) {
        var name = uuid.toString();
        return settings.home()
                .resolve("files")
                .resolve(name.substring(0, 2))
                .resolve(name.substring(2, 4))
                .resolve(name);
    }

    /**
     * Copies the bytes in. They are on disk when this returns, and gone again if the transaction is rolled back.
     *
     * @return their number
     */
    long put(UUID uuid, Path content) {
        var target = pathOf(uuid);
        transactions.registerInterposedSynchronization(new RemoveIfRolledBack(target));
        try {
            Files.createDirectories(target.getParent());
            var unfinished = target.resolveSibling(target.getFileName() + UNFINISHED);
            try {
                Files.copy(content, unfinished, StandardCopyOption.REPLACE_EXISTING);
                try (var channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
                    channel.force(true);
                }
                Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(unfinished);
            }
            return Files.size(target);
        } catch (IOException e) {
            throw new UncheckedIOException("a file cannot be stored under helpdesk.home", e);
        }
    }

    /** Once the transaction has committed; the row is gone then. */
    void removeAfterCommit(UUID uuid) {
        var path = pathOf(uuid);
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // not before it is certain
            }

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    remove(path);
                }
            }
        });
    }

    /** At once: for bytes that no row speaks of. */
    void remove(UUID uuid) {
        remove(pathOf(uuid));
    }

    /** What is in one of the {@link #FOLDERS} folders and was written before; unfinished copies of that time are removed. */
    Set<UUID> olderThan(Instant before, int folder) {
        var found = new HashSet<UUID>();
        var top = settings.home().resolve("files").resolve(String.format("%02x", folder));
        if (!Files.isDirectory(top)) {
            return found;
        }
        try (var files = Files.walk(top)) {
            files.filter(Files::isRegularFile)
                    .filter(file -> writtenBefore(file, before))
                    .forEach(file -> {
                        var name = file.getFileName().toString();
                        if (name.endsWith(UNFINISHED)) {
                            remove(file);
                        } else {
                            found.add(UUID.fromString(name));
                        }
                    });
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            LOG.log(Level.WARNING, "files under helpdesk.home cannot be looked through", e);
        }
        return found;
    }

    private static boolean writtenBefore(Path file, Instant before) {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(before);
        } catch (IOException gone) {
            return false;
        }
    }

    private static void remove(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "a file that nothing refers to cannot be removed: " + path.getFileName(), e);
        }
    }

    /**
     * Once a commit was tried, what it came to may be unknown: the database may have the row although the connection was
     * lost. The bytes stay then; if nothing refers to them, {@link LooseFileSweep} finds them.
     */
    private static final class RemoveIfRolledBack implements Synchronization {

        private final Path path;
        private boolean tried;

        RemoveIfRolledBack(Path path) {
            this.path = path;
        }

        @Override
        public void beforeCompletion() {
            tried = true;
        }

        @Override
        public void afterCompletion(int status) {
            if (status != Status.STATUS_COMMITTED && !tried) {
                remove(path);
            }
        }
    }
}
