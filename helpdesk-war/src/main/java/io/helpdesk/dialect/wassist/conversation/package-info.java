/**
 * Conversations with a number, and subscriptions to them (wassist 4 to 6). A number opens one; the same number opens
 * it again.
 */
package io.helpdesk.dialect.wassist.conversation;
