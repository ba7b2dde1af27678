package io.helpdesk.core.outbox;

import io.helpdesk.api.event.HelpdeskEvent;
import io.helpdesk.core.outbox.EventLog.Head;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Events that a consumer is given together. What they say is read when it is asked for, as that is long. */
public final class EventBatch {

    private final List<Head> heads;
    private final Function<List<Head>, List<LoggedEvent>> reader;

    /** @param reader in the order in which they are to be taken, without those that cannot be read */
    EventBatch(List<Head> heads, Function<List<Head>, List<LoggedEvent>> reader) {
        this.heads = heads;
        this.reader = reader;
    }

    /** Where they happened. */
    public Set<Long> accounts() {
        return heads.stream().map(Head::accountId).collect(Collectors.toSet());
    }

    /**
     * What happened in these accounts; to be asked once. An event that cannot be read is not among them, and is given to the
     * consumer when it can.
     */
    public List<LoggedEvent> ofAccounts(LongPredicate wanted) {
        return read(head -> wanted.test(head.accountId()));
    }

    /** What happened of these kinds, under the same terms; what came along for the sake of the order is of any kind. */
    public List<LoggedEvent> ofKinds(Set<Class<? extends HelpdeskEvent>> wanted) {
        var names = wanted.stream().flatMap(Outbox::kinds).collect(Collectors.toSet());
        return read(head -> names.contains(head.kind()));
    }

    private List<LoggedEvent> read(Predicate<Head> wanted) {
        var chosen = heads.stream().filter(wanted).toList();
        return chosen.isEmpty() ? List.of() : reader.apply(chosen);
    }
}
