package io.helpdesk.core.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.helpdesk.core.network.WaitingHttp.Patience;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.support.ClassicRequestBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class WaitingHttpTest {

    private static final Patience SHORT = new Patience(Duration.ofSeconds(30), Duration.ofMillis(800));
    private static final Patience LONG = new Patience(Duration.ofSeconds(30), Duration.ofSeconds(30));

    private ServerSocket server;
    private WaitingHttp http;

    /** What the other side does. */
    private interface Manners {
        void serve(Socket connection) throws IOException, InterruptedException;
    }

    @BeforeEach
    void open() throws IOException {
        server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        http = new WaitingHttp("waiting-http-test", new OpenHosts(true), 2);
    }

    @AfterEach
    void close() throws IOException {
        http.close();
        server.close();
    }

    private void serve(Manners manners) {
        var thread = new Thread(
                () -> {
                    try (var connection = server.accept()) {
                        manners.serve(connection);
                    } catch (IOException | InterruptedException over) {
                        // the test has ended
                    }
                },
                "waiting-http-test-server");
        thread.setDaemon(true);
        thread.start();
    }

    private ClassicRequestBuilder post() {
        return ClassicRequestBuilder.post("http://127.0.0.1:" + server.getLocalPort() + "/");
    }

    private static void say(Socket connection, String text) throws IOException {
        connection.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        connection.getOutputStream().flush();
    }

    @Test
    void whoeverDripsIsCutOff() {
        serve(connection -> {
            say(connection, "HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n");
            while (true) {
                say(connection, "x");
                Thread.sleep(20);
            }
        });
        var thrown = assertThrows(
                InterruptedIOException.class,
                () -> http.call(post().build(), SHORT, answer -> BoundedBody.whole(answer, 100_000)));
        assertTrue(thrown.getMessage().contains("longer than"), thrown.getMessage());
    }

    @Test
    void whoeverTakesNothingOfWhatIsSentIsCutOff() {
        serve(connection -> Thread.sleep(60_000));
        var large = new ByteArrayEntity(new byte[64 * 1024 * 1024], ContentType.APPLICATION_OCTET_STREAM);
        assertThrows(
                InterruptedIOException.class,
                () -> http.call(post().setEntity(large).build(), SHORT, answer -> answer.getCode()));
    }

    @Test
    void noRedirectIsFollowedAndAnAnswerIsReadAsFarAsItMayBe() throws IOException {
        var answer =
                "HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:1/\r\nContent-Length: 5\r\nConnection: close\r\n\r\nThere";
        serve(connection -> say(connection, answer));
        assertEquals(302, http.<Integer>call(post().build(), LONG, found -> found.getCode()));
        serve(connection -> say(connection, answer));
        assertEquals(
                "The",
                new String(
                        http.<byte[]>call(post().build(), LONG, found -> BoundedBody.beginning(found, 3)),
                        StandardCharsets.US_ASCII));
        serve(connection -> say(connection, answer));
        assertThrows(IOException.class, () -> http.call(post().build(), LONG, found -> BoundedBody.whole(found, 4)));
    }
}
