package io.helpdesk.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Agents, teams, labels, definitions and the profile (chatwoot-resources 7 to 14), whole documents. */
class ChatwootResourcesIT extends ChatwootResources {

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
                {'access_token': '%s', 'account_id': %d, 'available_name': '%s', 'avatar_url': '', 'confirmed': true,
                 'display_name': null, 'message_signature': null, 'email': '%s', 'id': %d, 'inviter_id': null,
                 'name': '%s', 'provider': 'email', 'pubsub_token': '@/.{24}/', 'role': 'administrator',
                 'ui_settings': {}, 'uid': '%s', 'type': null, 'accounts': [{'id': %d, 'name': '@string',
                 'status': 'active', 'active_at': null, 'role': 'administrator', 'permissions': ['administrator'],
                 'availability': 'online', 'availability_status': 'offline', 'auto_offline': true}]}""".formatted(
                        desk.ada().token(),
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
