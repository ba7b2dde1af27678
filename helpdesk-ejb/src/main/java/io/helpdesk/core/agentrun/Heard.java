package io.helpdesk.core.agentrun;

import io.helpdesk.api.agentrun.AgentWire.Said;
import io.helpdesk.api.message.Message;
import io.helpdesk.api.message.MessageType;
import io.helpdesk.api.message.MessageWindow;
import io.helpdesk.api.text.PlainText;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** What was said in a conversation, as an agent hears it: the newest of it, in the order of time. */
public final class Heard {

    private static final int HISTORY = 30;
    private static final Set<MessageType> TALK =
            Set.of(MessageType.INCOMING, MessageType.OUTGOING, MessageType.TEMPLATE);

    /** By time: each node has a block of keys of its own. */
    private static final Comparator<Message> EARLIER =
            Comparator.comparing(Message::createdAt).thenComparing(Message::id);

    private final List<Message> talk;

    /** @param found what {@link #window} finds, in any order */
    public Heard(List<Message> found) {
        talk = found.stream().sorted(EARLIER).toList();
    }

    /** One more than is heard, and so it is known whether that is all. */
    public static MessageWindow window() {
        return MessageWindow.builder(HISTORY + 1)
                .types(TALK)
                .privateNotes(false)
                .build();
    }

    /** Whether nothing was said before. */
    boolean whole() {
        return talk.size() <= HISTORY;
    }

    /** Whether the contact has written more since this message. */
    boolean goesOnAfter(Message message) {
        return talk.stream()
                .anyMatch(each -> each.type() == MessageType.INCOMING && EARLIER.compare(message, each) < 0);
    }

    /**
     * What was said before this message, oldest first.
     *
     * @param message null for everything
     */
    public List<Said> before(Message message) {
        return talk.stream()
                .filter(each -> message == null || EARLIER.compare(each, message) < 0)
                .filter(each -> ConnectLine.of(each.body().text()).isEmpty())
                .map(each -> new Said(each.type() == MessageType.INCOMING, words(each)))
                .filter(said -> !said.text().isBlank())
                .toList();
    }

    /** What cannot be said in words is named. */
    static String words(Message message) {
        var text = message.body().text() == null ? "" : message.body().text();
        var plain = message.body().html() ? PlainText.of(text) : text;
        return plain.isBlank() && !message.body().attachments().isEmpty()
                ? "[" + message.body().attachments().get(0).filename() + "]"
                : plain;
    }
}
