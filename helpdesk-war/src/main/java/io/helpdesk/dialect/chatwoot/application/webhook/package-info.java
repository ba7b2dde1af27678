/** The account's webhooks and what became of their deliveries. */
package io.helpdesk.dialect.chatwoot.application.webhook;
