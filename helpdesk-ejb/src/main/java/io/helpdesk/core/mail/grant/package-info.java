/**
 * Leave to use mailboxes, asked of their owners in a browser ({@link io.helpdesk.core.mail.grant.MailGrantsBean};
 * docs/adr/0042-leave-to-use-a-mailbox.md).
 */
package io.helpdesk.core.mail.grant;
