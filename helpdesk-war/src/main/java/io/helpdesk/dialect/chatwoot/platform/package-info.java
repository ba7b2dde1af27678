/**
 * Chatwoot's Platform API: the operator sets up accounts, users and bots, and makes their credentials.
 *
 * <p>Door: {@link io.helpdesk.dialect.chatwoot.platform.PlatformApplication}, at {@code chatwoot/platform/api/v1}. Key:
 * {@link io.helpdesk.dialect.chatwoot.platform.PlatformTokenAuthentication}, the one bootstrap token, which may act on
 * everything. Additions of ours are the key pairs, organisation keys and the lists of credentials in {@code credential}.
 */
package io.helpdesk.dialect.chatwoot.platform;
