package io.helpdesk.api.inbox;

import io.helpdesk.api.agent.Agent;
import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.file.Upload;
import io.helpdesk.api.problem.Forbidden;
import io.helpdesk.api.problem.Invalid;
import io.helpdesk.api.problem.NotFound;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Inboxes, who works in them and which bot answers first. Each call joins the caller's transaction or starts its own. */
public interface Inboxes {

    /** @return those within the caller's scope, by id */
    List<Inbox> list(Caller caller);

    /**
     * @throws NotFound {@code "inbox"} if it is not in the caller's account
     * @throws Forbidden {@code "inbox"} if it is outside the caller's scope
     */
    Inbox get(Caller caller, long inboxId);

    /** @throws NotFound {@code "inbox"} if no Api inbox has this identifier in any account; needs no caller */
    Inbox byIdentifier(String identifier);

    /** The Whatsapp inbox with this number, compared by its digits alone. */
    Optional<Inbox> byPhoneNumber(Caller caller, String phoneNumber);

    /**
     * @throws Invalid {@code "inbox"}: {@code name} REQUIRED; {@code timezone} UNKNOWN_VALUE; {@code email} or {@code
     *     phone_number} REQUIRED, MALFORMED or TAKEN; {@code website_url} REQUIRED; {@code webhook_url}
     *     PRIVATE_ADDRESS; {@code agent_reply_time_window} TOO_SMALL; any text TOO_LONG
     */
    Inbox create(Caller caller, SaveInbox command);

    Inbox update(Caller caller, long inboxId, SaveInbox command);

    /**
     * Shows the inbox with this picture.
     *
     * @param picture null to take it away
     * @throws NotFound {@code "inbox"}
     * @throws Forbidden {@code "inbox"} outside the caller's scope
     * @throws Invalid {@code "inbox"}: {@code avatar} TOO_BIG, or MALFORMED where it is no JPEG, PNG or GIF
     */
    Inbox show(Caller caller, long inboxId, Upload picture);

    /** Removes the inbox with its sessions, conversations and messages. Administrators only. */
    void delete(Caller caller, long inboxId);

    List<Agent> members(Caller caller, long inboxId);

    /**
     * Adds those who are not members yet.
     *
     * @throws Invalid {@code user} UNKNOWN_REFERENCE
     */
    List<Agent> addMembers(Caller caller, long inboxId, Set<Long> userIds);

    /**
     * Makes exactly these the members.
     *
     * @throws Invalid {@code user} UNKNOWN_REFERENCE
     */
    List<Agent> replaceMembers(Caller caller, long inboxId, Set<Long> userIds);

    void removeMembers(Caller caller, long inboxId, Set<Long> userIds);

    /**
     * @param botId null to detach
     * @throws NotFound {@code "bot"}
     */
    void setBot(Caller caller, long inboxId, Long botId);

    /**
     * This webhook of the account answers what contacts write there, instead of a bot; {@link #setBot} takes it away again.
     *
     * @throws NotFound {@code "webhook"}
     */
    void setWebhook(Caller caller, long inboxId, long webhookId);
}
