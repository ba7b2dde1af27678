package io.helpdesk.api.file;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.problem.NotFound;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Uploaded files. */
public interface Files {

    /** A file and where its bytes are. */
    record StoredContent(StoredFile file, Path path) {}

    /** Stores the bytes; they are durable before this returns and gone if the transaction rolls back. */
    StoredFile store(Caller caller, Upload upload);

    /** @throws NotFound {@code "file"} if it is not in the caller's account */
    StoredContent open(Caller caller, UUID uuid);

    /** @return empty if it is not in the caller's account */
    Optional<StoredFile> find(Caller caller, UUID uuid);

    /**
     * Opens a file for a reader who showed a valid signature instead of a credential.
     *
     * @throws NotFound {@code "file"}
     */
    StoredContent openSigned(UUID uuid, Instant expiresAt, String signature);

    /**
     * A signature for {@link #openSigned}, the same on every node.
     *
     * @param expiresAt null for a link that stays valid
     */
    String sign(UUID uuid, Instant expiresAt);
}
