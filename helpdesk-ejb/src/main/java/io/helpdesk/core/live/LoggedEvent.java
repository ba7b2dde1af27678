package io.helpdesk.core.live;

import io.helpdesk.api.event.HelpdeskEvent;
import io.helpdesk.core.outbox.EventLog.Position;
import java.time.Instant;

/**
 * An event as it was read from the log.
 *
 * @param event null if this version does not know it
 */
record LoggedEvent(Position position, long accountId, Instant createdAt, HelpdeskEvent event) {}
