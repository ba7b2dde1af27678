package io.helpdesk.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Inboxes, agents, teams, bots, labels, definitions and the profile (chatwoot-resources 4 to 14), whole documents. */
class ChatwootResourcesIT extends WireTest {

    private static final String NOT_FOUND = "{'error': 'Resource could not be found'}";
    private static final String NOT_ALLOWED = "{'error': 'You are not authorized to do this action'}";

    private static Desk desk;
    private static Http admin;
    private static Http agent;

    @BeforeAll
    static void setUp() {
        desk = Desk.open(http());
        admin = desk.administrator();
        agent = desk.agent();
    }

    private static Http.Reply post(String path, String json) {
        return admin.post(desk.path(path)).json(json).send();
    }

    private static Http.Reply patch(String path, String json) {
        return admin.patch(desk.path(path)).json(json).send();
    }

    private static Http.Reply get(String path) {
        return admin.get(desk.path(path)).send();
    }

    private static Http.Reply delete(String path) {
        return admin.delete(desk.path(path)).send();
    }

    private static String recordInvalid(String message, String attribute) {
        return "{'message': \"%s\", 'attributes': ['%s']}".formatted(message, attribute);
    }

    private static String missing(String key) {
        return "{'error': 'param is missing or the value is empty: %s'}".formatted(key);
    }

    private static String agentShape(Desk.Person person, String role) {
        return """
                {'id': %d, 'account_id': %d, 'availability_status': 'offline', 'auto_offline': true, 'confirmed': true,
                 'email': '%s', 'available_name': '%s', 'name': '%s', 'role': '%s', 'thumbnail': ''}""".formatted(person.id(), desk.account(), person.email(), person.name(), person.name(), role);
    }

    private static String ada() {
        return agentShape(desk.ada(), "administrator");
    }

    private static String ben() {
        return agentShape(desk.ben(), "agent");
    }

    private static long id(Http.Reply reply) {
        return reply.ok().json().get("id").asLong();
    }

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

    @Test
    void agentsAreMadeListedChangedAndRemoved() {
        var own = Desk.open(http());
        var path = own.path("/agents");
        var email = Desk.word() + "@example.com";
        var cy = new Desk.Person(0, "Cy Example", email, null);
        var made =
                own.administrator().post(path).json("""
                {"agent": {"name": "Cy Example", "email": "%s", "role": "agent"}}""".formatted(email)).send().expect(200);
        var shape = agentShape(new Desk.Person(id(made), cy.name(), email, null), "agent")
                .replace("'account_id': " + desk.account(), "'account_id': " + own.account());
        made.matches(shape);
        own.administrator()
                .post(path)
                .json("{\"name\": \"x\", \"email\": \"%s\"}".formatted(email))
                .send()
                .expect(422)
                .matches(recordInvalid("User has already been taken", "user_id"));
        own.administrator()
                .post(path)
                .json("{\"name\": \"x\", \"email\": \"\"}")
                .send()
                .expect(422)
                .matches(recordInvalid("Email can't be blank", "email"));
        own.administrator()
                .post(path)
                .json("{\"email\": \"%s@example.com\"}".formatted(Desk.word()))
                .send()
                .expect(422)
                .matches(recordInvalid("Name can't be blank", "name"));
        var one = path + "/" + id(made);
        own.administrator()
                .patch(one)
                .json("{\"availability\": \"busy\", \"auto_offline\": false, \"name\": null}")
                .send()
                .expect(200)
                .matches(shape.replace("'offline', 'auto_offline': true", "'busy', 'auto_offline': false"));
        own.administrator()
                .patch(one)
                .json("{\"role\": \"boss\"}")
                .send()
                .expect(422)
                .matches("{'error': \"'boss' is not a valid role\"}");
        assertEquals(
                "",
                own.administrator()
                        .post(path + "/bulk_create")
                        .json("{\"emails\": [\"dee.%s\", \"nobody\", \"%s\"]}".formatted(email, email))
                        .send()
                        .expect(200)
                        .text());
        var listed = own.agent()
                .get(path)
                .send()
                .expect(200)
                .matches("['@any', '@any', '@any', '@any']")
                .json();
        assertEquals("Ada Example", listed.get(0).get("name").asText());
        assertEquals("offline", listed.get(3).get("availability_status").asText());
        assertFalse(listed.get(3).get("auto_offline").asBoolean());
        own.agent().delete(one).send().expect(401).matches(NOT_ALLOWED);
        assertEquals("", own.administrator().delete(one).send().expect(200).text());
        own.agent().delete(one).send().expect(404).matches(NOT_FOUND);
        own.administrator()
                .patch(one)
                .json("{\"role\": \"agent\"}")
                .send()
                .expect(404)
                .matches(NOT_FOUND);
    }

    @Test
    void teamsAreMadeShownChangedAndDeleted() {
        var shape = """
                {'id': '@int', 'name': '%s', 'description': %s, 'allow_auto_assign': %s, 'account_id': %d,
                 'is_member': false}""";
        long team = id(post("/teams", "{\"name\": \"Billing\", \"description\": \"money\"}")
                .expect(200)
                .matches(shape.formatted("billing", "'money'", true, desk.account())));
        post("/teams", "{\"team\": {\"name\": \"BILLING\"}}")
                .expect(422)
                .matches(recordInvalid("Name has already been taken", "name"));
        post("/teams", "{\"name\": \" \"}").expect(422).matches(recordInvalid("Name must not be blank", "name"));
        post("/teams", "{\"team\": {}}").expect(422).matches(missing("team"));
        agent.get(desk.path("/teams/" + team))
                .send()
                .expect(200)
                .matches(shape.formatted("billing", "'money'", true, desk.account()));
        patch("/teams/" + team, "{\"allow_auto_assign\": false}")
                .expect(200)
                .matches(shape.formatted("billing", "'money'", false, desk.account()));
        var listed = agent.get(desk.path("/teams")).send().expect(200).json();
        assertTrue(listed.findValuesAsText("id").contains(String.valueOf(team)));
        agent.post(desk.path("/teams"))
                .json("{\"name\": \"x\"}")
                .send()
                .expect(401)
                .matches(NOT_ALLOWED);
        assertEquals("", delete("/teams/" + team).expect(200).text());
        get("/teams/" + team).expect(404).matches(NOT_FOUND);
    }

    @Test
    void membersOfATeamAreAddedSetListedAndRemoved() {
        var path = "/teams/" + id(post("/teams", "{\"name\": \"team-%s\"}".formatted(Desk.word()))) + "/team_members";
        var both =
                "{\"user_ids\": [%d, %d]}".formatted(desk.ada().id(), desk.ben().id());
        var one = "{\"user_ids\": [%d]}".formatted(desk.ben().id());
        post(path, one).expect(200).matches("[" + ben() + "]");
        post(path, both).expect(200).matches("[" + ada() + "]");
        agent.get(desk.path(path)).send().expect(200).matches("[" + ada() + ", " + ben() + "]");
        patch(path, one).expect(200).matches("[" + ben() + "]");
        post(path, "{\"user_ids\": [999999999]}").expect(401).matches("{'error': 'Invalid User IDs'}");
        post(path, "{}").expect(422).matches(missing("user_ids"));
        agent.post(desk.path(path)).json(one).send().expect(401).matches(NOT_ALLOWED);
        assertEquals(
                "", admin.delete(desk.path(path)).json(one).send().expect(200).text());
        get(path).expect(200).matches("[]");
    }

    @Test
    void labelsAreMadeShownChangedAndDeleted() {
        var title = "vip-" + Desk.word();
        var shape = "{'id': '@int', 'title': '%s', 'description': %s, 'color': '%s', 'show_on_sidebar': %s}";
        long label = id(post("/labels", "{\"title\": \"%s\"}".formatted(title.toUpperCase(java.util.Locale.ROOT)))
                .expect(200)
                .matches(shape.formatted(title, "null", "#1f93ff", "null")));
        post("/labels", "{\"title\": \"%s\"}".formatted(title))
                .expect(422)
                .matches(recordInvalid("Title has already been taken", "title"));
        post("/labels", "{\"title\": \"a b\"}").expect(422).matches(recordInvalid("Title is invalid", "title"));
        post("/labels", "{\"title\": \"\"}").expect(422).matches(recordInvalid("Title must not be blank", "title"));
        patch(
                        "/labels/" + label,
                        "{\"label\": {\"description\": \"d\", \"color\": \"#000000\", \"show_on_sidebar\": true}}")
                .expect(200)
                .matches(shape.formatted(title, "'d'", "#000000", "true"));
        get("/labels/" + label).expect(200).matches(shape.formatted(title, "'d'", "#000000", "true"));
        agent.get(desk.path("/labels"))
                .send()
                .expect(200)
                .matches("{'payload': ['@each', %s]}"
                        .formatted("{'id': '@int', 'title': '@string', 'description': '@string?', 'color': '@string', "
                                + "'show_on_sidebar': '@bool?'}"));
        agent.get(desk.path("/labels/" + label)).send().expect(401).matches(NOT_ALLOWED);
        assertEquals("", delete("/labels/" + label).expect(200).text());
        get("/labels/" + label).expect(404).matches(NOT_FOUND);
    }

    @Test
    void aRenamedLabelIsRenamedWhereItHangs() {
        var before = "old-" + Desk.word();
        long label = id(post("/labels", "{\"title\": \"%s\"}".formatted(before)));
        var contact = "/contacts/" + desk.contact("Cy Example") + "/labels";
        post(contact, "{\"labels\": [\"%s\", \"other\"]}".formatted(before)).expect(200);
        patch("/labels/" + label, "{\"title\": \"new-%s\"}".formatted(before)).expect(200);
        get(contact).expect(200).matches("{'payload': ['new-%s', 'other']}".formatted(before));
    }

    @Test
    void definitionsAreMadeShownChangedAndDeleted() {
        var key = "order_" + Desk.word().replace('-', '_');
        var shape = """
                {'id': '@int', 'attribute_display_name': '%s', 'attribute_display_type': 'list',
                 'attribute_description': null, 'attribute_key': '%s', 'regex_pattern': null, 'regex_cue': null,
                 'attribute_values': ['a', 'b'], 'attribute_model': 'contact_attribute', 'default_value': null,
                 'created_at': '@iso', 'updated_at': '@iso'}""";
        var json = """
                {"attribute_display_name": "Order", "attribute_key": "%s", "attribute_display_type": 6,
                 "attribute_model": "contact_attribute", "attribute_values": ["a", "b"]}""".formatted(key);
        long definition =
                id(post("/custom_attribute_definitions", json).expect(200).matches(shape.formatted("Order", key)));
        var path = "/custom_attribute_definitions/" + definition;
        post("/custom_attribute_definitions", json)
                .expect(422)
                .matches(recordInvalid("Attribute key has already been taken", "attribute_key"));
        post("/custom_attribute_definitions", "{\"attribute_display_name\": \"x\", \"attribute_key\": \"status\"}")
                .expect(422)
                .matches(recordInvalid(
                        "Attribute key The provided key is not allowed as it might conflict"
                                + " with default attributes.",
                        "attribute_key"));
        post("/custom_attribute_definitions", json.replace("type\": 6", "type\": \"6\""))
                .expect(422)
                .matches("{'error': \"'6' is not a valid attribute_display_type\"}");
        get(path).expect(200).matches(shape.formatted("Order", key));
        patch(path, "{\"attribute_display_name\": \"Last order\"}")
                .expect(200)
                .matches(shape.formatted("Last order", key));
        assertTrue(get("/custom_attribute_definitions?attribute_model=1")
                .json()
                .findValuesAsText("id")
                .contains(String.valueOf(definition)));
        assertFalse(agent.get(desk.path("/custom_attribute_definitions?attribute_model=conversation_attribute"))
                .send()
                .expect(200)
                .json()
                .findValuesAsText("id")
                .contains(String.valueOf(definition)));
        assertEquals("", delete(path).expect(204).text());
        get(path).expect(404).matches(NOT_FOUND);
    }

    @Test
    void theProfileTellsWhoTheTokenBelongsTo() {
        admin.get("/api/v1/profile").send().expect(200).matches("""
                {'access_token': null, 'account_id': %d, 'available_name': '%s', 'avatar_url': '', 'confirmed': true,
                 'display_name': null, 'message_signature': null, 'email': '%s', 'id': %d, 'inviter_id': null,
                 'name': '%s', 'provider': 'email', 'pubsub_token': '@/.{24}/', 'role': 'administrator',
                 'ui_settings': {}, 'uid': '%s', 'type': null, 'accounts': [{'id': %d, 'name': '@string',
                 'status': 'active', 'active_at': null, 'role': 'administrator', 'permissions': ['administrator'],
                 'availability': 'online', 'availability_status': 'offline', 'auto_offline': true}]}""".formatted(
                        desk.account(),
                        desk.ada().name(),
                        desk.ada().email(),
                        desk.ada().id(),
                        desk.ada().name(),
                        desk.ada().email(),
                        desk.account()));
        http().get("/api/v1/profile")
                .send()
                .expect(401)
                .matches("{'errors': ['You need to sign in or sign up before continuing.']}");
    }

    @Test
    void formsAndSlashesAndSuffixesAreUnderstood() {
        var name = "form-" + Desk.word();
        admin.post(desk.path("/teams"))
                .form(java.util.Map.of("team[name]", name))
                .send()
                .expect(200);
        admin.post(desk.path("/teams"))
                .form(java.util.Map.of("name", name))
                .send()
                .expect(422)
                .matches(missing("team"));
        admin.get(desk.path("/teams/")).send().expect(200);
        admin.get(desk.path("/teams.json")).send().expect(200);
        admin.get("/chatwoot" + desk.path("/teams")).send().expect(200);
        admin.post(desk.path("/teams"))
                .json("{\"name\": \"a\\u0000b\"}")
                .send()
                .expect(400)
                .matches("{'status': 400, 'error': 'Bad Request'}");
        admin.patch(desk.path("/teams")).json("{}").send().expect(404).matches("{'status': 404, 'error': 'Not Found'}");
    }
}
