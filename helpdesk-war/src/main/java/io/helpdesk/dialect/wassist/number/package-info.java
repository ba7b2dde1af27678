/**
 * Numbers, who answers what comes to them, and what they say of themselves (wassist 10), and the accounts behind them (wassist 11):
 * WhatsApp inboxes.
 */
package io.helpdesk.dialect.wassist.number;
