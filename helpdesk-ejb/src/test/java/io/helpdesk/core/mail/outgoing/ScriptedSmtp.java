package io.helpdesk.core.mail.outgoing;

import io.helpdesk.core.mail.Certificates;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import javax.net.ssl.SSLSocket;

/** A server that speaks SMTP as far as it was told to, and remembers what it took. */
final class ScriptedSmtp implements AutoCloseable {

    /** In place of an answer: the connection ends. */
    static final String HANGS_UP = "hangs up";

    /** In place of an answer: nothing more is said, and the connection stays. */
    static final String STALLS = "stalls";

    /** Commands that came over TLS. */
    final List<String> sealed = new CopyOnWriteArrayList<>();

    /** What was said after {@code DATA}, whether or not it was answered. */
    final List<String> taken = new CopyOnWriteArrayList<>();

    private final ServerSocket socket;
    private final Function<String, String> answers;

    /** @param answers to a command, {@code "."} for the end of a mail; null for the usual one */
    ScriptedSmtp(Function<String, String> answers) {
        this.answers = answers;
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var thread = new Thread(this::serve, "scripted-smtp");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (var connection = socket.accept()) {
                talk(connection);
            } catch (IOException | GeneralSecurityException ended) {
                // the next one, or the end
            }
        }
    }

    private void talk(Socket connection) throws IOException, GeneralSecurityException {
        var out = new PrintWriter(connection.getOutputStream(), true, StandardCharsets.UTF_8);
        if (say(out, "220 here", "")) {
            talk(connection, out);
        }
    }

    private void talk(Socket connection, PrintWriter out) throws IOException, GeneralSecurityException {
        boolean tls = connection instanceof SSLSocket;
        var in = new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8));
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            if (tls) {
                sealed.add(line);
            }
            var usual = line.startsWith("DATA") ? "354 go on" : line.startsWith("QUIT") ? "221 bye" : "250 ok";
            if (!say(out, usual, line)) {
                return;
            }
            if (line.startsWith("STARTTLS") && answers.apply(line) != null) {
                var upgraded = Certificates.unknown()
                        .getSocketFactory()
                        .createSocket(connection, null, connection.getPort(), false);
                ((SSLSocket) upgraded).setUseClientMode(false);
                talk(upgraded, new PrintWriter(upgraded.getOutputStream(), true, StandardCharsets.UTF_8));
                return;
            }
            if (line.startsWith("DATA") && answers.apply(line) == null) {
                taken.add(mail(in));
                if (!say(out, "250 taken", ".")) {
                    return;
                }
            }
        }
    }

    private boolean say(PrintWriter out, String usual, String command) {
        var answer = answers.apply(command);
        if (HANGS_UP.equals(answer)) {
            return false;
        }
        if (STALLS.equals(answer)) {
            stall();
            return false;
        }
        out.print((answer == null ? usual : answer) + "\r\n");
        out.flush();
        return true;
    }

    private void stall() {
        while (!socket.isClosed()) {
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private static String mail(BufferedReader in) throws IOException {
        var mail = new StringBuilder();
        for (var line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            mail.append(line).append("\r\n");
        }
        return mail.toString();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
