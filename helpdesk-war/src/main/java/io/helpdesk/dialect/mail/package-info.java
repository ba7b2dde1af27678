/**
 * What mail servers see: an address for each inbox, to which they hand over mails as they are (docs/mail.md).
 *
 * <p>Application: {@link io.helpdesk.dialect.mail.MailApplication}, at {@code mail}. The credential is the path, and each mail is
 * signed. Answers say in JSON what was done, or what to do.
 */
package io.helpdesk.dialect.mail;
