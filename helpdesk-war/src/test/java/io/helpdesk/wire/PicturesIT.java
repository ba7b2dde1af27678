package io.helpdesk.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Base64;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Pictures as files, wherever somebody or something is shown with one: chatwoot-resources 1.3, chatwoot-desk 2.1, libredesk-desk 2.4. */
class PicturesIT extends WireTest {

    private static final byte[] PNG = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=");
    private static final byte[] GIF = "GIF89a\1\0\1\0\0\0\0;".getBytes(UTF_8);
    private static final byte[] PAGE = "<html><script>alert(1)</script>".getBytes(UTF_8);

    private static ChatwootFixture the;
    private static Desk desk;

    @BeforeAll
    static void open() {
        the = ChatwootFixture.open(http());
        desk = the.desk;
    }

    private static Multipart picture(byte[] bytes) {
        return new Multipart().file("avatar", "me.png", "text/html", bytes);
    }

    private static String below(String url) {
        return url.substring(url.indexOf("/rails/"));
    }

    /** What is at an address, and that it is shown as what it is. */
    private static void shows(String url, byte[] bytes, String type) {
        var redirect = http().get(below(url)).send().expect(302);
        var shown = http().get(below(redirect.header("location"))).send().expect(200);
        assertArrayEquals(bytes, shown.body());
        assertEquals(type, shown.header("content-type"));
        assertEquals("nosniff", shown.header("x-content-type-options"));
    }

    private static JsonNode contact(long contact) {
        return the.agent
                .get(desk.path("/contacts/" + contact))
                .send()
                .expect(200)
                .json()
                .get("payload");
    }

    @Test
    void aContactHasAPicture() {
        var path = desk.path("/contacts");
        var made = the.agent
                .post(path)
                .multipart(picture(PNG).field("name", "Pia Example"))
                .send()
                .expect(200)
                .json()
                .at("/payload/contact");
        long id = made.get("id").asLong();
        var first = made.get("thumbnail").asText();
        shows(first, PNG, "image/png");
        the.agent.patch(path + "/" + id).multipart(picture(GIF)).send().expect(200);
        var second = contact(id).get("thumbnail").asText();
        shows(second, GIF, "image/gif");
        http().get(below(first)).send().expect(404);
        the.agent
                .patch(path + "/" + id)
                .multipart(picture(PAGE).field("name", "Nobody"))
                .send()
                .expect(422)
                .matches("{\"message\": \"Avatar filetype not supported\", \"attributes\": [\"avatar\"]}");
        var large = new byte[15 * 1024 * 1024 + 1];
        System.arraycopy(PNG, 0, large, 0, PNG.length);
        the.agent
                .patch(path + "/" + id)
                .multipart(picture(large))
                .send()
                .expect(422)
                .matches("{\"message\": \"Avatar is too big\", \"attributes\": [\"avatar\"]}");
        assertEquals("Pia Example", contact(id).get("name").asText());
        assertEquals(second, contact(id).get("thumbnail").asText());
        the.agent.delete(path + "/" + id + "/avatar").send().expect(200);
        assertEquals("", contact(id).get("thumbnail").asText());
        http().get(below(second)).send().expect(404);
        var refused = the.agent
                .post(path)
                .multipart(picture(PAGE).field("name", "Nora Example"))
                .send();
        refused.expect(422);
        assertEquals(
                0,
                the.agent
                        .get(path + "/search?q=Nora")
                        .send()
                        .expect(200)
                        .json()
                        .at("/meta/count")
                        .asInt());
    }

    @Test
    void aPictureIsTheOthersWhenContactsAreMerged() {
        long stays = desk.contact("Ina Example");
        var goes = the.agent
                .post(desk.path("/contacts"))
                .multipart(picture(PNG).field("name", "Ian Example"))
                .send()
                .expect(200)
                .json()
                .at("/payload/contact");
        the.agent
                .post(desk.path("/actions/contact_merge"))
                .json("{\"base_contact_id\": " + stays + ", \"mergee_contact_id\": "
                        + goes.get("id").asLong() + "}")
                .send()
                .expect(200);
        shows(contact(stays).get("thumbnail").asText(), PNG, "image/png");
    }

    /** Nobody removes another's picture by saying that it was theirs. */
    @Test
    void whatAClientSaysOfAPictureIsNotBelieved() {
        var theirs = the.agent
                .post(desk.path("/contacts"))
                .multipart(picture(PNG).field("name", "Lea Example"))
                .send()
                .expect(200)
                .json()
                .at("/payload/contact/thumbnail")
                .asText();
        var signed = theirs.replaceFirst(".*/redirect/", "");
        long other = desk.contact("Mia Example");
        for (var address : new String[] {"picture:" + signed, "https://example.com/mia.png"}) {
            the.agent
                    .patch(desk.path("/contacts/" + other))
                    .json("{\"avatar_url\": \"" + address + "\"}")
                    .send()
                    .expect(200);
        }
        shows(theirs, PNG, "image/png");
    }

    @Test
    void anInboxHasAPicture() {
        var path = desk.path("/inboxes/" + the.closedInbox);
        var url = the.admin
                .patch(path)
                .multipart(picture(PNG))
                .send()
                .expect(200)
                .json()
                .get("avatar_url")
                .asText();
        shows(url, PNG, "image/png");
        the.admin.patch(path).multipart(picture(PAGE)).send().expect(422);
        the.agent.patch(path).multipart(picture(GIF)).send().expect(401);
        the.admin.delete(path + "/avatar").send().expect(200);
        assertEquals(
                "",
                the.admin.get(path).send().expect(200).json().get("avatar_url").asText());
        http().get(below(url)).send().expect(404);
    }

    @Test
    void aBotHasAPicture() {
        var bot = the.admin
                .post(desk.path("/agent_bots"))
                .multipart(picture(PNG).field("name", "Robo Example"))
                .send()
                .expect(200)
                .json();
        shows(
                bot.has("avatar_url")
                        ? bot.get("avatar_url").asText()
                        : bot.get("thumbnail").asText(),
                PNG,
                "image/png");
        the.admin
                .delete(desk.path("/agent_bots/" + bot.get("id").asLong() + "/avatar"))
                .send()
                .expect(200);
        desk.platform()
                .post("/platform/api/v1/agent_bots")
                .multipart(picture(PNG).field("name", "Everybody's"))
                .send()
                .expect(422);
    }

    @Test
    void anAgentIsShownOnBothWires() {
        var url = the.admin
                .put("/api/v1/profile")
                .multipart(new Multipart()
                        .file("profile[avatar]", "me.png", "image/png", PNG)
                        .field("profile[name]", "Ada"))
                .send()
                .expect(200)
                .json()
                .get("avatar_url")
                .asText();
        shows(url, PNG, "image/png");
        var path = own().asText();
        assertTrue(path.matches("/uploads/[0-9a-f-]{36}"), path);
        assertArrayEquals(PNG, desk.libredesk().get(path).send().expect(200).body());
        http().get(path).send().expect(401);
        Desk.open(http()).libredesk().get(path).send().expect(404);
        desk.libredesk()
                .put("/api/v1/agents/me")
                .multipart(new Multipart().file("files", "a.gif", "image/gif", GIF))
                .send()
                .expect(200);
        assertArrayEquals(
                GIF, desk.libredesk().get(own().asText()).send().expect(200).body());
        desk.libredesk().get(path).send().expect(404);
        desk.libredesk()
                .put("/api/v1/agents/me")
                .multipart(new Multipart().file("files", "a.txt", "image/gif", GIF))
                .send()
                .expect(400);
        desk.libredesk().delete("/api/v1/agents/me/avatar").send().expect(200);
        assertTrue(own().isNull());
    }

    private static JsonNode own() {
        return desk.libredesk()
                .get("/api/v1/agents/me")
                .send()
                .expect(200)
                .json()
                .at("/data/avatar_url");
    }

    @Test
    void libredeskShowsAContactWithOne() {
        var id = desk.contact("Kim Example");
        var form = new Multipart().field("first_name", "Kim").field("email", Desk.word() + "@example.com");
        var path = desk.libredesk()
                .put("/api/v1/contacts/" + id)
                .multipart(form.file("files", "kim.png", "image/png", PNG))
                .send()
                .expect(200)
                .json()
                .at("/data/avatar_url")
                .asText();
        assertArrayEquals(PNG, desk.libredesk().get(path).send().expect(200).body());
        shows(contact(id).get("thumbnail").asText(), PNG, "image/png");
        desk.libredesk()
                .put("/api/v1/contacts/" + id)
                .multipart(new Multipart()
                        .field("first_name", "Kim")
                        .field("email", Desk.word() + "@example.com")
                        .field("avatar_url", path))
                .send()
                .expect(200);
        shows(contact(id).get("thumbnail").asText(), PNG, "image/png");
    }

    @Test
    void aPortalHasALogo() {
        var slug = "logo-" + desk.account();
        var file = new Multipart().file("attachment", "logo.png", "image/png", PNG);
        var blob = the.admin
                .post(desk.path("/upload"))
                .multipart(file)
                .send()
                .expect(200)
                .json()
                .get("blob_id")
                .asText();
        var portals = desk.path("/portals");
        var made = the.admin
                .post(portals)
                .json("{\"portal\": {\"name\": \"Help\", \"slug\": \"" + slug + "\"}, \"blob_id\": \"" + blob + "\"}")
                .send()
                .expect(200)
                .json();
        JsonShape.assertMatches("""
                {"id": "@int", "portal_id": %d, "file_type": "image/png", "account_id": %d, "file_url": "@string",
                 "blob_id": "%s", "filename": "logo.png"}""".formatted(made.get("id").asLong(), desk.account(), blob), made.get("logo"));
        shows(made.at("/logo/file_url").asText(), PNG, "image/png");
        the.admin
                .patch(portals + "/" + slug)
                .json("{\"blob_id\": \"" + blob + "\"}")
                .send()
                .expect(422);
        the.admin
                .patch(portals + "/" + slug)
                .json("{\"blob_id\": \"none\"}")
                .send()
                .expect(422);
        the.agent.delete(portals + "/" + slug + "/logo").send().expect(401);
        the.admin.delete(portals + "/" + slug + "/logo").send().expect(200);
        assertTrue(the.agent
                .get(portals + "/" + slug)
                .send()
                .expect(200)
                .json()
                .path("logo")
                .isMissingNode());
        http().get(below(made.at("/logo/file_url").asText())).send().expect(404);
    }
}
