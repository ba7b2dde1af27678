/**
 * What WhatsApp's servers see: an address for each number, where they bring what contacts write and what became of messages
 * (whatsapp-cloud 5 to 7, docs/whatsapp.md).
 *
 * <p>Application: {@link io.helpdesk.dialect.whatsapp.WhatsAppApplication}, at {@code webhooks/whatsapp}, as the original's. No credential: calls are
 * signed, and answered before anything is done about them.
 */
package io.helpdesk.dialect.whatsapp;
