/**
 * Mail that leaves: what is written in an inbox of that kind becomes a delivery ({@link
 * io.helpdesk.core.mail.outgoing.MailConsumer}), is put together ({@link io.helpdesk.core.mail.outgoing.MailComposer}) and handed to
 * the inbox's server ({@link io.helpdesk.core.mail.outgoing.MailTransport}): at least once, under one Message-ID
 * (docs/adr/0036-mail-out-and-sealed-secrets.md).
 */
package io.helpdesk.core.mail.outgoing;
