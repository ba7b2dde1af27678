package io.helpdesk.api.whatsapp;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.inbox.Inbox;
import io.helpdesk.api.problem.Invalid;
import io.helpdesk.api.problem.NotFound;
import java.util.List;
import java.util.Map;

/**
 * Accounts at the provider, by its own ids, with the token of the first of their inboxes that has one. Each call but {@link
 * #connected} asks the provider, which may take some seconds; outside of transactions.
 */
public interface WhatsAppAccounts {

    /**
     * A number of an account as its provider tells of it; each but the id null if it does not say.
     *
     * @param shownNumber as people read it, {@code "+44 7700 900100"}
     */
    record AccountNumber(String id, String shownNumber, String verifiedName) {}

    /**
     * What the provider answered.
     *
     * @param body an object; an empty one where there was none
     */
    record ProviderAnswer(int status, Map<String, Object> body) {}

    /** Whether there is a token to ask with. */
    boolean connected(Caller caller, String accountKey);

    /**
     * @return at most the first hundred, in the provider's order
     * @throws Invalid {@code "whatsapp"}: {@code provider} REQUIRED if it is not {@link #connected}, else PROVIDER with what the
     *     provider said
     */
    List<AccountNumber> numbers(Caller caller, String accountKey);

    /**
     * @return the provider's own objects, at most the first hundred
     * @throws Invalid as {@link #numbers}
     */
    List<Map<String, Object>> templates(Caller caller, String accountKey);

    /**
     * Makes an inbox of a number that the account has and no inbox, with the same token.
     *
     * @param phoneNumber in any spelling
     * @return the inbox; the one there is if the account's inbox has the number already
     * @throws NotFound {@code "number"} if the account has none such
     * @throws Invalid as {@link #numbers}, and {@code "inbox"}: {@code phone_number} TAKEN by another account's inbox
     */
    Inbox adopt(Caller caller, String accountKey, String phoneNumber);

    /**
     * Passes a call on.
     *
     * @param method of HTTP
     * @param path below the provider's version: names of ASCII letters, digits, {@code _}, {@code -} and {@code .}, none of them
     *     beginning with a dot or a dash, with slashes between
     * @param body null for none
     * @return whatever it answered, refusals too
     * @throws Invalid as {@link #numbers}, PROVIDER if there was no answer; {@code path} MALFORMED
     */
    ProviderAnswer call(
            Caller caller,
            String accountKey,
            String method,
            String path,
            Map<String, String> query,
            Map<String, Object> body);
}
