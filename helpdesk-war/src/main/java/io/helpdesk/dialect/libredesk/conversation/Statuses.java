package io.helpdesk.dialect.libredesk.conversation;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.status.NamedStatuses;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The statuses that conversations of an account can have: the four of all accounts, and its own. */
@ApplicationScoped
public class Statuses {

    @Inject
    NamedStatuses named;

    /** By id. */
    public List<Status> all(Caller caller) {
        return Stream.concat(Status.SEEDED.stream(), named.list(caller).stream().map(Status::of))
                .toList();
    }

    /** Exact, letter case included; the account's own are not asked for where it is one of the four. */
    Optional<Status> named(Caller caller, String name) {
        return among(Status.SEEDED, name).or(() -> among(all(caller), name));
    }

    private static Optional<Status> among(List<Status> statuses, String name) {
        return statuses.stream().filter(status -> status.label().equals(name)).findFirst();
    }
}
