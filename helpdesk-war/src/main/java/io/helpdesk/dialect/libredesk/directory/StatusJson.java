package io.helpdesk.dialect.libredesk.directory;

import io.helpdesk.api.status.NamedStatus;
import io.helpdesk.dialect.libredesk.conversation.Status;
import java.time.Instant;

/** A status (libredesk-resources 6). */
public record StatusJson(long id, Instant createdAt, String name, String category) {

    static StatusJson of(Status status, Instant since) {
        return new StatusJson(
                status.id(), since, status.label(), status.category().word());
    }

    static StatusJson of(NamedStatus own) {
        return new StatusJson(
                own.id(),
                own.createdAt(),
                own.name(),
                Status.of(own.state()).category().word());
    }
}
