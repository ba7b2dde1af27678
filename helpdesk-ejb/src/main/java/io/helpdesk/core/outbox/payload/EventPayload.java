package io.helpdesk.core.outbox.payload;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.helpdesk.api.account.ListStamps;
import io.helpdesk.api.conversation.ConversationField;
import io.helpdesk.api.event.ContactField;
import io.helpdesk.api.event.HelpdeskEvent;
import io.helpdesk.api.event.InboxField;
import io.helpdesk.api.event.MessageField;
import io.helpdesk.api.notification.Notifications;
import java.util.List;
import java.util.UUID;

/**
 * An event as the log keeps it. The API's events may be cut anew; what is stored is read for as long as it is kept, by newer
 * versions as well, so it has a form of its own, {@link #FORM}, and says which. Names of kinds and of components are stored:
 * none is given another meaning, and a component that is new may be missing.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = EventPayload.Opened.class, name = "ConversationOpened"),
    @JsonSubTypes.Type(value = EventPayload.Begun.class, name = EventPayload.BEGUN),
    @JsonSubTypes.Type(value = EventPayload.Changed.class, name = "ConversationChanged"),
    @JsonSubTypes.Type(value = EventPayload.Gone.class, name = "ConversationDeleted"),
    @JsonSubTypes.Type(value = EventPayload.Posted.class, name = "MessagePosted"),
    @JsonSubTypes.Type(value = EventPayload.Rewritten.class, name = "MessageChanged"),
    @JsonSubTypes.Type(value = EventPayload.Writing.class, name = "Typing"),
    @JsonSubTypes.Type(value = EventPayload.Routed.class, name = "ConversationRouted"),
    @JsonSubTypes.Type(value = EventPayload.WindowEnding.class, name = "ReplyWindowEnding"),
    @JsonSubTypes.Type(value = EventPayload.NewContact.class, name = "ContactCreated"),
    @JsonSubTypes.Type(value = EventPayload.OtherContact.class, name = "ContactChanged"),
    @JsonSubTypes.Type(value = EventPayload.GoneContact.class, name = "ContactDeleted"),
    @JsonSubTypes.Type(value = EventPayload.OneContact.class, name = "ContactMerged"),
    @JsonSubTypes.Type(value = EventPayload.NewInbox.class, name = "InboxCreated"),
    @JsonSubTypes.Type(value = EventPayload.OtherInbox.class, name = "InboxChanged"),
    @JsonSubTypes.Type(value = EventPayload.GoneInbox.class, name = "InboxDeleted"),
    @JsonSubTypes.Type(value = EventPayload.OtherLists.class, name = "ListsChanged"),
    @JsonSubTypes.Type(value = EventPayload.Noticed.class, name = "MembersNotified"),
    @JsonSubTypes.Type(value = EventPayload.TakenOff.class, name = "NotificationsDeleted")
})
public sealed interface EventPayload {

    /**
     * The form that is written. The first one had no number; the second differs in nothing but what is left out. The third has
     * {@link ShortNames}, {@link ShortValues} and parts that are kept apart, and one row for a conversation and its first message.
     */
    int FORM = 3;

    /** A conversation and its first message. */
    String BEGUN = "ConversationBegun";

    /** The number that is stored with it. */
    @JsonProperty("v")
    default int form() {
        return FORM;
    }

    /** As the API has them, in the order in which they happened. */
    List<HelpdeskEvent> restored();

    /** Of the two a reader could say twice nearly everything. */
    static EventPayload of(HelpdeskEvent.ConversationOpened opened, HelpdeskEvent.MessagePosted first) {
        return new Begun(
                ConversationPayload.of(opened.conversation()),
                opened.actorId(),
                RelatedMessagePayload.of(first.message(), ConversationParts.of(opened.conversation())),
                ChangePayload.of(first.contactChanges()));
    }

    /** As it is kept. */
    static EventPayload of(HelpdeskEvent event) {
        if (event instanceof HelpdeskEvent.ConversationOpened it) {
            return new Opened(ConversationPayload.of(it.conversation()), it.actorId());
        }
        if (event instanceof HelpdeskEvent.ConversationChanged it) {
            return new Changed(
                    ConversationPayload.of(it.conversation()),
                    it.fields().stream().map(ChangePayload::word).toList(),
                    ChangePayload.of(it.changes()),
                    it.actorId(),
                    RelatedMessagePayload.of(it.newestBefore(), ConversationParts.of(it.conversation())));
        }
        if (event instanceof HelpdeskEvent.ConversationDeleted it) {
            return new Gone(ConversationPayload.of(it.conversation()), it.actorId());
        }
        if (event instanceof HelpdeskEvent.MessagePosted it) {
            return new Posted(
                    ConversationPayload.of(it.conversation()),
                    RelatedMessagePayload.of(it.message(), ConversationParts.of(it.conversation())),
                    ChangePayload.of(it.changes()),
                    ChangePayload.of(it.contactChanges()));
        }
        if (event instanceof HelpdeskEvent.MessageChanged it) {
            return new Rewritten(
                    ConversationPayload.of(it.conversation()),
                    RelatedMessagePayload.of(it.message(), ConversationParts.of(it.conversation())),
                    it.again(),
                    ChangePayload.of(it.changes()));
        }
        if (event instanceof HelpdeskEvent.Typing it) {
            return new Writing(
                    ConversationPayload.of(it.conversation()),
                    AuthorPayload.of(it.author(), ConversationParts.of(it.conversation())),
                    it.on(),
                    it.privateNote());
        }
        if (event instanceof HelpdeskEvent.ConversationRouted it) {
            return new Routed(ConversationPayload.of(it.conversation()), it.left(), it.gained(), it.actorId());
        }
        if (event instanceof HelpdeskEvent.ReplyWindowEnding it) {
            return new WindowEnding(ConversationPayload.of(it.conversation()), it.over());
        }
        if (event instanceof HelpdeskEvent.ListsChanged it) {
            var stamps = it.stamps();
            return new OtherLists(it.accountId(), stamps.labels(), stamps.inboxes(), stamps.teams());
        }
        if (event instanceof HelpdeskEvent.OfNotification told) {
            return ofNotification(told);
        }
        return event instanceof HelpdeskEvent.OfContact about
                ? ofContact(about)
                : ofInbox((HelpdeskEvent.OfInbox) event);
    }

    private static EventPayload ofContact(HelpdeskEvent.OfContact event) {
        var contact = ContactPayload.of(event.contact());
        if (event instanceof HelpdeskEvent.ContactCreated) {
            return new NewContact(contact);
        }
        if (event instanceof HelpdeskEvent.ContactMerged it) {
            return new OneContact(contact, ContactPayload.of(it.gone()), Repeated.leftOut(it.conversationIds()));
        }
        return event instanceof HelpdeskEvent.ContactChanged it
                ? new OtherContact(contact, ChangePayload.of(it.changes()))
                : new GoneContact(contact);
    }

    private static EventPayload ofNotification(HelpdeskEvent.OfNotification event) {
        if (event instanceof HelpdeskEvent.MembersNotified it) {
            return new Noticed(
                    ConversationPayload.of(it.conversation()),
                    RelatedMessagePayload.of(it.message(), ConversationParts.of(it.conversation())),
                    AgentPayload.of(it.actor()),
                    it.again(),
                    it.notices().stream().map(NoticePayload::of).toList());
        }
        var it = (HelpdeskEvent.NotificationsDeleted) event;
        return new TakenOff(
                it.accountId(),
                it.userId(),
                it.ids(),
                it.counts().unread(),
                it.counts().total());
    }

    private static EventPayload ofInbox(HelpdeskEvent.OfInbox event) {
        var inbox = InboxPayload.of(event.inbox());
        if (event instanceof HelpdeskEvent.InboxCreated) {
            return new NewInbox(inbox);
        }
        return event instanceof HelpdeskEvent.InboxChanged it
                ? new OtherInbox(inbox, ChangePayload.of(it.changes()))
                : new GoneInbox(inbox);
    }

    record Opened(ConversationPayload conversation, Long actorId) implements EventPayload {

        @Override
        public List<HelpdeskEvent> restored() {
            return List.of(new HelpdeskEvent.ConversationOpened(conversation.restored(), actorId));
        }
    }

    /** @param contactChanges by the first message */
    record Begun(
            ConversationPayload conversation,
            Long actorId,
            RelatedMessagePayload message,
            List<ChangePayload> contactChanges)
            implements EventPayload {

        @Override
        public List<HelpdeskEvent> restored() {
            var state = conversation.restored();
            return List.of(
                    new HelpdeskEvent.ConversationOpened(state, actorId),
                    new HelpdeskEvent.MessagePosted(
                            state,
                            RelatedMessagePayload.restored(message, ConversationParts.of(state)),
                            List.of(),
                            ChangePayload.restored(ContactField.class, contactChanges)));
        }
    }

    /** @param fields in the core's words */
    record Changed(
            ConversationPayload conversation,
            List<String> fields,
            List<ChangePayload> changes,
            Long actorId,
            RelatedMessagePayload newestBefore)
            implements EventPayload {

        @Override
        public List<HelpdeskEvent> restored() {
            var state = conversation.restored();
            return List.of(new HelpdeskEvent.ConversationChanged(
                    state,
                    fields.stream()
                            .map(word -> ChangePayload.field(ConversationField.class, word))
                            .toList(),
                    ChangePayload.restored(ConversationField.class, changes),
                    actorId,
                    RelatedMessagePayload.restored(newestBefore, ConversationParts.of(state))));
        }
    }

    record Gone(ConversationPayload conversation, Long actorId) implements EventPayload {

        @Override
        public List<HelpdeskEvent> restored() {
            return List.of(new HelpdeskEvent.ConversationDeleted(conversation.restored(), actorId));
        }
    }

    record Posted(
            ConversationPayload conversation,
            RelatedMessagePayload message,
            List<ChangePayload> changes,
            List<ChangePayload> contactChanges)
            implements EventPayload {

        @Override
        public List<HelpdeskEvent> restored() {
            var state = conversation.restored();
            return List.of(new HelpdeskEvent.MessagePosted(
                    state,
                    RelatedMessagePayload.restored(message, ConversationParts.of(state)),
                    ChangePayload.restored(ConversationField.class, changes),
                    ChangePayload.restored(ContactField.class, contactChanges)));
        }
    }

    record Rewritten(
            ConversationPayload conversation, RelatedMessagePayload message, boolean again, List<ChangePayload> changes)
            implements EventPayload {

        @Override
        public List<HelpdeskEvent> restored() {
            var state = conversation.restored();
            return List.of(new HelpdeskEvent.MessageChanged(
                    state,
                    RelatedMessagePayload.restored(message, ConversationParts.of(state)),
                    again,
                    ChangePayload.restored(MessageField.class, changes)));
        }
    }

    record Writing(ConversationPayload conversation, AuthorPayload author, boolean on, boolean privateNote)
            implements EventPayload {

        @Override
        public List<HelpdeskEvent> restored() {
            var state = conversation.restored();
            return List.of(new HelpdeskEvent.Typing(
                    state, author == null ? null : author.restored(ConversationParts.of(state)), on, privateNote));
        }
    }

    record Routed(ConversationPayload conversation, UUID left, UUID gained, Long actorId) implements EventPayload {

        @Override
        public List<HelpdeskEvent> restored() {
            return List.of(new HelpdeskEvent.ConversationRouted(conversation.restored(), left, gained, actorId));
        }
    }

    record WindowEnding(ConversationPayload conversation, boolean over) implements EventPayload {

        @Override
        public List<HelpdeskEvent> restored() {
            return List.of(new HelpdeskEvent.ReplyWindowEnding(conversation.restored(), over));
        }
    }

    record NewContact(ContactPayload contact) implements EventPayload {

        @Override
        public List<HelpdeskEvent> restored() {
            return List.of(new HelpdeskEvent.ContactCreated(contact.restored()));
        }
    }

    record OtherContact(ContactPayload contact, List<ChangePayload> changes) implements EventPayload {

        @Override
        public List<HelpdeskEvent> restored() {
            return List.of(new HelpdeskEvent.ContactChanged(
                    contact.restored(), ChangePayload.restored(ContactField.class, changes)));
        }
    }

    record GoneContact(ContactPayload contact) implements EventPayload {

        @Override
        public List<HelpdeskEvent> restored() {
            return List.of(new HelpdeskEvent.ContactDeleted(contact.restored()));
        }
    }

    record OneContact(ContactPayload contact, ContactPayload gone, List<Long> conversationIds) implements EventPayload {

        @Override
        public List<HelpdeskEvent> restored() {
            return List.of(new HelpdeskEvent.ContactMerged(contact.restored(), gone.restored(), conversationIds));
        }
    }

    record NewInbox(InboxPayload inbox) implements EventPayload {

        @Override
        public List<HelpdeskEvent> restored() {
            return List.of(new HelpdeskEvent.InboxCreated(inbox.restored()));
        }
    }

    record OtherInbox(InboxPayload inbox, List<ChangePayload> changes) implements EventPayload {

        @Override
        public List<HelpdeskEvent> restored() {
            return List.of(new HelpdeskEvent.InboxChanged(
                    inbox.restored(), ChangePayload.restored(InboxField.class, changes)));
        }
    }

    record GoneInbox(InboxPayload inbox) implements EventPayload {

        @Override
        public List<HelpdeskEvent> restored() {
            return List.of(new HelpdeskEvent.InboxDeleted(inbox.restored()));
        }
    }

    record Noticed(
            ConversationPayload conversation,
            RelatedMessagePayload message,
            AgentPayload actor,
            boolean again,
            List<NoticePayload> notices)
            implements EventPayload {

        @Override
        public List<HelpdeskEvent> restored() {
            var state = conversation.restored();
            return List.of(new HelpdeskEvent.MembersNotified(
                    state,
                    RelatedMessagePayload.restored(message, ConversationParts.of(state)),
                    actor == null ? null : actor.restored(),
                    again,
                    notices.stream()
                            .map(notice -> notice.restored(state.accountId(), state.id()))
                            .toList()));
        }
    }

    record TakenOff(long accountId, long userId, List<Long> ids, long unread, long total) implements EventPayload {

        @Override
        public List<HelpdeskEvent> restored() {
            return List.of(new HelpdeskEvent.NotificationsDeleted(
                    accountId, userId, ids, new Notifications.Counts(unread, total)));
        }
    }

    record OtherLists(long accountId, long labels, long inboxes, long teams) implements EventPayload {

        @Override
        public List<HelpdeskEvent> restored() {
            return List.of(new HelpdeskEvent.ListsChanged(accountId, new ListStamps.Stamps(labels, inboxes, teams)));
        }
    }
}
