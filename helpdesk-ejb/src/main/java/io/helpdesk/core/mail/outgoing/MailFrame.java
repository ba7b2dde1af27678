package io.helpdesk.core.mail.outgoing;

import io.helpdesk.api.contact.Contact;
import io.helpdesk.api.conversation.Conversation;
import io.helpdesk.api.message.Author;
import io.helpdesk.api.message.Message;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Entities;

/**
 * What an account has around the mails that leave it. Nothing in it is carried out: placeholders that are known are filled in as text,
 * and with any other in it, or without a place for what is written, the mail leaves as if there were none.
 */
final class MailFrame {

    private static final Pattern ACTION = Pattern.compile("\\{\\{-?(.*?)-?}}", Pattern.DOTALL);
    private static final Pattern CONTENT = Pattern.compile("template\\s+\"content\"\\s+\\.");

    private MailFrame() {}

    /** The HTML of a mail within the frame. */
    static String around(String content, String frame, Map<String, String> values) {
        var action = ACTION.matcher(frame);
        var framed = new StringBuilder();
        boolean placed = false;
        while (action.find()) {
            var said = action.group(1).strip();
            boolean place = CONTENT.matcher(said).matches();
            var value = values.get(said);
            if (place ? placed : value == null) {
                return content;
            }
            placed |= place;
            action.appendReplacement(framed, Matcher.quoteReplacement(place ? content : Entities.escape(value)));
        }
        return placed ? action.appendTail(framed).toString() : content;
    }

    /** What the placeholders stand for. */
    static Map<String, String> values(Message message, Conversation conversation) {
        var values = new HashMap<String, String>();
        Contact contact = conversation.contact();
        person(values, ".Contact", contact.firstName(), contact.lastName(), contact.name(), contact.email());
        if (message.author() instanceof Author.OfAgent by) {
            var agent = by.agent();
            person(values, ".Author", agent.firstName(), agent.lastName(), agent.name(), agent.email());
        } else {
            person(values, ".Author", "", "", "", "");
        }
        values.put(".Conversation.ReferenceNumber", Long.toString(conversation.number()));
        values.put(".Conversation.Subject", orNothing(conversation.subject()));
        values.put(".Conversation.UUID", conversation.uuid().toString());
        return values;
    }

    private static void person(
            Map<String, String> values, String who, String first, String last, String whole, String email) {
        values.put(who + ".FirstName", orNothing(first));
        values.put(who + ".LastName", orNothing(last));
        values.put(who + ".FullName", orNothing(whole));
        values.put(who + ".Email", orNothing(email));
    }

    private static String orNothing(String text) {
        return text == null ? "" : text;
    }
}
