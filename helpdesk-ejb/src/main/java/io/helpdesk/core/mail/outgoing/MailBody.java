package io.helpdesk.core.mail.outgoing;

import io.helpdesk.api.message.Message;
import io.helpdesk.api.text.PlainText;
import java.util.stream.Collectors;
import org.jsoup.nodes.Entities;

/**
 * What a message says, as text and as HTML.
 *
 * @param text never null
 * @param html never null
 */
record MailBody(String text, String html) {

    static MailBody of(Message message) {
        var said = message.body().text() == null ? "" : message.body().text();
        return message.body().html() ? new MailBody(PlainText.of(said), said) : new MailBody(said, html(said));
    }

    /** With the message it answers below it. */
    MailBody quoting(Message before, String who) {
        var quoted = of(before);
        var head = who + ":";
        return new MailBody(
                text + "\n\n" + head + "\n"
                        + quoted.text.lines().map(line -> "> " + line).collect(Collectors.joining("\n")),
                html + "<br><br>" + Entities.escape(head) + "<blockquote type=\"cite\">" + quoted.html
                        + "</blockquote>");
    }

    private static String html(String text) {
        return text.lines().map(Entities::escape).collect(Collectors.joining("<br>\n", "<div>", "</div>"));
    }
}
