package io.helpdesk.core.agentrun;

import java.util.ArrayList;
import java.util.List;

/** A long answer as several messages, cut between paragraphs, lines or words. */
final class TextParts {

    /** What a message on WhatsApp may have, the shortest of all channels (whatsapp-cloud 2). */
    static final int LONGEST = 4096;

    private static final int MOST = 10;

    private TextParts() {}

    /** At least one; what is behind the tenth is left out. Of null a part that says nothing. */
    static List<String> of(String text) {
        var parts = new ArrayList<String>();
        var rest = text == null ? "" : text.strip();
        while (rest.length() > LONGEST && parts.size() < MOST - 1) {
            int end = end(rest);
            parts.add(rest.substring(0, end).strip());
            rest = rest.substring(end).strip();
        }
        parts.add(rest.length() > LONGEST ? rest.substring(0, end(rest)) : rest);
        return parts;
    }

    private static int end(String text) {
        for (var between : new String[] {"\n\n", "\n", " "}) {
            int end = text.lastIndexOf(between, LONGEST);
            if (end > LONGEST / 2) {
                return end;
            }
        }
        return Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
    }
}
