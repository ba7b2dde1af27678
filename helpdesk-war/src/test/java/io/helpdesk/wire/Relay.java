package io.helpdesk.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Passes connections on to another port of this machine, and counts them. */
final class Relay implements AutoCloseable {

    private final ServerSocket socket;
    private final int target;
    private final AtomicInteger open = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private final AtomicInteger all = new AtomicInteger();
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();

    private Relay(int target) throws IOException {
        this.target = target;
        this.socket = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        begin(this::accept);
    }

    static Relay to(int port) {
        try {
            return new Relay(port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return socket.getLocalPort();
    }

    /** Connections at one time, so far. */
    int most() {
        return most.get();
    }

    int open() {
        return open.get();
    }

    /** Connections ever. */
    int all() {
        return all.get();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                var near = socket.accept();
                var far = new Socket(InetAddress.getLoopbackAddress(), target);
                sockets.add(near);
                sockets.add(far);
                all.incrementAndGet();
                most.accumulateAndGet(open.incrementAndGet(), Math::max);
                begin(() -> {
                    pass(near, far);
                    open.decrementAndGet();
                });
                begin(() -> pass(far, near));
            } catch (IOException ended) {
                // the next one, or the end
            }
        }
    }

    private void pass(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException ended) {
            // one of them has gone
        } finally {
            sockets.remove(from);
            sockets.remove(to);
        }
    }

    private static void begin(Runnable task) {
        var thread = new Thread(task, "relay");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            socket.close();
            for (var each : sockets) {
                each.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
