package io.helpdesk.wire;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.function.IntConsumer;
import java.util.regex.Pattern;

/**
 * A mailbox with as many mails as one likes, by as much of IMAP (RFC 3501) as reading them takes; UIDs are their numbers. GreenMail
 * looks through the whole mailbox for each mail it is asked for, which takes half a second of ten thousand.
 */
public final class LongMailbox implements AutoCloseable {

    private static final Pattern UIDS = Pattern.compile("UID FETCH (\\d+):\\* .*", Pattern.CASE_INSENSITIVE);
    private static final Pattern FETCH = Pattern.compile("FETCH ([\\d:,]+) \\(?(.*?)\\)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern PART =
            Pattern.compile("BODY(?:\\.PEEK)?\\[](?:<(\\d+)\\.(\\d+)>)?", Pattern.CASE_INSENSITIVE);

    private final ServerSocket socket;
    private final int count;
    private final IntConsumer asked;
    private final AtomicIntegerArray times;

    private LongMailbox(int count, IntConsumer asked) throws IOException {
        this.count = count;
        this.asked = asked;
        this.times = new AtomicIntegerArray(count + 1);
        this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        begin(this::accept);
    }

    /** @param asked is told of each mail before it is handed out */
    public static LongMailbox of(int count, IntConsumer asked) {
        try {
            return new LongMailbox(count, asked);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return socket.getLocalPort();
    }

    /** How often the mail was handed out from its beginning. */
    public int times(int number) {
        return times.get(number);
    }

    /** What Chatwoot's clients say of an email inbox that reads it. */
    public String inbox(String address) {
        return """
                {"name": "Long", "channel": {"type": "email", "email": "%s", "imap_enabled": true, "imap_address": "127.0.0.1",
                 "imap_port": %d, "imap_enable_ssl": false, "imap_login": "any", "imap_password": "any"}}""".formatted(address, port());
    }

    /** Each of another person. */
    public static byte[] mail(int number) {
        return String.join(
                        "\r\n",
                        "From: Ann Example <ann" + number + "@example.com>",
                        "To: help@example.com",
                        "Subject: Order " + number,
                        "Message-ID: <long-" + number + "@example.com>",
                        "",
                        "Where is my order?",
                        "")
                .getBytes(StandardCharsets.US_ASCII);
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
                var in = new BufferedInputStream(client.getInputStream());
                var out = client.getOutputStream()) {
            client.setTcpNoDelay(true);
            say(out, "* OK ready");
            for (var line = line(in); line != null; line = line(in)) {
                int blank = line.indexOf(' ');
                if (!answer(out, line.substring(0, blank), line.substring(blank + 1))) {
                    return;
                }
            }
        } catch (IOException gone) {
            // whoever read it ended
        }
    }

    /** @return whether there is more to say */
    private boolean answer(OutputStream out, String tag, String command) throws IOException {
        var answer = new ByteArrayOutputStream();
        var word = command.split(" ", 2)[0].toUpperCase(Locale.ROOT);
        var uids = UIDS.matcher(command);
        var fetch = FETCH.matcher(command);
        if (uids.matches()) {
            for (int i = Integer.parseInt(uids.group(1)); i <= count; i++) {
                say(answer, "* " + i + " FETCH (UID " + i + ")");
            }
        } else if (fetch.matches()) {
            for (var range : fetch.group(1).split(",")) {
                var ends = range.split(":");
                for (int i = Integer.parseInt(ends[0]); i <= Integer.parseInt(ends[ends.length - 1]); i++) {
                    fetched(answer, i, fetch.group(2));
                }
            }
        } else if (word.equals("CAPABILITY")) {
            say(answer, "* CAPABILITY IMAP4rev1");
        } else if (word.equals("EXAMINE") || word.equals("SELECT")) {
            say(answer, "* FLAGS (\\Seen)");
            say(answer, "* " + count + " EXISTS");
            say(answer, "* 0 RECENT");
            say(answer, "* OK [UIDVALIDITY 1] ok");
            say(answer, "* OK [UIDNEXT " + (count + 1) + "] ok");
        } else if (word.equals("SEARCH")) {
            var all = new StringBuilder("* SEARCH");
            for (int i = 1; i <= count; i++) {
                all.append(' ').append(i);
            }
            say(answer, all.toString());
        } else if (word.equals("LOGOUT")) {
            say(answer, "* BYE");
        }
        say(answer, tag + " OK done");
        out.write(answer.toByteArray());
        out.flush();
        return !word.equals("LOGOUT");
    }

    private void fetched(OutputStream answer, int number, String wanted) throws IOException {
        var mail = mail(number);
        var told = new ByteArrayOutputStream();
        say(told, "* " + number + " FETCH (UID " + number, "");
        if (wanted.toUpperCase(Locale.ROOT).contains("RFC822.SIZE")) {
            say(told, " RFC822.SIZE " + mail.length, "");
        }
        var part = PART.matcher(wanted);
        if (part.find()) {
            int from = part.group(1) == null ? 0 : Math.min(mail.length, Integer.parseInt(part.group(1)));
            int length = part.group(2) == null ? mail.length : Integer.parseInt(part.group(2));
            int to = Math.min(mail.length, from + length);
            if (from == 0) {
                asked.accept(number);
                times.incrementAndGet(number);
            }
            say(told, " BODY[]" + (part.group(1) == null ? "" : "<" + from + ">") + " {" + (to - from) + "}");
            told.write(mail, from, to - from);
        }
        say(told, ")");
        answer.write(told.toByteArray());
    }

    private static void say(OutputStream out, String line) throws IOException {
        say(out, line, "\r\n");
    }

    private static void say(OutputStream out, String text, String end) throws IOException {
        out.write((text + end).getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    /** @return null at the end */
    private static String line(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                return null;
            }
            if (next != '\r') {
                line.write(next);
            }
        }
        return line.toString(StandardCharsets.US_ASCII);
    }

    private static void begin(Runnable work) {
        var thread = new Thread(work, "long-mailbox");
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
