package io.helpdesk.core.mail.incoming;

import java.util.ArrayList;

/** Text that was broken into lines for the way, made whole again (RFC 3676). */
final class FlowedText {

    private static final String SIGNATURE = "-- ";

    private FlowedText() {}

    /** @param deleteBlank whether the blank that marks a broken line is no part of the text */
    static String joined(String text, boolean deleteBlank) {
        var lines = new ArrayList<String>();
        var open = new StringBuilder();
        int openDepth = -1;
        for (var line : text.split("\n", -1)) {
            int depth = 0;
            while (depth < line.length() && line.charAt(depth) == '>') {
                depth++;
            }
            var words = line.substring(depth);
            words = words.startsWith(" ") ? words.substring(1) : words;
            boolean signature = words.equals(SIGNATURE);
            if (openDepth >= 0 && (depth != openDepth || signature)) {
                lines.add(quoted(openDepth, open));
                openDepth = -1;
            }
            boolean goesOn = words.endsWith(" ") && !signature;
            open.append(goesOn && deleteBlank ? words.substring(0, words.length() - 1) : words);
            if (goesOn) {
                openDepth = depth;
            } else {
                lines.add(quoted(depth, open));
                openDepth = -1;
            }
        }
        if (openDepth >= 0) {
            lines.add(quoted(openDepth, open));
        }
        return String.join("\n", lines);
    }

    private static String quoted(int depth, StringBuilder words) {
        var line = ">".repeat(depth) + (depth > 0 && words.length() > 0 ? " " : "") + words;
        words.setLength(0);
        return line;
    }
}
