package io.helpdesk.api.contact;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.conversation.Condition;
import io.helpdesk.api.event.ContactField;
import io.helpdesk.api.file.Upload;
import io.helpdesk.api.inbox.Inbox;
import io.helpdesk.api.paging.Page;
import io.helpdesk.api.paging.PageRequest;
import io.helpdesk.api.problem.Conflict;
import io.helpdesk.api.problem.Forbidden;
import io.helpdesk.api.problem.Invalid;
import io.helpdesk.api.problem.NotFound;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Contacts and their sessions. Each call joins the caller's transaction or starts its own. */
public interface Contacts {

    /** What a list of contacts may be ordered by. */
    enum SortKey {
        ID,
        NAME,
        EMAIL,
        PHONE_NUMBER,
        LAST_ACTIVITY_AT,
        CREATED_AT,
        UPDATED_AT,
        COMPANY,
        CITY,
        COUNTRY
    }

    /** One part of an order; absent values come last. */
    record Sort(SortKey key, boolean descending) {}

    /**
     * Which contacts are wanted.
     *
     * @param condition on {@link ContactField}s and labels
     * @param text part of name, address, number, company (any case) or identifier (exact case); null for all
     * @param order before that of their keys
     */
    record ContactFilter(Condition condition, String text, List<Sort> order) {

        /** Has an e-mail address, a phone number or an identifier. */
        public static final Condition REACHABLE = Condition.any(
                new Condition.Present(ContactField.EMAIL),
                new Condition.Present(ContactField.PHONE_NUMBER),
                new Condition.Present(ContactField.IDENTIFIER));
    }

    /** A contact with the sessions it has, their inboxes included. */
    record ContactWithSessions(Contact contact, List<ContactSession> sessions) {}

    /**
     * Where the desk can write to a contact first.
     *
     * @param sourceId of the session that a conversation there would be in; where nobody has one yet it is not stored
     */
    record ContactableInbox(Inbox inbox, String sourceId) {}

    /**
     * @return the contact as stored
     * @throws Invalid fields {@code email}, {@code phone_number}, {@code identifier}, {@code name}
     */
    Contact create(Caller caller, SaveContact command);

    /**
     * Somebody with a phone number.
     *
     * @param phoneNumber in any spelling
     * @param name null if it is not known
     */
    record Numbered(String phoneNumber, String name) {}

    /**
     * The contacts who have these numbers, in this order: whoever is known gets the name if there is none yet, the others are
     * made. All of them or none.
     *
     * @throws Invalid {@code "contact"}: {@code phone_number} MALFORMED, {@code name} TOO_LONG
     */
    List<Contact> withNumbers(Caller caller, List<Numbered> wanted);

    /** @throws NotFound {@code "contact"} */
    Contact get(Caller caller, long contactId);

    /** @throws NotFound {@code "contact"} */
    Contact get(Caller caller, UUID contactUuid);

    /** @throws NotFound {@code "contact"} */
    ContactWithSessions getWithSessions(Caller caller, long contactId);

    Page<ContactWithSessions> find(Caller caller, ContactFilter filter, PageRequest page);

    /** Whether what the contact writes opens nothing. */
    Contact block(Caller caller, long contactId, boolean blocked);

    /** Merges the command into the contact. */
    Contact update(Caller caller, long contactId, SaveContact command);

    /**
     * Shows the contact with this picture.
     *
     * @throws NotFound {@code "contact"}
     * @throws Invalid {@code "contact"}: {@code avatar} TOO_BIG, or MALFORMED where it is no JPEG, PNG or GIF
     */
    Contact show(Caller caller, long contactId, Upload picture);

    /** Removes these keys from the contact's custom attributes. */
    Contact removeCustomAttributes(Caller caller, long contactId, Set<String> keys);

    /**
     * Makes one contact of two: what refers to the other refers to this one from now on, what this one lacks it takes from the
     * other, attributes are merged in depth and this one's win, and the other is gone. The same twice changes nothing.
     *
     * @return the contact that stays
     * @throws NotFound {@code "contact"}, for either
     */
    Contact merge(Caller caller, long contactId, long otherId);

    /** Removes the contact with everything that is its own: sessions, conversations, messages. Administrators only. */
    void delete(Caller caller, long contactId);

    /**
     * Finds the session (contact, inbox, source id) or makes it.
     *
     * @param sourceId null to have one made by the rule of the channel (chatwoot-application 2.3)
     * @throws NotFound {@code "contact"}, {@code "inbox"}
     * @throws Forbidden {@code "inbox"} if it is outside the caller's scope
     * @throws Conflict {@code "source_id"} if it belongs to another contact of an Api or WebWidget inbox
     * @throws Invalid {@code "session"}
     */
    ContactSession openSession(Caller caller, long contactId, long inboxId, String sourceId, boolean identityProven);

    List<ContactSession> sessions(Caller caller, long contactId);

    /**
     * Who has the session with this source id.
     *
     * @throws NotFound {@code "inbox"}, {@code "session"}
     * @throws Forbidden {@code "inbox"} if it is outside the caller's scope
     */
    ContactWithSessions behind(Caller caller, long inboxId, String sourceId);

    /**
     * The inboxes within the caller's reach in which the desk can write to the contact first, by id.
     *
     * @throws NotFound {@code "contact"}
     */
    List<ContactableInbox> contactableInboxes(Caller caller, long contactId);

    Set<String> labels(Caller caller, long contactId);

    Set<String> replaceLabels(Caller caller, long contactId, Set<String> labels);
}
