package io.helpdesk.core.persistence;

import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/**
 * An account's rows of one kind as they were within the last second. Whoever changes such a row has to call
 * {@link RecentLookups#forgetAfterCommit}.
 *
 * @param <E> the entity
 * @param <S> what it is as a value
 */
public abstract class RecentOfAccount<E extends OfAccount, S> {

    private record Key(Class<?> entity, long accountId, long id) {}

    private final Class<E> entity;
    private final Class<S> type;
    private final Function<E, S> snapshot;
    private final ToLongFunction<S> id;

    @Inject
    private Rows rows;

    @Inject
    private RecentLookups recent;

    protected RecentOfAccount(Class<E> entity, Class<S> type, Function<E, S> snapshot, ToLongFunction<S> id) {
        this.entity = entity;
        this.type = type;
        this.snapshot = snapshot;
        this.id = id;
    }

    /** Empty if the account has no such row. */
    public Optional<S> of(long accountId, long key) {
        return Optional.ofNullable(all(accountId, Set.of(key)).get(key));
    }

    /** Those of the account that there are, by key, in one statement for those not at hand. */
    public Map<Long, S> all(long accountId, Set<Long> keys) {
        var found = new HashMap<Long, S>();
        recent.rememberAll(
                        type,
                        keys.stream()
                                .map(key -> new Key(entity, accountId, key))
                                .collect(Collectors.toSet()),
                        missing -> lookUp(accountId, missing))
                .forEach((key, value) -> found.put(key.id, value));
        return found;
    }

    private Map<Key, S> lookUp(long accountId, Set<Key> keys) {
        return rows.all(entity, accountId, keys.stream().map(Key::id).toList()).stream()
                .map(snapshot)
                .collect(Collectors.toMap(value -> new Key(entity, accountId, id.applyAsLong(value)), value -> value));
    }
}
