package io.helpdesk.core.file;

import io.helpdesk.core.persistence.Keys;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Files that the core writes itself, a part at a time. Nobody can open one before it is finished; what is never finished
 * goes a week after its last part.
 */
@ApplicationScoped
public class GrowingFiles {

    @Inject
    private EntityManager em;

    @Inject
    private Keys keys;

    @Inject
    private FileVault vault;

    protected GrowingFiles() {
        // for the proxy
    }

    GrowingFiles(FileVault vault) {
        this.vault = vault;
    }

    /**
     * Writes behind its first bytes, instead of whatever comes after them; on disk when this returns.
     *
     * @param at as many as there are to be before; with 0 it begins
     * @return false if there are not so many: nothing was written
     */
    public boolean write(UUID uuid, long at, byte[] bytes) {
        var path = vault.pathOf(uuid);
        try {
            Files.createDirectories(path.getParent());
            try (var channel = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                if (channel.size() < at) {
                    return false;
                }
                // of a part that was written by a transaction that failed
                channel.truncate(at);
                channel.position(at);
                var left = ByteBuffer.wrap(bytes);
                while (left.hasRemaining()) {
                    channel.write(left);
                }
                channel.force(true);
                return true;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a file cannot be stored under helpdesk.home", e);
        }
    }

    /** Bytes of it, fewer at its end; empty if it is not there. */
    public Optional<byte[]> read(UUID uuid, long at, int most) {
        var path = vault.pathOf(uuid);
        if (!Files.isRegularFile(path)) {
            return Optional.empty();
        }
        try (var in = Files.newInputStream(path)) {
            in.skipNBytes(at);
            return Optional.of(in.readNBytes(most));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From now on it is a file of the account, which no message can take, and which is removed a week after now. */
    public void finish(long accountId, UUID uuid, String filename, String contentType, long size, Instant now) {
        var file = new StoredFileEntity(
                keys.next("stored_file_seq"), uuid, accountId, filename, contentType, null, false, size, now);
        file.keepAside();
        em.persist(file);
    }

    /** Nobody needs it any more. */
    public void remove(UUID uuid) {
        vault.removeAfterCommit(uuid);
    }
}
