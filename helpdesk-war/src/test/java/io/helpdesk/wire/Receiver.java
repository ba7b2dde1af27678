package io.helpdesk.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.Predicate;

/** Somebody who is told things by HTTP, and misbehaves on request. Each request is kept, whatever is answered. */
public final class Receiver implements AutoCloseable {

    static final String TAKEN = "HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n";

    /** The connection is reset. */
    static final String RESET = "reset";

    /** Nothing is answered, ever. */
    static final String SILENCE = "silence";

    private final ServerSocket socket;
    private final List<Told> told = new CopyOnWriteArrayList<>();
    private final List<Socket> silent = new CopyOnWriteArrayList<>();
    private volatile Function<Told, String> manners = request -> TAKEN;

    /**
     * One request.
     *
     * @param headers by lower-case name
     */
    record Told(String path, Map<String, String> headers, byte[] body, String answer) {

        JsonNode json() {
            try {
                return new ObjectMapper().readTree(body);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        String event() {
            return json().path("event").asText();
        }

        String header(String name) {
            return headers.get(name.toLowerCase(Locale.ROOT));
        }

        boolean taken() {
            return answer.startsWith("HTTP/1.1 2");
        }
    }

    private Receiver(ServerSocket socket) {
        this.socket = socket;
        var thread = new Thread(this::listen, "receiver");
        thread.setDaemon(true);
        thread.start();
    }

    public static Receiver open() {
        try {
            return new Receiver(new ServerSocket(0, 500, InetAddress.getLoopbackAddress()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String url(String path) {
        return "http://127.0.0.1:" + socket.getLocalPort() + path;
    }

    /** What is answered from now on: a whole response, {@link #RESET} or {@link #SILENCE}. */
    Receiver answering(Function<Told, String> answer) {
        manners = answer;
        return this;
    }

    static String status(int status, String... headers) {
        return "HTTP/1.1 " + status + " X\r\nContent-Length: 4\r\nConnection: close\r\n"
                + String.join(
                        "",
                        Arrays.stream(headers).map(header -> header + "\r\n").toList()) + "\r\noops";
    }

    List<Told> told() {
        return List.copyOf(told);
    }

    List<Told> at(String path) {
        return told.stream().filter(each -> each.path().equals(path)).toList();
    }

    /** The first request like this one, now or within a minute. */
    Told await(Predicate<Told> wanted) {
        Eventually.is(
                () -> told.stream().anyMatch(wanted),
                () -> "not told; but "
                        + told.stream()
                                .map(each -> each.path() + " " + new String(each.body(), StandardCharsets.UTF_8))
                                .toList());
        return told.stream().filter(wanted).findFirst().orElseThrow();
    }

    Told await(String path, String event) {
        return await(each -> each.path().equals(path) && each.event().equals(event));
    }

    @Override
    public void close() {
        try {
            socket.close();
            for (var each : silent) {
                each.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void listen() {
        while (!socket.isClosed()) {
            try {
                var connection = socket.accept();
                var thread = new Thread(() -> hear(connection), "receiver-connection");
                thread.setDaemon(true);
                thread.start();
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void hear(Socket connection) {
        try {
            var in = new BufferedInputStream(connection.getInputStream());
            var path = line(in).split(" ")[1];
            var headers = new TreeMap<String, String>();
            for (var line = line(in); !line.isEmpty(); line = line(in)) {
                headers.put(
                        line.substring(0, line.indexOf(':')).toLowerCase(Locale.ROOT),
                        line.substring(line.indexOf(':') + 1).strip());
            }
            var body = in.readNBytes(Integer.parseInt(headers.getOrDefault("content-length", "0")));
            var answer = manners.apply(new Told(path, headers, body, ""));
            told.add(new Told(path, headers, body, answer));
            if (answer.equals(SILENCE)) {
                silent.add(connection);
                return;
            }
            if (answer.equals(RESET)) {
                connection.setSoLinger(true, 0);
            } else {
                connection.getOutputStream().write(answer.getBytes(StandardCharsets.UTF_8));
            }
            connection.close();
        } catch (IOException | RuntimeException gone) {
            // the other side went away: there is nothing to keep
        }
    }

    private static String line(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new IOException("cut off");
            }
            if (next != '\r') {
                line.write(next);
            }
        }
        return line.toString(StandardCharsets.UTF_8);
    }
}
