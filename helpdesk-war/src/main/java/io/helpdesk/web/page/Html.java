package io.helpdesk.web.page;

/** Text of others in HTML of ours. */
public final class Html {

    private Html() {}

    /** Where it can mean nothing but itself: between tags, and in attributes within quotes. */
    public static String text(String text) {
        var safe = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            switch (point) {
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '&' -> safe.append("&amp;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.appendCodePoint(point);
            }
        });
        return safe.toString();
    }
}
