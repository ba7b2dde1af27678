package io.helpdesk.core.live;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.caller.Permission;
import io.helpdesk.api.conversation.Condition;
import io.helpdesk.api.conversation.Conversation;
import io.helpdesk.api.event.HelpdeskEvent;
import io.helpdesk.api.event.HelpdeskEvent.ListsChanged;
import io.helpdesk.api.event.HelpdeskEvent.MembersNotified;
import io.helpdesk.api.event.HelpdeskEvent.OfConversation;
import io.helpdesk.api.event.HelpdeskEvent.OfInbox;
import io.helpdesk.api.event.HelpdeskEvent.OfMessage;
import io.helpdesk.api.event.HelpdeskEvent.OfNotification;
import io.helpdesk.api.message.Message;
import io.helpdesk.api.message.MessageType;
import io.helpdesk.core.condition.ConditionMatcher;
import io.helpdesk.core.permission.VisibleConversations;

/** Which events a caller may see: those of what it may read (chatwoot-events 6.1). */
final class EventVisibility {

    private final Caller caller;
    private final VisibleConversations inboxes;
    private final Condition visible;

    EventVisibility(Caller caller) {
        this.caller = caller;
        this.inboxes = VisibleConversations.of(caller);
        this.visible = inboxes.condition();
    }

    boolean shows(HelpdeskEvent event) {
        if (event instanceof OfConversation told) {
            return shows(told.conversation()) && (!(event instanceof OfMessage about) || shows(about.message()));
        }
        if (event instanceof OfNotification told) {
            return caller.userId() != null && told.concerns(caller.userId()) && seen(told);
        }
        if (caller.is(Caller.Kind.CONTACT)) {
            return false;
        }
        if (event instanceof OfInbox about) {
            return caller.may(Permission.DIRECTORY_READ)
                    && inboxes.touchesInbox(about.inbox().id());
        }
        return caller.may(event instanceof ListsChanged ? Permission.DIRECTORY_READ : Permission.CONTACT_READ);
    }

    /** What it is about may be out of the member's sight by now. */
    private boolean seen(OfNotification event) {
        return !(event instanceof MembersNotified told) || shows(told.conversation());
    }

    private boolean shows(Conversation conversation) {
        return ConditionMatcher.matches(visible, new ConditionMatcher.Snapshot(conversation));
    }

    /** Notes and activities are not for contacts. */
    private boolean shows(Message message) {
        return !caller.is(Caller.Kind.CONTACT) || !message.privateNote() && message.type() != MessageType.ACTIVITY;
    }
}
