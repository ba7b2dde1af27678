/**
 * Accounts and their users on the Platform API (docs/dialects/chatwoot-platform.md). Only the operator's token opens
 * it.
 */
package io.helpdesk.dialect.chatwoot.platform.account;
