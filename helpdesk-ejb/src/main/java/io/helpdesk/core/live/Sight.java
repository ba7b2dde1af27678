package io.helpdesk.core.live;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.caller.Permission;
import io.helpdesk.api.caller.Reach;
import io.helpdesk.api.conversation.Conversation;
import io.helpdesk.api.event.HelpdeskEvent;
import io.helpdesk.api.event.HelpdeskEvent.ConversationChanged;
import io.helpdesk.api.event.HelpdeskEvent.ConversationOpened;
import io.helpdesk.api.event.HelpdeskEvent.InboxChanged;
import io.helpdesk.api.event.HelpdeskEvent.InboxCreated;
import io.helpdesk.api.event.HelpdeskEvent.MessageChanged;
import io.helpdesk.api.event.HelpdeskEvent.MessagePosted;
import io.helpdesk.api.event.HelpdeskEvent.Typing;
import io.helpdesk.api.message.Message;
import io.helpdesk.api.message.MessageType;

/** Who may see an event: whoever may read what it tells (chatwoot-events 6.1). */
final class Sight {

    private Sight() {}

    static boolean sees(Caller caller, HelpdeskEvent event) {
        if (event instanceof ConversationOpened opened) {
            return reaches(caller, opened.conversation());
        }
        if (event instanceof ConversationChanged changed) {
            return reaches(caller, changed.conversation());
        }
        if (event instanceof MessagePosted posted) {
            return reaches(caller, posted.conversation()) && shown(caller, posted.message());
        }
        if (event instanceof MessageChanged changed) {
            return reaches(caller, changed.conversation()) && shown(caller, changed.message());
        }
        if (event instanceof Typing typing) {
            return reaches(caller, typing.conversation());
        }
        if (caller.is(Caller.Kind.CONTACT)) {
            return false;
        }
        return event instanceof InboxCreated || event instanceof InboxChanged
                ? caller.may(Permission.DIRECTORY_READ)
                : caller.may(Permission.CONTACT_READ);
    }

    private static boolean reaches(Caller caller, Conversation conversation) {
        Reach reach = caller.reach();
        if (reach instanceof Reach.Inboxes some) {
            return some.ids().contains(conversation.inbox().id());
        }
        if (reach instanceof Reach.OneSession only) {
            return only.sessionId() == conversation.session().id();
        }
        return !(reach instanceof Reach.OneContact own) || own.contactId() == conversation.contact().id();
    }

    /** Notes and activities are not for contacts. */
    private static boolean shown(Caller caller, Message message) {
        return !caller.is(Caller.Kind.CONTACT) || !message.privateNote() && message.type() != MessageType.ACTIVITY;
    }
}
