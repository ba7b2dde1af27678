/**
 * Events as the log keeps them: records of their own, between the API's and the text that is stored. A component that the
 * API takes away or cuts anew stops the compiler here, and what is stored already is read as before
 * (docs/adr/0026-event-consumers-and-stored-payloads.md).
 */
package io.helpdesk.core.outbox.payload;
