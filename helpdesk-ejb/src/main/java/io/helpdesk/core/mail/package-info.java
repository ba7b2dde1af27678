/**
 * Mail: how an inbox of that kind sends and fetches, in one form for all dialects ({@link
 * io.helpdesk.core.mail.MailSettings}), connections to its servers, and the signs by which an answer finds its conversation.
 * Jakarta Mail is the server's.
 */
package io.helpdesk.core.mail;
