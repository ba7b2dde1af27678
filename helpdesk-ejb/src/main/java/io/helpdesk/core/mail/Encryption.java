package io.helpdesk.core.mail;

/** How a connection to a mail server is kept from others' eyes. */
public enum Encryption {
    NONE,
    /** TLS if the server offers it, else none: whoever sits in between can prevent it. */
    STARTTLS_IF_OFFERED,
    /** TLS, after asking for it; a server that does not offer it gets nothing (RFC 3207, RFC 9051). */
    STARTTLS,
    /** TLS from the first byte on (RFC 8314). */
    TLS
}
