/**
 * Sign-in at providers that accounts name (docs/adr/0048-providers-of-accounts.md). What a provider says is read here and nowhere
 * else: its document, its keys, its answers and its tokens.
 */
package io.helpdesk.core.oidc;
