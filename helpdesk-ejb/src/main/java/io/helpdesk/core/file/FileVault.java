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
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Where the bytes of files are: under {@code <helpdesk.home>/files}, two levels of folders by UUID. */
@ApplicationScoped
public class FileVault {

    private static final Logger LOG = Logger.getLogger(FileVault.class.getName());

    @Inject
    private Settings settings;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry transactions;

    Path pathOf(UUID uuid) {
        var name = uuid.toString();
        return settings.home().resolve("files").resolve(name.substring(0, 2)).resolve(name.substring(2, 4)).resolve(name);
    }

    /**
     * Copies the bytes in. They are on disk when this returns, and gone again if the transaction rolls back.
     *
     * @return their number
     */
    long put(UUID uuid, Path content) {
        var target = pathOf(uuid);
        transactions.registerInterposedSynchronization(new RemoveIfRolledBack(target));
        try {
            Files.createDirectories(target.getParent());
            var unfinished = target.resolveSibling(target.getFileName() + ".part");
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

    private static void remove(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "a file that nothing refers to cannot be removed: " + path.getFileName(), e);
        }
    }

    private record RemoveIfRolledBack(Path path) implements Synchronization {

        @Override
        public void beforeCompletion() {
            // nothing to do yet
        }

        @Override
        public void afterCompletion(int status) {
            if (status != Status.STATUS_COMMITTED) {
                remove(path);
            }
        }
    }
}
