package io.helpdesk.wire.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Stands in front of PostgreSQL and counts round trips, one per ReadyForQuery after a connection's first; and cuts a
 * connection at a round trip of choice, so that the server never hears the question or the client never hears the
 * answer.
 *
 * <p>Encryption is declined on the server's behalf, so the frames can be read.
 */
public final class PgProxy implements AutoCloseable {

    /**
     * @param connection which of the proxy's connections, counted from 1
     * @param sql the statements executed with it, one per line
     */
    public record RoundTrip(int connection, String sql) {}

    /** What becomes of a request that a client has sent completely. */
    enum Fate {
        DELIVERED,
        NOT_DELIVERED,
        ANSWER_DROPPED
    }

    private final int upstream;
    private final ServerSocket listener;
    private final Set<PgConnection> connections = ConcurrentHashMap.newKeySet();
    private final List<RoundTrip> roundTrips = new ArrayList<>();
    private int accepted;
    private Fate cut = Fate.DELIVERED;
    private int cutAt;
    private String cutPart = "";
    private RoundTrip victim;
    private boolean refusing;

    private PgProxy(int upstream) throws IOException {
        this.upstream = upstream;
        this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        daemon("pg-proxy", this::accept);
    }

    /** A proxy on a free port of the loopback address, in front of this port of it. */
    public static PgProxy before(int upstream) {
        try {
            return new PgProxy(upstream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return listener.getLocalPort();
    }

    /** The round trips completed since {@link #reset()}, in the order of their completion. */
    public synchronized List<RoundTrip> roundTrips() {
        return List.copyOf(roundTrips);
    }

    /** Starts to count anew. */
    public synchronized void reset() {
        roundTrips.clear();
    }

    /** From now on the k-th round trip, counted from 1, does not reach the server: its client's connection ends instead. */
    public synchronized void cutBefore(int k) {
        arm(Fate.NOT_DELIVERED, k, "");
    }

    /** From now on the first round trip whose statements have this in them does not reach the server, whoever else asks meanwhile. */
    public synchronized void cutBefore(String part) {
        arm(Fate.NOT_DELIVERED, 1, part);
    }

    /** From now on the k-th round trip is executed by the server, but its client's connection ends without the answer. */
    public synchronized void cutAfter(int k) {
        arm(Fate.ANSWER_DROPPED, k, "");
    }

    /** Cuts nothing any more. */
    public synchronized void heal() {
        arm(Fate.DELIVERED, 0, "");
        victim = null;
        refusing = false;
    }

    /** The round trip that was cut since {@link #cutBefore} or {@link #cutAfter}, or null. */
    public synchronized RoundTrip victim() {
        return victim;
    }

    /** Ends all connections and takes no new ones until {@link #heal()}. */
    public void refuse() {
        synchronized (this) {
            refusing = true;
        }
        connections.forEach(PgConnection::close);
    }

    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        connections.forEach(PgConnection::close);
    }

    /** Asked by a connection for each complete request, before it is sent on. */
    synchronized Fate fateOf(RoundTrip request) {
        if (cut == Fate.DELIVERED || !request.sql().contains(cutPart) || --cutAt > 0) {
            return Fate.DELIVERED;
        }
        var fate = cut;
        cut = Fate.DELIVERED;
        victim = request;
        return fate;
    }

    /** Told by a connection for each ReadyForQuery. */
    synchronized void completed(RoundTrip roundTrip) {
        roundTrips.add(roundTrip);
    }

    void ended(PgConnection connection) {
        connections.remove(connection);
    }

    private void arm(Fate fate, int k, String part) {
        cut = fate;
        cutAt = k;
        cutPart = part;
        victim = null;
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                var client = listener.accept();
                synchronized (this) {
                    if (refusing) {
                        client.close();
                        continue;
                    }
                }
                client.setTcpNoDelay(true);
                open(client);
            } catch (IOException e) {
                // closed, or the server behind does not listen: the client notices by itself
            }
        }
    }

    private void open(Socket client) throws IOException {
        Socket server;
        try {
            server = new Socket(InetAddress.getLoopbackAddress(), upstream);
        } catch (IOException e) {
            client.close();
            return;
        }
        server.setTcpNoDelay(true);
        var connection = new PgConnection(this, ++accepted, client, server);
        connections.add(connection);
        daemon("pg-proxy-" + accepted + "-asks", connection::pumpRequests);
        daemon("pg-proxy-" + accepted + "-answers", connection::pumpAnswers);
    }

    private static void daemon(String name, Runnable work) {
        var thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }
}
