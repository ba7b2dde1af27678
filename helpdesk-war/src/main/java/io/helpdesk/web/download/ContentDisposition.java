package io.helpdesk.web.download;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The header that names a download (RFC 6266), its name in both forms: for every client, and in every script (RFC 8187). */
public final class ContentDisposition {

    private ContentDisposition() {}

    /**
     * The header's value: {@code attachment; filename="n_me.png"; filename*=UTF-8''n%C3%A4me.png}.
     *
     * @param inline whether a browser may show it, instead of saving it
     * @param filename of any characters; null or empty for {@code file}
     */
    public static String of(boolean inline, String filename) {
        var name = filename == null || filename.isEmpty() ? "file" : filename;
        // a percent sign is read as the start of an escape by some, and as itself by others
        var plain = name.codePoints()
                .map(point -> point < ' ' || point > '~' || point == '"' || point == '\\' || point == '%' ? '_' : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
        return (inline ? "inline" : "attachment") + "; filename=\"" + plain + "\"; filename*=UTF-8''" + extended(name);
    }

    /** RFC 8187 3.2.1: all but {@code attr-char} in percent signs. */
    private static String extended(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
    }
}
