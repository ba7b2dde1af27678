package io.helpdesk.bench;

import io.helpdesk.wire.Desk;
import io.helpdesk.wire.Multipart;
import io.helpdesk.wire.server.ServerProcess;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * What so many clients cost who ask for a file of 20 MB and do not read it. The server has the run profile's options, so 512 MB of
 * heap. It leaves such a client after a minute; within that all is measured.
 */
final class Downloads {

    private static final int BYTES = 20_000_000;
    private static final long MIB = 1024 * 1024;
    private static final int BEGIN_MILLIS = 10_000;
    private static final int RECEIVE_BUFFER = 4096;
    private static final String STATUS = "HTTP/1.1 200";
    private static final int AT_ONCE = 50;
    private static final long HOLD_NANOS = 30_000_000_000L;
    private static final int QUIET_WITHIN_SECONDS = 15;

    /** Of a second of processor time. */
    private static final double QUIET_MILLIS = 200;

    private final Run run;

    Downloads(Run run) {
        this.run = run;
    }

    void measure() throws Exception {
        int clients = run.settings().downloads;
        var table = run.report()
                .table(
                        "downloads",
                        """
                Downloads of 20 MB to clients that do not read. The server is started with the run profile's options. Heap in MiB,
                after a collection, once the server is quiet; creates are Chatwoot application's, of 8 clients, while all others hold on.""",
                        "What",
                        "clients",
                        "of which began",
                        "seconds until then",
                        "heap before",
                        "heap added",
                        "creates per second",
                        "p99");
        try (var process = MeasuredServer.process(
                "bench-downloads", run.postgres(), run.postgres().port())) {
            var server = MeasuredServer.startAsRun(process, run.postgres(), run.settings());
            var desk = server.desk();
            var path = stored(desk);
            var create = Operations.creates(desk).get("chatwoot application");
            server.closed(MeasuredServer.CLIENTS, 0, 2, create);
            // once whole, so that what is loaded for it is there
            desk.visitor().get(path).send().expect(200);
            warmUp(process, path);
            quiet(server.pid());
            long before = process.virtualMachine().heapInUse();
            var stuck = new ArrayList<Socket>();
            try {
                long began = System.nanoTime();
                int begun = hold(process, path, clients, stuck);
                double seconds = (System.nanoTime() - began) / 1e9;
                quiet(server.pid());
                double added = (process.virtualMachine().heapInUse() - before) / (double) MIB;
                var creates = server.closed(MeasuredServer.CLIENTS, 0, run.settings().seconds, create);
                table.add(
                        "download",
                        clients,
                        begun,
                        seconds,
                        before / (double) MIB,
                        added,
                        creates.perSecond(),
                        creates.p99());
            } finally {
                close(stuck);
            }
        } catch (IOException | IllegalStateException e) {
            // as it may be what is looked for
            var words = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            table.add("the server did not hold: " + words, clients, null, null, null, null, null, null);
        }
    }

    /** Once the connections have all that they take, which is copied for a while after each has begun; half a minute at most. */
    private static void quiet(long pid) throws InterruptedException {
        double before = Machine.processorMillis(pid);
        for (int second = 0; second < QUIET_WITHIN_SECONDS; second++) {
            Thread.sleep(1000);
            double now = Machine.processorMillis(pid);
            if (now - before < QUIET_MILLIS) {
                return;
            }
            before = now;
        }
    }

    private static void warmUp(ServerProcess server, String path) throws IOException {
        var sockets = new ArrayList<Socket>();
        hold(server, path, MeasuredServer.CLIENTS, sockets);
        close(sockets);
    }

    /**
     * Opens so many, some at once. Who is refused, as too many come at once, comes again, for half a minute.
     *
     * @return how many of them are being sent it
     */
    private static int hold(ServerProcess server, String path, int count, List<Socket> held) throws IOException {
        long until = System.nanoTime() + HOLD_NANOS;
        while (held.size() < count && System.nanoTime() < until) {
            var asked = new ArrayList<Socket>();
            for (int i = Math.min(AT_ONCE, count - held.size()); i > 0; i--) {
                asked.add(ask(server, path));
            }
            for (var socket : asked) {
                if (begins(socket)) {
                    held.add(socket);
                } else {
                    socket.close();
                }
            }
        }
        return held.size();
    }

    private static Socket ask(ServerProcess server, String path) throws IOException {
        var socket = new Socket();
        socket.setReceiveBufferSize(RECEIVE_BUFFER);
        socket.setSoTimeout(BEGIN_MILLIS);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port()), BEGIN_MILLIS);
        socket.getOutputStream()
                .write(("GET " + path + " HTTP/1.1\r\nHost: " + server.base().getAuthority() + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static boolean begins(Socket socket) throws IOException {
        try {
            var begin = socket.getInputStream().readNBytes(STATUS.length());
            return new String(begin, StandardCharsets.US_ASCII).equals(STATUS);
        } catch (SocketTimeoutException none) {
            System.out.println(String.format(Locale.ROOT, "none within %d ms: %s", BEGIN_MILLIS, socket));
            return false;
        }
    }

    private static String stored(Desk desk) {
        var bytes = new byte[BYTES];
        new Random(22).nextBytes(bytes);
        var talk = desk.administrator()
                .post(desk.path("/conversations"))
                .json("{\"inbox_id\": " + desk.api().id() + ", \"contact_id\": " + desk.contact("Cleo Example") + "}")
                .send()
                .ok()
                .json()
                .get("id")
                .asLong();
        var address = desk.administrator()
                .post(desk.path("/conversations/" + talk + "/messages"))
                .multipart(new Multipart().file("attachments[]", "large.png", "image/png", bytes))
                .send()
                .ok()
                .json()
                .at("/attachments/0/data_url")
                .asText();
        var location = desk.visitor()
                .get(address.substring(address.indexOf("/rails/")))
                .send()
                .expect(302)
                .header("Location");
        return location.substring(location.indexOf("/rails/"));
    }

    private static void close(List<Socket> sockets) throws IOException {
        for (var socket : sockets) {
            socket.close();
        }
    }
}
