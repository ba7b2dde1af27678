package io.helpdesk.core.outbox;

import io.helpdesk.core.outbox.EventLog.Head;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongPredicate;
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
        var chosen =
                heads.stream().filter(head -> wanted.test(head.accountId())).toList();
        return chosen.isEmpty() ? List.of() : reader.apply(chosen);
    }
}
