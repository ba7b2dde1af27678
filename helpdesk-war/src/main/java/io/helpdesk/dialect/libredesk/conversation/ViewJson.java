package io.helpdesk.dialect.libredesk.conversation;

import io.helpdesk.api.savedfilter.SavedFilter;
import java.time.Instant;
import java.util.Optional;

/** A list that an agent keeps (libredesk-resources 15). */
public record ViewJson(
        long id,
        Instant createdAt,
        Instant updatedAt,
        String name,
        Object filters,
        String visibility,
        Optional<Long> userId) {

    static ViewJson of(SavedFilter view) {
        return new ViewJson(
                view.id(),
                view.createdAt(),
                view.updatedAt(),
                view.name(),
                view.query().get(ViewsResource.FILTERS),
                "user",
                Optional.of(view.userId()));
    }
}
