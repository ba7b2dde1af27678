package io.helpdesk.core.outbox.payload;

import io.helpdesk.api.file.FileKind;
import io.helpdesk.api.file.StoredFile;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** An attachment as events keep it. */
record FilePayload(
        long id,
        UUID uuid,
        long accountId,
        Long messageId,
        String filename,
        String contentType,
        String contentId,
        boolean inline,
        long size,
        FileKind kind,
        Map<String, Object> details,
        Instant createdAt,
        Instant updatedAt) {

    static FilePayload of(StoredFile it) {
        return it == null
                ? null
                : new FilePayload(
                        it.id(),
                        it.uuid(),
                        it.accountId(),
                        it.messageId(),
                        it.filename(),
                        it.contentType(),
                        it.contentId(),
                        it.inline(),
                        it.size(),
                        it.kind(),
                        it.details(),
                        it.createdAt(),
                        it.updatedAt());
    }

    StoredFile restored() {
        return new StoredFile(
                id,
                uuid,
                accountId,
                messageId,
                filename,
                contentType,
                contentId,
                inline,
                size,
                kind,
                details,
                createdAt,
                updatedAt);
    }
}
