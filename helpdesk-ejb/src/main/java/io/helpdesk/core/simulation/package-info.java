/**
 * Trying agents out: a talk with one is a conversation in an inbox of the account's own, which leads nowhere
 * (docs/adr/0057-a-simulation-is-a-conversation.md).
 */
package io.helpdesk.core.simulation;
