/** Bots, and what they are told; those that answer by themselves are {@code agentrun}'s. */
package io.helpdesk.core.bot;
