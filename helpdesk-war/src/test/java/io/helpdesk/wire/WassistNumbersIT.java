package io.helpdesk.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Numbers, what they say of themselves, and the accounts behind them (wassist 10, 11). */
class WassistNumbersIT extends WireTest {

    private static final String NUMBERS = "/api/v1/phone-numbers/";
    private static final String ACCOUNTS = "/api/v1/whatsapp-accounts/";
    private static final String NOT_FOUND = "{'detail': 'Not found.'}";

    private static WassistFixture the;
    private static String number;

    @BeforeAll
    static void open() {
        the = WassistFixture.open(http());
        number = NUMBERS + the.number + "/";
    }

    private static Http.Reply put(String path, String json) {
        return the.http.put(path).json(json).send();
    }

    @Test
    void aNumberIsFoundByItsDigits() {
        var listed = the.http.get(NUMBERS).send().expect(200).json().get(0);
        assertEquals(listed, the.http.get(number).send().expect(200).json());
        assertEquals(
                listed,
                the.http
                        .get(NUMBERS + "%2B" + the.number + "/")
                        .send()
                        .expect(200)
                        .json());
        for (var nobodys : new String[] {WassistFixture.digits(), "x", "1 2", WassistFixture.FOREIGN}) {
            the.http
                    .get(NUMBERS + nobodys.replace(" ", "%20") + "/")
                    .send()
                    .expect(404)
                    .matches(NOT_FOUND);
        }
        WassistFixture.open(http()).http.get(number).send().expect(404).matches(NOT_FOUND);
    }

    private static final String PROFILE = """
            {'about': %s, 'description': %s, 'address': null, 'email': %s, 'profilePictureUrl': null, 'websites': %s,
             'vertical': null, 'isStarterBranded': false}""";

    /** A number whose inbox has no token, of an account of its own. */
    private static String tokenless(WassistFixture of) {
        var digits = WassistFixture.digits();
        of.desk
                .administrator()
                .post(of.desk.path("/inboxes"))
                .json("""
                {"name": "Trial", "channel": {"type": "whatsapp", "phone_number": "+%s", "provider": "whatsapp_cloud",
                 "provider_config": {"phone_number_id": "98", "business_account_id": "99"}}}""".formatted(digits))
                .send()
                .ok();
        return digits;
    }

    /** Where no provider keeps it. */
    @Test
    void aProfileIsKept() {
        var number = NUMBERS + tokenless(WassistNumbersIT.the) + "/";
        the.http
                .get(number + "business-profile/")
                .send()
                .expect(200)
                .matches(PROFILE.formatted("null", "null", "null", "[]"));
        put(number + "business-profile/", """
                {"about": "We ship", "email": "shop@example.com", "websites": ["https://shop.example.com"], "isStarterBranded": true}""")
                .expect(200)
                .matches(PROFILE.formatted("'We ship'", "null", "'shop@example.com'", "['https://shop.example.com']"));
        put(number + "business-profile/", "{\"description\": \"Ships\", \"about\": null, \"websites\": null}")
                .expect(200)
                .matches(PROFILE.formatted("null", "'Ships'", "'shop@example.com'", "[]"));
        put(number + "business-profile/", "{\"about\": {}, \"profilePictureUrl\": \"x\", \"websites\": [7, []]}")
                .expect(400)
                .matches("""
                {'about': ['Not a valid string.'], 'profilePictureUrl': ['Enter a valid URL.'],
                 'websites': {'1': ['Not a valid string.']}}""");
        put(number + "business-profile/", """
                {"about": "%s", "email": "nobody", "websites": ["https://a.example", "https://b.example", "c"]}""".formatted("x".repeat(140)))
                .expect(400)
                .matches("""
                {'about': ['Ensure this field has no more than 139 characters.'], 'email': ['Invalid value.'],
                 'websites': ['Ensure this field has no more than 2 elements.', 'Invalid value.']}""");
        the.http
                .get(number + "business-profile/")
                .send()
                .expect(200)
                .matches(PROFILE.formatted("null", "'Ships'", "'shop@example.com'", "[]"));
        the.http
                .get(number + "display-name/")
                .send()
                .expect(200)
                .matches("{'displayName': 'Trial', 'status': 'APPROVED'}");
        put(number + "display-name/", "{\"displayName\": \"Shop\"}")
                .expect(200)
                .matches("{'displayName': 'Shop', 'status': 'APPROVED'}");
        put(number + "display-name/", "{}").expect(400).matches("{'displayName': ['This field is required.']}");
    }

    @Test
    void icebreakersAreKept() {
        the.http.get(number + "icebreakers/").send().expect(200).matches("{'icebreakers': []}");
        put(number + "icebreakers/", "{\"icebreakers\": [\"Where is my order?\", \"Talk to somebody\"]}")
                .expect(200)
                .matches("{'icebreakers': ['Where is my order?', 'Talk to somebody']}");
        put(number + "icebreakers/", "{}").expect(400).matches("{'icebreakers': ['This field is required.']}");
        put(number + "icebreakers/", "{\"icebreakers\": [\"a\", \"b\", \"c\", \"d\", \"" + "x".repeat(81) + "\"]}")
                .expect(400)
                .matches("""
                {'icebreakers': ['Ensure this field has no more than 4 elements.',
                 'Ensure this field has no more than 80 characters.']}""");
        put(number + "icebreakers/", "{\"icebreakers\": [\"a\", {}]}")
                .expect(400)
                .matches("{'icebreakers': {'1': ['Not a valid string.']}}");
        the.http
                .get(number + "icebreakers/")
                .send()
                .expect(200)
                .matches("{'icebreakers': ['Where is my order?', 'Talk to somebody']}");
        put(number + "icebreakers/", "{\"icebreakers\": []}").expect(200).matches("{'icebreakers': []}");
    }

    @Test
    void nobodyReachesTheNumbersOfOthers() {
        var other = WassistFixture.open(http());
        for (var below : new String[] {"business-profile/", "display-name/", "icebreakers/"}) {
            other.http.get(number + below).send().expect(404).matches(NOT_FOUND);
            other.http.put(number + below).json("{}").send().expect(404).matches(NOT_FOUND);
        }
        other.http.get(number + "app-syncs/").send().expect(404).matches(NOT_FOUND);
        the.http.get(number + "app-syncs/").send().expect(200).matches("[]");
    }

    private static String account(WassistFixture of, String name) {
        return """
                {'id': '@uuid', 'name': %2$s, 'waId': '2',
                 'phoneNumbers': [{'id': '@uuid', 'number': '%1$s', 'bot': {'id': '%3$s', 'name': '%4$s'},
                   'waba': {'id': '@uuid', 'name': %2$s}}],
                 'templatesUrl': '@/.+/api/v1/whatsapp-accounts/.+/meta-templates//'}""".formatted(of.number, name, of.agentId, of.agent);
    }

    @Test
    void anAccountIsListedShownAndNamed() {
        var own = WassistFixture.open(http());
        var listed = own.http
                .get(ACCOUNTS)
                .send()
                .expect(200)
                .matches("[" + account(own, "null") + "]")
                .json();
        var path = ACCOUNTS + listed.at("/0/id").asText() + "/";
        assertEquals(listed.get(0), own.http.get(path).send().expect(200).json());
        own.http.patch(path).json("{}").send().expect(200).matches(account(own, "null"));
        own.http.put(path).json("{\"name\": \"Shop\"}").send().expect(200).matches(account(own, "'Shop'"));
        own.http.patch(path).json("{\"name\": \"Store\"}").send().expect(200).matches(account(own, "'Store'"));
        own.http.put(path).json("{}").send().expect(400).matches("{'name': ['This field is required.']}");
        own.http.patch(path).json("{\"name\": {}}").send().expect(400).matches("{'name': ['Not a valid string.']}");
        for (var stranger : new Http.Request[] {
            the.http.get(path),
            the.http.put(path).json("{}"),
            the.http.patch(path).json("{}"),
            the.http.delete(path),
            the.http.get(path + "phone-numbers/"),
            the.http.post(path + "add-number/").json("{}"),
            the.http.post(path + "manage/").json("{}"),
            the.http.post(path + "deploy-agent/").json("{}")
        }) {
            stranger.send().expect(404).matches(NOT_FOUND);
        }
    }

    @Test
    void whatAnAccountCanDoHere() {
        var own = WassistFixture.open(http());
        var digits = tokenless(own);
        var accounts = own.http.get(ACCOUNTS).send().expect(200).json();
        assertEquals(2, accounts.size());
        var path = ACCOUNTS + accounts.at("/1/id").asText() + "/";
        own.http.get(path + "phone-numbers/").send().expect(200).matches("""
                {'data': [{'id': '98', 'display_phone_number': '+%s', 'verified_name': 'Trial', 'isLinkedToWassist': true,
                  'wassistPhoneNumberId': '@uuid'}]}""".formatted(digits));
        own.http.get("/api/v1/available-numbers/").send().expect(200).matches("{'available_numbers': []}");
        own.http
                .post(path + "add-number/")
                .json("{\"name\": []}")
                .send()
                .expect(400)
                .matches("{'id': ['This field is required.'], 'name': ['Not a valid string.']}");
        own.http
                .post(path + "add-number/")
                .json("{\"id\": \"7\", \"name\": \"Shop\"}")
                .send()
                .expect(400)
                .matches("{'id': ['Invalid pk \\\"7\\\" - object does not exist.']}");
        own.http
                .post(path + "manage/")
                .json("{\"phoneNumber\": \"+" + digits.substring(0, 4) + " " + digits.substring(4) + "\"}")
                .send()
                .expect(200)
                .matches(
                        "{'id': '@uuid', 'name': null, 'waId': '99', 'phoneNumbers': ['@object'], 'templatesUrl': '@string'}");
        own.http
                .post(path + "manage/")
                .json("{\"phoneNumber\": \"+1 555 010\"}")
                .send()
                .expect(400)
                .matches("{'phoneNumber': ['Phone number not found.']}");
        own.http
                .post(path + "deploy-agent/")
                .json("{\"agentId\": 7}")
                .send()
                .expect(400)
                .matches("{'agentId': ['Must be a valid UUID.'], 'phoneNumberId': ['This field is required.']}");
        var id = own.http
                .get(NUMBERS + digits + "/")
                .send()
                .expect(200)
                .json()
                .get("id")
                .asText();
        own.http
                .post(path + "deploy-agent/")
                .json("{\"agentId\": \"" + WassistFixture.FOREIGN + "\", \"phoneNumberId\": \"" + id + "\"}")
                .send()
                .expect(404)
                .matches("{'error': 'Agent not found', 'code': 'not_found'}");
        assertEquals(
                own.otherAgentId,
                own.http
                        .post(path + "deploy-agent/")
                        .json("{\"agentId\": \"" + own.otherAgentId + "\", \"phoneNumberId\": \"" + id + "\"}")
                        .send()
                        .expect(200)
                        .json()
                        .at("/phoneNumbers/0/bot/id")
                        .asText());
    }

    /** Its numbers stay, with what was written there, and know nothing of their provider any more. */
    @Test
    void anAccountThatIsRemovedLetsGoOfItsNumbers() {
        var own = WassistFixture.open(http());
        own.conversation(WassistFixture.digits());
        var path = ACCOUNTS
                + own.http.get(ACCOUNTS).send().expect(200).json().at("/0/id").asText()
                + "/";
        own.http.put(path).json("{\"name\": \"Shop\"}").send().expect(200);
        assertEquals("", own.http.delete(path).send().expect(204).text());
        own.http.get(path).send().expect(404).matches(NOT_FOUND);
        own.http.delete(path).send().expect(404);
        own.http.get(ACCOUNTS).send().expect(200).matches("[]");
        var left = own.http.get(NUMBERS + own.number + "/").send().expect(200).json();
        assertEquals("null", left.get("whatsappPhoneNumberId").toString());
        assertEquals("null", left.get("whatsappBusinessAccount").toString());
        assertEquals(1, own.count());
    }
}
