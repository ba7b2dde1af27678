package io.helpdesk.dialect.wassist;

import io.helpdesk.api.paging.Page;
import io.helpdesk.api.paging.PageRequest;
import io.helpdesk.web.PublicAddress;
import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Which part of a list is wanted (wassist 6.1): numbers that make no sense count as not given.
 *
 * @param query everything asked for, to be repeated in links
 */
public record Paging(int limit, long offset, MultivaluedMap<String, String> query) {

    private static final int USUAL = 50;
    private static final int MOST = 100;
    private static final String LIMIT = "limit";
    private static final String OFFSET = "offset";

    public static Paging of(MultivaluedMap<String, String> query) {
        long limit = number(query.getFirst(LIMIT), 1, USUAL);
        return new Paging((int) Math.min(limit, MOST), number(query.getFirst(OFFSET), 0, 0), query);
    }

    public PageRequest request() {
        return new PageRequest(offset, limit, false);
    }

    /** @param path of the list below {@code /api/v1/}, from its first word to the slash at its end */
    public <S, T> ResultsPage<T> results(
            Page<S> page, Function<List<S>, List<T>> mapper, PublicAddress address, String path) {
        String url = address.base() + address.mount() + "/api/v1/" + path;
        return new ResultsPage<>(
                page.total(),
                page.total() - limit > offset ? link(url, offset + limit) : null,
                offset > 0 ? link(url, offset - limit) : null,
                mapper.apply(page.items()));
    }

    /** The same question from another offset; the first page has none in its link. */
    private String link(String url, long from) {
        Map<String, List<String>> wanted = new TreeMap<>(query);
        wanted.put(LIMIT, List.of(String.valueOf(limit)));
        wanted.remove(OFFSET);
        if (from > 0) {
            wanted.put(OFFSET, List.of(String.valueOf(from)));
        }
        return wanted.entrySet().stream()
                .flatMap(
                        entry -> entry.getValue().stream().map(value -> encoded(entry.getKey()) + "=" + encoded(value)))
                .collect(Collectors.joining("&", url + "?", ""));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static long number(String text, long least, long otherwise) {
        try {
            long number = text == null ? otherwise : Long.parseLong(text.strip());
            return number < least ? otherwise : number;
        } catch (NumberFormatException notANumber) {
            return otherwise;
        }
    }
}
