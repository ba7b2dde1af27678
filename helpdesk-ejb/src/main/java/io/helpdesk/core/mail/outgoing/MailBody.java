package io.helpdesk.core.mail.outgoing;

import io.helpdesk.api.message.Message;
import io.helpdesk.api.message.MessageType;
import io.helpdesk.api.text.PlainText;
import io.helpdesk.core.markdown.Markdown;
import java.util.Map;
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
        if (message.body().html()) {
            return new MailBody(PlainText.of(said), said);
        }
        // who writes to the desk writes mails and forms, not Markdown
        return new MailBody(said, message.type() == MessageType.INCOMING ? Markdown.lines(said) : Markdown.html(said));
    }

    /** With an address below it. */
    MailBody leadingTo(String address) {
        var shown = Entities.escape(address);
        return new MailBody(text + "\n\n" + address, html + "<p><a href=\"" + shown + "\">" + shown + "</a></p>");
    }

    /** With a frame around its HTML. */
    MailBody within(String frame, Map<String, String> values) {
        return new MailBody(text, MailFrame.around(html, frame, values));
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
}
