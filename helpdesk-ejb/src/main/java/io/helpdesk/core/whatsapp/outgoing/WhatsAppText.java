package io.helpdesk.core.whatsapp.outgoing;

import io.helpdesk.api.message.Message;
import io.helpdesk.api.text.PlainText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a message says, in WhatsApp's marks instead of Markdown's (whatsapp-cloud 2.2). */
final class WhatsAppText {

    /** Characters of a message that is text alone. */
    static final int LONGEST = 4096;

    // bounded, as each mark without another looks for it as far as it may
    private static final Pattern BOLD = Pattern.compile("(\\*\\*|__)(?=\\S)(.{1,1000}?)(?<=\\S)\\1");
    private static final Pattern STRUCK = Pattern.compile("~~(?=\\S)(.{1,1000}?)(?<=\\S)~~");
    private static final Pattern LINK = Pattern.compile("\\[([^\\]\\n]{1,500})]\\((https?://[^\\s()]+)\\)");
    private static final Pattern ITALIC =
            Pattern.compile("(?<![*\\w])\\*(?![*\\s])([^*\\n]+?)(?<![*\\s])\\*(?![*\\w])");

    /** Stands for the mark of bold text until italics are done. */
    private static final String MARK = "\u0001";

    private WhatsAppText() {}

    /** Never null; empty if it says nothing. */
    static String of(Message message) {
        var said = message.body().text() == null ? "" : message.body().text();
        return message.body().html() ? PlainText.of(said) : marked(said).strip();
    }

    static String marked(String markdown) {
        var text = BOLD.matcher(markdown).replaceAll(MARK + "$2" + MARK);
        text = ITALIC.matcher(text).replaceAll("_$1_");
        text = STRUCK.matcher(text).replaceAll("~$1~");
        text = LINK.matcher(text)
                .replaceAll(link -> Matcher.quoteReplacement(
                        link.group(1).equals(link.group(2)) ? link.group(2) : link.group(1) + ": " + link.group(2)));
        return text.replace(MARK, "*");
    }

    /** In pieces of this size, cut where there is a blank or the end of a line if possible. */
    static List<String> pieces(String text, int longest) {
        var pieces = new ArrayList<String>();
        var rest = text;
        while (rest.length() > longest) {
            int cut = Math.max(rest.lastIndexOf('\n', longest), rest.lastIndexOf(' ', longest));
            if (cut < longest / 2) {
                cut = Character.isHighSurrogate(rest.charAt(longest - 1)) ? longest - 1 : longest;
            }
            pieces.add(rest.substring(0, cut).strip());
            rest = rest.substring(cut).strip();
        }
        if (!rest.isEmpty()) {
            pieces.add(rest);
        }
        return pieces;
    }
}
