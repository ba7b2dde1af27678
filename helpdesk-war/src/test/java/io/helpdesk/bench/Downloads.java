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
                after a collection; creates are Chatwoot application's, of 8 clients, while all others hold on.""",
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
            long before = process.virtualMachine().heapInUse();
            var stuck = new ArrayList<Socket>();
            try {
                long began = System.nanoTime();
                int begun = hold(process, path, clients, stuck);
                double seconds = (System.nanoTime() - began) / 1e9;
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

    private static void warmUp(ServerProcess server, String path) throws IOException {
        var sockets = new ArrayList<Socket>();
        hold(server, path, MeasuredServer.CLIENTS, sockets);
        close(sockets);
    }

    /**
     * Opens so many.
     *
     * @return how many of them have had their first byte
     */
    private static int hold(ServerProcess server, String path, int count, List<Socket> sockets) throws IOException {
        for (int i = 0; i < count; i++) {
            var socket = new Socket();
            sockets.add(socket);
            socket.setReceiveBufferSize(RECEIVE_BUFFER);
            socket.setSoTimeout(BEGIN_MILLIS);
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port()), BEGIN_MILLIS);
            socket.getOutputStream()
                    .write(("GET " + path + " HTTP/1.1\r\nHost: "
                                    + server.base().getAuthority() + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
        }
        int begun = 0;
        for (var socket : sockets) {
            try {
                begun += socket.getInputStream().read() == 'H' ? 1 : 0;
            } catch (SocketTimeoutException none) {
                System.out.println(String.format(Locale.ROOT, "none within %d ms: %s", BEGIN_MILLIS, socket));
            }
        }
        return begun;
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
