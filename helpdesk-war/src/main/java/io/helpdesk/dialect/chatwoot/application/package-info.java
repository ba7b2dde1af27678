/**
 * The Chatwoot application API: what agents, administrators and agent bots use.
 *
 * <p>Entrance: {@link io.helpdesk.dialect.chatwoot.application.ChatwootApplication}, at {@code chatwoot/api/v1}. Credential: {@link
 * io.helpdesk.dialect.chatwoot.application.AccessTokenAuthentication}; endpoints for bots carry {@link
 * io.helpdesk.dialect.chatwoot.application.BotsAllowed}. A role that does not suffice is answered 401, never 403.
 */
package io.helpdesk.dialect.chatwoot.application;
