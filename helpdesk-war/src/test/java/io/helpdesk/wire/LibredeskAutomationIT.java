package io.helpdesk.wire;

import static io.helpdesk.wire.LibredeskFixture.ROOT;
import static io.helpdesk.wire.LibredeskFixture.input;
import static io.helpdesk.wire.LibredeskFixture.refusal;
import static io.helpdesk.wire.LibredeskShapes.success;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What would be done by itself, as it is kept: libredesk-resources 10, 11. */
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

    private static final String GOLD = """
            {"name": "Gold", "description": "For the best", "first_response_time": "30m", "next_response_time": "1h30m",
             "resolution_time": "48h", "notifications": [
               {"type": "warning", "recipients": ["assigned_user", "%d"], "time_delay": "15m", "time_delay_type": "before",
                "metric": "first_response"},
               {"type": "breach", "recipients": ["assigned_user"], "time_delay": "", "time_delay_type": "immediately",
                "metric": "all"}]}""";

    @Test
    void policiesAreMadeShownChangedAndDeleted() {
        var path = ROOT + "/sla";
        var made = the.admin
                .post(path)
                .json(GOLD.formatted(the.desk.ben().id()))
                .send()
                .expect(200);
        var shape = """
                {"id": "@int", "created_at": "@iso", "updated_at": "@iso", "name": "Gold", "description": "For the best",
                 "first_response_time": "30m", "next_response_time": "90m", "resolution_time": "48h", "notifications": [
                   {"type": "warning", "recipients": ["assigned_user", "%d"], "time_delay": "15m", "time_delay_type": "before",
                    "metric": "first_response"},
                   {"type": "breach", "recipients": ["assigned_user"], "time_delay": "", "time_delay_type": "immediately",
                    "metric": "all"}]}""".formatted(the.desk.ben().id());
        made.matches(success(shape));
        assertTrue(made.text().contains("""
                "name":"Gold","description":"For the best","first_response_time":"30m","next_response_time":"90m",\
                "resolution_time":"48h","notifications":[{"type":"warning","recipients":["assigned_user","""), made::text);
        var one = path + "/" + made.json().at("/data/id").asLong();
        the.admin.get(one).send().expect(200).matches(success(shape));
        the.agent.get(path).send().expect(200).matches(success("[" + shape + "]"));
        the.admin
                .put(one)
                .json("{\"name\": \"Silver\", \"first_response_time\": \"\", \"resolution_time\": \"90s\"}")
                .send()
                .expect(200)
                .matches(success("""
                        {"id": "@int", "created_at": "@iso", "updated_at": "@iso", "name": "Silver", "description": "",
                         "first_response_time": "", "next_response_time": "", "resolution_time": "90s",
                         "notifications": []}"""));
        the.agent.get(one).send().expect(403).matches(DENIED);
        the.agent.post(path).json("{\"name\": \"Mine\"}").send().expect(403).matches(DENIED);
        the.agent.delete(one).send().expect(403).matches(DENIED);
        the.admin.delete(one).send().expect(200).matches(DONE);
        the.admin.delete(one).send().expect(200).matches(DONE);
        the.admin.get(one).send().expect(404).matches(refusal("SLA not found", "NotFoundException"));
        the.admin
                .put(one)
                .json("{\"name\": \"Gone\", \"resolution_time\": \"1h\"}")
                .send()
                .expect(500)
                .matches(refusal(WRONG, "GeneralException"));
    }

    @Test
    void policiesThatMakeNoSenseAreRefusedInTheOriginalsWords() {
        var path = ROOT + "/sla";
        refused(path, "{}", "`name` empty");
        refused(path, "{\"name\": \"a\"}", "`first_response_time`, `next_response_time` and `resolution_time` empty");
        var times = "{\"name\": \"a\", \"first_response_time\": \"%s\", \"resolution_time\": \"%s\"}";
        refused(
                path,
                times.formatted("soon", "1h"),
                "Invalid duration format. Please use a valid format (e.g. 30m, 1h, 48h).");
        refused(path, times.formatted("59s", "1h"), "Duration must be at least 1 minute.");
        refused(path, times.formatted("2h", "1h"), "First response time cannot be after resolution time");
        refused(path, times.formatted("1h", "999999h"), WRONG);
        refusedNotice("\"type\": \"\"", "`type` empty");
        refusedNotice("\"time_delay_type\": \"\"", "`time_delay_type` empty");
        refusedNotice("\"metric\": \"\"", "`metric` empty");
        refusedNotice("\"time_delay\": \"\"", "`time_delay` empty");
        refusedNotice("\"time_delay\": \"5s\"", "Duration must be at least 1 minute.");
        refusedNotice(
                "\"time_delay\": \"x\"", "Invalid duration format. Please use a valid format (e.g. 30m, 1h, 48h).");
        refusedNotice("\"recipients\": []", "`recipients` empty");
        refusedNotice("\"recipients\": [\"999999999\"]", "User not found");
        refusedNotice("\"recipients\": [\"everybody\"]", WRONG);
        refusedNotice("\"type\": \"joy\"", WRONG);
        refusedNotice("\"metric\": \"joy\"", WRONG);
        refusedNotice("\"time_delay_type\": \"joy\"", WRONG);
        assertEquals(
                0, the.agent.get(path).send().expect(200).json().get("data").size());
    }

    /** With this in place of what would be right; of two with one name the last counts. */
    private void refusedNotice(String instead, String message) {
        refused(ROOT + "/sla", """
                {"name": "a", "resolution_time": "1h", "notifications": [{"type": "warning", "recipients": ["assigned_user"],
                 "time_delay": "5m", "time_delay_type": "before", "metric": "all", %s}]}""".formatted(instead), message);
    }

    @Test
    void whatATeamGoesByStays() {
        var hours = made(ROOT + "/business-hours", "{\"name\": \"Office\"}");
        var policy = made(ROOT + "/sla", "{\"name\": \"Gold\", \"resolution_time\": \"8h\"}");
        var team = ROOT + "/teams/" + the.team;
        var json =
                "{\"name\": \"billing\", \"conversation_assignment_type\": \"Manual\", \"business_hours_id\": %s, \"sla_policy_id\": %s}";
        var shown = the.admin
                .put(team)
                .json(json.formatted(hours, policy))
                .send()
                .expect(200)
                .json()
                .get("data");
        assertEquals(hours, shown.get("business_hours_id").asLong());
        assertEquals(policy, shown.get("sla_policy_id").asLong());
        the.admin
                .delete(ROOT + "/business-hours/" + hours)
                .send()
                .expect(400)
                .matches(
                        input(
                                "Cannot delete business hours as they are in use, Please remove them from all teams before deleting"));
        the.admin
                .delete(ROOT + "/sla/" + policy)
                .send()
                .expect(400)
                .matches(
                        input(
                                "Cannot delete SLA as it is in use, Please remove this SLA from all teams and automation rules before deleting"));
        var stranger = LibredeskFixture.open(http());
        stranger.admin
                .put(ROOT + "/teams/" + stranger.team)
                .json(json.formatted(hours, "null"))
                .send()
                .expect(400)
                .matches(input(WRONG));
        the.admin
                .put(team)
                .json(json.formatted("null", "999999999"))
                .send()
                .expect(400)
                .matches(input(WRONG));
        the.desk
                .administrator()
                .patch(the.desk.path("/teams/" + the.team))
                .json("{\"description\": \"Money\"}")
                .send()
                .expect(200);
        assertEquals(
                hours,
                the.admin
                        .get(team)
                        .send()
                        .expect(200)
                        .json()
                        .at("/data/business_hours_id")
                        .asLong());
        the.admin.put(team).json(json.formatted("null", "null")).send().expect(200);
        the.admin.delete(ROOT + "/business-hours/" + hours).send().expect(200).matches(DONE);
        the.admin.delete(ROOT + "/sla/" + policy).send().expect(200).matches(DONE);
    }

    @Test
    void twoHundredBusinessHoursAreEnough() {
        var path = ROOT + "/business-hours";
        for (int i = 0; i < 200; i++) {
            made(path, "{\"name\": \"Office\"}");
        }
        refused(path, "{\"name\": \"Office\"}", WRONG);
        assertEquals(
                200, the.agent.get(path).send().expect(200).json().get("data").size());
    }

    private long made(String path, String json) {
        return the.admin
                .post(path)
                .json(json)
                .send()
                .expect(200)
                .json()
                .at("/data/id")
                .asLong();
    }

    private void refused(String path, String json, String message) {
        the.admin.post(path).json(json).send().expect(400).matches(input(message));
    }
}
