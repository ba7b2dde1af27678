package io.helpdesk.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Inboxes, who works in them, and bots (chatwoot-resources 4 to 6), whole documents. */
class ChatwootInboxesIT extends ChatwootResources {

    @Test
    void inboxesOfEachKindAreCreatedAndShown() {
        var address = Desk.word() + "@example.com";
        var number = Desk.phoneNumber();
        var api = post("/inboxes", """
                {"name": "Orders", "channel": {"type": "api", "webhook_url": "https://example.com/hook"}}""")
                .expect(200)
                .matches(InboxShapes.api("Orders", "'https://example.com/hook'", InboxShapes.HMAC));
        post(
                        "/inboxes",
                        "{\"name\": \"Mail\", \"channel\": {\"type\": \"email\", \"email\": \"%s\"}}"
                                .formatted(address))
                .expect(200)
                .matches(InboxShapes.email("Mail", address, """
                        , 'imap_login': '', 'imap_password': '', 'imap_address': '', 'imap_port': 0,
                        'imap_enabled': false, 'imap_enable_ssl': true, 'smtp_login': '', 'smtp_password': '',
                        'smtp_address': '', 'smtp_port': 0, 'smtp_enabled': false, 'smtp_domain': '',
                        'smtp_enable_ssl_tls': false, 'smtp_enable_starttls_auto': true,
                        'smtp_openssl_verify_mode': 'none', 'smtp_authentication': 'login',
                        'reauthorization_required': true"""));
        post("/inboxes", """
                {"name": "Phone", "channel": {"type": "whatsapp", "phone_number": "%s", "provider": "whatsapp_cloud",
                 "provider_config": {"api_key": "made-up"}}}""".formatted(number))
                .expect(200)
                .matches(InboxShapes.whatsapp(
                        "Phone",
                        number,
                        ", 'provider_config': {'api_key': 'made-up'}, " + "'reauthorization_required': true"));
        post("/inboxes", """
                {"name": "Site", "channel": {"type": "web_widget", "website_url": "https://example.com"}}""").expect(200).matches(InboxShapes.webWidget("Site", InboxShapes.HMAC));
        get("/inboxes/" + id(api))
                .expect(200)
                .matches(InboxShapes.api("Orders", "'https://example.com/hook'", InboxShapes.HMAC));
    }

    @Test
    void inboxesThatBreakTheirRulesAreNot() {
        var channel = recordInvalid("Channel must exist", "channel");
        post("/inboxes", "{\"name\": \"x\"}").expect(422).matches(channel);
        post("/inboxes", "{\"name\": \"x\", \"channel\": {\"type\": \"fax\"}}")
                .expect(422)
                .matches(channel);
        post("/inboxes", "{\"channel\": {\"type\": \"api\"}}")
                .expect(422)
                .matches(recordInvalid("Name can't be blank", "name"));
        post("/inboxes", "{\"name\": \"x\", \"timezone\": \"Mars\", \"channel\": {\"type\": \"api\"}}")
                .expect(422)
                .matches(recordInvalid("Timezone is not included in the list", "timezone"));
        post("/inboxes", "{\"name\": \"x\", \"channel\": {\"type\": \"web_widget\"}}")
                .expect(422)
                .matches(recordInvalid("Website url can't be blank", "website_url"));
        post("/inboxes", """
                {"name": "x", "channel": {"type": "whatsapp", "phone_number": "%s"}}""".formatted(desk.whatsappNumber()))
                .expect(422)
                .matches(recordInvalid("Phone number has already been taken", "phone_number"));
        post("/inboxes", """
                {"name": "x", "channel": {"type": "api", "additional_attributes": {"agent_reply_time_window": 0}}}""")
                .expect(422)
                .matches(recordInvalid(
                        "Agent reply time window agent_reply_time_window must be greater than 0",
                        "agent_reply_time_window"));
        post("/inboxes", "{\"name\": \"x\", \"channel\": \"api\"}")
                .expect(422)
                .matches("{'error': 'channel must be an object'}");
    }

    @Test
    void inboxesAreChanged() {
        long inbox = id(post("/inboxes", "{\"name\": \"Before\", \"channel\": {\"type\": \"api\"}}"));
        var changed = patch("/inboxes/" + inbox, """
                {"name": "After", "greeting_enabled": true, "greeting_message": "Hello", "enable_auto_assignment": false,
                 "csat_config": {"message": "How was it?"}, "working_hours": [{"day_of_week": 0, "open_all_day": true},
                 {"day_of_week": 1, "open_hour": 17, "open_minutes": 0, "close_hour": 9, "close_minutes": 0}],
                 "channel": {"hmac_mandatory": true, "webhook_url": "https://example.com/new"}}""").expect(200).json();
        assertEquals("After", changed.get("name").asText());
        assertEquals("Hello", changed.get("greeting_message").asText());
        assertFalse(changed.get("enable_auto_assignment").asBoolean());
        assertTrue(changed.get("hmac_mandatory").asBoolean());
        assertEquals("https://example.com/new", changed.get("webhook_url").asText());
        assertEquals(23, changed.at("/working_hours/0/close_hour").asInt());
        assertEquals(9, changed.at("/working_hours/1/open_hour").asInt());
        JsonShape.assertMatchesInAnyOrder("""
                {'display_type': 'emoji', 'message': 'How was it?', 'survey_rules': {'operator': 'contains', 'values': []}}""", changed.get("csat_config"));
        patch("/inboxes/" + inbox, "{\"greeting_message\": \"null\"}").expect(200);
        assertTrue(get("/inboxes/" + inbox).json().get("greeting_message").isNull());
        patch("/inboxes/999999999", "{\"name\": \"x\"}").expect(404).matches(NOT_FOUND);
        delete("/inboxes/" + inbox)
                .expect(200)
                .matches("{'message': 'Your inbox deletion request will be processed in some time.'}");
        get("/inboxes/" + inbox).expect(404).matches(NOT_FOUND);
    }

    @Test
    void agentsSeeTheirInboxesWithoutTheSecrets() {
        long hidden = id(post("/inboxes", "{\"name\": \"Hidden\", \"channel\": {\"type\": \"api\"}}"));
        agent.get(desk.path("/inboxes/" + hidden)).send().expect(401).matches(NOT_ALLOWED);
        agent.get(desk.path("/inboxes/" + desk.api().id()))
                .send()
                .expect(200)
                .matches(InboxShapes.api("Orders", "null", ""));
        agent.get(desk.path("/inboxes/" + desk.email().id()))
                .send()
                .expect(200)
                .matches(InboxShapes.email("Support", "@string", ""));
        var listed = agent.get(desk.path("/inboxes"))
                .send()
                .expect(200)
                .matches("{'payload': ['@any', '@any', '@any', '@any']}")
                .json();
        assertEquals(desk.api().id(), listed.at("/payload/0/id").asLong());
        agent.post(desk.path("/inboxes"))
                .json("{\"name\": \"x\", \"channel\": {\"type\": \"api\"}}")
                .send()
                .expect(401)
                .matches(NOT_ALLOWED);
        agent.patch(desk.path("/inboxes/" + desk.api().id()))
                .json("{\"name\": \"x\"}")
                .send()
                .expect(401)
                .matches(NOT_ALLOWED);
        agent.delete(desk.path("/inboxes/" + desk.api().id()))
                .send()
                .expect(401)
                .matches(NOT_ALLOWED);
    }

    @Test
    void anotherAccountsInboxIsNotFound() {
        var other = Desk.open(http());
        get("/inboxes/" + other.api().id()).expect(404).matches(NOT_FOUND);
        patch("/inboxes/" + other.api().id(), "{\"name\": \"x\"}").expect(404).matches(NOT_FOUND);
        delete("/inboxes/" + other.api().id()).expect(404).matches(NOT_FOUND);
        post(
                        "/inbox_members",
                        "{\"inbox_id\": %d, \"user_ids\": []}"
                                .formatted(other.api().id()))
                .expect(404)
                .matches(NOT_FOUND);
        post(
                        "/inbox_members",
                        "{\"inbox_id\": %d, \"user_ids\": [%d]}"
                                .formatted(desk.api().id(), other.ben().id()))
                .expect(422)
                .matches(recordInvalid("User must exist", "user"));
    }

    @Test
    void membersOfAnInboxAreAddedSetListedAndRemoved() {
        long inbox = id(post("/inboxes", "{\"name\": \"Members\", \"channel\": {\"type\": \"api\"}}"));
        var json = "{\"inbox_id\": %d, \"user_ids\": [%d]}";
        post("/inbox_members", json.formatted(inbox, desk.ben().id()))
                .expect(200)
                .matches("{'payload': [" + ben() + "]}");
        agent.get(desk.path("/inboxes/" + inbox)).send().expect(200);
        post("/inbox_members", json.formatted(inbox, desk.ada().id()))
                .expect(200)
                .matches("{'payload': [" + ada() + ", " + ben() + "]}");
        patch("/inbox_members", json.formatted(inbox, desk.ada().id()))
                .expect(200)
                .matches("{'payload': [" + ada() + "]}");
        agent.get(desk.path("/inboxes/" + inbox)).send().expect(401).matches(NOT_ALLOWED);
        get("/inbox_members/" + inbox).expect(200).matches("{'payload': [" + ada() + "]}");
        var gone = admin.delete(desk.path("/inbox_members"))
                .json(json.formatted(inbox, desk.ada().id()))
                .send();
        assertEquals("", gone.expect(200).text());
        get("/inbox_members/" + inbox).expect(200).matches("{'payload': []}");
        post("/inbox_members", "{\"inbox_id\": %d}".formatted(inbox))
                .expect(422)
                .matches(missing("user_ids"));
        agent.post(desk.path("/inbox_members"))
                .json(json.formatted(desk.api().id(), desk.ben().id()))
                .send()
                .expect(401)
                .matches(NOT_ALLOWED);
        agent.post(desk.path("/inbox_members"))
                .json(json.formatted(999999999, desk.ben().id()))
                .send()
                .expect(404)
                .matches(NOT_FOUND);
    }

    @Test
    void assignableAreMembersOfAllInboxesAndAdministrators() {
        long inbox = id(post("/inboxes", "{\"name\": \"Empty\", \"channel\": {\"type\": \"api\"}}"));
        var both = "{'payload': [" + ada() + ", " + ben() + "]}";
        get("/assignable_agents?inbox_ids[]=".replace("[", "%5B").replace("]", "%5D")
                        + desk.api().id())
                .expect(200)
                .matches(both);
        get("/assignable_agents?inbox_ids%5B%5D=" + desk.api().id() + "&inbox_ids%5B%5D=" + inbox)
                .expect(200)
                .matches("{'payload': [" + ada() + "]}");
        get("/inboxes/" + desk.api().id() + "/assignable_agents").expect(200).matches(both);
        get("/assignable_agents?inbox_ids%5B%5D=999999999").expect(404).matches(NOT_FOUND);
        get("/assignable_agents").expect(422).matches(missing("inbox_ids"));
    }

    @Test
    void botsAreMadeShownChangedAndDeleted() {
        var shape = """
                {'id': '@int', 'name': '%s', 'description': null, 'thumbnail': '', 'bot_type': 'webhook',
                 'bot_config': {'a': 1}, 'account_id': %d, 'system_bot': false,
                 'outgoing_url': 'https://example.com/bot', 'access_token': %s}""";
        var secret = "'@/.{24}/'";
        long bot = id(post("/agent_bots", """
                {"name": "greeter", "outgoing_url": "https://example.com/bot", "bot_config": {"a": 1}, "bot_type": 0}""").expect(200).matches(shape.formatted("greeter", desk.account(), secret)));
        get("/agent_bots/" + bot).expect(200).matches(shape.formatted("greeter", desk.account(), "null"));
        patch("/agent_bots/" + bot, "{\"name\": \"usher\"}")
                .expect(200)
                .matches(shape.formatted("usher", desk.account(), "null"));
        post("/agent_bots/" + bot + "/reset_access_token", "{}")
                .expect(200)
                .matches(shape.formatted("usher", desk.account(), secret));
        delete("/agent_bots/" + bot + "/avatar").expect(200).matches(shape.formatted("usher", desk.account(), "null"));
        long global = platform()
                .post("/platform/api/v1/agent_bots")
                .json("{\"name\": \"everywhere\"}")
                .send()
                .ok()
                .json()
                .get("id")
                .asLong();
        get("/agent_bots/" + global).expect(200).matches("""
                {'id': %d, 'name': 'everywhere', 'description': null, 'thumbnail': '', 'bot_type': 'webhook',
                 'bot_config': {}, 'account_id': null, 'system_bot': true}""".formatted(global));
        var listed = agent.get(desk.path("/agent_bots")).send().expect(200).json();
        assertTrue(listed.findValuesAsText("id").contains(String.valueOf(bot)));
        delete("/agent_bots/" + global).expect(404).matches(NOT_FOUND);
        agent.delete(desk.path("/agent_bots/" + bot)).send().expect(401).matches(NOT_ALLOWED);
        agent.post(desk.path("/agent_bots"))
                .json("{\"name\": \"x\"}")
                .send()
                .expect(401)
                .matches(NOT_ALLOWED);
        post("/agent_bots", "{\"name\": \"x\", \"bot_type\": \"oracle\"}")
                .expect(422)
                .matches("{'error': \"'oracle' is not a valid bot_type\"}");
        assertEquals("", delete("/agent_bots/" + bot).expect(200).text());
        get("/agent_bots/" + bot).expect(404).matches(NOT_FOUND);
    }

    @Test
    void aBotIsSetOnAnInboxAndWorksThere() {
        var own = Desk.open(http());
        var inbox = own.path("/inboxes/" + own.api().id());
        var bot = own.administrator()
                .post(own.path("/agent_bots"))
                .json("{\"name\": \"greeter\"}")
                .send()
                .ok()
                .json();
        var asBot = http().with("api_access_token", bot.get("access_token").asText());
        own.administrator().get(inbox + "/agent_bot").send().expect(200).matches("{}");
        asBot.post(own.path("/conversations"))
                .json("{}")
                .send()
                .expect(401)
                .matches("{'error': 'Bot is not authorized to access this account'}");
        assertEquals(
                "",
                own.administrator()
                        .post(inbox + "/set_agent_bot")
                        .json("{\"agent_bot\": " + bot.get("id") + "}")
                        .send()
                        .expect(200)
                        .text());
        own.administrator().get(inbox + "/agent_bot").send().expect(200).matches("""
                {'agent_bot': {'id': %d, 'name': 'greeter', 'description': null, 'thumbnail': '', 'bot_type': 'webhook',
                 'bot_config': {}, 'account_id': %d, 'system_bot': false, 'outgoing_url': null, 'access_token': null}}""".formatted(
                        bot.get("id").asLong(), own.account()));
        asBot.post(own.path("/conversations")).json("{}").send().expect(404).matches(NOT_FOUND);
        asBot.get(own.path("/inboxes"))
                .send()
                .expect(401)
                .matches("{'error': 'Access to this endpoint is not authorized for bots'}");
        own.administrator()
                .post(inbox + "/set_agent_bot")
                .json("{\"agent_bot\": 999999999}")
                .send()
                .expect(404)
                .matches(NOT_FOUND);
        own.administrator()
                .post(inbox + "/set_agent_bot")
                .json("{\"agent_bot\": null}")
                .send()
                .expect(200);
        asBot.post(own.path("/conversations")).json("{}").send().expect(401);
        own.agent()
                .post(inbox + "/set_agent_bot")
                .json("{\"agent_bot\": null}")
                .send()
                .expect(401)
                .matches(NOT_ALLOWED);
    }
}
