package io.helpdesk.dialect.wassist;

import java.net.URI;
import java.net.URISyntaxException;

/** Web addresses. */
final class Urls {

    private static final int LONGEST = 2048;

    private Urls() {}

    static boolean valid(String text) {
        try {
            var uri = new URI(text);
            return text.length() <= LONGEST
                    && uri.getHost() != null
                    && ("http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme()));
        } catch (URISyntaxException malformed) {
            return false;
        }
    }
}
