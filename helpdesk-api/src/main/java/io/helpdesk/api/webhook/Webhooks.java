package io.helpdesk.api.webhook;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.problem.Invalid;
import io.helpdesk.api.problem.NotFound;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Webhooks of an account, each in one format; a caller who asks in one format does not see those of another. Those of
 * inboxes and bots follow the address written there and are not listed here. Each call joins the caller's transaction or
 * starts its own.
 */
public interface Webhooks {

    /** What every agent may know of a webhook. */
    record Named(long id, String name) {}

    /** @return by id */
    List<Named> names(Caller caller, String format);

    /** @return by id */
    List<Webhook> list(Caller caller, String format);

    /** @throws NotFound {@code "webhook"} */
    Webhook get(Caller caller, String format, long webhookId);

    /** @throws NotFound {@code "webhook"} */
    Webhook get(Caller caller, String format, UUID webhookUuid);

    /**
     * @throws Invalid {@code "webhook"}: {@code url} REQUIRED, MALFORMED unless http or https, TOO_LONG,
     *     PRIVATE_ADDRESS, TAKEN where the format allows one webhook per address; {@code events} REQUIRED, UNKNOWN_VALUE;
     *     {@code name} TOO_LONG
     */
    Webhook create(Caller caller, String format, SaveWebhook command);

    /** Refuses as {@link #create} does. */
    Webhook update(Caller caller, String format, long webhookId, SaveWebhook command);

    /** What waits for it is gone with it. */
    void delete(Caller caller, String format, long webhookId);

    /** Gives it another secret, which signs everything sent from now on. */
    Webhook rotateSecret(Caller caller, String format, long webhookId);

    /**
     * Sends a body of the caller's own, soon, whatever the webhook's events are.
     *
     * @param body the JSON to send, at most 4000 characters
     */
    Delivery test(Caller caller, String format, long webhookId, String eventName, String body);

    /** The secrets that sign what the account's inboxes send, by inbox. */
    Map<Long, String> inboxSecrets(Caller caller);

    /** The secrets that sign what the account's own bots are told, by bot. */
    Map<Long, String> botSecrets(Caller caller);
}
