package io.helpdesk.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What becomes of agents (wassist 8): each row of 8.2, and what 8.3 asks of the entries. */
class WassistAgentChangesIT extends WireTest {

    private static final String AGENTS = "/api/v1/agents/";
    private static final String NOT_FOUND = "{'detail': 'Not found.'}";

    private static WassistFixture the;

    @BeforeAll
    static void open() {
        the = WassistFixture.open(http());
    }

    private static JsonNode made(String more) {
        return the.http
                .post(AGENTS)
                .json("{\"name\": \"" + Desk.word() + "\"" + more + "}")
                .send()
                .expect(201)
                .json();
    }

    private static String path(JsonNode agent) {
        return AGENTS + agent.get("id").asText() + "/";
    }

    private static Http.Reply patch(JsonNode agent, String json) {
        return the.http.patch(path(agent)).json(json).send();
    }

    private static JsonNode patched(JsonNode agent, String json) {
        return patch(agent, json).expect(200).json();
    }

    @Test
    void whatIsGivenIsChangedAndTheRestStays() {
        var agent = made(", \"description\": \"Ships\", \"icebreakers\": [\"Hi\"], \"llmModel\": \"openai/gpt-4.1\"");
        var changed = patched(agent, "{\"systemPrompt\": \"Be kind\", \"llmModel\": null}");
        assertEquals("Ships", changed.get("description").asText());
        assertEquals("Be kind", changed.get("systemPrompt").asText());
        assertEquals("Hi", changed.at("/icebreakers/0").asText());
        assertTrue(changed.get("llmModel").isNull());
        // PUT leaves as much alone (wassist 8.1)
        var put = the.http
                .put(path(agent))
                .json("{\"firstMessage\": \"Hello\"}")
                .send()
                .expect(200)
                .json();
        assertEquals("Be kind", put.get("systemPrompt").asText());
        assertEquals(agent.get("name").asText(), put.get("name").asText());
        assertEquals(put, the.http.get(path(agent)).send().expect(200).json());
    }

    @Test
    void whatOnlyTheServerWritesIsPassedOver() {
        var agent = made(", \"tools\": [{\"name\": \"a\", \"description\": \"b\", \"apiSchema\": {}}]");
        assertEquals(
                agent, the.http.put(path(agent)).json(agent).send().expect(200).json());
        var changed = patched(agent, """
                {"id": "%s", "createdAt": 1, "connectUrl": {}, "totalMessages": 7, "totalSessions": "x", "phoneNumbers": [1],
                 "organization": null}""".formatted(WassistFixture.FOREIGN));
        assertEquals(agent, changed);
    }

    @Test
    void aListReplacesTheListEntriesById() {
        var agent = made(
                ", \"tools\": [{\"name\": \"one\", \"description\": \"1\", \"apiSchema\": {\"url\": \"https://example.org\"}},"
                        + " {\"name\": \"two\", \"description\": \"2\", \"apiSchema\": {}}]");
        var first = agent.at("/tools/0/id").asText();
        var changed = patched(agent, """
                {"tools": [{"id": "%s", "active": false}, {"name": "three", "description": "3", "apiSchema": {}}]}""".formatted(first));
        assertEquals(2, changed.get("tools").size());
        assertEquals(first, changed.at("/tools/0/id").asText());
        assertEquals("one", changed.at("/tools/0/name").asText());
        assertEquals("https://example.org", changed.at("/tools/0/apiSchema/url").asText());
        assertEquals("false", changed.at("/tools/0/active").asText());
        assertEquals("three", changed.at("/tools/1/name").asText());
        assertNotEquals(
                agent.at("/tools/1/id").asText(), changed.at("/tools/1/id").asText());
        assertEquals(changed.get("tools"), patched(agent, "{\"tools\": null}").get("tools"));
        assertEquals(0, patched(agent, "{\"tools\": []}").get("tools").size());
    }

    @Test
    void anIdOfSomethingElseIsNotAdopted() {
        var other = made(", \"tools\": [{\"name\": \"a\", \"description\": \"b\", \"apiSchema\": {}}]");
        var agent = made(", \"tools\": [{\"name\": \"a\", \"description\": \"b\", \"apiSchema\": {}}]");
        var foreign = other.at("/tools/0/id").asText();
        patch(agent, """
                {"tools": [{"id": "%s"}, {"id": "%s"}, {"id": 7}, {}]}""".formatted(agent.at("/tools/0/id").asText(), foreign))
                .expect(400)
                .matches("""
                {'tools': [{}, {'id': ['Invalid pk \\"%s\\" - object does not exist.']}, {'id': ['Must be a valid UUID.'],
                   'name': ['This field is required.'], 'description': ['This field is required.'],
                   'apiSchema': ['This field is required.']},
                  {'name': ['This field is required.'], 'description': ['This field is required.'],
                   'apiSchema': ['This field is required.']}]}""".formatted(foreign));
        assertEquals(agent, the.http.get(path(agent)).send().expect(200).json());
        var copied = made(", \"tools\": [{\"id\": \"" + foreign
                + "\", \"name\": \"a\", \"description\": \"b\", \"apiSchema\": {}}]");
        assertNotEquals(foreign, copied.at("/tools/0/id").asText());
    }

    @Test
    void objectsAreMadeMergedAndRemoved() {
        var agent = made("");
        var with = patched(agent, """
                {"paywallConfig": {"messageLimit": 3, "paywallAction": "subscribe", "subscriptionPricePerMonth": "9.50"},
                 "creditSettings": {"initialCredits": 5}, "adConfig": {"a": 1}}""");
        assertEquals(3, with.at("/paywallConfig/messageLimit").asInt());
        assertEquals(9.5, with.at("/paywallConfig/subscriptionPricePerMonth").asDouble());
        var merged = patched(agent, "{\"paywallConfig\": {\"ctaButtonText\": \"Buy\"}}");
        assertEquals(
                with.at("/paywallConfig/id").asText(),
                merged.at("/paywallConfig/id").asText());
        assertEquals(3, merged.at("/paywallConfig/messageLimit").asInt());
        assertEquals("Buy", merged.at("/paywallConfig/ctaButtonText").asText());
        assertEquals(5, merged.at("/creditSettings/initialCredits").asInt());
        var without = patched(agent, "{\"paywallConfig\": null, \"creditSettings\": null, \"adConfig\": null}");
        assertTrue(without.get("paywallConfig").isNull());
        assertTrue(without.get("creditSettings").isNull());
        assertTrue(without.get("adConfig").isNull());
    }

    @Test
    void everyEntryIsChecked() {
        var agent = made("");
        patch(agent, """
                {"name": "", "icebreakers": [1, {}], "tools": [7], "documents": [{}],
                 "memoryKeys": [{"key": "k", "type": "text"}], "wakeUpConfigs": [{"enabled": "x"}],
                 "outboundTriggers": [{"templateId": "x"}, {"templateId": "%1$s", "templateName": "n"}],
                 "websiteTools": [{"url": "nowhere"}], "imageGenerateTools": [{"creditCost": 1.5}],
                 "handoffTools": [{"childAgentId": "%1$s", "description": "d"}], "mcpConfigs": [{}],
                 "paywallConfig": {"paywallAction": "beg", "subscriptionPricePerMonth": "x"}, "creditSettings": 1,
                 "voiceCallConfig": "x"}""".formatted(WassistFixture.FOREIGN)).expect(400).matches("""
                {'name': ['This field may not be blank.'],
                 'icebreakers': {'1': ['Not a valid string.']},
                 'tools': [{'non_field_errors': ['Invalid data. Expected a dictionary, but got int.']}],
                 'documents': [{'id': ['This field is required.']}],
                 'memoryKeys': [{'type': ['\\"text\\" is not a valid choice.'], 'initialValue': ['This field is required.'],
                   'whenToUpdate': ['This field is required.']}],
                 'wakeUpConfigs': [{'description': ['This field is required.'], 'enabled': ['Must be a valid boolean.']}],
                 'outboundTriggers': [{'templateId': ['Must be a valid UUID.'], 'templateName': ['This field is required.']},
                   {'templateId': ['Invalid pk \\"%1$s\\" - object does not exist.']}],
                 'websiteTools': [{'url': ['Enter a valid URL.'], 'prompt': ['This field is required.']}],
                 'imageGenerateTools': [{'name': ['This field is required.'], 'description': ['This field is required.'],
                   'prompt': ['This field is required.'], 'creditCost': ['A valid integer is required.']}],
                 'handoffTools': [{'childAgentId': ['Invalid pk \\"%1$s\\" - object does not exist.']}],
                 'mcpConfigs': [{'connectorId': ['This field is required.']}],
                 'paywallConfig': {'paywallAction': ['\\"beg\\" is not a valid choice.'],
                   'subscriptionPricePerMonth': ['A valid number is required.']},
                 'creditSettings': {'non_field_errors': ['Invalid data. Expected a dictionary, but got int.']},
                 'voiceCallConfig': {'non_field_errors': ['Invalid data. Expected a dictionary, but got str.']}}""".formatted(WassistFixture.FOREIGN));
        assertEquals(agent, the.http.get(path(agent)).send().expect(200).json());
    }

    /** They are not listed, may have served an account before, and may be on a number all the same. */
    @Test
    void agentsOfTheWholeInstallationAreNotShownCopiedOrChanged() {
        var agent = made(", \"systemPrompt\": \"Say nothing of the merger\"");
        var bots = the.desk
                .administrator()
                .get(the.desk.path("/agent_bots"))
                .send()
                .expect(200)
                .json();
        for (var bot : bots) {
            if (bot.get("name").equals(agent.get("name"))) {
                the.desk
                        .platform()
                        .patch("/platform/api/v1/agent_bots/" + bot.get("id").asLong())
                        .json("{\"account_id\": null, \"outgoing_url\": \"https://operator.example.org/bot\"}")
                        .send()
                        .ok();
            }
        }
        int before = the.http.get(AGENTS).send().expect(200).json().get("count").asInt();
        the.http.get(path(agent)).send().expect(404).matches(NOT_FOUND);
        patch(agent, "{}").expect(404).matches(NOT_FOUND);
        the.http.put(path(agent)).json("{}").send().expect(404).matches(NOT_FOUND);
        the.http.delete(path(agent)).send().expect(404).matches(NOT_FOUND);
        for (var deed : List.of("duplicate/", "deploy/")) {
            the.http
                    .post(path(agent) + deed)
                    .json("{\"phoneNumber\": \"" + the.number + "\"}")
                    .send()
                    .expect(404)
                    .matches(NOT_FOUND);
        }
        assertEquals(
                before,
                the.http.get(AGENTS).send().expect(200).json().get("count").asInt());
    }

    @Test
    void agentsAndTemplatesThatAreThereCanBeNamed() {
        var template = the.http
                .get("/api/v1/whatsapp-templates/")
                .send()
                .expect(200)
                .json()
                .get(0);
        var agent = made("");
        var changed = patched(agent, """
                {"handoffTools": [{"childAgentId": "%s", "description": "Talks of orders"}],
                 "outboundTriggers": [{"templateId": "%s", "templateName": "%s", "url": "https://example.org", "secret": "s"}],
                 "memoryKeys": [{"key": "k", "type": "json", "initialValue": {}, "whenToUpdate": "often"}]}""".formatted(
                the.agentId, template.get("id").asText(), template.get("name").asText()));
        assertEquals(
                agent.get("id").asText(),
                changed.at("/handoffTools/0/parentAgentId").asText());
        assertEquals(the.agent, changed.at("/handoffTools/0/childAgentName").asText());
        // nothing listens to triggers, so they have no address
        assertTrue(changed.at("/outboundTriggers/0/url").isNull());
        assertTrue(changed.at("/outboundTriggers/0/secret").isNull());
    }

    @Test
    void aPictureIsAFile() {
        var agent = made(", \"profilePicture\": \"https://cdn.example.org/a/face.png?v=1\"");
        var file = agent.get("profilePicture");
        assertEquals("face.png", file.get("name").asText());
        assertEquals("a/face.png", file.get("path").asText());
        assertEquals("https://cdn.example.org/a/face.png?v=1", file.get("url").asText());
        assertEquals(file, patched(agent, "{\"profilePicture\": " + file + "}").get("profilePicture"));
        patch(agent, "{\"profilePicture\": {\"url\": 7}}")
                .expect(400)
                .matches("{'profilePicture': {'url': ['Enter a valid URL.']}}");
        assertTrue(patched(agent, "{\"profilePicture\": null}")
                .get("profilePicture")
                .isNull());
    }

    /** Soft: whatever it said stays (wassist 8.1). */
    @Test
    void aDeletedAgentIsNowhereAndItsConversationsStay() {
        var own = WassistFixture.open(http());
        var conversation = own.conversation(WassistFixture.digits()).get("id").asText();
        own.http
                .post(WassistFixture.CONVERSATIONS + conversation + "/send-template/")
                .json("{\"templateName\": \"shipped\", \"variables\": {\"body\": [\"Maya\", \"A-1001\"]}}")
                .send()
                .expect(201);
        assertEquals(
                "",
                own.http.delete(AGENTS + own.agentId + "/").send().expect(204).text());
        own.http.get(AGENTS + own.agentId + "/").send().expect(404).matches(NOT_FOUND);
        own.http.delete(AGENTS + own.agentId + "/").send().expect(404).matches(NOT_FOUND);
        own.http.patch(AGENTS + own.agentId + "/").json("{}").send().expect(404);
        assertEquals(
                1, own.http.get(AGENTS).send().expect(200).json().get("count").asInt());
        var shown = own.http
                .get(WassistFixture.CONVERSATIONS + conversation + "/")
                .send()
                .expect(200)
                .json();
        assertTrue(shown.get("activeAgent").isNull());
        assertEquals(
                "shipped",
                own.http
                        .get(WassistFixture.CONVERSATIONS + conversation + "/messages/")
                        .send()
                        .expect(200)
                        .json()
                        .at("/0/template/templateName")
                        .asText());
        assertTrue(own.http
                .get("/api/v1/phone-numbers/" + own.number + "/")
                .send()
                .expect(200)
                .json()
                .get("activeAgent")
                .isNull());
    }

    @Test
    void aCopyHasIdsOfItsOwnAndNoNumber() {
        var own = WassistFixture.open(http());
        var original = own.http
                .patch(AGENTS + own.agentId + "/")
                .json(
                        "{\"systemPrompt\": \"Be kind\", \"paywallConfig\": {},"
                                + " \"tools\": [{\"name\": \"a\", \"description\": \"b\", \"apiSchema\": {\"url\": \"https://example.org\"}}]}")
                .send()
                .expect(200)
                .json();
        var copy = own.http
                .post(AGENTS + own.agentId + "/duplicate/")
                .send()
                .expect(201)
                .json();
        assertEquals(own.agent + " (copy)", copy.get("name").asText());
        assertNotEquals(own.agentId, copy.get("id").asText());
        assertEquals("Be kind", copy.get("systemPrompt").asText());
        assertEquals(original.at("/tools/0/apiSchema"), copy.at("/tools/0/apiSchema"));
        assertNotEquals(original.at("/tools/0/id"), copy.at("/tools/0/id"));
        assertNotEquals(original.at("/paywallConfig/id"), copy.at("/paywallConfig/id"));
        assertEquals(0, copy.get("phoneNumbers").size());
        assertEquals(0, copy.get("totalSessions").asInt());
        assertEquals(1, original.get("phoneNumbers").size());
    }

    @Test
    void anAgentIsDeployedOnANumber() {
        var own = WassistFixture.open(http());
        var path = AGENTS + own.otherAgentId + "/deploy/";
        own.http.post(path).json("{}").send().expect(400).matches("{'phoneNumber': ['This field is required.']}");
        own.http
                .post(path)
                .json("{\"phoneNumber\": {}, \"phoneNumberId\": \"x\"}")
                .send()
                .expect(400)
                .matches("{'phoneNumber': ['Not a valid string.'], 'phoneNumberId': ['Must be a valid UUID.']}");
        own.http
                .post(path)
                .json("{\"phoneNumberId\": \"" + WassistFixture.FOREIGN + "\"}")
                .send()
                .expect(400)
                .matches("{'phoneNumberId': ['Phone number not found.']}");
        own.http
                .post(path)
                .json("{\"phoneNumber\": \"" + the.number + "\"}")
                .send()
                .expect(400)
                .matches("{'phoneNumber': ['Phone number not found.']}");
        assertEquals(
                own.number,
                own.http
                        .post(path)
                        .json("{\"phoneNumber\": \"+" + own.number + "\"}")
                        .send()
                        .expect(200)
                        .json()
                        .at("/phoneNumbers/0/phoneNumber")
                        .asText());
    }

    @Test
    void anAgentOfAnotherOrganisationIsNotFound() {
        var other = WassistFixture.open(http());
        for (var request : new Http.Request[] {
            other.http.get(AGENTS + the.agentId + "/"),
            other.http.put(AGENTS + the.agentId + "/").json("{}"),
            other.http.patch(AGENTS + the.agentId + "/").json("{}"),
            other.http.delete(AGENTS + the.agentId + "/"),
            other.http.post(AGENTS + the.agentId + "/duplicate/"),
            other.http.post(AGENTS + the.agentId + "/deploy/").json("{}")
        }) {
            request.send().expect(404).matches(NOT_FOUND);
        }
        other.http
                .patch(AGENTS + other.agentId + "/")
                .json("{\"handoffTools\": [{\"childAgentId\": \"" + the.agentId + "\", \"description\": \"d\"}]}")
                .send()
                .expect(400)
                .matches("{'handoffTools': [{'childAgentId': ['Invalid pk \\\"" + the.agentId
                        + "\\\" - object does not exist.']}]}");
    }

    @Test
    void whatAnAgentIsToldIsMeasuredTogether() {
        var own = WassistFixture.open(http());
        var path = AGENTS + own.agentId + "/";
        var much = "a".repeat(40_000);
        own.http.patch(path).json("{\"systemPrompt\": \"" + much + "\"}").send().expect(200);
        own.http
                .patch(path)
                .json("{\"firstMessage\": \"" + much + "\"}")
                .send()
                .expect(400)
                .matches("{'settings': ['Ensure this field has no more than 65536 characters.']}");
        assertEquals(
                "",
                own.http.get(path).send().expect(200).json().get("firstMessage").asText());
    }
}
