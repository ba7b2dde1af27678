package io.helpdesk.core.outbox;

import io.helpdesk.api.event.HelpdeskEvent;
import io.helpdesk.core.outbox.EventLog.Position;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

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

    /** What happened, in order. */
    static List<LoggedEvent> of(EventEntity stored, List<HelpdeskEvent> events) {
        return IntStream.range(0, events.size())
                .mapToObj(at -> of(stored, stored.id() + at, events.get(at)))
                .toList();
    }

    /** What cannot be read, as one event. */
    public static LoggedEvent unreadable(EventEntity stored) {
        return of(stored, stored.lastId(), null);
    }

    private static LoggedEvent of(EventEntity stored, long id, HelpdeskEvent event) {
        return new LoggedEvent(
                stored.writer(),
                id,
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
