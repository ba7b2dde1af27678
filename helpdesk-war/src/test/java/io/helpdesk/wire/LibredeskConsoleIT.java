package io.helpdesk.wire;

import static io.helpdesk.wire.LibredeskFixture.ROOT;
import static io.helpdesk.wire.LibredeskFixture.in;
import static io.helpdesk.wire.LibredeskFixture.input;
import static io.helpdesk.wire.LibredeskFixture.refusal;
import static io.helpdesk.wire.LibredeskShapes.success;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a console loads around conversations: libredesk-resources 15, 16, libredesk-desk 2. */
class LibredeskConsoleIT extends WireTest {

    private static final String FILTERS =
            "[{\"model\": \"conversations\", \"field\": \"status_id\", \"operator\": \"equals\", \"value\": \"1\"}]";

    private static LibredeskFixture the;

    @BeforeAll
    static void cast() {
        the = LibredeskFixture.open(http());
    }

    @Test
    void conversationsAreListedWhereANoteNamesTheAgent() {
        var uuid = the.uuid("");
        the.uuid("");
        var note = the.admin
                .post(in(uuid, "/messages"))
                .json(
                        "{\"private\": true, \"message\": \"<p>look</p>\", \"sender_type\": \"agent\", \"mentions\": [{\"id\": "
                                + the.desk.ben().id() + ", \"type\": \"agent\"}]}")
                .send()
                .expect(200)
                .json()
                .at("/data/uuid")
                .asText();
        var list = the.agent.get(ROOT + "/conversations/mentioned");
        Eventually.is(
                () -> list.send().expect(200).json().at("/data/total").asInt() == 1,
                () -> list.send().text());
        var found = list.send().expect(200).json().get("data");
        assertEquals(uuid, found.at("/results/0/uuid").asText());
        assertEquals(note, found.at("/results/0/mentioned_message_uuid").asText());
        assertEquals(
                0,
                the.admin
                        .get(ROOT + "/conversations/mentioned")
                        .send()
                        .expect(200)
                        .json()
                        .at("/data/total")
                        .asInt());
    }

    private static String view(String more) {
        return "{\"name\": \"Open ones\", \"filters\": " + FILTERS + more + "}";
    }

    @Test
    void viewsAreSharedWithEverybodyOrATeam() {
        var shared = the.admin.post(ROOT + "/shared-views");
        var shape = """
                {"id": "@int", "created_at": "@iso", "updated_at": "@iso", "name": "Open ones",
                 "filters": ["@each", "@object"], "visibility": "%s"%s}""";
        var all = shared.json(view(", \"visibility\": \"all\", \"team_id\": null"))
                .send()
                .expect(200)
                .matches(success(shape.formatted("all", "")))
                .json()
                .at("/data/id")
                .asText();
        var teams = shared.json(view(", \"visibility\": \"team\", \"team_id\": " + the.team))
                .send()
                .expect(200)
                .matches(success(shape.formatted("team", ", \"team_id\": " + the.team)))
                .json()
                .at("/data/id")
                .asText();
        assertEquals(
                2,
                the.agent
                        .get(ROOT + "/views/shared")
                        .send()
                        .expect(200)
                        .json()
                        .get("data")
                        .size());
        // to members of the team only, not to administrators
        assertEquals(
                1,
                the.admin
                        .get(ROOT + "/views/shared")
                        .send()
                        .expect(200)
                        .json()
                        .get("data")
                        .size());
        the.agent.get(ROOT + "/views/" + teams + "/conversations").send().expect(200);
        the.admin.get(ROOT + "/views/" + all + "/conversations").send().expect(200);
        the.admin
                .get(ROOT + "/views/" + teams + "/conversations")
                .send()
                .expect(403)
                .matches(refusal("You do not have access to this view", "PermissionException"));
        var path = ROOT + "/shared-views/" + teams;
        the.admin.get(path).send().expect(200).matches(success(shape.formatted("team", ", \"team_id\": " + the.team)));
        the.admin
                .put(path)
                .json(view(", \"visibility\": \"all\""))
                .send()
                .expect(200)
                .matches(success(shape.formatted("all", "")));
        assertEquals(
                2,
                the.admin
                        .get(ROOT + "/shared-views")
                        .send()
                        .expect(200)
                        .json()
                        .get("data")
                        .size());
        shared.json(view("")).send().expect(400).matches(input("Something went wrong"));
        shared.json(view(", \"visibility\": \"team\"")).send().expect(400).matches(input("`team_id` Required"));
        shared.json("{\"name\": \"x\"}").send().expect(400).matches(input("`Filters` empty"));
        var own = the.admin
                .post(ROOT + "/views/me")
                .json(view(""))
                .send()
                .expect(200)
                .json()
                .at("/data/id")
                .asText();
        var unknown = refusal("View not found", "NotFoundException");
        the.admin.get(ROOT + "/shared-views/" + own).send().expect(404).matches(unknown);
        the.agent
                .get(ROOT + "/views/" + own + "/conversations")
                .send()
                .expect(404)
                .matches(unknown);
        the.agent.get(ROOT + "/shared-views").send().expect(403);
        the.admin.delete(path).send().expect(200).matches(success("true"));
        the.admin.delete(path).send().expect(404).matches(unknown);
    }

    @Test
    void whoeverComesIsToldConfigAndWords() {
        the.nobody.get(ROOT + "/config").send().expect(200).matches(success("""
                {"app.favicon_url": "@string", "app.lang": "@string", "app.logo_url": "@string",
                 "app.site_name": "@string", "app.sso_providers": []}"""));
        the.nobody
                .get(ROOT + "/lang")
                .send()
                .expect(200)
                .matches(success("[{\"code\": \"en-US\", \"name\": \"English (US)\"}]"));
        var words = the.nobody.get(ROOT + "/lang/de-DE").send().expect(200).json();
        assertEquals("en-US", words.get("_.code").asText());
        assertEquals("Save", words.get("globals.messages.save").asText());
    }

    @Test
    void settingsAreShownOverwrittenAndObeyed() {
        var own = LibredeskFixture.open(http());
        var settings = own.admin.put(ROOT + "/settings/general");
        var shape = """
                {"app.allowed_file_upload_extensions": %s, "app.business_hours_id": "", "app.favicon_url": "%s",
                 "app.lang": "en-US", "app.logo_url": "", "app.max_file_upload_size": %s,
                 "app.restart_required": false, "app.root_url": "%s", "app.show_conversation_subject": %s,
                 "app.site_name": "%s", "app.timezone": "%s", "app.update": null, "app.version": "2.7.0"}""";
        own.agent
                .get(ROOT + "/settings/general")
                .send()
                .expect(200)
                .matches(success(shape.formatted("[\"*\"]", "", "100", "@/http.*/", "false", "@string", "UTC")));
        settings.json("""
                        {"app.site_name": " Acme Desk ", "app.lang": "en-US", "app.favicon_url": "https://example.com/a.ico",
                         "app.logo_url": "", "app.root_url": "https://desk.example.com/", "app.timezone": "Europe/Berlin",
                         "app.business_hours_id": "", "app.max_file_upload_size": 1,
                         "app.allowed_file_upload_extensions": ["txt"], "app.show_conversation_subject": true}""").send().expect(200).matches(success("true"));
        own.agent
                .get(ROOT + "/settings/general")
                .send()
                .expect(200)
                .matches(success(shape.formatted(
                        "[\"txt\"]",
                        "https://example.com/a.ico",
                        "1",
                        "https://desk.example.com",
                        "true",
                        "Acme Desk",
                        "Europe/Berlin")));
        upload(own, "a.txt", 10).expect(200);
        upload(own, "a.pdf", 10).expect(400).matches(input("File type not allowed"));
        upload(own, "b.txt", 1024 * 1024 + 1)
                .expect(413)
                .matches(refusal("File size too large, please upload a file less than 1MB", "GeneralException"));
        settings.json("{\"app.timezone\": \"Nowhere/Special\"}")
                .send()
                .expect(400)
                .matches(input("Invalid timezone."));
        settings.json("{\"app.site_name\": 5}").send().expect(400).matches(input("Bad request"));
        own.agent.put(ROOT + "/settings/general").json("{}").send().expect(403);
        settings.json("{}").send().expect(200);
        var left = own.admin.get(ROOT + "/settings/general").send().json().get("data");
        assertEquals("Acme Desk", left.get("app.site_name").asText());
        assertEquals("", left.get("app.lang").asText());
        assertTrue(left.get("app.allowed_file_upload_extensions").isEmpty());
    }

    @Test
    void anAccountGoesByHoursThatStay() {
        var own = LibredeskFixture.open(http());
        long hours = own.admin
                .post(ROOT + "/business-hours")
                .json("{\"name\": \"Always\", \"is_always_open\": true, \"hours\": {}, \"holidays\": []}")
                .send()
                .expect(200)
                .json()
                .at("/data/id")
                .asLong();
        var settings = own.admin.put(ROOT + "/settings/general");
        for (var wrong : List.of("x", "0", "-1", "999999999", "1.5")) {
            settings.json("{\"app.business_hours_id\": \"" + wrong + "\"}")
                    .send()
                    .expect(400);
        }
        settings.json("{\"app.business_hours_id\": \"" + hours + "\"}").send().expect(200);
        assertEquals(String.valueOf(hours), goneBy(own));
        own.admin.delete(ROOT + "/business-hours/" + hours).send().expect(400);
        settings.json("{}").send().expect(200);
        assertEquals("", goneBy(own));
        own.admin.delete(ROOT + "/business-hours/" + hours).send().expect(200);
    }

    private static String goneBy(LibredeskFixture own) {
        return own.admin
                .get(ROOT + "/settings/general")
                .send()
                .expect(200)
                .json()
                .at("/data/app.business_hours_id")
                .asText();
    }

    @Test
    void linksLeadToWhatOthersKnowOfAContact() throws Exception {
        var secret = "0123456789abcdef0123456789abcdef";
        var links = the.admin.post(ROOT + "/context-links");
        var template = "https://crm.example.com/?m={{email}}&c={{conversation_uuid}}&n={{first_name}}&t={{token}}";
        var sent = "{\"name\": \"Customers\", \"url_template\": \"" + template
                + "\", \"token_expiry_seconds\": 60, \"is_active\": true, \"secret\": \"%s\"}";
        var shape = """
                {"id": "@int", "created_at": "@iso", "updated_at": "@iso", "name": "Customers", "url_template": "@string",
                 "secret": "%s", "token_expiry_seconds": 60, "is_active": %s}""";
        var mask = "•".repeat(10);
        var path = ROOT + "/context-links/"
                + links.json(sent.formatted(secret))
                        .send()
                        .expect(200)
                        .matches(success(shape.formatted(mask, "true")))
                        .json()
                        .at("/data/id")
                        .asText();
        the.admin.put(path).json(sent.formatted(mask)).send().expect(200);
        the.admin.get(path).send().expect(200).matches(success(shape.formatted(mask, "true")));
        the.agent
                .get(ROOT + "/context-links/active")
                .send()
                .expect(200)
                .matches(success("[" + shape.formatted("", "true") + "]"));
        var uuid = the.uuid("");
        var contact = the.shown(uuid).get("contact");
        var address = the.agent
                .get(path + "/url?conversation_uuid=" + uuid)
                .send()
                .expect(200)
                .json()
                .get("data")
                .asText();
        assertTrue(
                address.startsWith("https://crm.example.com/?m="
                        + LibredeskFixture.encoded(contact.get("email").asText()) + "&c=" + uuid + "&n=Ann&t="),
                address);
        var token = Base64.getDecoder()
                .decode(URLDecoder.decode(address.replaceFirst(".*&t=", ""), StandardCharsets.UTF_8));
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                Cipher.DECRYPT_MODE,
                new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "AES"),
                new GCMParameterSpec(128, token, 0, 12));
        JsonShape.assertMatches(
                """
                {"email": "@string", "phone": "", "phone_country_code": "", "external_user_id": "", "contact_id": "@int",
                 "first_name": "Ann", "last_name": "", "conversation_uuid": "%s", "agent_id": %d, "agent_email": "%s",
                 "iat": "@int", "exp": "@int"}""".formatted(uuid, the.desk.ben().id(), the.desk.ben().email()),
                new ObjectMapper().readTree(cipher.doFinal(token, 12, token.length - 12)));
        the.agent.get(path + "/url").send().expect(400);
        links.json(sent.formatted("short")).send().expect(400).matches(input("Secret must be exactly 32 characters."));
        the.admin.put(path + "/toggle").send().expect(200).matches(success(shape.formatted(mask, "false")));
        assertTrue(the.agent
                .get(ROOT + "/context-links/active")
                .send()
                .json()
                .get("data")
                .isEmpty());
        the.agent.get(ROOT + "/context-links").send().expect(403);
        the.admin.delete(path).send().expect(200).matches(success("true"));
        the.admin.get(path).send().expect(404).matches(refusal("Not found", "NotFoundException"));
        the.admin.delete(path).send().expect(200).matches(success("true"));
    }

    @Test
    void whatWasDoneIsToldToWhoMaySeeIt() {
        var own = LibredeskFixture.open(http());
        var ben = own.desk.ben();
        var path = ROOT + "/agents/" + ben.id();
        own.admin
                .put(path)
                .json("{\"first_name\": \"Ben\", \"last_name\": \"Example\", \"email\": \"" + ben.email()
                        + "\", \"roles\": [\"Agent\"], \"enabled\": true, \"new_password\": \"Made-up-Passw0rd\"}")
                .send()
                .expect(200);
        own.nobody
                .post(ROOT + "/auth/login")
                .json("{\"email\": \"" + ben.email() + "\", \"password\": \"Made-up-Passw0rd\"}")
                .send()
                .expect(200);
        own.agent
                .put(ROOT + "/agents/me/availability")
                .json("{\"status\": \"away_manual\"}")
                .send()
                .expect(200);
        var entry = """
                {"id": "@int", "created_at": "@iso", "updated_at": "@iso", "activity_type": "%s",
                 "activity_description": "%s (#%d) %s", "actor_id": %d, "target_model_type": "user",
                 "target_model_id": %d, "ip": "@string"}""";
        var log = ROOT + "/activity-logs";
        own.admin
                .get(log)
                .send()
                .expect(200)
                .matches(success("{\"results\": ["
                        + entry.formatted(
                                "agent_password_set",
                                ben.email(),
                                ben.id(),
                                "has a new password",
                                own.desk.ada().id(),
                                ben.id())
                        + ", " + entry.formatted("agent_login", ben.email(), ben.id(), "logged in", ben.id(), ben.id())
                        + ", " + entry.formatted("agent_away", ben.email(), ben.id(), "is away", ben.id(), ben.id())
                        + "], \"total\": 3, \"per_page\": 30, \"total_pages\": 1, \"page\": 1}"));
        var newest = own.admin
                .get(log + "?order_by=activity_logs.created_at&order=desc&page_size=1")
                .send()
                .expect(200)
                .json()
                .get("data");
        assertEquals("agent_away", newest.at("/results/0/activity_type").asText());
        assertEquals(3, newest.get("total").asInt());
        var logins = LibredeskFixture.encoded(
                "[{\"model\": \"activity_logs\", \"field\": \"activity_type\", \"operator\": \"equals\", \"value\": \"agent_login\"}]");
        var login = own.admin
                .get(log + "?filters=" + logins)
                .send()
                .expect(200)
                .json()
                .get("data");
        assertEquals(1, login.get("total").asInt());
        assertTrue(!login.at("/results/0/ip").asText().isEmpty());
        own.admin.get(log + "?order_by=nothing").send().expect(400);
        own.agent.get(log).send().expect(403);
    }

    private static Http.Reply upload(LibredeskFixture own, String name, int bytes) {
        return own.agent
                .post(ROOT + "/media")
                .multipart(new Multipart().file("files", name, "text/plain", new byte[bytes]))
                .send();
    }
}
