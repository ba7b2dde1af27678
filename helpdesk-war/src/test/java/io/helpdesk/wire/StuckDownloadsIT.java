package io.helpdesk.wire;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.helpdesk.wire.server.ServerProcess;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Clients that ask for a large file and do not read it: they cost next to no memory, and nobody else has to wait. */
@Tag("own-server")
class StuckDownloadsIT {

    private static final int CLIENTS = 200;

    /** Of the servers, Payara takes most for a connection with something to write: 190 KiB, its threads included. */
    private static final long MORE = 96;

    private static final long MEGABYTE = 1024 * 1024;

    @Test
    void clientsThatDoNotReadTheirFilesHoldUpNobody() throws IOException {
        try (var server = ServerProcess.named("stuck-downloads")
                .with("helpdesk.platform.token", Server.PLATFORM_TOKEN)
                .with("helpdesk.public.url", "http://desk.example.com")
                .start()) {
            var the = ChatwootFixture.open(Http.at(server.base()));
            // more than the connection itself takes, on the way
            var bytes = new byte[(int) (16 * MEGABYTE)];
            new Random(22).nextBytes(bytes);
            var path = stored(the, bytes);
            assertArrayEquals(
                    bytes, Http.at(server.base()).get(path).send().expect(200).body());
            long before = server.virtualMachine().heapInUse();

            var stuck = new ArrayList<Socket>();
            try {
                for (int i = 0; i < CLIENTS; i++) {
                    stuck.add(asking(server, path));
                }
                for (var client : stuck) {
                    begun(client);
                }
                assertArrayEquals(
                        bytes,
                        Http.at(server.base()).get(path).send().expect(200).body());
                the.ownConversation("");
                Http.at(server.base()).get("/health/live").send().expect(200);
                long more = server.virtualMachine().heapInUse() - before;
                assertTrue(
                        more < MORE * MEGABYTE,
                        CLIENTS + " clients that do not read cost " + more / MEGABYTE + " MB of heap");
            } finally {
                close(stuck);
            }
            the.ownConversation("");
        }
    }

    private static String stored(ChatwootFixture the, byte[] bytes) {
        var talk = the.ownConversation("").get("id").asLong();
        var message = the.agent
                .post(the.in(talk, "/messages"))
                .multipart(new Multipart().file("attachments[]", "large.png", "image/png", bytes))
                .send()
                .expect(200)
                .json();
        var address = message.at("/attachments/0/data_url").asText();
        var location = the.agent
                .get(address.substring(address.indexOf("/rails/")))
                .send()
                .expect(302)
                .header("Location");
        return location.substring(location.indexOf("/rails/"));
    }

    private static Socket asking(ServerProcess server, String path) throws IOException {
        var socket = new Socket();
        socket.setReceiveBufferSize(4096);
        socket.connect(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), server.port()));
        socket.setSoTimeout(60_000);
        socket.getOutputStream()
                .write(("GET " + path + " HTTP/1.1\r\nHost: " + server.base().getAuthority() + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    /** The first byte is there, and no more is read. */
    private static void begun(Socket client) throws IOException {
        assertTrue(client.getInputStream().read() == 'H');
    }

    private static void close(List<Socket> clients) throws IOException {
        for (var client : clients) {
            client.close();
        }
    }
}
