/**
 * Chatwoot's Platform API: the operator sets up accounts, users and bots, and makes their credentials.
 *
 * <p>Entrance: {@link io.helpdesk.dialect.chatwoot.platform.PlatformApplication}, at {@code chatwoot/platform/api/v1}. Credential:
 * {@link io.helpdesk.dialect.chatwoot.platform.PlatformTokenAuthentication}, the one bootstrap token, which may act on
 * everything. Keys of other dialects are made here too, by {@code io.helpdesk.web.credential}; of ours are also the list of a
 * user's tokens and its DELETE in {@code credential}.
 */
package io.helpdesk.dialect.chatwoot.platform;
