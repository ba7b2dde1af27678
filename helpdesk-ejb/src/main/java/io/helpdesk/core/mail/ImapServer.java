package io.helpdesk.core.mail;

/**
 * Where an inbox's mail arrives.
 *
 * @param mailbox by its name, usually INBOX
 * @param readInterval between two looks, as a duration of Go ({@code 5m}); null if nobody said
 * @param scanSince how far to look back at first, in the same form; null if nobody said
 */
public record ImapServer(ServerAddress at, Login login, String mailbox, String readInterval, String scanSince) {}
