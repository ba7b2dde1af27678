package io.helpdesk.core.visitor;

import io.helpdesk.api.caller.AccessScope;
import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.contact.Claim;
import io.helpdesk.api.contact.Contact;
import io.helpdesk.api.contact.ContactSession;
import io.helpdesk.api.conversation.Conversation;
import io.helpdesk.api.event.HelpdeskEvent;
import io.helpdesk.api.event.HelpdeskEvent.ConversationChanged;
import io.helpdesk.api.event.HelpdeskEvent.ConversationDeleted;
import io.helpdesk.api.event.HelpdeskEvent.ConversationOpened;
import io.helpdesk.api.event.HelpdeskEvent.ConversationRouted;
import io.helpdesk.api.event.HelpdeskEvent.MessageChanged;
import io.helpdesk.api.event.HelpdeskEvent.MessagePosted;
import io.helpdesk.api.event.HelpdeskEvent.OfConversation;
import io.helpdesk.api.event.HelpdeskEvent.ReplyWindowEnding;
import io.helpdesk.api.event.HelpdeskEvent.Typing;
import io.helpdesk.api.message.Author;
import io.helpdesk.api.message.Message;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What callers are shown of the contact. Visitors who have proven nothing see the record only where it is their own, and what
 * they said about themselves everywhere else (docs/adr/0023-visitors-see-what-is-theirs.md). Other callers see it all.
 */
public final class VisitorView {

    private VisitorView() {}

    /** The conversation with its contact and the authors of its messages as the caller may see them. */
    public static Conversation of(Caller caller, Conversation conversation) {
        if (!(caller.scope() instanceof AccessScope.OneSession only)) {
            return conversation;
        }
        var session = conversation.session();
        var shown =
                of(only, conversation.contact(), session, conversation.replies().lastIncomingAt());
        return shown.equals(conversation.contact())
                ? conversation
                : conversation.showing(shown, of(only, session), message -> of(only, message, session));
    }

    /** The message with its author as the caller may see them, in a conversation of this session. */
    public static Message of(Caller caller, Message message, ContactSession session) {
        return caller.scope() instanceof AccessScope.OneSession only ? of(only, message, session) : message;
    }

    /** The event with all of that. */
    public static HelpdeskEvent of(Caller caller, HelpdeskEvent event) {
        if (!(caller.scope() instanceof AccessScope.OneSession only) || !(event instanceof OfConversation told)) {
            return event;
        }
        var conversation = of(caller, told.conversation());
        if (conversation == told.conversation()) {
            return event;
        }
        var session = conversation.session();
        if (event instanceof ConversationOpened opened) {
            return new ConversationOpened(conversation, opened.actorId());
        }
        if (event instanceof ConversationChanged changed) {
            return new ConversationChanged(conversation, changed.fields(), changed.changes(), changed.actorId(), null);
        }
        if (event instanceof MessagePosted posted) {
            return new MessagePosted(conversation, of(only, posted.message(), session), posted.changes(), List.of());
        }
        if (event instanceof MessageChanged changed) {
            return new MessageChanged(
                    conversation, of(only, changed.message(), session), changed.again(), changed.changes());
        }
        if (event instanceof ConversationDeleted deleted) {
            return new ConversationDeleted(conversation, deleted.actorId());
        }
        if (event instanceof ConversationRouted routed) {
            return new ConversationRouted(conversation, routed.left(), routed.gained(), routed.actorId());
        }
        if (event instanceof ReplyWindowEnding ending) {
            return new ReplyWindowEnding(conversation, ending.over());
        }
        var typing = (Typing) event;
        return new Typing(conversation, of(only, typing.author(), session), typing.on(), typing.privateNote());
    }

    private static Message of(AccessScope.OneSession only, Message message, ContactSession session) {
        return message.author() instanceof Author.OfContact ? message.by(of(only, message.author(), session)) : message;
    }

    private static Author of(AccessScope.OneSession only, Author author, ContactSession session) {
        return author instanceof Author.OfContact by
                ? new Author.OfContact(of(only, by.contact(), session, null))
                : author;
    }

    /** Whether the contact's record is shown, else the claim. */
    static boolean ownRecord(AccessScope.OneSession only, ContactSession session) {
        return only.ownContact() || session.claim() == null;
    }

    /** The session without the number of a contact that is not shown. */
    static ContactSession of(AccessScope.OneSession only, ContactSession session) {
        return ownRecord(only, session) ? session : session.showing(shownId(session));
    }

    /** @param wrote when the visitor wrote last in the session as far as it is shown, or null; counts for a claim alone */
    static Contact of(AccessScope.OneSession only, Contact contact, ContactSession session, Instant wrote) {
        return ownRecord(only, session)
                ? UnprovenAddresses.shownTo(contact)
                : claimed(contact.accountId(), session, session.claim(), wrote);
    }

    /** Nothing of the contact: a record as a new contact has it, who said and did what this visitor did. */
    private static Contact claimed(long accountId, ContactSession session, Claim claim, Instant wrote) {
        boolean reachable = claim.email() != null || claim.phoneNumber() != null;
        boolean wroteSince = wrote != null && wrote.isAfter(session.updatedAt());
        return new Contact(
                shownId(session),
                UUID.nameUUIDFromBytes(session.pubsubToken().getBytes(StandardCharsets.UTF_8)),
                accountId,
                claim.name(),
                claim.name(),
                "",
                "",
                claim.email(),
                claim.phoneNumber(),
                claim.identifier(),
                reachable ? Contact.Type.LEAD : Contact.Type.VISITOR,
                false,
                claim.avatarUrl(),
                null,
                null,
                Map.of(),
                claim.customAttributes(),
                wrote,
                session.createdAt(),
                wroteSince ? wrote : session.updatedAt());
    }

    /** The contact's own where the visitor made it, and for sessions from before there were others. */
    private static long shownId(ContactSession session) {
        return session.shownContactId() == null ? session.contactId() : session.shownContactId();
    }
}
