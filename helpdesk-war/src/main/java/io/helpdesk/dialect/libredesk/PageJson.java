package io.helpdesk.dialect.libredesk;

import io.helpdesk.api.paging.Page;
import java.util.List;

/** One page of a list (libredesk 4). */
public record PageJson<T>(List<T> results, long total, int perPage, long totalPages, long page) {

    /** The total is counted together with the page: past the end both are nothing. */
    public static <T> PageJson<T> of(Page<T> found, Paging paging) {
        long total = found.items().isEmpty() ? 0 : found.total();
        long pages = (total + paging.size() - 1) / paging.size();
        return new PageJson<>(found.items(), total, paging.size(), pages, paging.number());
    }
}
