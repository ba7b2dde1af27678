package io.helpdesk.web.frontdesk;

import java.util.Locale;

/** The path of a request as it came. */
final class RawPath {

    private RawPath() {}

    /** What is below the context root, cut at the first semicolon. */
    static String below(String contextPath, String requestUri) {
        var path = requestUri.startsWith(contextPath) ? requestUri.substring(contextPath.length()) : requestUri;
        int parameters = path.indexOf(';');
        if (parameters >= 0) {
            path = path.substring(0, parameters);
        }
        return path.startsWith("/") ? path : "/" + path;
    }

    /**
     * Whether every reader of the path finds the same segments in it: no dot segments, no backslashes, no control
     * characters, neither plain nor in percent signs. Anything else is nobody's path.
     */
    static boolean harmless(String path) {
        for (var segment : path.toLowerCase(Locale.ROOT).split("/")) {
            var dots = segment.replace("%2e", ".");
            if (dots.equals(".")
                    || dots.equals("..")
                    || segment.contains("\\")
                    || segment.contains("%5c")
                    || segment.contains("%00")
                    || segment.chars().anyMatch(Character::isISOControl)) {
                return false;
            }
        }
        return true;
    }
}
