package io.helpdesk.wire;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;

/** A mail server that hands over what it gets for the Email inbox of a desk. */
public final class MailServer {

    private final Http http;
    private final String path;
    private final String secret;

    private MailServer(Http http, String path, String secret) {
        this.http = http;
        this.path = path;
        this.secret = secret;
    }

    /** With a new door. */
    public static MailServer of(Desk desk) {
        var door = desk.administrator()
                .post(desk.path("/inboxes/" + desk.email().id() + "/mail_door"))
                .send()
                .expect(200)
                .json();
        var path = URI.create(door.get("url").asText()).getPath();
        return new MailServer(
                desk.visitor(),
                path.substring(path.indexOf("/mail/")),
                door.get("secret").asText());
    }

    /** Has to become a message; the answer is its conversation's number. */
    long deliver(String... lines) {
        var taken = post(lines).expect(200).json();
        if (!taken.get("outcome").asText().equals("posted")) {
            throw new AssertionError(taken);
        }
        return taken.get("conversation_id").asLong();
    }

    /** What became of it. */
    String outcome(String... lines) {
        return post(lines).expect(200).json().get("outcome").asText();
    }

    public Http.Reply post(String... lines) {
        return signed(lines, Instant.now(), null).send();
    }

    /** Without a signature. */
    Http.Request posting(String... lines) {
        return http.post(path).body("message/rfc822", bytes(lines));
    }

    /** @param other secret to sign with; null for the right one */
    Http.Request signed(String[] lines, Instant at, String other) {
        var id = Desk.word();
        var timestamp = String.valueOf(at.getEpochSecond());
        return posting(lines)
                .header("webhook-id", id)
                .header("webhook-timestamp", timestamp)
                .header(
                        "webhook-signature",
                        "v1,"
                                + Base64.getEncoder()
                                        .encodeToString(Hmac.of(
                                                other == null ? secret : other,
                                                id + "." + timestamp + ".",
                                                bytes(lines))));
    }

    private static byte[] bytes(String... lines) {
        return String.join("\r\n", lines).getBytes(StandardCharsets.UTF_8);
    }
}
