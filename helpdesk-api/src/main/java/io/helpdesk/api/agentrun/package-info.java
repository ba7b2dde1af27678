/** Agents that answer by themselves: programs that somebody runs elsewhere, and models that are given instructions here. */
package io.helpdesk.api.agentrun;
