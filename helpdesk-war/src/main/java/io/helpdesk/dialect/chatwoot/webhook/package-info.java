/** What both Chatwoot APIs' clients are told by HTTP when something happens. */
package io.helpdesk.dialect.chatwoot.webhook;
