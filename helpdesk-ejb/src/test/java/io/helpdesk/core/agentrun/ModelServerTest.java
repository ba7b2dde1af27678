package io.helpdesk.core.agentrun;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.helpdesk.api.settings.Setting;
import io.helpdesk.api.settings.Settings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A server of models is not waited for longer than there is time. */
class ModelServerTest {

    private final ModelServer server = new ModelServer();
    private ServerSocket silent;

    /** Where the server is. */
    private record At(String address) implements Settings {

        @Override
        public Optional<String> text(Setting setting) {
            return setting == Setting.AGENTS_URL ? Optional.of(address) : Optional.empty();
        }

        @Override
        public long number(Setting setting, long least) {
            return least;
        }

        @Override
        public boolean flag(Setting setting) {
            return false;
        }

        @Override
        public Path home() {
            return Path.of("");
        }
    }

    @BeforeEach
    void open() throws IOException {
        silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        server.settings = new ModelSettings();
        server.settings.settings = new At("http://127.0.0.1:" + silent.getLocalPort());
        server.clock = Clock.systemUTC();
        server.open();
    }

    @AfterEach
    void close() throws IOException {
        server.close();
        silent.close();
    }

    private Duration refused(Duration lastTry, Duration end) {
        long from = System.nanoTime();
        var limits = new ModelServer.Limits(from + lastTry.toNanos(), from + end.toNanos());
        var trouble =
                assertThrows(AgentTrouble.class, () -> server.complete(new ObjectMapper().createObjectNode(), limits));
        assertEquals("The model server does not answer.", trouble.getMessage());
        return Duration.ofNanos(System.nanoTime() - from);
    }

    @Test
    void anAnswerIsWaitedForToTheEndAndNoLonger() {
        var took = refused(Duration.ofSeconds(-1), Duration.ofMillis(600));
        assertTrue(took.compareTo(Duration.ofMillis(500)) > 0, took::toString);
        assertTrue(took.compareTo(Duration.ofSeconds(10)) < 0, took::toString);
    }

    @Test
    void tryingAgainEndsThenToo() {
        var took = refused(Duration.ofSeconds(20), Duration.ofSeconds(1));
        assertTrue(took.compareTo(Duration.ofSeconds(10)) < 0, took::toString);
    }

    @Test
    void behindTheEndNobodyIsAsked() {
        assertTrue(refused(Duration.ofSeconds(-2), Duration.ofSeconds(-1)).compareTo(Duration.ofSeconds(1)) < 0);
    }
}
