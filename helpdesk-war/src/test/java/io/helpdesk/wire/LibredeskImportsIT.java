package io.helpdesk.wire;

import static io.helpdesk.wire.LibredeskFixture.ROOT;
import static io.helpdesk.wire.LibredeskFixture.input;
import static io.helpdesk.wire.LibredeskFixture.refusal;
import static io.helpdesk.wire.LibredeskShapes.success;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Agents and tags of a table: libredesk-desk 5.1. */
class LibredeskImportsIT extends WireTest {

    private LibredeskFixture the;

    @BeforeEach
    void open() {
        the = LibredeskFixture.open(http());
    }

    private Http.Reply imported(String what, String table) {
        return the.admin
                .post(ROOT + "/" + what + "/import")
                .multipart(new Multipart().file("file", "a.csv", "text/csv", table.getBytes(StandardCharsets.UTF_8)))
                .send();
    }

    @Test
    void agentsAreMadeOfATable() {
        var status = the.admin.get(ROOT + "/agents/import/status");
        status.send().expect(404).matches(refusal("Import not found", "NotFoundException"));
        var email = Desk.word() + "@example.com";
        var table = "first_name,last_name,email,roles,teams\r\n"
                + "Eve,\"Van, Example\"," + email + ",\"Agent, Admin\",billing\r\n"
                + "Ben,Example," + the.desk.ben().email() + ",Agent,\r\n\r\n";
        imported("agents", table).expect(200).matches(success("true"));
        status.send().expect(200).matches(success("""
                {"running": false, "logs": ["%s: membership conflict"], "total": 2, "success": 1, "errors": 1,
                 "started_at": "@iso", "ended_at": "@iso"}""".formatted(the.desk.ben().email())));
        var made = the.admin.get(ROOT + "/agents").send().expect(200).json().at("/data/0");
        assertEquals(email, made.get("email").asText());
        var shown = the.admin
                .get(ROOT + "/agents/" + made.get("id").asText())
                .send()
                .expect(200)
                .json()
                .get("data");
        assertEquals("Van, Example", shown.get("last_name").asText());
        assertEquals(2, shown.get("roles").size());
        assertEquals("billing", shown.at("/teams/0/name").asText());
        imported("agents", "first_name,email\nEve,e@example.com\n").expect(400).matches(input("Something went wrong"));
        imported("agents", "first_name,last_name,email,roles\n").expect(400);
        the.admin
                .post(ROOT + "/agents/import")
                .multipart(new Multipart().field("x", "y"))
                .send()
                .expect(400)
                .matches(input("File Required"));
        the.agent.get(ROOT + "/agents/import/status").send().expect(403);
    }

    @Test
    void tagsAreMadeOfATable() {
        var status = the.admin.get(ROOT + "/tags/import/status");
        status.send().expect(404).matches(refusal("Import not found", "NotFoundException"));
        imported("tags", "name\nbilling\nvip\n").expect(200).matches(success("true"));
        status.send().expect(200).matches(success("""
                {"running": false, "logs": ["vip: title taken"], "total": 2, "success": 1, "errors": 1,
                 "started_at": "@iso", "ended_at": "@iso"}"""));
        assertEquals(3, the.agent.get(ROOT + "/tags").send().json().get("data").size());
        the.agent.post(ROOT + "/tags/import").json("{}").send().expect(403);
    }
}
