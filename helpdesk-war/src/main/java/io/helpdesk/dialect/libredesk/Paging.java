package io.helpdesk.dialect.libredesk;

import io.helpdesk.api.paging.PageRequest;

/**
 * Which page a client wants (libredesk 4).
 *
 * @param number from 1
 */
public record Paging(long number, int size) {

    static final int DEFAULT_SIZE = 30;
    private static final int MAX_SIZE = 500;

    /** Reads {@code page} and {@code page_size}; what is no positive integer counts as not given. */
    public static Paging of(String page, String pageSize) {
        return new Paging(positive(page, 1), (int) Math.min(positive(pageSize, DEFAULT_SIZE), MAX_SIZE));
    }

    public PageRequest request() {
        return PageRequest.page(number, size).withTotal();
    }

    /** Whether it is more than should be in memory at a time. */
    public boolean large() {
        return size > Slices.SIZE;
    }

    private static long positive(String text, long otherwise) {
        try {
            long number = text == null ? otherwise : Long.parseLong(text);
            return number < 1 ? otherwise : number;
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }
}
