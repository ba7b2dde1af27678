package io.helpdesk.core.mail;

/**
 * Who takes an inbox's mail.
 *
 * @param login null for none
 * @param helloName what this node calls itself; null for its own name
 */
public record SmtpServer(ServerAddress at, Login login, String helloName) {}
