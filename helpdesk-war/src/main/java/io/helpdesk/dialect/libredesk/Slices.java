package io.helpdesk.dialect.libredesk;

import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The items of a large page, one slice of which is in memory at a time: five hundred records as large as a visitor can make
 * them would not fit. The first slice is loaded at once, so that what goes wrong with the question is still answered
 * properly; the others while they are written. To be read once.
 */
public final class Slices<T> implements Iterable<T> {

    /** Items of one slice: the usual page. */
    public static final int SIZE = Paging.DEFAULT_SIZE;

    private final Iterator<T> items;

    /**
     * @param slices loads each when it is reached
     * @param most items at most
     */
    public Slices(Stream<List<T>> slices, int most) {
        items = slices.flatMap(List::stream).limit(most).iterator();
        items.hasNext();
    }

    @Override
    public Iterator<T> iterator() {
        return items;
    }
}
