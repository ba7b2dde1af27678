package io.helpdesk.wire.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * One client's connection through {@link PgProxy}, read frame by frame as PostgreSQL's protocol 3.0 has them: a byte for
 * the kind, four for the length, the content; only the very first frame of a client has no kind.
 *
 * <p>A request ends with Sync or is a simple Query, and each is answered by one ReadyForQuery. It is held back until it
 * is complete, so that the server gets all of it or nothing.
 */
final class PgConnection {

    private static final int SSL_REQUEST = 80877103;
    private static final int GSS_REQUEST = 80877104;

    private record Frame(int kind, byte[] content) {}

    private final PgProxy proxy;
    private final int number;
    private final Socket client;
    private final Socket server;
    private final Map<String, String> prepared = new HashMap<>();
    private final Queue<PgProxy.RoundTrip> asked = new ConcurrentLinkedQueue<>();
    private volatile PgProxy.RoundTrip unanswered;

    PgConnection(PgProxy proxy, int number, Socket client, Socket server) {
        this.proxy = proxy;
        this.number = number;
        this.client = client;
        this.server = server;
    }

    void pumpRequests() {
        try (var in = new DataInputStream(new BufferedInputStream(client.getInputStream()));
                var out = new DataOutputStream(new BufferedOutputStream(server.getOutputStream()))) {
            greet(in, out);
            var held = new ByteArrayOutputStream();
            var statements = new ArrayList<String>();
            while (true) {
                var frame = read(in);
                write(new DataOutputStream(held), frame);
                note(frame, statements);
                if (frame.kind == 'S' || frame.kind == 'Q') {
                    var request = new PgProxy.RoundTrip(number, String.join("\n", statements));
                    statements.clear();
                    var fate = proxy.fateOf(request);
                    if (fate == PgProxy.Fate.NOT_DELIVERED) {
                        return;
                    }
                    if (fate == PgProxy.Fate.ANSWER_DROPPED) {
                        unanswered = request;
                    }
                    asked.add(request);
                } else if (frame.kind == 'P'
                        || frame.kind == 'B'
                        || frame.kind == 'D'
                        || frame.kind == 'E'
                        || frame.kind == 'C') {
                    continue;
                }
                held.writeTo(out);
                held.reset();
                out.flush();
            }
        } catch (IOException e) {
            // one side has hung up
        } finally {
            close();
        }
    }

    void pumpAnswers() {
        try (var in = new DataInputStream(new BufferedInputStream(server.getInputStream()));
                var out = new DataOutputStream(new BufferedOutputStream(client.getOutputStream()))) {
            var started = false;
            while (true) {
                var frame = read(in);
                var dropped = unanswered != null && asked.peek() == unanswered;
                if (!dropped) {
                    write(out, frame);
                }
                if (frame.kind == 'Z') {
                    if (started) {
                        proxy.completed(asked.remove());
                    }
                    started = true;
                    if (dropped) {
                        return;
                    }
                }
                if (in.available() == 0) {
                    out.flush();
                }
            }
        } catch (IOException e) {
            // one side has hung up
        } finally {
            close();
        }
    }

    void close() {
        for (var socket : List.of(client, server)) {
            try {
                socket.close();
            } catch (IOException e) {
                // closed is all that is wanted
            }
        }
        proxy.ended(this);
    }

    private void greet(DataInputStream in, DataOutputStream out) throws IOException {
        while (true) {
            var content = new byte[in.readInt() - 4];
            in.readFully(content);
            var code = (content[0] & 0xff) << 24
                    | (content[1] & 0xff) << 16
                    | (content[2] & 0xff) << 8
                    | content[3] & 0xff;
            if (code == SSL_REQUEST || code == GSS_REQUEST) {
                client.getOutputStream().write('N');
                continue;
            }
            out.writeInt(content.length + 4);
            out.write(content);
            out.flush();
            return;
        }
    }

    private void note(Frame frame, List<String> statements) {
        switch (frame.kind) {
            case 'Q' -> statements.add(text(frame.content, 0));
            case 'P' -> {
                var name = text(frame.content, 0);
                prepared.put(name, text(frame.content, name.getBytes(UTF_8).length + 1));
            }
            case 'B' -> {
                var portal = text(frame.content, 0);
                statements.add(prepared.get(text(frame.content, portal.getBytes(UTF_8).length + 1)));
            }
            default -> {}
        }
    }

    private static String text(byte[] content, int from) {
        var to = from;
        while (content[to] != 0) {
            to++;
        }
        return new String(content, from, to - from, UTF_8);
    }

    private static Frame read(DataInputStream in) throws IOException {
        var kind = in.readUnsignedByte();
        var content = new byte[in.readInt() - 4];
        in.readFully(content);
        return new Frame(kind, content);
    }

    private static void write(DataOutputStream out, Frame frame) throws IOException {
        out.writeByte(frame.kind);
        out.writeInt(frame.content.length + 4);
        out.write(frame.content);
    }
}
