package io.helpdesk.api.paging;

/**
 * Which part of a list is wanted.
 *
 * @param offset items to skip, at least 0
 * @param limit items at most, at least 1; {@link #ALL} for everything
 * @param counted whether the total is wanted, which costs a statement
 */
public record PageRequest(long offset, int limit, boolean counted) {

    /** No limit. */
    public static final int ALL = Integer.MAX_VALUE;

    public PageRequest {
        if (offset < 0 || limit < 1) {
            throw new IllegalArgumentException("offset " + offset + ", limit " + limit);
        }
    }

    /** @param number the page, from 1 */
    public static PageRequest page(long number, int size) {
        long page = Math.max(0, number - 1);
        return new PageRequest(page > Long.MAX_VALUE / size ? Long.MAX_VALUE : page * size, size, false);
    }

    public static PageRequest all() {
        return new PageRequest(0, ALL, false);
    }

    public PageRequest withTotal() {
        return new PageRequest(offset, limit, true);
    }
}
