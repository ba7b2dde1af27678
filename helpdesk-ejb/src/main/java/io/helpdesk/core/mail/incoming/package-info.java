/** Mail that comes in: its bytes become a {@link io.helpdesk.core.mail.incoming.ReceivedMail}, which knows no table. */
package io.helpdesk.core.mail.incoming;
