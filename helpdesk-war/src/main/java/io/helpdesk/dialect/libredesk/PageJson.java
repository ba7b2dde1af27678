package io.helpdesk.dialect.libredesk;

import io.helpdesk.api.paging.Page;

/**
 * One page of a list (libredesk 4).
 *
 * @param results of a large page, loaded in slices while it is written
 */
public record PageJson<T>(Iterable<T> results, long total, int perPage, long totalPages, long page) {

    /** The total is counted together with the page: past the end both are nothing. */
    public static <T> PageJson<T> of(Page<T> found, Paging paging) {
        return of(found.items(), found.items().isEmpty() ? 0 : found.total(), paging);
    }

    /** @param total 0 if the page is past the end */
    public static <T> PageJson<T> of(Iterable<T> results, long total, Paging paging) {
        long pages = (total + paging.size() - 1) / paging.size();
        return new PageJson<>(results, total, paging.size(), pages, paging.number());
    }
}
