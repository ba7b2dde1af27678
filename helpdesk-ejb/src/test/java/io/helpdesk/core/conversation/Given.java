package io.helpdesk.core.conversation;

import io.helpdesk.api.conversation.ConversationStatus;
import io.helpdesk.api.conversation.OpenConversation;
import io.helpdesk.api.inbox.ChannelKind;
import io.helpdesk.api.inbox.SaveInbox;
import io.helpdesk.core.contact.ContactEntity;
import io.helpdesk.core.contact.ContactSessionEntity;
import io.helpdesk.core.contact.Sessions;
import io.helpdesk.core.inbox.InboxEntity;
import java.time.Instant;

/** Conversations to try rules on, without a database. */
public final class Given {

    public static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");

    private Given() {}

    public static InboxEntity inbox(ChannelKind kind) {
        return stored(
                5,
                InboxEntity.create(
                        1, SaveInbox.builder().kind(kind).name("Shop").build(), NOON));
    }

    public static ContactEntity contact() {
        var contact = stored(42, ContactEntity.create(1, NOON));
        contact.rename("Ada Example");
        return contact;
    }

    public static ConversationEntity conversation(ConversationStatus status) {
        return conversation(inbox(ChannelKind.API), contact(), status, null);
    }

    public static ConversationEntity conversation(
            InboxEntity inbox, ContactEntity contact, ConversationStatus status, Instant snoozedUntil) {
        return conversation(
                inbox,
                contact,
                OpenConversation.builder(null)
                        .status(status)
                        .snoozedUntil(snoozedUntil)
                        .subject("Late - #{number}")
                        .build());
    }

    static ConversationEntity conversation(InboxEntity inbox, ContactEntity contact, OpenConversation command) {
        var session = stored(9, new ContactSessionEntity(1, 42, 5, "s1", "secret", false, NOON));
        return ConversationEntity.open(7, new Sessions.Found(session, contact, inbox, false), 12, command, NOON);
    }

    /** Gives an entity the key that the database would. */
    private static <T> T stored(long id, T entity) {
        try {
            var field = entity.getClass().getDeclaredField("id");
            field.setAccessible(true);
            field.set(entity, id);
            return entity;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
