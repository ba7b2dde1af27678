/**
 * Conversations: opening, lists, changes, snoozing, and the rules an incoming message sets off. The entity has the
 * rules; beans have the transactions.
 */
package io.helpdesk.core.conversation;
