/**
 * Mail that comes in: its bytes become a {@link io.helpdesk.core.mail.incoming.ReceivedMail}, which knows no table, and that
 * a message, a report about one, or nothing, as {@link io.helpdesk.core.mail.incoming.MailIntake} decides.
 */
package io.helpdesk.core.mail.incoming;
