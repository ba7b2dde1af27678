/**
 * What leaves by WhatsApp's Cloud API: a transport of the delivery engine. There is nothing by which once could be promised, so each message
 * is written down before it is asked for ({@link io.helpdesk.core.whatsapp.outgoing.Dispatches}), and goes with its own id, which comes back with
 * what becomes of it.
 */
package io.helpdesk.core.whatsapp.outgoing;
