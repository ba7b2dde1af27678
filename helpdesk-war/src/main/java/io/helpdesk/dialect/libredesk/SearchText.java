package io.helpdesk.dialect.libredesk;

import java.nio.charset.StandardCharsets;

/** What a client looks for (libredesk 12). */
public final class SearchText {

    private static final int SHORTEST = 3;

    private SearchText() {}

    /** @throws LibredeskRefusal if it is shorter than three bytes */
    public static String of(String query) {
        if (query == null || query.getBytes(StandardCharsets.UTF_8).length < SHORTEST) {
            throw LibredeskRefusal.input(" Please enter at least " + SHORTEST + " characters to search.");
        }
        return query;
    }
}
