/**
 * Agents that answer by themselves: a consumer of the event log makes of each message that an agent is to answer a delivery, and the
 * transport asks the agent: a program outside, or a model (docs/adr/0053-agents-that-answer.md).
 */
package io.helpdesk.core.agentrun;
