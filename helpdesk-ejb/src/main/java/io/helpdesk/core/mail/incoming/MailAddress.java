package io.helpdesk.core.mail.incoming;

/**
 * A mailbox.
 *
 * @param name null for none
 * @param address as it was written
 */
public record MailAddress(String name, String address) {}
