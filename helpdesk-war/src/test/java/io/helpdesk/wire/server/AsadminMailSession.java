package io.helpdesk.wire.server;

/** A mail session, in the words of asadmin. */
final class AsadminMailSession {

    private AsadminMailSession() {}

    static String command(int port) {
        return "create-javamail-resource --mailhost 127.0.0.1 --mailuser desk --fromaddress desk@example.com"
                + " --property mail.smtp.port=" + port + " mail/helpdesk";
    }
}
