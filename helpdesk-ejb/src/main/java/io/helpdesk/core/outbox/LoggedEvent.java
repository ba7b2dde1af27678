package io.helpdesk.core.outbox;

import io.helpdesk.api.event.HelpdeskEvent;
import io.helpdesk.core.outbox.EventLog.Position;
import java.time.Instant;

/**
 * An event as it was read from the log.
 *
 * @param writer of the transaction that wrote it
 * @param conversationId of the conversation it is about; null for none
 * @param conversationRevision of that conversation, once the change was stored; orders its events
 * @param event null if this version cannot read it
 */
public record LoggedEvent(
        long writer,
        long id,
        long accountId,
        Long conversationId,
        Long conversationRevision,
        Instant createdAt,
        HelpdeskEvent event) {

    /** @param event null for what cannot be read */
    public static LoggedEvent of(EventEntity stored, HelpdeskEvent event) {
        return new LoggedEvent(
                stored.writer(),
                stored.id(),
                stored.accountId(),
                stored.conversationId(),
                stored.conversationRevision(),
                stored.createdAt(),
                event);
    }

    public Position position() {
        return new Position(writer, id);
    }
}
