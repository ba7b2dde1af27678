package io.helpdesk.api.whatsapp;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.problem.Forbidden;
import io.helpdesk.api.problem.Invalid;
import io.helpdesk.api.problem.NotFound;
import io.helpdesk.api.template.MessageTemplate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Message templates at the accounts that numbers have at their provider, each by the provider's id of the account. A template may be sent from
 * a number whose account has approved it; numbers without a provider send any. What asks the provider may take some seconds, and is done
 * outside of transactions.
 */
public interface WhatsAppTemplates {

    /**
     * Where a template is at the provider.
     *
     * @param providerId the provider's id of it
     * @param quality {@code "GREEN"}, {@code "YELLOW"}, {@code "RED"} or {@code "UNKNOWN"}
     * @param reason why it was rejected, or null
     */
    record Link(
            UUID template,
            String account,
            String providerId,
            MessageTemplate.Status status,
            String quality,
            String reason) {}

    /**
     * How a call for one account went.
     *
     * @param link as it is now; null if it is not there, or not any more
     * @param error what the provider said; null if it took it
     */
    record Outcome(String account, Link link, String error) {}

    /** The accounts of numbers that have a provider. */
    Set<String> accounts(Caller caller);

    /** Of all templates, in no order. */
    List<Link> links(Caller caller);

    /**
     * Brings a template to these accounts, or what was changed of it.
     *
     * @return one for each, in their order
     * @throws NotFound {@code "template"}
     * @throws Invalid {@code "template"}: {@code accounts} UNKNOWN_REFERENCE
     */
    List<Outcome> publish(Caller caller, UUID template, List<String> accounts);

    /**
     * Takes it away from there; where it is not, there is nothing to do.
     *
     * @throws NotFound {@code "template"}
     * @throws Invalid {@code "template"}: {@code accounts} UNKNOWN_REFERENCE
     */
    List<Outcome> unpublish(Caller caller, UUID template, List<String> accounts);

    /**
     * Asks its accounts how it stands.
     *
     * @throws NotFound {@code "template"}
     * @throws Invalid {@code "whatsapp"}: {@code provider} PROVIDER with what it said
     */
    void sync(Caller caller, UUID template);

    /**
     * Takes over what an account has: what is not here yet is made, what is gone there is not linked any more.
     *
     * @param wanted names or ids; null for all
     * @return those that were taken over
     * @throws Invalid {@code "template"}: {@code accounts} UNKNOWN_REFERENCE; {@code "whatsapp"}: {@code provider} PROVIDER
     */
    List<MessageTemplate> take(Caller caller, String account, Collection<String> wanted);

    /**
     * The same for the account of a number.
     *
     * @throws NotFound {@code "inbox"}
     * @throws Forbidden {@code "inbox"} outside the caller's scope
     * @throws Invalid {@code "whatsapp"}: {@code provider} REQUIRED if it has none, or PROVIDER with what it said
     */
    List<MessageTemplate> takeAll(Caller caller, long inboxId);
}
