package io.helpdesk.wire;

import static io.helpdesk.wire.LibredeskFixture.ROOT;
import static io.helpdesk.wire.LibredeskFixture.in;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What agents write in an email inbox leaves by its server, in each dialect: chatwoot-application 4.3, libredesk 11.2, libredesk-desk 5.3. */
@Tag("core")
class MailOutIT extends MailOutTest {

    // ---- Chatwoot

    private static String smtp(String login, String password) {
        return """
                "smtp_enabled": true, "smtp_address": "127.0.0.1", "smtp_port": %d, "smtp_login": "%s", "smtp_password": "%s",
                "smtp_authentication": "plain", "smtp_enable_starttls_auto": false""".formatted(server.getSmtp().getPort(), login, password);
    }

    private static JsonNode chatwootInbox(String login, String password) {
        return the.desk
                .administrator()
                .post(the.desk.path("/inboxes"))
                .json("{\"name\": \"Support\", \"channel\": {\"type\": \"email\", \"email\": \"%s@example.com\", %s}}"
                        .formatted(login, smtp(login, password)))
                .send()
                .expect(200)
                .json();
    }

    private static long chatwootTalk(long inbox, String address) {
        long contact = the.desk
                .administrator()
                .post(the.desk.path("/contacts"))
                .json("{\"name\": \"Ann Example\", \"email\": \"%s\"}".formatted(address))
                .send()
                .expect(200)
                .json()
                .at("/payload/contact/id")
                .asLong();
        return the.desk
                .administrator()
                .post(the.desk.path("/conversations"))
                .json(
                        ("{\"contact_id\": %d, \"inbox_id\": %d, \"additional_attributes\": {\"mail_subject\": \"Größe\"}}")
                                .formatted(contact, inbox))
                .send()
                .expect(200)
                .json()
                .get("id")
                .asLong();
    }

    private static JsonNode chatwootPost(long talk, String json) {
        return the.desk
                .administrator()
                .post(the.desk.path("/conversations/" + talk + "/messages"))
                .json(json)
                .send()
                .expect(200)
                .json();
    }

    private static JsonNode chatwootMessage(long talk, long id) {
        for (var message : the.desk
                .administrator()
                .get(the.desk.path("/conversations/" + talk + "/messages"))
                .send()
                .expect(200)
                .json()
                .get("payload")) {
            if (message.get("id").asLong() == id) {
                return message;
            }
        }
        throw new AssertionError("no message " + id);
    }

    /** This wire says sent of what waits, too; what has left has a source id. */
    private static void left(long talk, long message) {
        Eventually.is(
                () -> chatwootMessage(talk, message).get("source_id").isTextual(),
                () -> chatwootMessage(talk, message).toString());
    }

    @Test
    void aReplyByChatwootLeavesAndANoteDoesNot() throws MessagingException, IOException {
        var login = user();
        var inbox = chatwootInbox(login, PASSWORD);
        assertFalse(inbox.has("reauthorization_required"), inbox.toString());
        var address = Desk.word() + "@example.org";
        long talk = chatwootTalk(inbox.get("id").asLong(), address);
        chatwootPost(talk, "{\"content\": \"for us alone\", \"private\": true}");
        var first = chatwootPost(
                talk,
                "{\"content\": \"Schöne Grüße\\nzweite Zeile\", \"cc_emails\": \"cc-%s\", \"bcc_emails\": \"bcc-%s\"}"
                        .formatted(address, address));
        assertEquals("sent", first.get("status").asText());
        var mail = mailTo(address);
        assertEquals("Größe - #" + talk, mail.getSubject());
        assertEquals("Schöne Grüße\nzweite Zeile", plain(mail).replace("\r", ""));
        assertTrue(header(mail, "From").endsWith("<" + login + "@example.com>"), header(mail, "From"));
        assertTrue(header(mail, "From").contains("from Support"), header(mail, "From"));
        assertEquals("cc-" + address, header(mail, "Cc"));
        assertEquals("", header(mail, "Bcc"));
        left(talk, first.get("id").asLong());
        var id =
                chatwootMessage(talk, first.get("id").asLong()).get("source_id").asText();
        assertEquals("<" + id + ">", header(mail, "Message-ID"));
        var second = chatwootPost(talk, "{\"content\": \"And another\"}");
        left(talk, second.get("id").asLong());
        var answer = mailsTo(address).stream()
                .filter(each -> header(each, "References").contains(id))
                .findFirst()
                .orElseThrow();
        assertEquals("<" + id + ">", header(answer, "In-Reply-To"));
        assertEquals(0, mailsTo(address).stream().filter(MailOutIT::isTheNote).count());
    }

    /** As text as it was written, and as HTML as it was meant. */
    @Test
    void whatIsMarkdownByChatwootLeavesAsHtml() throws MessagingException, IOException {
        var login = user();
        var address = Desk.word() + "@example.org";
        long talk = chatwootTalk(chatwootInbox(login, PASSWORD).get("id").asLong(), address);
        chatwootPost(
                talk,
                "{\"content\": \"It is **on its way**\\nsee [here](https://example.com/a?b=c&d=e) <script>x()</script>\"}");
        var parts = (MimeMultipart) mailTo(address).getContent();
        assertTrue(parts.getBodyPart(0).getContent().toString().contains("**on its way**"));
        var html = parts.getBodyPart(1).getContent().toString().replace("\r", "");
        assertTrue(html.contains("It is <strong>on its way</strong><br>"), html);
        assertTrue(html.contains("href=\"https://example.com/a?b=c&amp;d=e\""), html);
        assertFalse(html.contains("<script"), html);
        assertTrue(html.contains("&lt;script"), html);
    }

    private static boolean isTheNote(MimeMessage mail) {
        try {
            return plain(mail).contains("for us alone");
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whatLeavesHasTheFrameOfItsAccount() throws MessagingException, IOException {
        var own = ChatwootFixture.open(http());
        var login = user();
        long inbox = own.admin
                .post(own.desk.path("/inboxes"))
                .json("{\"name\": \"Framed\", \"channel\": {\"type\": \"email\", \"email\": \"%s@example.com\", %s}}"
                        .formatted(login, smtp(login, PASSWORD)))
                .send()
                .expect(200)
                .json()
                .get("id")
                .asLong();
        own.desk
                .libredesk()
                .post("/api/v1/templates")
                .json(
                        "{\"name\": \"Frame\", \"type\": \"email_outgoing\", \"is_default\": true, \"body\":"
                                + " \"<h1>Dear {{ .Contact.FirstName }}</h1>{{ template \\\"content\\\" . }}<p>{{ .Author.FullName }}</p>\"}")
                .send()
                .expect(200);
        var address = Desk.word() + "@example.org";
        long contact = own.admin
                .post(own.desk.path("/contacts"))
                .json("{\"name\": \"Ann <b>Example\", \"email\": \"" + address + "\"}")
                .send()
                .expect(200)
                .json()
                .at("/payload/contact/id")
                .asLong();
        long talk = own.create(own.admin)
                .json("{\"contact_id\": " + contact + ", \"inbox_id\": " + inbox + "}")
                .send()
                .expect(200)
                .json()
                .get("id")
                .asLong();
        own.message(talk, "{\"content\": \"It is **on its way**\"}");
        var parts = (MimeMultipart) mailTo(address).getContent();
        assertEquals(
                "It is **on its way**",
                parts.getBodyPart(0).getContent().toString().strip());
        var html = parts.getBodyPart(1).getContent().toString();
        assertTrue(html.contains("<h1>Dear Ann</h1>"), html);
        assertTrue(html.contains("<strong>on its way</strong>"), html);
        assertTrue(html.contains("<p>Ada Example</p>"), html);
    }

    @Test
    void aRefusedReplyIsFailedInTheServersWordsAndTakenUpAgainByChatwoot() {
        var login = user();
        long inbox = chatwootInbox(login, "wrong").get("id").asLong();
        var address = Desk.word() + "@example.org";
        long talk = chatwootTalk(inbox, address);
        long message = chatwootPost(talk, "{\"content\": \"Hello\"}").get("id").asLong();
        Eventually.is(
                () -> chatwootMessage(talk, message).get("status").asText().equals("failed"),
                () -> chatwootMessage(talk, message).toString());
        var error = chatwootMessage(talk, message)
                .at("/content_attributes/external_error")
                .asText();
        assertTrue(error.startsWith("535"), error);
        the.desk
                .administrator()
                .patch(the.desk.path("/inboxes/" + inbox))
                .json("{\"channel\": {\"smtp_password\": \"" + PASSWORD + "\"}}")
                .send()
                .expect(200);
        var retried = the.desk
                .administrator()
                .post(the.desk.path("/conversations/" + talk + "/messages/" + message + "/retry"))
                .send()
                .expect(200)
                .json();
        assertFalse(retried.at("/content_attributes").has("external_error"), retried.toString());
        left(talk, message);
        assertEquals(1, mailsTo(address).size());
        assertEquals(
                "Couldn't find Message with 'id'=999999999",
                the.desk
                        .administrator()
                        .post(the.desk.path("/conversations/" + talk + "/messages/999999999/retry"))
                        .send()
                        .expect(422)
                        .json()
                        .get("error")
                        .asText());
    }

    private static String refusedUpdate(long inbox, String settings) {
        return the.desk
                .administrator()
                .patch(the.desk.path("/inboxes/" + inbox))
                .json("{\"name\": \"Changed\", \"channel\": {" + settings + "}}")
                .send()
                .expect(422)
                .json()
                .get("message")
                .asText();
    }

    @Test
    void serversThatAnUpdateSwitchesOnAreTriedBeforeAnythingIsWrittenByChatwoot() {
        var login = user();
        long inbox = chatwootInbox(login, PASSWORD).get("id").asLong();
        assertTrue(
                refusedUpdate(inbox, smtp(login, "wrong")).contains("SMTP credentials"), () -> "the login was refused");
        assertEquals(
                "Please check the network connection, IMAP address and try again.",
                refusedUpdate(
                        inbox,
                        "\"imap_enabled\": true, \"imap_address\": \"nobody.invalid\", \"imap_login\": \"x\", \"imap_password\": \"y\""));
        var stored = the.desk
                .administrator()
                .get(the.desk.path("/inboxes/" + inbox))
                .send()
                .expect(200)
                .json();
        assertEquals("Support", stored.get("name").asText());
        assertEquals(PASSWORD, stored.get("smtp_password").asText());
        the.desk
                .administrator()
                .patch(the.desk.path("/inboxes/" + inbox))
                .json("{\"name\": \"Changed\", \"channel\": {" + smtp(login, PASSWORD) + "}}")
                .send()
                .expect(200);
    }

    @Test
    void aTranscriptIsMailedByChatwoot() throws MessagingException, IOException {
        var login = user();
        long talk = chatwootTalk(chatwootInbox(login, PASSWORD).get("id").asLong(), Desk.word() + "@example.org");
        chatwootPost(talk, "{\"content\": \"for us alone\", \"private\": true}");
        chatwootPost(talk, "{\"content\": \"It is on its way\"}");
        var reader = Desk.word() + "@example.org";
        var path = the.desk.path("/conversations/" + talk + "/transcript");
        the.desk
                .administrator()
                .post(path)
                .json("{\"email\": \"" + reader + "\"}")
                .send()
                .expect(200);
        var mail = mailTo(reader);
        assertTrue(plain(mail).contains("It is on its way"), plain(mail));
        assertFalse(plain(mail).contains("for us alone"), plain(mail));
        assertEquals("auto-generated", header(mail, "Auto-Submitted"));
        assertTrue(mail.getSubject().endsWith("#" + talk), mail.getSubject());
        assertEquals(
                "email param missing",
                the.desk
                        .administrator()
                        .post(path)
                        .json("{}")
                        .send()
                        .expect(422)
                        .json()
                        .get("error")
                        .asText());
    }

    // ---- Libredesk

    private static JsonNode reply(String uuid, String message) {
        return the.admin
                .get(in(uuid, "/messages/" + message))
                .send()
                .expect(200)
                .json()
                .get("data");
    }

    @Test
    void aConversationBegunByLibredeskLeavesAndFailedRepliesAreTakenUpAgain() throws MessagingException, IOException {
        var login = user();
        var inbox = made(libredeskInbox(login, "wrong", ""));
        var address = Desk.word() + "@example.org";
        var opened = the.admin
                .post(ROOT + "/conversations")
                .json("""
                        {"inbox_id": %d, "content": "<p>Your order &amp; more</p>", "contact_email": "%s", "first_name": "Ann",
                         "initiator": "agent", "subject": "Order late"}""".formatted(inbox.get("id").asLong(), address))
                .send()
                .expect(200)
                .json()
                .get("data");
        var uuid = opened.get("uuid").asText();
        var messages =
                the.admin.get(in(uuid, "/messages")).send().expect(200).json().at("/data/results");
        var message = messages.get(messages.size() - 1).get("uuid").asText();
        Eventually.is(
                () -> reply(uuid, message).get("status").asText().equals("failed"),
                () -> reply(uuid, message).toString());
        the.agent.put(in(uuid, "/messages/" + message + "/retry")).send().expect(400);
        the.admin
                .put(ROOT + "/inboxes/" + inbox.get("id").asLong())
                .json(libredeskInbox(login, PASSWORD, ""))
                .send()
                .expect(200);
        the.admin.put(in(uuid, "/messages/" + message + "/retry")).send().expect(200);
        var mail = mailTo(address);
        assertEquals(opened.get("subject").asText(), mail.getSubject());
        assertEquals("Your order & more", plain(mail));
        assertEquals("Help Desk <" + login + "@example.com>", header(mail, "From"));
        assertEquals(login + "+conv-" + uuid + "@example.com", header(mail, "Reply-To"));
        Eventually.is(
                () -> reply(uuid, message).get("status").asText().equals("sent"),
                () -> reply(uuid, message).toString());
        var text = the.admin.get(in(uuid, "/transcript")).send().expect(200);
        assertEquals(
                "text/plain;charset=utf-8",
                text.header("Content-Type").replace(" ", "").toLowerCase(Locale.ROOT));
        assertTrue(
                text.text()
                        .startsWith("Conversation #"
                                + opened.get("reference_number").asText() + "\n"),
                text.text());
        assertTrue(text.text().contains("(Agent):\nYour order & more\n\n"), text.text());
    }

    @Test
    void bothDialectsTryTheServersApart() {
        var right = user();
        long good = chatwootInbox(right, PASSWORD).get("id").asLong();
        the.desk
                .administrator()
                .post(the.desk.path("/inboxes/" + good + "/test_connection"))
                .send()
                .expect(200)
                .matches("{'smtp': {'reached': true, 'said': null, 'problem': null}, 'imap': null}");
        long bad = made(libredeskInbox(user(), "wrong", "")).get("id").asLong();
        var outcome = the.admin
                .post(ROOT + "/inboxes/" + bad + "/test")
                .send()
                .expect(200)
                .json()
                .get("data");
        assertFalse(outcome.at("/smtp/reached").asBoolean());
        assertTrue(outcome.at("/smtp/said").asText().startsWith("535"), outcome.toString());
        assertFalse(outcome.at("/imap/reached").asBoolean());
        assertTrue(outcome.at("/imap/said").asText().contains("127.0.0.1"), outcome.toString());
        the.agent.post(ROOT + "/inboxes/" + bad + "/test").send().expect(403);
    }
}
