package io.helpdesk.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;

/** A desk that a mail server hands mails over to, and what became of them. */
abstract class MailDoorTest extends WireTest {

    static Desk desk;
    static MailServer server;

    @BeforeAll
    static void open() {
        desk = Desk.open(http());
        server = MailServer.of(desk);
    }

    static String[] mail(String from, String subject, String id, String... body) {
        var lines = new java.util.ArrayList<>(
                List.of("From: " + from, "To: help@acme.test", "Subject: " + subject, "Message-ID: <" + id + ">"));
        lines.addAll(List.of(body));
        return lines.toArray(String[]::new);
    }

    static JsonNode conversation(long number) {
        return desk.administrator()
                .get(desk.path("/conversations/" + number))
                .send()
                .expect(200)
                .json();
    }

    static JsonNode messages(long number) {
        return desk.administrator()
                .get(desk.path("/conversations/" + number + "/messages"))
                .send()
                .expect(200)
                .json()
                .get("payload");
    }

    /** The newest message. */
    static JsonNode newest(long number) {
        var all = messages(number);
        return all.get(all.size() - 1);
    }

    static JsonNode libredesk(long number, String rest) {
        var uuid = conversation(number).get("uuid").asText();
        return desk.libredesk()
                .get("/libredesk/api/v1/conversations/" + uuid + rest)
                .send()
                .expect(200)
                .json()
                .get("data");
    }

    static String address() {
        return Desk.word() + "@example.com";
    }
}
