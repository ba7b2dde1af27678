package io.helpdesk.api.inbox;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.paging.Page;
import io.helpdesk.api.paging.PageRequest;
import io.helpdesk.api.problem.Conflict;
import io.helpdesk.api.problem.Invalid;
import io.helpdesk.api.problem.NotFound;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Invitations to give an account an inbox: whoever has the token of one may do that once, within an hour, and nothing else. So
 * somebody who has what a provider gave them need not be known to the account, nor tell it to whoever invited them.
 */
public interface InboxLinks {

    /** What became of one. */
    enum State {
        PENDING,
        SUCCESS,
        EXPIRED
    }

    /**
     * An invitation.
     *
     * @param token secret, for the one who is invited
     * @param successUrl where the invited goes from here once there is an inbox, or null
     * @param returnUrl where they go if they would rather not, or null
     */
    record Link(
            UUID uuid,
            String token,
            State state,
            String successUrl,
            String returnUrl,
            Instant createdAt,
            Instant expiresAt) {}

    /** Null leaves an address alone, {@code Optional.empty()} clears it. */
    record SaveLink(Optional<String> successUrl, Optional<String> returnUrl) {}

    /** @return newest first; those of the last thirty days are kept */
    Page<Link> list(Caller caller, PageRequest page);

    /** @throws NotFound {@code "link"} */
    Link get(Caller caller, UUID uuid);

    /** @throws Invalid {@code "link"}: {@code success_url}, {@code return_url} TOO_LONG, or MALFORMED if it is no http or https address with a host */
    Link create(Caller caller, SaveLink command);

    /** @throws NotFound and {@link Invalid}, as {@link #get} and {@link #create} */
    Link update(Caller caller, UUID uuid, SaveLink command);

    /** From now on it opens nothing; one that was used stays as it is. */
    Link expire(Caller caller, UUID uuid);

    /** @throws NotFound {@code "link"} */
    void delete(Caller caller, UUID uuid);

    /** How one is, for whoever knows its id; without its token. Needs no caller, as the next two. */
    Link state(UUID uuid);

    /** @throws NotFound {@code "link"}, also with another's token */
    Link open(UUID uuid, String token);

    /**
     * Uses the invitation up.
     *
     * @throws NotFound {@code "link"}, also with another's token
     * @throws Conflict {@code "link"} if it is not pending
     * @throws Invalid as {@link Inboxes#create}; it can be used again then
     */
    Inbox connect(UUID uuid, String token, SaveInbox command);
}
