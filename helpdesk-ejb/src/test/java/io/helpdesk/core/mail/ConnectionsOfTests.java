package io.helpdesk.core.mail;

/** Connections as the tests of other packages need them. */
public final class ConnectionsOfTests {

    private ConnectionsOfTests() {}

    /** @param milliseconds for each answer */
    public static MailConnections patient(String milliseconds) {
        var connections = new MailConnections();
        connections.toAnswer = milliseconds;
        return connections;
    }
}
