package io.helpdesk.core.mail.incoming;

/**
 * A mail in its mailbox.
 *
 * @param size in bytes, as the server counts them; negative for unknown
 * @param messageId without angle brackets; null for unknown, as the next two
 */
public record MailInBox(long uidValidity, long uid, long size, String messageId, String sender, String subject) {}
