package io.helpdesk.api.whatsapp;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.inbox.Inbox;
import io.helpdesk.api.inbox.InboxLinks;
import io.helpdesk.api.inbox.SaveInboxProfile;
import io.helpdesk.api.problem.Conflict;
import io.helpdesk.api.problem.Forbidden;
import io.helpdesk.api.problem.Invalid;
import io.helpdesk.api.problem.NotFound;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The numbers of WhatsApp inboxes at their provider. Each call asks the provider, which may take some seconds; outside of
 * transactions.
 */
public interface WhatsAppNumbers {

    /**
     * A number as its provider knows it (whatsapp-cloud 8); each null if it does not say.
     *
     * @param shownNumber as people read it, {@code "+44 7700 900200"}
     * @param verifiedName the name that contacts see
     * @param nameStatus how far the name was looked at, in the provider's words: {@code "APPROVED"}
     * @param quality {@code "GREEN"}, {@code "YELLOW"}, {@code "RED"}, {@code "NA"} or {@code "UNKNOWN"}
     * @param verification {@code "VERIFIED"} and the like
     * @param throughput {@code "STANDARD"} and the like
     */
    record NumberState(
            String shownNumber,
            String verifiedName,
            String nameStatus,
            String quality,
            String verification,
            String throughput) {}

    /**
     * What contacts read of a business (whatsapp-cloud 8); each text null where nothing is said.
     *
     * @param vertical what it does, in the provider's words
     * @param pictureUrl where the provider has its picture
     */
    record BusinessProfile(
            String about,
            String address,
            String description,
            String email,
            List<String> websites,
            String vertical,
            String pictureUrl) {}

    /**
     * A number and what its provider gave for it.
     *
     * @param name of the inbox that it becomes
     * @param phoneNumber in any spelling, with its country
     * @param numberKey its id at the provider
     * @param accountKey the account's id at the provider
     * @param token by which the provider lets in
     */
    record NewNumber(String name, String phoneNumber, String numberKey, String accountKey, String token) {}

    /**
     * Whether there is a provider to be asked, which is a token and the number's id there.
     *
     * @throws NotFound {@code "inbox"}
     * @throws Forbidden {@code "inbox"} outside the caller's scope
     */
    boolean connected(Caller caller, long inboxId);

    /**
     * Whether the provider lets in whoever shows this, which is no inbox's yet.
     *
     * @param settings of a channel
     * @return also true if they are not enough to ask by, or it cannot be reached
     */
    boolean takes(Caller caller, Map<String, Object> settings);

    /**
     * Makes a number an inbox by an invitation, which it uses up. Needs no caller.
     *
     * @throws Conflict as {@link InboxLinks#connect}
     * @throws NotFound as {@link InboxLinks#connect}
     * @throws Invalid as {@link InboxLinks#connect}, and {@code "whatsapp"}: {@code token} NOT_ALLOWED if the provider does not let
     *     it in; the invitation can be used again then
     */
    Inbox connect(UUID link, String linkToken, NewNumber number);

    /**
     * @throws NotFound {@code "inbox"}
     * @throws Forbidden {@code "inbox"} outside the caller's scope
     * @throws Invalid {@code "whatsapp"}: {@code provider} REQUIRED if it is not {@link #connected}, else PROVIDER with what the
     *     provider said
     */
    NumberState state(Caller caller, long inboxId);

    /** @throws Invalid and others, as {@link #state} */
    BusinessProfile profile(Caller caller, long inboxId);

    /**
     * Tells the provider. Name, icebreakers and picture are not told, as it has other ways for these.
     *
     * @return as the provider has it afterwards
     * @throws Invalid {@code "profile"} as {@link io.helpdesk.api.inbox.InboxProfiles#save}, before the provider is told anything; and
     *     others, as {@link #state}
     */
    BusinessProfile saveProfile(Caller caller, long inboxId, SaveInboxProfile changes);
}
