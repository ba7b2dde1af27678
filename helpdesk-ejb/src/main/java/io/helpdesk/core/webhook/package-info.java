/**
 * Webhooks: addresses that are told what happens, in the words of a dialect's format. Which events become deliveries says
 * {@link io.helpdesk.core.webhook.WebhookConsumer}, how they are posted {@link io.helpdesk.core.webhook.WebhookTransport};
 * leases, order and repetitions are {@code delivery}'s.
 */
package io.helpdesk.core.webhook;
