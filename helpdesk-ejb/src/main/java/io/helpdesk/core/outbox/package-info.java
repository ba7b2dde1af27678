/**
 * The event log: what happened, written in the transaction in which it happened ({@link io.helpdesk.core.outbox.Outbox}), and
 * read later, in order and without a gap. Who reads it once for all nodes is an {@link io.helpdesk.core.outbox.EventConsumer}.
 */
package io.helpdesk.core.outbox;
