package io.helpdesk.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is asked of the provider for accounts that have a token (wassist 11). */
class WassistProviderIT extends WireTest {

    private static final String NUMBERS = "/api/v1/phone-numbers/";
    private static final String ACCOUNTS = "/api/v1/whatsapp-accounts/";

    private static final CloudApi cloud = CloudApi.shared();

    private static WassistFixture the;
    private static String account;
    private static String id;
    private static String number;

    @BeforeAll
    static void open() {
        the = WassistFixture.open(http());
        id = cloud.number();
        account = "8" + id;
        number = WassistFixture.digits();
        cloud.at(
                "GET " + account + "/message_templates",
                Map.of("data", List.of(Map.of("id", "1", "name", "order_update", "status", "APPROVED"))));
        the.desk
                .administrator()
                .post(the.desk.path("/inboxes"))
                .json("""
                {"name": "Shop", "channel": {"type": "whatsapp", "phone_number": "+%s", "provider": "whatsapp_cloud",
                 "provider_config": {"api_key": "%s", "phone_number_id": "%s", "business_account_id": "%s"}}}""".formatted(number, cloud.token(id), id, account))
                .send()
                .ok();
    }

    private static String accountPath() {
        for (var each : the.http.get(ACCOUNTS).send().expect(200).json()) {
            if (each.get("waId").asText().equals(account)) {
                return ACCOUNTS + each.get("id").asText() + "/";
            }
        }
        throw new AssertionError("a number that was told its account has none");
    }

    @Test
    void anAccountsNumbersAndTemplatesAreTheProviders() {
        var other = WassistFixture.digits();
        cloud.at(
                "GET " + account + "/phone_numbers",
                Map.of(
                        "data",
                        List.of(
                                Map.of("id", id, "display_phone_number", "+" + number, "verified_name", "Shop"),
                                Map.of(
                                        "id",
                                        "77",
                                        "display_phone_number",
                                        "+" + other.substring(0, 4) + " " + other.substring(4),
                                        "verified_name",
                                        "Store"))));
        var path = accountPath();
        the.http.get(path + "meta-templates/").send().expect(200).matches("['@object']");
        var numbers =
                the.http.get(path + "phone-numbers/").send().expect(200).json().get("data");
        assertEquals(2, numbers.size());
        assertEquals("true", numbers.at("/0/isLinkedToWassist").asText());
        assertEquals("false", numbers.at("/1/isLinkedToWassist").asText());
        assertTrue(!numbers.get(1).has("wassistPhoneNumberId"));
        // one that is not in the service yet is taken in, with the account's token
        var managed = the.http
                .post(path + "manage/")
                .json("{\"phoneNumber\": \"+" + other + "\"}")
                .send()
                .expect(200)
                .json();
        assertEquals(2, managed.get("phoneNumbers").size());
        assertEquals(
                "77",
                the.http
                        .get(NUMBERS + other + "/")
                        .send()
                        .expect(200)
                        .json()
                        .get("whatsappPhoneNumberId")
                        .asText());
        the.http
                .post(path + "manage/")
                .json("{\"phoneNumber\": \"+1 555 010\"}")
                .send()
                .expect(400)
                .matches("{'phoneNumber': ['Phone number not found.']}");
    }

    @Test
    void aProxyPassesOnWhatIsAskedAndAnswered() {
        cloud.at("GET " + account + "/subscribed_apps", Map.of("data", List.of()));
        cloud.at("POST " + account + "/subscribed_apps", Map.of("success", true));
        var path = accountPath() + "proxy/";
        the.http.get(path + account + "/subscribed_apps/").send().expect(200).matches("{'data': []}");
        the.http
                .post(path + account + "/subscribed_apps/")
                .json("{\"a\": 1}")
                .send()
                .expect(200)
                .matches("{'success': true}");
        the.http.get(path + "../x/").send().expect(404);
        the.http.get(path + "%2e%2e/x/").send();
        for (var odd : List.of("%25zz/x/", "a%25/x/", "a%252e%252e/x/")) {
            the.http.get(path + odd).send().expect(400).matches("{'path': ['@string']}");
        }
        assertTrue(cloud.asked().stream().noneMatch(call -> call.contains("..")));
        WassistFixture.open(http()).http.get(path + "x/").send().expect(404).matches("{'detail': 'Not found.'}");
    }

    /** Where there is no token nothing is asked. */
    @Test
    void withoutATokenNothingIsPassedOn() {
        var own = WassistFixture.open(http());
        var tokenless = WassistFixture.digits();
        own.desk
                .administrator()
                .post(own.desk.path("/inboxes"))
                .json("""
                {"name": "Trial", "channel": {"type": "whatsapp", "phone_number": "+%s", "provider": "whatsapp_cloud",
                 "provider_config": {"business_account_id": "99"}}}""".formatted(tokenless))
                .send()
                .ok();
        var accounts = own.http.get(ACCOUNTS).send().expect(200).json();
        var path = ACCOUNTS + accounts.get(accounts.size() - 1).get("id").asText() + "/";
        own.http.get(path + "meta-templates/").send().expect(200).matches("[]");
        own.http
                .get(path + "proxy/99/message_templates/")
                .send()
                .expect(400)
                .matches("{'error': 'This account has no token', 'code': 'not_connected'}");
    }
}
