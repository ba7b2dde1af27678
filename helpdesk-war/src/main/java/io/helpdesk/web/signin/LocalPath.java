package io.helpdesk.web.signin;

import java.util.regex.Pattern;

/** Where somebody is sent on after signing in: nowhere but below our own address. */
public final class LocalPath {

    /** No second slash, no backslash that browsers read as one, nothing that is not a path and its query. */
    private static final Pattern LOCAL = Pattern.compile("/(?![/\\\\])[A-Za-z0-9._~!$&'()*+,;=:@%/?-]*");

    private LocalPath() {}

    /** The path itself if it is one of ours, else {@code otherwise}. */
    public static String orElse(String path, String otherwise) {
        return path.length() <= 2_000 && LOCAL.matcher(path).matches() ? path : otherwise;
    }
}
