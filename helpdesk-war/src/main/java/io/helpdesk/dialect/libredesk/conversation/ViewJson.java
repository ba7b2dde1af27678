package io.helpdesk.dialect.libredesk.conversation;

import io.helpdesk.api.savedfilter.SavedFilter;
import io.helpdesk.api.savedfilter.SharedFilter;
import java.time.Instant;
import java.util.Optional;

/** A list that an agent keeps, or that is kept for agents (libredesk-resources 15); whose it is not is left out. */
public record ViewJson(
        long id,
        Instant createdAt,
        Instant updatedAt,
        String name,
        Object filters,
        String visibility,
        Optional<Long> userId,
        Optional<Long> teamId) {

    static ViewJson of(SavedFilter view) {
        return new ViewJson(
                view.id(),
                view.createdAt(),
                view.updatedAt(),
                view.name(),
                view.query().get(ViewCommand.FILTERS),
                "user",
                Optional.of(view.userId()),
                Optional.empty());
    }

    static ViewJson of(SharedFilter view) {
        return new ViewJson(
                view.id(),
                view.createdAt(),
                view.updatedAt(),
                view.name(),
                view.query().get(ViewCommand.FILTERS),
                view.teamId() == null ? "all" : "team",
                Optional.empty(),
                Optional.ofNullable(view.teamId()));
    }
}
