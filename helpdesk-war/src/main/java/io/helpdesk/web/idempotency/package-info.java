/**
 * {@code Idempotency-Key} on POST, for all dialects (the IETF draft "The Idempotency-Key HTTP Header Field";
 * docs/adr/0011-idempotent-creates.md).
 */
package io.helpdesk.web.idempotency;
