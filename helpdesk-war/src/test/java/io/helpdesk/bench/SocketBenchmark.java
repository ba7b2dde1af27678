package io.helpdesk.bench;

import io.helpdesk.wire.Desk;
import io.helpdesk.wire.Http;
import io.helpdesk.wire.Server;
import io.helpdesk.wire.postgres.Postgres;
import io.helpdesk.wire.server.ServerProcess;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.ArrayList;
import java.util.Locale;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/**
 * {@code ./mvnw -Pbench verify -Dbench.class=SocketBenchmark}: what {@code bench.sockets} (2,000) subscribed sockets that are
 * told nothing add to the heap in use and to the resident memory of one node.
 */
class SocketBenchmark {

    private static final String SUBSCRIBE =
            "{\"command\":\"subscribe\",\"identifier\":\"{\\\"channel\\\":\\\"RoomChannel\\\","
                    + "\\\"pubsub_token\\\":\\\"%s\\\",\\\"account_id\\\":%d,\\\"user_id\\\":%d}\"}";

    private final int count = Integer.getInteger("bench.sockets", 2_000);

    @Test
    void measure() throws Exception {
        try (var postgres = Postgres.startDurable("bench-sockets");
                var server = ServerProcess.named("bench-sockets")
                        .with("helpdesk.platform.token", Server.PLATFORM_TOKEN)
                        .database(postgres)) {
            server.start();
            var desk = Desk.open(Http.at(server.base()));
            var token = desk.administrator()
                    .get("/api/v1/profile")
                    .send()
                    .ok()
                    .json()
                    .get("pubsub_token")
                    .asText();
            var subscribe = String.format(
                    Locale.ROOT, SUBSCRIBE, token, desk.account(), desk.ada().id());
            opened(server, subscribe, 10);
            double heap = Machine.heapInUse(server.pid());
            double resident = Machine.resident(server.pid());
            var sockets = opened(server, subscribe, count);
            System.out.printf(
                    Locale.ROOT,
                    "%d subscribed sockets: heap in use %.0f MiB, before them %.0f; resident %.0f MiB, before "
                            + "them %.0f; load average %.1f%n",
                    sockets.size(),
                    Machine.heapInUse(server.pid()),
                    heap,
                    Machine.resident(server.pid()),
                    resident,
                    Machine.loadAverage());
            desk.administrator().get(desk.path("/conversations")).send().ok();
            sockets.forEach(WebSocket::abort);
        }
    }

    private static ArrayList<WebSocket> opened(ServerProcess server, String subscribe, int count) throws Exception {
        var client = HttpClient.newHttpClient();
        var address =
                URI.create(server.base().toString().replaceFirst("^http", "ws").replaceFirst("/+$", "") + "/cable");
        var confirmed = new CountDownLatch(count);
        var sockets = new ArrayList<WebSocket>();
        for (int i = 0; i < count; i++) {
            var socket = client.newWebSocketBuilder()
                    .subprotocols("actioncable-v1-json")
                    .buildAsync(address, new WebSocket.Listener() {
                        @Override
                        public CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
                            if (text.toString().contains("confirm_subscription")) {
                                confirmed.countDown();
                            }
                            from.request(1);
                            return null;
                        }
                    })
                    .join();
            socket.sendText(subscribe, true).join();
            sockets.add(socket);
        }
        if (!confirmed.await(120, TimeUnit.SECONDS)) {
            throw new AssertionError(confirmed.getCount() + " of " + count + " were not confirmed");
        }
        return sockets;
    }
}
