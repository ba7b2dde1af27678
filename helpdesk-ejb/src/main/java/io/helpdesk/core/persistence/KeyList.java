package io.helpdesk.core.persistence;

import jakarta.persistence.Query;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Keys that a query looks for, each a parameter of its own, in one of few lengths. Given as one list, as {@code in :keys}, they
 * have Hibernate translate the query anew at each execution, as their number might be another: half of what it costs.
 */
public final class KeyList {

    private final String name;
    private final List<Long> keys;
    private final int length;

    /**
     * @param name of the parameters, none of the query's others may begin with it
     * @param keys at least one
     */
    public KeyList(String name, List<Long> keys) {
        this.name = name;
        this.keys = keys;
        // the next power of two: the last key fills it up
        length = keys.size() <= 1 ? 1 : Integer.highestOneBit(keys.size() - 1) << 1;
    }

    /** What the query says of them: {@code in} with all of its parameters. */
    public String in() {
        return IntStream.range(0, length)
                .mapToObj(place -> ":" + name + place)
                .collect(Collectors.joining(", ", " in (", ") "));
    }

    /** The query with its parameters. */
    public <Q extends Query> Q of(Q query) {
        for (int place = 0; place < length; place++) {
            query.setParameter(name + place, keys.get(Math.min(place, keys.size() - 1)));
        }
        return query;
    }
}
