/** Surveys on the client API (chatwoot-client 2.1): no credential but the conversation's UUID. */
package io.helpdesk.dialect.chatwoot.client.survey;
