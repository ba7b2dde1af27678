package io.helpdesk.wire;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;

/** Takes every mail by SMTP, also one without an address for errors ({@code <>}), which GreenMail does not. */
final class MailTaker implements AutoCloseable {

    private final ServerSocket socket;
    private final List<MimeMessage> taken = new CopyOnWriteArrayList<>();

    private MailTaker() throws IOException {
        socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        begin(this::accept);
    }

    static MailTaker start() {
        try {
            return new MailTaker();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return socket.getLocalPort();
    }

    /** Each with {@code X-Envelope-From}, the address for errors. */
    List<MimeMessage> taken() {
        return List.copyOf(taken);
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                var client = socket.accept();
                begin(() -> serve(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client;
                var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
                var out = client.getOutputStream()) {
            say(out, "220 ready");
            var from = "";
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                var command = line.toUpperCase(Locale.ROOT);
                if (command.startsWith("MAIL FROM:")) {
                    from = line.substring(10).split(" ")[0];
                }
                if (command.startsWith("DATA")) {
                    say(out, "354 go on");
                    taken.add(mail(from, in));
                }
                say(out, command.startsWith("QUIT") ? "221 bye" : "250 ok");
            }
        } catch (IOException | MessagingException gone) {
            // the sender sees it
        }
    }

    private static MimeMessage mail(String from, BufferedReader in) throws IOException, MessagingException {
        var text = new StringBuilder("X-Envelope-From: " + from + "\r\n");
        for (var line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            text.append(line.startsWith(".") ? line.substring(1) : line).append("\r\n");
        }
        return new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    private static void begin(Runnable work) {
        var thread = new Thread(work, "mail-taker");
        thread.setDaemon(true);
        thread.start();
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
