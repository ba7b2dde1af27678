package io.helpdesk.api.file;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.problem.Invalid;
import io.helpdesk.api.problem.NotFound;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Files that are announced first and whose bytes come later, at an address of their own. Nothing takes one before they are there. */
public interface DirectUploads {

    /**
     * What is to come.
     *
     * @param size in bytes
     * @param checksum Base64 of the MD5 of the bytes
     * @param details kept as they are
     */
    record Announcement(String filename, String contentType, long size, String checksum, Map<String, Object> details) {}

    /**
     * Notes a file whose bytes are awaited.
     *
     * @throws Invalid {@code "file"}: {@code filename}, {@code byte_size}, {@code checksum}
     */
    StoredFile announce(Caller caller, Announcement announced);

    /** A signature for {@link #fill}, which is good for nothing else; the same on every node. */
    String sign(UUID uuid, Instant until);

    /** Whether {@link #fill} would look at the bytes. */
    boolean awaits(UUID uuid, Instant until, String signature);

    /**
     * Takes the bytes that were announced. The same bytes again change nothing.
     *
     * @param content where the bytes are until they are stored
     * @throws NotFound {@code "file"} if the signature is wrong or its time is over, or there is no such file
     * @throws Invalid {@code "file"}: {@code content} MALFORMED if these are other bytes
     */
    void fill(UUID uuid, Instant until, String signature, Path content);
}
