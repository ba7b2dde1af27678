package io.helpdesk.api.message;

import io.helpdesk.api.file.Upload;

/** What to attach to a message. */
public sealed interface Attach {

    /** Bytes that come with the message. */
    record Uploaded(Upload upload) implements Attach {}

    /** A file stored before, by its key; one that is attached already is skipped. */
    record Stored(long fileId) implements Attach {}

    /** A file stored before, by a signature made for its UUID. */
    record Signed(java.util.UUID fileUuid, String signature) implements Attach {}
}
