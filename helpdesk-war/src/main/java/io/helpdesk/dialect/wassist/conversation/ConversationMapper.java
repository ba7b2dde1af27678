package io.helpdesk.dialect.wassist.conversation;

import io.helpdesk.api.contact.Contact;
import io.helpdesk.api.conversation.Conversation;
import io.helpdesk.api.conversation.Routing;
import io.helpdesk.api.inbox.Inbox;
import io.helpdesk.api.message.Message;
import io.helpdesk.dialect.wassist.AgentRefJson;
import io.helpdesk.dialect.wassist.Digits;
import io.helpdesk.dialect.wassist.WassistChannel;
import io.helpdesk.dialect.wassist.conversation.ConversationJson.ContactJson;
import io.helpdesk.dialect.wassist.conversation.ConversationJson.HandoffJson;
import io.helpdesk.dialect.wassist.conversation.ConversationJson.LastMessageJson;
import io.helpdesk.dialect.wassist.conversation.ConversationJson.WhatsappNumberJson;
import io.helpdesk.dialect.wassist.message.MessageTypes;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** Conversations as this wire shows them. */
final class ConversationMapper {

    private ConversationMapper() {}

    static List<ConversationJson> toJson(List<Conversation> conversations, Instant now) {
        return conversations.stream()
                .map(conversation -> toJson(conversation, now))
                .toList();
    }

    static ConversationJson toJson(Conversation conversation, Instant now) {
        long window = remainingWindow(conversation, now);
        var handoff = handoff(conversation.routing().handoff());
        return new ConversationJson(
                conversation.uuid(),
                contact(conversation.contact()),
                AgentRefJson.of(conversation.assignment().bot()),
                number(conversation.inbox()),
                window,
                lastMessage(conversation.newest().interaction()),
                conversation.withPeople(now),
                window > 0,
                routing(conversation.routing()),
                conversation.routing().webhook(),
                conversation.routing().own(),
                handoff,
                handoff == null ? List.of() : List.of(handoff),
                // there are no shops and ads behind these conversations
                null,
                null,
                handoff != null,
                handoff == null ? List.of() : List.of(handoff.reason()),
                true);
    }

    /** People alone have no word here. */
    private static String routing(Routing routing) {
        return routing.mode() == Routing.Mode.NOBODY
                ? null
                : routing.mode().name().toLowerCase(Locale.ROOT);
    }

    private static HandoffJson handoff(Routing.Handoff handoff) {
        return handoff == null ? null : new HandoffJson(handoff.at(), handoff.reason());
    }

    /** In seconds; a part of one counts, so that 0 is closed and nothing else is. */
    private static long remainingWindow(Conversation conversation, Instant now) {
        var left = WassistChannel.WINDOW.left(conversation.replies().lastIncomingAt(), now);
        return left.toSeconds() + (left.getNano() > 0 ? 1 : 0);
    }

    private static ContactJson contact(Contact contact) {
        return new ContactJson(
                contact.uuid(), Digits.of(contact.phoneNumber()), contact.name().isBlank() ? null : contact.name());
    }

    private static WhatsappNumberJson number(Inbox inbox) {
        return WassistChannel.isNumber(inbox)
                ? new WhatsappNumberJson(inbox.uuid(), Digits.of(inbox.address().phoneNumber()), false)
                : null;
    }

    private static LastMessageJson lastMessage(Message message) {
        return message == null
                ? null
                : new LastMessageJson(
                        MessageTypes.of(message),
                        MessageTypes.body(message),
                        message.createdAt(),
                        MessageTypes.role(message));
    }
}
