package io.helpdesk.wire;

import static io.helpdesk.wire.LibredeskFixture.ROOT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Email inboxes as libredesk-desk 5.3 has them: made, changed, switched, and refused. */
@Tag("core")
class LibredeskMailInboxesIT extends MailOutTest {

    private static final String MASK = "\u2022".repeat(10);

    @Test
    void inboxesAreMadeChangedAndSwitchedByLibredesk() {
        var login = user();
        var inbox = made(libredeskInbox(login, PASSWORD, ", \"csat_enabled\": true"));
        long id = inbox.get("id").asLong();
        assertEquals(MASK, inbox.at("/config/smtp/0/password").asText());
        assertEquals(MASK, inbox.at("/config/imap/0/password").asText());
        assertEquals(3, inbox.at("/config/smtp/0/max_conns").asInt());
        assertEquals("none", inbox.at("/config/smtp/0/tls_type").asText());
        assertTrue(inbox.at("/config/enable_plus_addressing").asBoolean());
        assertTrue(inbox.get("csat_enabled").asBoolean());
        assertEquals("Help Desk <" + login + "@example.com>", inbox.get("from").asText());
        var kept = the.admin
                .put(ROOT + "/inboxes/" + id)
                .json(libredeskInbox(login, MASK, ""))
                .send()
                .expect(200)
                .json()
                .get("data");
        assertEquals(MASK, kept.at("/config/smtp/0/password").asText());
        assertEquals(
                PASSWORD,
                the.desk
                        .administrator()
                        .get(the.desk.path("/inboxes/" + id))
                        .send()
                        .expect(200)
                        .json()
                        .get("smtp_password")
                        .asText(),
                "the other wire shows it to administrators");
        var toggled = the.admin
                .put(ROOT + "/inboxes/" + id + "/toggle")
                .send()
                .expect(200)
                .json();
        assertFalse(toggled.at("/data/enabled").asBoolean());
        assertEquals(
                "",
                the.admin
                        .put(ROOT + "/inboxes/999999999/toggle")
                        .send()
                        .expect(200)
                        .text());
        the.agent.get(ROOT + "/inboxes/" + id).send().expect(403);
        assertTrue(the.admin
                .delete(ROOT + "/inboxes/" + id)
                .send()
                .expect(200)
                .json()
                .get("data")
                .asBoolean());
        assertTrue(the.admin
                .delete(ROOT + "/inboxes/" + id)
                .send()
                .expect(200)
                .json()
                .get("data")
                .asBoolean());
        assertEquals("Inbox not found", refused("GET", "/" + id, null));
    }

    @Test
    void mistakesInInboxesAreToldInTheirOrder() {
        var good = libredeskInbox(user(), PASSWORD, "");
        var mistakes = Map.of(
                "\"Help Desk <", "Invalid from",
                "\"reply_to\": \"", "Invalid email address",
                "\"name\": \"Help", "name empty",
                "\"auth_type\": \"password", "Something went wrong",
                "\"auth_protocol\": \"plain", "Something went wrong",
                "\"mailbox\": \"INBOX", "imap.mailbox empty");
        var broken = Map.of(
                "\"Help Desk <", "\"<<",
                "\"reply_to\": \"", "\"reply_to\": \"nobody",
                "\"name\": \"Help", "\"name\": \"",
                "\"auth_type\": \"password", "\"auth_type\": \"kerberos",
                "\"auth_protocol\": \"plain", "\"auth_protocol\": \"ntlm",
                "\"mailbox\": \"INBOX", "\"mailbox\": \"");
        mistakes.forEach((part, words) -> {
            var said = refused("POST", "", good.replace(part, broken.get(part)));
            assertTrue(said.startsWith(words), part + ": " + said);
        });
        assertEquals("Error parsing request", refused("POST", "", "{\"name\": 1}"));
        assertEquals(
                "config empty",
                refused(
                        "POST",
                        "",
                        "{\"name\": \"x\", \"channel\": \"email\", \"from\": \"a <a@b.test>\", \"config\": {}}"));
        assertEquals("Inbox not found", refused("PUT", "/999999999", good));
    }

    private static String refused(String method, String path, String json) {
        var request = switch (method) {
            case "POST" -> the.admin.post(ROOT + "/inboxes" + path);
            case "PUT" -> the.admin.put(ROOT + "/inboxes" + path);
            default -> the.admin.get(ROOT + "/inboxes" + path);
        };
        return (json == null ? request.send() : request.json(json).send())
                .expect(400)
                .json()
                .get("message")
                .asText();
    }
}
