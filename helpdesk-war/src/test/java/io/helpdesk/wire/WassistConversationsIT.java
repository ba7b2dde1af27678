package io.helpdesk.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Conversations of wassist 4 as they are opened: the samples, each row of the order of checks, the nesting of errors. */
@Tag("core")
class WassistConversationsIT extends WireTest {

    private static WassistFixture the;

    @BeforeAll
    static void open() {
        the = WassistFixture.open(http());
    }

    /** A create with this message to a number of its own. */
    private static Http.Reply with(String message) {
        return the.create("{\"toNumber\": \"" + WassistFixture.digits() + "\", \"agentId\": \"" + the.agentId
                + "\", \"message\": " + message + "}");
    }

    private static Http.Reply withTemplate(String template) {
        return with("{\"type\": \"template\", \"template\": " + template + "}");
    }

    @Test
    void sample4_3() {
        var to = WassistFixture.digits();
        the.create("""
                {"toNumber": "+%s", "fromNumber": "%s", "agentId": "%s",
                 "message": {"type": "template", "template": {"name": "order_update",
                   "variables": {"body": ["Maya", "A-1001"], "header": "https://cdn.example.org/box.png", "buttons": ["A-1001"]}}}}
                """.formatted(to, the.number, the.agentId))
                .expect(201)
                .matches(WassistFixture.CONVERSATION.formatted(
                        the.contact(to),
                        the.named(the.agentId, the.agent),
                        the.ourNumber(),
                        0,
                        "{'type': 'template', 'body': 'Hi Maya, parcel A-1001 has shipped', 'createdAt': '@iso', 'role': 'assistant'}",
                        false,
                        "'agent'",
                        false));
    }

    @Test
    void numbersAreComparedByTheirDigits() {
        var to = "1555" + (1_000_000 + (int) (Math.random() * 9_000_000));
        var id = the.conversation(to).get("id").asText();
        var spelled = "+1 (555) " + to.substring(4, 7) + "-" + to.substring(7);
        assertEquals(id, the.conversation(spelled).get("id").asText());
    }

    @Test
    void row3_theBodyIsAnObject() {
        the.create("{\"toNumber\": ").expect(400).matches("{'detail': '@/JSON parse error - .+/'}");
        WassistFixture.refused(
                the.create("[1]"), "{'non_field_errors': ['Invalid data. Expected a dictionary, but got list.']}");
        WassistFixture.refused(
                the.create("\"x\""), "{'non_field_errors': ['Invalid data. Expected a dictionary, but got str.']}");
        WassistFixture.refused(the.create("{\"toNumber\": \"a\\u0000\"}"), "{'detail': '@/JSON parse error - .+/'}");
        the.http
                .post(WassistFixture.CONVERSATIONS)
                .body("text/plain", "x".getBytes())
                .send()
                .expect(415)
                .matches("{'detail': 'Unsupported media type \\\"text/plain\\\" in request.'}");
    }

    @Test
    void row4_allTypesAndChoicesTogether() {
        WassistFixture.refused(
                the.create(
                        "{\"toNumber\": [], \"fromNumber\": true, \"agentId\": \"x\", \"message\": {\"type\": \"cta\"}}"),
                """
                {'toNumber': ['Not a valid string.'], 'fromNumber': ['Not a valid string.'],
                 'agentId': ['Must be a valid UUID.'], 'message': {'type': ['\\"cta\\" is not a valid choice.']}}""");
        WassistFixture.refused(the.create("{\"toNumber\": \" \"}"), "{'toNumber': ['This field may not be blank.']}");
    }

    @Test
    void row5_aRecipientIsRequired() {
        WassistFixture.refused(the.create("{}"), "{'toNumber': ['This field is required.']}");
        WassistFixture.refused(
                the.create("{\"toNumber\": null, \"agentId\": null, \"message\": null}"),
                "{'toNumber': ['This field is required.']}");
        the.http
                .post(WassistFixture.CONVERSATIONS)
                .send()
                .expect(400)
                .matches("{'toNumber': ['This field is required.']}");
    }

    @Test
    void row6_theRecipientHasSevenToFifteenDigits() {
        for (var number : new String[] {"123456", "1234567890123456", "abc", "0447700900", "77009001abc"}) {
            WassistFixture.refused(
                    the.create("{\"toNumber\": \"" + number + "\"}"), "{'toNumber': ['Enter a valid phone number.']}");
        }
        the.create("{\"toNumber\": 15550000999, \"fromNumber\": " + the.number + "}")
                .expect(201);
    }

    @Test
    void row7_anUnknownAgentIsNotFound() {
        the.create("{\"toNumber\": \"15550000123\", \"agentId\": \"" + WassistFixture.FOREIGN + "\"}")
                .expect(404)
                .matches("{'error': 'Agent not found', 'code': 'not_found'}");
    }

    @Test
    void row8_anUnknownSenderIsNotFound() {
        for (var number : new String[] {"15559999999", "x", "+"}) {
            WassistFixture.refused(
                    the.create("{\"toNumber\": \"15550000123\", \"fromNumber\": \"" + number + "\"}"),
                    "{'fromNumber': ['Phone number not found.']}");
        }
    }

    @Test
    void row9_aSenderIsRequired() {
        WassistFixture.refused(
                the.create("{\"toNumber\": \"15550000123\"}"), "{'fromNumber': ['This field is required.']}");
        // an agent without a number, and two that it might use
        var two = WassistFixture.open(http());
        two.desk
                .administrator()
                .post(two.desk.path("/inboxes"))
                .json("""
                {"name": "Second", "channel": {"type": "whatsapp", "phone_number": "+%s", "provider": "whatsapp_cloud",
                 "provider_config": {"phone_number_id": "11", "business_account_id": "12"}}}""".formatted(WassistFixture.digits()))
                .send()
                .ok();
        WassistFixture.refused(
                two.create("{\"toNumber\": \"15550000123\", \"agentId\": \"" + two.otherAgentId + "\"}"),
                "{'fromNumber': ['This field is required.']}");
    }

    /** As the description of the original says: "Requires agentId and phoneNumber." */
    @Test
    void anAgentWithoutANumberUsesTheOnlyOne() {
        var to = WassistFixture.digits();
        the.create("{\"phoneNumber\": \"" + to + "\", \"agentId\": \"" + the.otherAgentId + "\"}")
                .expect(201)
                .matches(WassistFixture.CONVERSATION.formatted(
                        the.contact(to),
                        the.named(the.otherAgentId, the.otherAgent),
                        the.ourNumber(),
                        0,
                        null,
                        false,
                        "'agent'",
                        true));
        var own = WassistFixture.digits();
        the.create("{\"phoneNumber\": \"" + own + "\", \"agentId\": \"" + the.agentId + "\"}")
                .expect(201)
                .matches(WassistFixture.CONVERSATION.formatted(
                        the.contact(own),
                        the.named(the.agentId, the.agent),
                        the.ourNumber(),
                        0,
                        null,
                        false,
                        "'agent'",
                        false));
    }

    @Test
    void row10_theTemplateIsKnownAndItsVariablesFit() {
        int before = the.count();
        WassistFixture.refused(
                withTemplate("{\"name\": \"nope\"}"), "{'message': {'template': {'name': ['Template not found.']}}}");
        WassistFixture.refused(
                withTemplate("{\"name\": \"order_update\", \"variables\": {\"body\": [\"Maya\"]}}"),
                "{'message': {'template': {'variables': ['The variables do not match those of the template.']}}}");
        for (var wrong : new String[] {
            "\"buttons\": [\"A-1001\"]",
            "\"header\": \"https://cdn.example.org/box.png\"",
            "\"header\": \"box.png\", \"buttons\": [\"A-1001\"]",
            "\"header\": \"https://cdn.example.org/box.png\", \"buttons\": [\"A-1001\", \"B\"]",
            "\"header\": \"https://cdn.example.org/box.png\", \"buttons\": [\"A-1001\"], \"cards\": [{}]"
        }) {
            WassistFixture.refused(
                    withTemplate("{\"name\": \"order_update\", \"variables\": {\"body\": [\"Maya\", \"A-1001\"], "
                            + wrong + "}}"),
                    "{'message': {'template': {'variables': ['The variables do not match those of the template.']}}}");
        }
        assertEquals(before, the.count(), "nothing is left of a refused create");
    }

    @Test
    void errorsAreNestedAsTheInputIs() {
        WassistFixture.refused(withTemplate("{}"), "{'message': {'template': {'name': ['This field is required.']}}}");
        WassistFixture.refused(
                withTemplate("{\"name\": null}"),
                "{'message': {'template': {'name': ['This field may not be null.']}}}");
        WassistFixture.refused(
                with("{\"type\": \"template\"}"), "{'message': {'template': ['This field is required.']}}");
        WassistFixture.refused(with("{\"type\": \"cta\", \"template\": {\"name\": \"\", \"variables\": []}}"), """
                {'message': {'type': ['\\"cta\\" is not a valid choice.'], 'template': {'name': ['This field may not be blank.'],
                 'variables': {'non_field_errors': ['Invalid data. Expected a dictionary, but got list.']}}}}""");
        WassistFixture.refused(
                with("\"x\""),
                "{'message': {'non_field_errors': ['Invalid data. Expected a dictionary, but got str.']}}");
        WassistFixture.refused(
                withTemplate("{\"name\": \"x\", \"variables\": {\"body\": [\"a\", {}]}}"),
                "{'message': {'template': {'variables': {'body': {'1': ['Not a valid string.']}}}}}");
        WassistFixture.refused(
                withTemplate("{\"name\": \"x\", \"variables\": {\"body\": \"a\"}}"),
                "{'message': {'template': {'variables': {'body': ['Expected a list of items but got type \\\"str\\\".']}}}}");
        WassistFixture.refused(
                withTemplate("{\"name\": \"x\", \"variables\": {\"cards\": [{}, {\"header\": []}]}}"),
                "{'message': {'template': {'variables': {'cards': [{}, {'header': ['Not a valid string.']}]}}}}");
        WassistFixture.refused(withTemplate("{\"name\": \"x\", \"variables\": {\"cards\": \"a\"}}"), """
                {'message': {'template': {'variables': {'cards':
                  {'non_field_errors': ['Expected a list of items but got type \\"str\\".']}}}}}""");
    }

    @Test
    void valuesMayBeNamed() {
        var opened = withTemplate(
                        "{\"name\": \"welcome\", \"variables\": {\"body\": {\"name\": \"Maya\"}, \"header\": {\"a\": \"b\"}}}")
                .expect(201)
                .json();
        assertEquals("Welcome Maya", opened.at("/lastMessage/body").asText());
    }

    @Test
    void withoutAMessageNothingIsSent() {
        var to = WassistFixture.digits();
        the.create("{\"toNumber\": \"" + to + "\", \"fromNumber\": \"" + the.number + "\"}")
                .expect(201)
                .matches(WassistFixture.CONVERSATION.formatted(
                        the.contact(to),
                        the.named(the.agentId, the.agent),
                        the.ourNumber(),
                        0,
                        null,
                        false,
                        "'agent'",
                        false));
    }

    @Test
    void withoutASenderItIsTheAgentsNumber() {
        var opened = the.create(
                        "{\"toNumber\": \"" + WassistFixture.digits() + "\", \"agentId\": \"" + the.agentId + "\"}")
                .expect(201)
                .json();
        assertEquals(the.number, opened.at("/whatsappNumber/number").asText());
    }

    @Test
    void theFormerNameOfTheRecipientStandsInOnlyAlone() {
        var to = WassistFixture.digits();
        var former = the.create("{\"phoneNumber\": \"+" + to + "\", \"fromNumber\": \"" + the.number + "\"}")
                .expect(201)
                .json();
        assertEquals(to, former.at("/contact/phoneNumber").asText());
        var both = the.create("{\"toNumber\": \"" + to + "\", \"phoneNumber\": [\"ignored\"], \"fromNumber\": \""
                        + the.number + "\", \"unknown\": 1}")
                .expect(201)
                .json();
        assertEquals(former.get("id"), both.get("id"));
    }

    @Test
    void theSameContactGoesOnWithAnotherAgent() {
        var to = WassistFixture.digits();
        var first = the.conversation(to);
        var again = the.create("{\"toNumber\": \"" + to + "\", \"fromNumber\": \"" + the.number + "\", \"agentId\": \""
                        + the.otherAgentId + "\"}")
                .expect(201)
                .json();
        assertEquals(first.get("id"), again.get("id"));
        assertEquals(the.otherAgent, again.at("/activeAgent/name").asText());
    }

    private static JsonNode page(WassistFixture pages, String path, int count, String next, String previous) {
        return pages.http
                .get(path)
                .send()
                .expect(200)
                .matches("{'count': " + count + ", 'next': " + link(next) + ", 'previous': " + link(previous)
                        + ", 'results': '@array'}")
                .json();
    }

    private static String link(String query) {
        return query == null ? "null" : "'@/https?:.+/api/v1/conversations/[?]" + query + "/'";
    }

    private static void found(WassistFixture lists, String query, int count) {
        var page = lists.http
                .get("/api/v1/conversations/" + query)
                .send()
                .expect(200)
                .json();
        assertEquals(count, page.get("count").asInt(), query);
        assertEquals(count, page.get("results").size(), query);
    }
}
