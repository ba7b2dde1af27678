package io.helpdesk.web.admission;

import io.helpdesk.web.Busy;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;

/** What has come of a body: in memory as long as the budget lasts, else in a file that the owner alone can read. */
final class Spool {

    private static final Logger LOG = Logger.getLogger("io.helpdesk.web");
    private static final int IN_MEMORY = 256 * 1024;

    private final Budget memory;
    private final Budget disk;
    private ByteArrayOutputStream start = new ByteArrayOutputStream();
    private long inMemory;
    private long onDisk;
    private Path file;
    private OutputStream out;
    private InputStream in;
    private boolean deleted;

    Spool(Budget memory, Budget disk) {
        this.memory = memory;
        this.disk = disk;
    }

    /** @throws Busy if neither has any left */
    synchronized void write(byte[] bytes, int length) throws IOException {
        if (deleted) {
            throw new IOException("nobody waits for it any more");
        }
        if (out == null && inMemory + length <= IN_MEMORY && memory.take(length)) {
            inMemory += length;
            start.write(bytes, 0, length);
            return;
        }
        if (!disk.take(length)) {
            throw new Busy();
        }
        onDisk += length;
        if (out == null) {
            file = Files.createTempFile("helpdesk-", ".body");
            out = Files.newOutputStream(file);
        }
        out.write(bytes, 0, length);
    }

    /** To be read once, when all has come. */
    synchronized InputStream read() throws IOException {
        in = new ByteArrayInputStream(start.toByteArray());
        start = null;
        if (out != null) {
            out.close();
            in = new SequenceInputStream(in, new BufferedInputStream(Files.newInputStream(file)));
        }
        return in;
    }

    /** Forgets it all. */
    synchronized void delete() {
        deleted = true;
        memory.giveBack(inMemory);
        disk.giveBack(onDisk);
        inMemory = 0;
        onDisk = 0;
        start = null;
        if (file == null) {
            return;
        }
        try {
            out.close();
            if (in != null) {
                in.close();
            }
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "A temporary file could not be removed: " + file, e);
        }
        file = null;
    }
}
