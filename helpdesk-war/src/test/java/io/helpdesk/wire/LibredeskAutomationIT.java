package io.helpdesk.wire;

import static io.helpdesk.wire.LibredeskFixture.ROOT;
import static io.helpdesk.wire.LibredeskFixture.input;
import static io.helpdesk.wire.LibredeskFixture.refusal;
import static io.helpdesk.wire.LibredeskShapes.success;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What would be done by itself, as it is kept: libredesk-resources 10. */
class LibredeskAutomationIT extends WireTest {

    private static final String DONE = "{'status': 'success', 'data': true}";
    private static final String DENIED = refusal("Permission denied", "PermissionException");
    private static final String WRONG = "Something went wrong";

    private LibredeskFixture the;

    @BeforeEach
    void setUp() {
        the = LibredeskFixture.open(http());
    }

    @Test
    void businessHoursAreMadeShownChangedAndDeleted() {
        var path = ROOT + "/business-hours";
        var made = the.admin.post(path).json("""
                        {"name": "Office", "description": "Week days", "is_always_open": false,
                         "hours": {"Monday": {"open": "9:00", "close": "17:30"}, "Friday": {"open": "09:00", "close": "13:00"}},
                         "holidays": [{"name": "New Year", "date": "2027-01-01"}]}""").send().expect(200);
        var shape = """
                {"id": "@int", "created_at": "@iso", "updated_at": "@iso", "name": "Office", "description": "Week days",
                 "is_always_open": false, "holidays": [{"name": "New Year", "date": "2027-01-01"}],
                 "hours": {"Monday": {"open": "09:00", "close": "17:30"}, "Friday": {"open": "09:00", "close": "13:00"}}}""";
        made.matches(success(shape));
        assertTrue(made.text().contains("""
                "is_always_open":false,"holidays":[{"name":"New Year","date":"2027-01-01"}],"hours":{"Monday":\
                {"open":"09:00","close":"17:30"},"Friday":{"open":"09:00","close":"13:00"}}}}"""), made::text);
        var one = path + "/" + made.json().at("/data/id").asLong();
        the.admin.get(one).send().expect(200).matches(success(shape));
        var always = the.admin
                .post(path)
                .json("{\"name\": \"Always\", \"is_always_open\": true}")
                .send()
                .expect(200);
        always.matches(success("""
                {"id": "@int", "created_at": "@iso", "updated_at": "@iso", "name": "Always", "description": null,
                 "is_always_open": true, "holidays": [], "hours": {}}"""));
        the.admin.put(one).json("{\"name\": \"Shop\"}").send().expect(200).matches(success("""
                {"id": "@int", "created_at": "@iso", "updated_at": "@iso", "name": "Shop", "description": null,
                 "is_always_open": false, "holidays": [], "hours": {}}"""));
        var list = the.agent.get(path).send().expect(200).json().get("data");
        assertEquals("Shop", list.at("/0/name").asText());
        assertEquals("Always", list.at("/1/name").asText());
        assertEquals(2, list.size());
        the.agent.get(one).send().expect(403).matches(DENIED);
        the.agent.put(one).json("{\"name\": \"Mine\"}").send().expect(403).matches(DENIED);
        the.agent.delete(one).send().expect(403).matches(DENIED);
        the.admin.delete(one).send().expect(200).matches(DONE);
        the.admin.delete(one).send().expect(200).matches(DONE);
        the.admin.get(one).send().expect(404).matches(refusal("business hours not found", "NotFoundException"));
        the.admin.put(one).json("{\"name\": \"Gone\"}").send().expect(500).matches(refusal(WRONG, "GeneralException"));
        the.admin.get(path + "/x").send().expect(400).matches(input(WRONG));
    }

    @Test
    void hoursThatMakeNoSenseAreRefused() {
        var path = ROOT + "/business-hours";
        refused(path, "{}", "`name` empty");
        refused(path, "{\"name\": \"a\", \"hours\": {\"Montag\": {\"open\": \"09:00\", \"close\": \"17:00\"}}}", WRONG);
        refused(path, "{\"name\": \"a\", \"hours\": {\"Monday\": {\"open\": \"09:00\", \"close\": \"25:00\"}}}", WRONG);
        refused(path, "{\"name\": \"a\", \"hours\": {\"Monday\": {\"open\": \"17:00\", \"close\": \"09:00\"}}}", WRONG);
        refused(path, "{\"name\": \"a\", \"hours\": {\"Monday\": \"09:00\"}}", WRONG);
        refused(path, "{\"name\": \"a\", \"holidays\": [{\"name\": \"x\", \"date\": \"2027-02-30\"}]}", WRONG);
        refused(path, "{\"name\": \"a\", \"holidays\": [\"2027-02-01\"]}", "Error parsing request");
        refused(path, "{\"name\": \"" + "a".repeat(256) + "\"}", WRONG);
        refused(
                path,
                "{\"name\": \"a\", \"holidays\": [{\"name\": \"" + "a".repeat(256) + "\", \"date\": \"2027-02-01\"}]}",
                WRONG);
        assertEquals(
                0, the.agent.get(path).send().expect(200).json().get("data").size());
        var one = path + "/"
                + the.admin
                        .post(path)
                        .json("{\"name\": \"a\"}")
                        .send()
                        .expect(200)
                        .json()
                        .at("/data/id")
                        .asLong();
        the.admin.put(one).json("{}").send().expect(400).matches(input(WRONG));
        var stranger = LibredeskFixture.open(http());
        stranger.admin.get(one).send().expect(404);
        stranger.admin.delete(one).send().expect(200).matches(DONE);
        the.admin.get(one).send().expect(200);
    }

    private void refused(String path, String json, String message) {
        the.admin.post(path).json(json).send().expect(400).matches(input(message));
    }
}
