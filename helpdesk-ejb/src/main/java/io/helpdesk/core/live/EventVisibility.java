package io.helpdesk.core.live;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.caller.Permission;
import io.helpdesk.api.conversation.Conversation;
import io.helpdesk.api.event.HelpdeskEvent;
import io.helpdesk.api.event.HelpdeskEvent.OfConversation;
import io.helpdesk.api.event.HelpdeskEvent.OfInbox;
import io.helpdesk.api.event.HelpdeskEvent.OfMessage;
import io.helpdesk.api.message.Message;
import io.helpdesk.api.message.MessageType;
import io.helpdesk.core.permission.VisibleConversations;

/** Who may see an event: whoever may read what it tells (chatwoot-events 6.1). */
final class EventVisibility {

    private EventVisibility() {}

    static boolean sees(Caller caller, HelpdeskEvent event) {
        if (event instanceof OfConversation told) {
            return reaches(caller, told.conversation())
                    && (!(event instanceof OfMessage about) || shown(caller, about.message()));
        }
        if (caller.is(Caller.Kind.CONTACT)) {
            return false;
        }
        return caller.may(event instanceof OfInbox ? Permission.DIRECTORY_READ : Permission.CONTACT_READ);
    }

    private static boolean reaches(Caller caller, Conversation conversation) {
        return VisibleConversations.of(caller)
                .contains(
                        conversation.inbox().id(),
                        conversation.session().id(),
                        conversation.contact().id());
    }

    /** Notes and activities are not for contacts. */
    private static boolean shown(Caller caller, Message message) {
        return !caller.is(Caller.Kind.CONTACT) || !message.privateNote() && message.type() != MessageType.ACTIVITY;
    }
}
