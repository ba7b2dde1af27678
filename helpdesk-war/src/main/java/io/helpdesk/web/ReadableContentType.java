package io.helpdesk.web;

import java.util.regex.Pattern;

/**
 * A content type as every JAX-RS engine can read it. An engine refuses others before any dialect has heard of the request,
 * and none of the originals minds: a type is refused, or not looked at.
 */
public final class ReadableContentType {

    private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
    private static final Pattern TYPE = Pattern.compile("\\s*(" + TOKEN + "/" + TOKEN + ")\\s*(;.*)?");
    private static final Pattern PARAMETERS =
            Pattern.compile("(\\s*;\\s*" + TOKEN + "\\s*=\\s*(" + TOKEN + "|\"([^\"\\\\]|\\\\.)*\"))*\\s*");

    private ReadableContentType() {}

    /**
     * @param given as the client wrote it, or null
     * @return the same if it can be read; without its parameters if these cannot; under {@code unknown/} if it is no type at
     *     all; null for none
     */
    public static String of(String given) {
        if (given == null || given.isBlank()) {
            return null;
        }
        var type = TYPE.matcher(given);
        if (!type.matches()) {
            var words = given.replaceAll("[^0-9A-Za-z]+", "-");
            return "unknown/" + words.substring(0, Math.min(words.length(), 100));
        }
        return type.group(2) == null || PARAMETERS.matcher(type.group(2)).matches() ? given : type.group(1);
    }
}
