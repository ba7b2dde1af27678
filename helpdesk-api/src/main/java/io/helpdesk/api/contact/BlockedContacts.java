package io.helpdesk.api.contact;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.problem.Invalid;
import java.time.Instant;
import java.util.List;

/** Whose messages open nothing, by their phone numbers: a contact is blocked in the whole account, not in one inbox. */
public interface BlockedContacts {

    /** How many of them are told. */
    int MOST = 1_000;

    /** @param since when it was blocked; before that was kept, when it was changed last */
    record Blocked(Contact contact, Instant since) {}

    /** @return those with a phone number, at most {@link #MOST}, the latest first */
    List<Blocked> list(Caller caller);

    /**
     * Blocks whoever has one of these numbers, and makes contacts of those that nobody has.
     *
     * @param phoneNumbers in any spelling
     * @throws Invalid {@code "contact"}: {@code phone_number} MALFORMED, and nobody is blocked
     */
    void block(Caller caller, List<String> phoneNumbers);

    /** Lets those who are known write again. */
    void unblock(Caller caller, List<String> phoneNumbers);
}
