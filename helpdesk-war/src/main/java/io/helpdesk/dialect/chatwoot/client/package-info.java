/**
 * Chatwoot's client face: what the apps and sites see through which contacts write to an Api inbox.
 *
 * <p>Entrance: {@link io.helpdesk.dialect.chatwoot.client.ChatwootClientApplication}, at {@code chatwoot/public/api/v1}. Credential:
 * none; two unguessable path segments name the inbox and the contact's session, see {@link
 * io.helpdesk.dialect.chatwoot.client.VisitorAuthentication}. On this wire always 200, bare objects and arrays, and
 * refusals that carry the keys of the original and of its documents at once ({@link
 * io.helpdesk.dialect.chatwoot.client.ClientErrors}). Browsers of any site may call (chatwoot-client 0).
 */
package io.helpdesk.dialect.chatwoot.client;
