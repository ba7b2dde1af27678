package io.helpdesk.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Mails that are fetched from a mailbox by IMAP. */
@Tag("every-server")
class MailboxIT extends WireTest {

    private static final String PASSWORD = "made-up";

    private Desk desk;
    private String address;
    private GreenMail mailServer;
    private long inbox;

    @BeforeEach
    void open() {
        desk = Desk.open(http());
        address = Desk.word() + "@acme.test";
        mailServer = started(0);
    }

    @AfterEach
    void stop() {
        mailServer.stop();
    }

    private GreenMail started(int port) {
        var setup = new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_IMAP);
        var server = new GreenMail(port == 0 ? setup.dynamicPort() : setup);
        server.start();
        server.setUser(address, address, PASSWORD);
        return server;
    }

    private void fetching(String password) {
        inbox = desk.administrator()
                .post(desk.path("/inboxes"))
                .json("{\"name\": \"Mailbox\", \"channel\": {\"type\": \"email\", \"email\": \"" + address + "\""
                        + settings(password) + "}}")
                .send()
                .expect(200)
                .json()
                .get("id")
                .asLong();
    }

    private String settings(String password) {
        return """
                , "imap_enabled": true, "imap_address": "127.0.0.1", "imap_port": %d, "imap_enable_ssl": false,
                "imap_login": "%s", "imap_password": "%s\"""".formatted(mailServer.getImap().getPort(), address, password);
    }

    private void arrives(String... lines) {
        try {
            var bytes = String.join("\r\n", lines).getBytes(StandardCharsets.UTF_8);
            mailServer
                    .getUserManager()
                    .getUserByEmail(address)
                    .deliver(new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes)));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void arrives(String subject, String id, String more) {
        arrives(
                "From: Ann Example <ann." + id + ">",
                "To: " + address,
                "Subject: " + subject,
                "Message-ID: <" + id + ">",
                more,
                "",
                "Hello");
    }

    private static String id() {
        return Desk.word() + "@example.com";
    }

    private List<JsonNode> conversations() {
        var found = desk.administrator()
                .get(desk.path("/conversations?inbox_id=" + inbox + "&status=all"))
                .send()
                .expect(200)
                .json()
                .at("/data/payload");
        return StreamSupport.stream(found.spliterator(), false).toList();
    }

    private List<String> subjects() {
        return conversations().stream()
                .map(each -> each.at("/additional_attributes/mail_subject").asText())
                .sorted()
                .toList();
    }

    private static void eventually(Object expected, Supplier<?> found) {
        Eventually.is(() -> expected.equals(found.get()), () -> expected + " but was " + found.get());
    }

    private JsonNode mailbox() {
        return desk.administrator()
                .get(desk.path("/inboxes/" + inbox + "/mailbox"))
                .send()
                .expect(200)
                .json();
    }

    @Test
    void mailsAreFetchedAndAnswersGoWhereTheyBelong() {
        var first = id();
        arrives("One", first, "X-Empty: yes");
        arrives("Two", id(), "X-Empty: yes");
        fetching(PASSWORD);
        eventually(List.of("One", "Two"), this::subjects);
        arrives("Re: One", id(), "In-Reply-To: <" + first + ">");
        var one = conversations().stream()
                .filter(each ->
                        each.at("/additional_attributes/mail_subject").asText().equals("One"))
                .findFirst()
                .orElseThrow();
        eventually(2, () -> messages(one.get("id").asLong()).size());
        assertEquals(
                "incoming_email",
                messages(one.get("id").asLong()).get(1).get("content_type").asText());
        assertEquals(List.of("One", "Two"), subjects());
    }

    private JsonNode messages(long number) {
        return desk.administrator()
                .get(desk.path("/conversations/" + number + "/messages"))
                .send()
                .expect(200)
                .json()
                .get("payload");
    }

    @Test
    void aMailThatIsNotTakenInStopsNobodyAndIsListed() {
        arrives("From: nobody", "Subject: from nobody", "", "x");
        arrives("After it", id(), "X-Empty: yes");
        fetching(PASSWORD);
        eventually(List.of("After it"), this::subjects);
        var aside = mailbox();
        assertEquals(1, aside.get("set_aside_count").asInt(), aside::toString);
        assertEquals("from nobody", aside.at("/set_aside/0/subject").asText());
        assertEquals("from REQUIRED", aside.at("/set_aside/0/reason").asText());
        assertTrue(aside.get("failure").isNull(), aside::toString);
        desk.agent().get(desk.path("/inboxes/" + inbox + "/mailbox")).send().expect(401);
    }

    @Test
    void aMailboxThatFailsShowsItAndGoesOnWhenItIsMended() {
        arrives("Waits", id(), "X-Empty: yes");
        fetching(PASSWORD);
        eventually(List.of("Waits"), this::subjects);
        int port = mailServer.getImap().getPort();
        mailServer.stop();
        eventually(true, () -> mailbox().get("failure").isTextual());
        assertTrue(mailbox().get("failing_since").isTextual());
        mailServer = started(port);
        arrives("Back", id(), "X-Empty: yes");
        desk.administrator()
                .patch(desk.path("/inboxes/" + inbox))
                .json("{\"name\": \"Mended\"}")
                .send()
                .expect(200);
        eventually(List.of("Back", "Waits"), this::subjects);
        eventually(true, () -> mailbox().get("failure").isNull());
    }

    @Test
    void aMailboxThatWasMadeAnewIsReadAgainWithoutDoubles() {
        var kept = id();
        arrives("Kept", kept, "X-Empty: yes");
        fetching(PASSWORD);
        eventually(List.of("Kept"), this::subjects);
        int port = mailServer.getImap().getPort();
        mailServer.stop();
        mailServer = started(port);
        arrives("Kept", kept, "X-Empty: yes");
        arrives("Fresh", id(), "X-Empty: yes");
        eventually(List.of("Fresh", "Kept"), this::subjects);
        conversations()
                .forEach(each ->
                        assertEquals(1, messages(each.get("id").asLong()).size()));
    }
}
