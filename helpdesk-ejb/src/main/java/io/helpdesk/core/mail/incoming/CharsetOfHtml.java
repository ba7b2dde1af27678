package io.helpdesk.core.mail.incoming;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** What HTML says of its own character set, for mails that do not. */
final class CharsetOfHtml {

    private static final int LOOKED_AT = 2048;
    private static final Pattern META =
            Pattern.compile("<meta[^>]{0,200}charset\\s*=\\s*[\"']?\\s*([\\w.:-]{1,40})", Pattern.CASE_INSENSITIVE);

    private CharsetOfHtml() {}

    /** Null for nothing. */
    static String said(byte[] html) {
        var beginning = new String(html, 0, Math.min(html.length, LOOKED_AT), StandardCharsets.ISO_8859_1);
        var meta = META.matcher(beginning);
        return meta.find() ? meta.group(1) : null;
    }
}
