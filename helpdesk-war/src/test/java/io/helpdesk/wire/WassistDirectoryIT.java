package io.helpdesk.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Agents, numbers and templates of wassist 8, 10 and 12. */
class WassistDirectoryIT extends WireTest {

    private static final String AGENTS = "/api/v1/agents/";
    private static final String TEMPLATES = "/api/v1/whatsapp-templates/";

    /** An agent, but for its name, what it was given, its numbers, its use and its address. */
    private static final String AGENT = """
            {'id': '@uuid', 'name': '%s', 'createdAt': '@iso', 'description': %s, 'systemPrompt': %s, 'firstMessage': '',
             'profilePicture': null, 'llmModel': null, 'reasoningEffort': null, 'icebreakers': %s, 'tools': %s,
             'documents': [], 'memoryKeys': [], 'wakeUpConfigs': [], 'outboundTriggers': [], 'websiteTools': [],
             'imageGenerateTools': [], 'handoffTools': [], 'mcpConfigs': [], 'supportTools': [], 'shopifyStores': [],
             'appInstallations': [], 'paywallConfig': null, 'creditSettings': null, 'adConfig': null,
             'voiceCallConfig': null, 'organization': {'id': '@uuid', 'name': '@string', 'isPersonal': false},
             'phoneNumbers': %s, 'totalMessages': %d, 'totalSessions': %d, 'connectUrl': %s}
            """;

    private static WassistFixture the;

    @BeforeAll
    static void open() {
        the = WassistFixture.open(http());
    }

    private static Http.Reply agent(String json) {
        return the.http.post(AGENTS).json(json).send();
    }

    private static Http.Reply template(String json) {
        return the.http.post(TEMPLATES).json(json).send();
    }

    @Test
    void anAgentKeepsWhatItIsGiven() {
        var made = agent("""
                {"name": " Order desk ", "description": "Ships", "systemPrompt": "Be kind", "icebreakers": ["Hi"], "unknown": 1,
                 "tools": [{"name": "track", "description": "Where it is", "apiSchema": {"url": "https://example.org", "path_params": {}}}]}""")
                .expect(201)
                .matches(AGENT.formatted("Order desk", "'Ships'", "'Be kind'", "['Hi']", """
                [{'id': '@uuid', 'name': 'track', 'description': 'Where it is',
                  'apiSchema': {'url': 'https://example.org', 'path_params': {}}, 'active': true, 'creditCost': 0}]""", "[]", 0, 0, null))
                .json();
        assertEquals(
                made.toString(),
                the.http
                        .get(AGENTS + made.get("id").asText() + "/")
                        .send()
                        .expect(200)
                        .json()
                        .toString());
    }

    @Test
    void anAgentOnANumberHasItAndAnAddress() {
        var on = WassistFixture.open(http());
        on.conversation(WassistFixture.digits());
        on.http
                .get(AGENTS + on.agentId + "/")
                .send()
                .expect(200)
                .matches(AGENT.formatted(
                        on.agent,
                        "''",
                        "''",
                        "[]",
                        "[]",
                        """
                [{'phoneNumber': '%s', 'whatsappPhoneNumberId': '1', 'whatsappBusinessAccountId': '@uuid', 'wabaId': '2'}]""".formatted(on.number),
                        0,
                        1,
                        "'https://wa.me/" + on.number + "?text=/connect:" + on.agentId + "'"));
    }

    @Test
    void agentsComeInPages() {
        var pages = WassistFixture.open(http());
        pages.http
                .get(AGENTS + "?limit=1")
                .send()
                .expect(200)
                .matches(
                        "{'count': 2, 'next': '@/.+/api/v1/agents/[?]limit=1&offset=1/', 'previous': null, 'results': ['@object']}");
        pages.http
                .get("/wassist" + AGENTS)
                .send()
                .expect(200)
                .matches("{'count': 2, 'next': null, 'previous': null, 'results': ['@object', '@object']}");
    }

    @Test
    void anAgentHasAName() {
        agent("{}").expect(400).matches("{'name': ['This field is required.']}");
        agent("{\"name\": null}").expect(400).matches("{'name': ['This field may not be null.']}");
        agent("{\"name\": \"" + "x".repeat(256)
                        + "\", \"tools\": [{\"active\": 1}, 2], \"icebreakers\": {}, \"paywallConfig\": []}")
                .expect(400)
                .matches("""
                {'name': ['Ensure this field has no more than 255 characters.'],
                 'icebreakers': ['Expected a list of items but got type \\"dict\\".'],
                 'tools': [{'name': ['This field is required.'], 'description': ['This field is required.'],
                   'apiSchema': ['This field is required.'], 'active': ['Must be a valid boolean.']},
                   {'non_field_errors': ['Invalid data. Expected a dictionary, but got int.']}],
                 'paywallConfig': {'non_field_errors': ['Invalid data. Expected a dictionary, but got list.']}}""");
        the.http
                .get(AGENTS + "5b0c6a52-0a0e-4f0b-9a53-0d0b6f6d1c11/")
                .send()
                .expect(404)
                .matches("{'detail': 'Not found.'}");
        the.http.get(AGENTS + "1/").send().expect(404).matches("{'detail': 'Not found.'}");
    }

    @Test
    void phoneNumbersAreABareList() {
        the.http.get("/api/v1/phone-numbers/").send().expect(200).matches("""
                [{'id': '@uuid', 'number': '%s', 'whatsappPhoneNumberId': '1',
                  'whatsappBusinessAccount': {'id': '@uuid', 'name': null, 'waId': '2'},
                  'activeAgent': {'id': '%s', 'name': '%s', 'icebreakers': []}, 'defaultRouting': 'agent',
                  'defaultWebhook': null, 'isSandbox': false, 'analyticsEnabled': true}]""".formatted(
                        the.number, the.agentId, the.agent));
    }

    @Test
    void templatesAreStoredAsApproved() {
        var name = "t" + Desk.word().replace("-", "");
        var made = template("""
                {"name": "%s", "category": "MARKETING", "language": "en_GB",
                 "components": [{"type": "HEADER", "format": "TEXT", "text": "News"}, {"type": "BODY", "text": "Hi {{1}}",
                   "example": {"body_text": [["Maya"]]}}, {"type": "BUTTONS", "buttons": [{"type": "QUICK_REPLY", "text": "Stop"}]}]}""".formatted(name))
                .expect(201)
                .matches("""
                {'id': '@uuid', 'name': '%s', 'language': 'en_GB', 'createdAt': '@iso', 'updatedAt': '@iso', 'libraryKey': null,
                 'category': 'MARKETING', 'parameterFormat': 'POSITIONAL',
                 'components': [{'type': 'HEADER', 'format': 'TEXT', 'text': 'News'}, {'type': 'BODY', 'text': 'Hi {{1}}',
                   'example': {'body_text': [['Maya']]}}, {'type': 'BUTTONS', 'buttons': [{'type': 'QUICK_REPLY', 'text': 'Stop'}]}],
                 'accountLinks': [{'accountId': '@uuid', 'accountName': null, 'wabaId': '2', 'metaTemplateId': null,
                   'status': 'APPROVED', 'qualityScore': 'UNKNOWN', 'rejectionReason': null}]}""".formatted(name))
                .json();
        assertEquals(
                made.toString(),
                the.http
                        .get(TEMPLATES + made.get("id").asText() + "/")
                        .send()
                        .expect(200)
                        .json()
                        .toString());
        assertEquals(made, the.http.get(TEMPLATES).send().expect(200).json().get(0));
        template("{\"name\": \"" + name + "\", \"category\": \"UTILITY\", \"language\": \"en_GB\", \"components\": []}")
                .expect(400)
                .matches("{'non_field_errors': ['The fields name, language must make a unique set.']}");
        the.http.get(TEMPLATES + "x/").send().expect(404).matches("{'detail': 'Not found.'}");
    }

    /** wassist 12: clients leave out what has a default, and what says nothing is no more than a draft. */
    @Test
    void aTemplateNeedsNoMoreThanNameAndCategory() {
        var name = "t" + Desk.word().replace("-", "");
        template("{\"name\": \"" + name + "\", \"category\": \"UTILITY\"}")
                .expect(201)
                .matches("""
                {'id': '@uuid', 'name': '%s', 'language': 'en_US', 'createdAt': '@iso', 'updatedAt': '@iso', 'libraryKey': null,
                 'category': 'UTILITY', 'parameterFormat': 'POSITIONAL', 'components': [],
                 'accountLinks': [{'accountId': '@uuid', 'accountName': null, 'wabaId': '2', 'metaTemplateId': null,
                   'status': 'DRAFT', 'qualityScore': 'UNKNOWN', 'rejectionReason': null}]}""".formatted(name));
        the.create("""
                {"toNumber": "%s", "fromNumber": "%s", "message": {"type": "template", "template": {"name": "%s"}}}""".formatted(WassistFixture.digits(), the.number, name))
                .expect(400)
                .matches("{'message': {'template': {'name': ['Template not found.']}}}");
    }

    /** wassist 12: components replace those there were, and what is left out stays. */
    @Test
    void aTemplateIsChangedAndRemoved() {
        var name = "t" + Desk.word().replace("-", "");
        var id = template("""
                {"name": "%s", "category": "MARKETING", "language": "en", "components": [{"type": "BODY", "text": "Hi {{1}}"}]}""".formatted(name)).expect(201).json().get("id").asText();
        var shown = """
                {'id': '%s', 'name': '%s', 'language': 'en', 'createdAt': '@iso', 'updatedAt': '@iso', 'libraryKey': null,
                 'category': '%s', 'parameterFormat': 'POSITIONAL', 'components': %s,
                 'accountLinks': [{'accountId': '@uuid', 'accountName': null, 'wabaId': '2', 'metaTemplateId': null,
                   'status': '%s', 'qualityScore': 'UNKNOWN', 'rejectionReason': null}]}""";
        the.http
                .patch(TEMPLATES + id + "/")
                .json("{\"category\": \"UTILITY\"}")
                .send()
                .expect(200)
                .matches(shown.formatted(id, name, "UTILITY", "[{'type': 'BODY', 'text': 'Hi {{1}}'}]", "APPROVED"));
        the.http
                .patch(TEMPLATES + id + "/")
                .json("{\"components\": []}")
                .send()
                .expect(200)
                .matches(shown.formatted(id, name, "UTILITY", "[]", "DRAFT"));
        the.http
                .put(TEMPLATES + id + "/")
                .json("{\"language\": \"much-too-long\", \"components\": [{\"type\": \"MIDDLE\"}]}")
                .send()
                .expect(400)
                .matches("""
                {'name': ['This field is required.'], 'category': ['This field is required.'],
                 'language': ['Ensure this field has no more than 10 characters.'],
                 'components': [{'type': ['\\"MIDDLE\\" is not a valid choice.']}]}""");
        the.http
                .patch(TEMPLATES + id + "/")
                .json("{\"name\": \"shipped\"}")
                .send()
                .expect(400)
                .matches("{'non_field_errors': ['The fields name, language must make a unique set.']}");
        the.http
                .put(TEMPLATES + id + "/")
                .json("""
                {"name": "%sx", "category": "UTILITY", "components": [{"type": "BODY", "text": "Bye"}]}""".formatted(name))
                .send()
                .expect(200)
                .matches(shown.formatted(id, name + "x", "UTILITY", "[{'type': 'BODY', 'text': 'Bye'}]", "APPROVED"));
        var other = WassistFixture.open(http());
        other.http.patch(TEMPLATES + id + "/").json("{}").send().expect(404).matches("{'detail': 'Not found.'}");
        other.http.delete(TEMPLATES + id + "/").send().expect(404);
        assertEquals(
                "", the.http.delete(TEMPLATES + id + "/").send().expect(204).text());
        the.http.get(TEMPLATES + id + "/").send().expect(404);
        the.http.delete(TEMPLATES + id + "/").send().expect(404);
    }

    @Test
    void aTemplateIsChecked() {
        template("{\"parameterFormat\": \"X\"}").expect(400).matches("""
                {'name': ['This field is required.'], 'category': ['This field is required.'],
                 'parameterFormat': ['\\"X\\" is not a valid choice.']}""");
        for (var name : new String[] {"Order", "order-update", "order update", "\u00fcber"}) {
            template("{\"name\": \"" + name + "\", \"category\": \"UTILITY\"}")
                    .expect(400)
                    .matches("{'name': ['Only lower-case letters, digits and underscores are allowed.']}");
        }
        template("""
                {"name": "x", "category": "SPAM", "language": "en",
                 "components": [{"type": "BODY"}, {"type": "MIDDLE"}, {"type": "BUTTONS", "buttons": [{"type": "PUSH"}]}]}""").expect(400).matches("""
                {'category': ['\\"SPAM\\" is not a valid choice.'], 'components': [{'text': ['This field is required.']},
                 {'type': ['\\"MIDDLE\\" is not a valid choice.']},
                 {'buttons': [{'type': ['\\"PUSH\\" is not a valid choice.']}]}]}""");
    }
}
