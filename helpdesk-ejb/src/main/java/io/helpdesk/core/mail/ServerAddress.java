package io.helpdesk.core.mail;

/**
 * Where a mail server is.
 *
 * @param verified whether its certificate has to be known and to name this host
 */
public record ServerAddress(String host, int port, Encryption encryption, boolean verified) {}
