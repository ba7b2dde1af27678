package io.helpdesk.api.paging;

import java.util.List;
import java.util.function.Function;

/**
 * A page of a longer list.
 *
 * @param total the number of items in the whole list, or -1 when the request did not ask for it
 */
public record Page<T>(List<T> items, long total) {

    public Page {
        items = List.copyOf(items);
    }

    public <R> Page<R> map(Function<? super T, ? extends R> mapper) {
        return new Page<>(items.stream().<R>map(mapper).toList(), total);
    }
}
