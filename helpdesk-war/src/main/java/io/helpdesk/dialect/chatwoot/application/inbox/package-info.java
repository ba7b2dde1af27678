/** Inboxes, who works in them and which bot answers first (chatwoot-resources 4, 5). */
package io.helpdesk.dialect.chatwoot.application.inbox;
