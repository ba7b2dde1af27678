package io.helpdesk.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Mails that a mail server hands over, as both dialects with mail show them, and what is not taken in. */
@Tag("every-server")
class MailDoorIT extends MailDoorTest {

    @Test
    void theHtmlOfAMailIsKeptAsItCame() {
        var html = "<p onclick=\"x()\">Where <b style=\"color: red\">is</b> it?</p><script>x()</script>";
        long number = server.deliver(mail(
                address(),
                "Order late",
                Desk.word() + "@example.com",
                "Content-Type: text/html; charset=utf-8",
                "",
                html));
        var message = messages(number).get(0);
        assertFalse(message.has("attachments"), message.toString());
        var path = "/conversations/" + number + "/messages/" + message.get("id").asLong() + "/original";
        var original = desk.agent().get(desk.path(path)).send().expect(200).json();
        var address = URI.create(original.get("data_url").asText());
        var away =
                Http.at(address.resolve("/")).get(address.getRawPath()).send().expect(302);
        var bytes = URI.create(away.header("Location"));
        var download =
                Http.at(bytes.resolve("/")).get(bytes.getRawPath()).send().expect(200);
        assertEquals(html, download.text().strip());
        assertEquals("application/octet-stream", download.header("Content-Type"));
        assertTrue(download.header("Content-Disposition").startsWith("attachment"), download.toString());
        assertEquals(
                0,
                desk.agent()
                        .get(desk.path("/conversations/" + number + "/attachments"))
                        .send()
                        .expect(200)
                        .json()
                        .at("/meta/total_count")
                        .asInt());
        long plain = server.deliver(mail(address(), "Plain", Desk.word() + "@example.com", "", "Hello"));
        desk.agent()
                .get(desk.path("/conversations/" + plain + "/messages/"
                        + messages(plain).get(0).get("id").asLong() + "/original"))
                .send()
                .expect(404);
    }

    @Test
    void whatOutlookPacksIsKeptAsAFile() {
        long number = server.deliver(mail(
                address(),
                "Packed",
                Desk.word() + "@example.com",
                "Content-Type: multipart/mixed; boundary=b",
                "",
                "--b",
                "Content-Type: text/plain",
                "",
                "See the attachment",
                "--b",
                "Content-Type: application/ms-tnef; name=\"winmail.dat\"",
                "Content-Transfer-Encoding: base64",
                "",
                "eJ8+Ig==",
                "--b--"));
        var message = messages(number).get(0);
        assertEquals("See the attachment", message.get("content").asText());
        assertEquals(1, message.get("attachments").size(), message.toString());
        assertTrue(message.at("/attachments/0/data_url").asText().endsWith("/winmail.dat"), message.toString());
        assertEquals(4, message.at("/attachments/0/file_size").asInt());
        assertEquals(
                "winmail.dat",
                libredesk(number, "/messages")
                        .at("/results/0/attachments/0/name")
                        .asText());
    }

    @Test
    void aMailOpensAConversation() {
        var from = address();
        long number = server.deliver(mail(
                "Anne Example <" + from + ">",
                "Order late",
                Desk.word() + "@example.com",
                "Cc: bob@example.com",
                "Content-Type: multipart/mixed; boundary=b",
                "",
                "--b",
                "Content-Type: multipart/alternative; boundary=a",
                "",
                "--a",
                "Content-Type: text/plain",
                "",
                "Where is it?",
                "--a",
                "Content-Type: text/html",
                "",
                "<p onclick=\"x()\">Where <b>is</b> it? <img src=\"cid:pic\"></p><div class=\"gmail_quote\">You wrote: wait</div>",
                "--a--",
                "--b",
                "Content-Type: image/png; name=p.png",
                "Content-ID: <pic>",
                "Content-Transfer-Encoding: base64",
                "",
                "iVBORw0KGgo=",
                "--b--"));
        var conversation = conversation(number);
        assertEquals("open", conversation.get("status").asText());
        assertEquals(
                "Order late",
                conversation.at("/additional_attributes/mail_subject").asText());
        assertEquals(from, conversation.at("/meta/sender/email").asText());
        assertTrue(conversation.at("/meta/sender/name").asText().equals("Anne Example"));

        var message = messages(number).get(0);
        assertEquals("Where is it?", message.get("content").asText());
        assertEquals("incoming_email", message.get("content_type").asText());
        assertEquals(0, message.get("message_type").asInt());
        var email = message.at("/content_attributes/email");
        assertEquals("Order late", email.get("subject").asText());
        assertEquals(from, email.at("/from/0").asText());
        assertEquals("help@acme.test", email.at("/to/0").asText());
        assertEquals("bob@example.com", email.at("/cc/0").asText());
        assertEquals(1, email.get("number_of_attachments").asInt());
        assertTrue(email.get("multipart").asBoolean());
        assertEquals("Where is it?", email.at("/text_content/reply").asText());
        assertEquals("You wrote: wait", email.at("/text_content/quoted").asText());
        assertEquals(
                "<div>You wrote: wait</div>", email.at("/html_content/quoted").asText());
        assertFalse(email.at("/html_content/full").asText().contains("onclick"));
        assertFalse(email.has("quoted_from"));
        assertEquals("image", message.at("/attachments/0/file_type").asText());

        var shown = libredesk(number, "/messages").at("/results/0");
        assertEquals("incoming", shown.get("type").asText());
        assertEquals("html", shown.get("content_type").asText());
        assertEquals(
                "Where is it?\nYou wrote: wait",
                shown.get("text_content").asText().replaceAll("\n+", "\n"));
        var picture = shown.at("/attachments/0");
        assertEquals("inline", picture.get("disposition").asText());
        assertTrue(
                shown.get("content")
                        .asText()
                        .contains("src=\"" + picture.get("url").asText().split("\\?")[0]),
                shown::toString);
        assertEquals(
                "Order late - #" + number, libredesk(number, "").get("subject").asText());
        assertEquals(from, libredesk(number, "").at("/contact/email").asText());
    }

    @Test
    void aMailIsTakenInOnce() {
        var once = mail(address(), "Once", Desk.word() + "@example.com", "", "Hello");
        long number = server.deliver(once);
        assertEquals("known", server.outcome(once));
        assertEquals(1, messages(number).size());
        var nameless = new String[] {"From: " + address(), "Subject: nameless", "", Desk.word()};
        long other = server.deliver(nameless);
        assertEquals(
                other,
                server.post(nameless).expect(200).json().get("conversation_id").asLong());
    }

    @Test
    void aBlockedContactOpensNothing() {
        var from = address();
        long number = server.deliver(mail(from, "Blocked", Desk.word() + "@example.com", "", "Hello"));
        var contact = conversation(number).at("/meta/sender/id").asLong();
        desk.administrator()
                .method("PATCH", desk.path("/contacts/" + contact))
                .json("{\"blocked\": true}")
                .send()
                .expect(200);
        long other = server.deliver(mail(from, "Again", Desk.word() + "@example.com", "", "Hello"));
        assertEquals("resolved", conversation(other).get("status").asText());
    }

    @Test
    void whatIsNotSignedIsRefused() {
        var mail = mail(address(), "Signed", Desk.word() + "@example.com", "", "Hello");
        assertTrue(server.posting(mail).send().expect(401).text().contains("webhook-signature"));
        server.signed(mail, Instant.now(), "another secret").send().expect(401);
        server.signed(mail, Instant.now().minusSeconds(3600), null).send().expect(401);
        http().post("/mail/" + Desk.word().replace("-", "")).send().expect(404);
    }

    @Test
    void whatIsNoMailIsRefused() {
        assertTrue(server.post("").expect(422).text().contains("The mail is not taken in: "));
        assertTrue(server.post("Subject: nobody", "", "x").expect(422).text().contains("from REQUIRED"));
        var large = server.post("From: " + address(), "", "x".repeat(27_000_000));
        assertEquals(413, large.status(), large::text);
    }

    @Test
    void administratorsAlonePlaceTheDoor() {
        var path = desk.path("/inboxes/" + desk.email().id() + "/mail_door");
        desk.agent().get(path).send().expect(401);
        desk.agent().post(path).send().expect(401);
        desk.administrator()
                .post(desk.path("/inboxes/" + desk.api().id() + "/mail_door"))
                .send()
                .expect(422);
        var other = Desk.open(http());
        var before = MailServer.of(other);
        var after = MailServer.of(other);
        before.post(mail(address(), "Gone", Desk.word() + "@example.com", "", "x"))
                .expect(404);
        after.post(mail(address(), "Here", Desk.word() + "@example.com", "", "x"))
                .expect(200);
        other.administrator()
                .method("DELETE", other.path("/inboxes/" + other.email().id() + "/mail_door"))
                .send()
                .expect(200);
        after.post(mail(address(), "Gone", Desk.word() + "@example.com", "", "x"))
                .expect(404);
    }
}
