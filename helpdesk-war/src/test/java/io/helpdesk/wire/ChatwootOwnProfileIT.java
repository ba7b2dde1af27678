package io.helpdesk.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What people say of themselves (chatwoot-desk 2.1, 2.2). */
class ChatwootOwnProfileIT extends WireTest {

    private static final String NOT_FOUND = "{'error': 'Resource could not be found'}";

    private static Desk desk;
    private static Desk other;

    @BeforeAll
    static void open() {
        desk = Desk.open(http());
        other = Desk.open(http());
    }

    private static Http ben() {
        return http().with("api_access_token", desk.ben().token());
    }

    private static Http.Reply say(String call, String json) {
        return ben().post("/api/v1/profile/" + call)
                .json(json.replace("'", "\""))
                .send();
    }

    private static String asOthersSee(String key) {
        var agents = http().with("api_access_token", desk.ada().token())
                .get(desk.path("/agents"))
                .send()
                .expect(200)
                .json();
        for (var agent : agents) {
            if (agent.get("id").asLong() == desk.ben().id()) {
                return agent.get(key).asText();
            }
        }
        throw new IllegalStateException("no such agent");
    }

    @Test
    void availabilityIsToldOfOneAccount() {
        var user = say(
                        "availability",
                        "{'profile': {'account_id': %d, 'availability': 'busy'}}".formatted(desk.account()))
                .expect(200)
                .json();
        assertEquals("busy", user.at("/accounts/0/availability").asText());
        assertEquals(desk.ben().token(), user.get("access_token").asText());
        assertEquals(
                "busy",
                ben().get("/api/v1/profile")
                        .send()
                        .json()
                        .at("/accounts/0/availability")
                        .asText());
        say("availability", "{'account_id': %d, 'availability': 'online'}".formatted(desk.account()))
                .expect(200);
        assertEquals(
                "online",
                ben().get("/api/v1/profile")
                        .send()
                        .json()
                        .at("/accounts/0/availability")
                        .asText());
    }

    @Test
    void beingOfflineWithoutAConnectionIsSwitched() {
        say("auto_offline", "{'profile': {'account_id': %d, 'auto_offline': true}}".formatted(desk.account()))
                .expect(200);
        assertEquals("true", asOthersSee("auto_offline"));
        var user = say("auto_offline", "{'profile': {'account_id': %d}}".formatted(desk.account()))
                .expect(200)
                .json();
        assertEquals(false, user.at("/accounts/0/auto_offline").asBoolean());
        assertEquals("false", asOthersSee("auto_offline"));
    }

    @Test
    void theAccountSomebodyWorksInIsTheProfilesOne() {
        var path = "/api/v1/profile";
        assertEquals(
                "",
                ben().put(path + "/set_active_account")
                        .json("{\"profile\": {\"account_id\": " + desk.account() + "}}")
                        .send()
                        .expect(200)
                        .text());
        var active = ben().get(path).send().expect(200).json();
        assertEquals(desk.account(), active.get("account_id").asLong());
        var before = active.at("/accounts/0/active_at").asText();
        assertEquals(
                "",
                ben().post(desk.path("/update_active_at")).send().expect(200).text());
        var after = ben().get(path)
                .send()
                .expect(200)
                .json()
                .at("/accounts/0/active_at")
                .asText();
        assertEquals(true, before.compareTo(after) < 0, () -> before + ", then " + after);
    }

    @Test
    void anotherAccountIsNotOnesOwn() {
        var foreign = "{'profile': {'account_id': %d, 'availability': 'busy', 'auto_offline': false}}"
                .formatted(other.account());
        say("availability", foreign).expect(404).matches(NOT_FOUND);
        say("auto_offline", foreign).expect(404).matches(NOT_FOUND);
        ben().put("/api/v1/profile/set_active_account")
                .json(foreign.replace("'", "\""))
                .send()
                .expect(404)
                .matches(NOT_FOUND);
        assertEquals(401, ben().post(other.path("/update_active_at")).send().status());
    }

    @Test
    void whatCannotBeUnderstoodIsRefused() {
        say("availability", "{'profile': {}}")
                .expect(422)
                .matches("{'error': 'param is missing or the value is empty: profile'}");
        say("availability", "{'profile': {'account_id': %d, 'availability': 'asleep'}}".formatted(desk.account()))
                .expect(422);
        http().post("/api/v1/profile/availability").json("{}").send().expect(401);
    }

    private static Http.Reply put(Http who, String json) {
        return who.put("/api/v1/profile").json(json.replace("'", "\"")).send();
    }

    @Test
    void whatUsersWriteOfThemselvesIsKept() {
        var mine = Desk.open(http());
        var user =
                put(mine.agent(), """
                {'profile': {'name': 'Ben Sample', 'display_name': 'Benny', 'message_signature': 'Yours, Ben',
                 'ui_settings': {'editor': {'on': true}}, 'phone_number': '+15550100', 'email': '%s'}}""".formatted(mine.ben().email())).expect(200).json();
        assertEquals("Benny", user.get("available_name").asText());
        assertEquals("Yours, Ben", user.get("message_signature").asText());
        assertEquals("{\"editor\":{\"on\":true}}", user.get("ui_settings").toString());
        assertEquals("+15550100", user.at("/custom_attributes/phone_number").asText());
        assertEquals(mine.ben().token(), user.get("access_token").asText());
        mine.agent()
                .patch("/api/v1/profile")
                .json("{\"profile\": {\"ui_settings\": {\"a\": 1}, \"display_name\": \"\"}}")
                .send()
                .expect(200);
        var shown = mine.agent().get("/api/v1/profile").send().expect(200).json();
        assertEquals("{\"a\":1}", shown.get("ui_settings").toString());
        assertEquals(true, shown.get("display_name").isNull());
        assertEquals("Ben Sample", shown.get("name").asText());
        mine.agent().delete("/api/v1/profile/avatar").send().expect(200);
        assertEquals(
                "",
                mine.agent()
                        .post("/api/v1/profile/resend_confirmation")
                        .send()
                        .expect(200)
                        .text());
    }

    @Test
    void whatUsersMayNotWriteIsRefused() {
        var mine = Desk.open(http());
        put(mine.agent(), "{'profile': {'name': 'Other', 'email': 'other@example.com'}}")
                .expect(422)
                .matches("{'message': 'Email is not allowed', 'attributes': ['email']}");
        put(mine.agent(), "{'profile': {'name': ' '}}")
                .expect(422)
                .matches("{'message': \"Name can't be blank\", 'attributes': ['name']}");
        put(mine.agent(), "{'profile': {}}")
                .expect(422)
                .matches("{'error': 'param is missing or the value is empty: profile'}");
        put(mine.agent(), "{'profile': {'ui_settings': {'a': '%s'}}}".formatted("x".repeat(70_000)))
                .expect(422);
        assertEquals(
                "Ben Example",
                mine.agent()
                        .get("/api/v1/profile")
                        .send()
                        .expect(200)
                        .json()
                        .get("name")
                        .asText());
    }

    @Test
    void aPasswordIsChangedByWhoKnowsTheOneBefore() {
        var mine = Desk.open(http());
        People.givePassword(mine, mine.ben(), People.PASSWORD);
        put(mine.agent(), """
                {'profile': {'name': 'Other', 'current_password': 'Wrong-Horse-1', 'password': 'New-Horse-1',
                 'password_confirmation': 'New-Horse-1'}}""").expect(422).matches("{'error': 'Invalid current password'}");
        put(mine.agent(), """
                {'profile': {'name': 'Other', 'current_password': '%s', 'password': 'New-Horse-1',
                 'password_confirmation': 'New-Horse-2'}}""".formatted(People.PASSWORD)).expect(422);
        assertEquals(
                "Ben Example",
                mine.agent().get("/api/v1/profile").send().json().get("name").asText());
        put(mine.agent(), """
                {'profile': {'name': 'Ben New', 'current_password': '%s', 'password': 'New-Horse-1',
                 'password_confirmation': 'New-Horse-1'}}""".formatted(People.PASSWORD)).expect(200);
        var signIn = "{\"email\": \"" + mine.ben().email() + "\", \"password\": \"%s\"}";
        http().post("/auth/sign_in")
                .json(signIn.formatted(People.PASSWORD))
                .send()
                .expect(401);
        http().post("/auth/sign_in")
                .json(signIn.formatted("New-Horse-1"))
                .send()
                .expect(200);
    }

    @Test
    void aTokenIsReplaced() {
        var mine = Desk.open(http());
        var token = mine.agent()
                .post("/api/v1/profile/reset_access_token")
                .send()
                .expect(200)
                .json()
                .get("access_token")
                .asText();
        mine.agent().get("/api/v1/profile").send().expect(401);
        http().with("api_access_token", token).get("/api/v1/profile").send().expect(200);
    }
}
