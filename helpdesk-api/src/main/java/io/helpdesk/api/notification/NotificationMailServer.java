package io.helpdesk.api.notification;

/**
 * The mail server that an account names for what its agents are told. None of its parts is null.
 *
 * @param password never shown; empty where there is none
 * @param address whom the mails are from; a name may be in front of it
 * @param idleTimeout how long a connection is kept, as the account writes it
 * @param waitTimeout how long one is waited for, likewise
 * @param mostRetries how often a mail is tried again
 */
public record NotificationMailServer(
        String username,
        String host,
        int port,
        String password,
        int mostConnections,
        String idleTimeout,
        String waitTimeout,
        String authProtocol,
        String address,
        int mostRetries,
        String tlsType,
        boolean tlsUnverified,
        String helloHostname,
        boolean enabled) {

    /** Of who has named none. */
    public static final NotificationMailServer NONE =
            new NotificationMailServer("", "", 0, "", 0, "", "", "", "", 0, "", false, "", false);
}
