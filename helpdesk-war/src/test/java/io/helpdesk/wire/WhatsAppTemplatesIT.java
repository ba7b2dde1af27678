package io.helpdesk.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Templates at a number's account: whatsapp-cloud 8, wassist 12. */
class WhatsAppTemplatesIT extends WireTest {

    private static final CloudApi API = CloudApi.shared();
    private static final String ROOT = "/api/v1/whatsapp-templates/";

    private WhatsAppDesk the;
    private Http wassist;
    private String account;

    @BeforeEach
    void open() {
        the = WhatsAppDesk.open(http());
        wassist = the.desk.wassist();
        account = "";
        for (var number :
                wassist.get("/api/v1/phone-numbers/").send().expect(200).json()) {
            if (number.get("number").asText().equals(the.number.substring(1))) {
                account = number.at("/whatsappBusinessAccount/id").asText();
            }
        }
    }

    private static Map<String, Object> listed(String id, String name, String status) {
        return Map.of(
                "id",
                id,
                "name",
                name,
                "language",
                "en_US",
                "status",
                status,
                "category",
                "UTILITY",
                "components",
                List.of(Map.of("type", "BODY", "text", "Hi {{1}}")),
                "quality_score",
                Map.of("score", "GREEN"));
    }

    private void has(Object... templates) {
        API.at("GET " + the.account + "/message_templates", Map.of("data", List.of(templates)));
    }

    private static String name() {
        return "t_" + Desk.word().replace("-", "_");
    }

    private JsonNode draft(String name) {
        return wassist.post(ROOT)
                .json(
                        "{\"name\": \"%s\", \"category\": \"UTILITY\", \"components\": [{\"type\": \"BODY\", \"text\": \"Hi {{1}}\"}]}"
                                .formatted(name))
                .send()
                .expect(201)
                .json();
    }

    private JsonNode link(JsonNode template) {
        for (var link : template.get("accountLinks")) {
            if (link.get("accountId").asText().equals(account)) {
                return link;
            }
        }
        return null;
    }

    private JsonNode shown(JsonNode template) {
        return wassist.get(ROOT + template.get("id").asText() + "/")
                .send()
                .expect(200)
                .json();
    }

    private Http.Reply ask(JsonNode template, String what, String json) {
        return wassist.post(ROOT + template.get("id").asText() + "/" + what + "/")
                .json(json)
                .send();
    }

    private Http.Reply send(String name) {
        var talk = wassist.post("/api/v1/conversations/")
                .json("{\"toNumber\": \"%s\", \"fromNumber\": \"%s\"}".formatted(Desk.phoneNumber(), the.number))
                .send()
                .expect(201)
                .json();
        return wassist.post("/api/v1/conversations/" + talk.get("id").asText() + "/messages/")
                .json("{\"template\": {\"name\": \"%s\", \"variables\": {\"body\": [\"Maya\"]}}}".formatted(name))
                .send();
    }

    @Test
    void aTemplateIsPublishedApprovedSentAndTakenAwayByWassist() {
        var name = name();
        var template = draft(name);
        assertEquals(null, link(template));
        send(name).expect(400).matches("{'template': {'name': ['Template not found.']}}");
        API.at(
                "POST " + the.account + "/message_templates",
                Map.of("id", "90071992547409931", "status", "PENDING", "category", "UTILITY"));
        var published = ask(template, "publish", "{\"accountIds\": [\"" + account + "\"]}")
                .expect(200)
                .json();
        assertEquals("PENDING", published.at("/publishResults/0/status").asText());
        assertEquals("90071992547409931", link(published).get("metaTemplateId").asText());
        send(name).expect(400);
        var approved = """
                {"object": "whatsapp_business_account", "entry": [{"id": "%s", "changes": [{"field": "message_template_status_update",
                 "value": {"event": "APPROVED", "message_template_id": 90071992547409931, "message_template_name": "%s",
                 "message_template_language": "en_US", "reason": "NONE"}}]}]}""".formatted(the.account, name);
        the.bring(WhatsAppDesk.utf8(approved)).expect(200);
        Eventually.is(
                () -> link(shown(template)).get("status").asText().equals("APPROVED"),
                () -> shown(template).toString());
        send(name).expect(201);
        Eventually.is(
                () -> API.sent(the.phoneNumberId).stream()
                        .anyMatch(sent -> sent.at("/template/name").asText().equals(name)
                                && sent.at("/template/components/0/parameters/0/text")
                                        .asText()
                                        .equals("Maya")),
                () -> API.sent(the.phoneNumberId) + "\n" + API.faults(the.phoneNumberId));
        the.bring(WhatsAppDesk.utf8("""
                {"object": "whatsapp_business_account", "entry": [{"id": "%s", "changes": [{"field": "template_category_update",
                 "value": {"message_template_id": 90071992547409931, "message_template_name": "%s",
                 "message_template_language": "en_US", "new_category": "MARKETING", "previous_category": "UTILITY"}}]}]}""".formatted(the.account, name))).expect(200);
        Eventually.is(
                () -> shown(template).get("category").asText().equals("MARKETING"),
                () -> shown(template).toString());
        has(listed("90071992547409931", name, "PAUSED"));
        var synced = ask(template, "sync", "{}").expect(200).json();
        assertEquals("PAUSED", link(synced).get("status").asText());
        assertEquals("GREEN", link(synced).get("qualityScore").asText());
        API.at("DELETE " + the.account + "/message_templates", Map.of("success", true));
        var gone = ask(template, "unpublish", "{\"accountIds\": [\"" + account + "\"]}")
                .expect(200)
                .json();
        assertTrue(gone.at("/unpublishResults/0/unpublished").asBoolean());
        assertEquals(null, link(gone));
    }

    @Test
    void whatTheProviderRefusesIsSaidForEachAccountByWassist() {
        var template = draft(name());
        var reply = ask(template, "publish", "{\"accountIds\": [\"" + account + "\"]}")
                .expect(200)
                .json();
        assertTrue(
                reply.at("/publishErrors/0/error").asText().startsWith("100: Unsupported request"), reply.toString());
        assertEquals(0, reply.get("publishResults").size());
    }

    @Test
    void accountsThatAreNoneAreRefusedByWassist() {
        var template = draft(name());
        for (var what : List.of("publish", "unpublish")) {
            ask(template, what, "{}").expect(400).matches("{'accountIds': ['This field is required.']}");
            ask(template, what, "{\"accountIds\": []}")
                    .expect(400)
                    .matches("{'accountIds': ['This list may not be empty.']}");
            ask(template, what, "{\"accountIds\": 7}")
                    .expect(400)
                    .matches("{'accountIds': ['Expected a list of items but got type \\\"int\\\".']}");
            ask(template, what, "{\"accountIds\": [\"x\"]}")
                    .expect(400)
                    .matches("{'accountIds': ['Must be a valid UUID.']}");
            ask(template, what, "{\"accountIds\": [\"5b0c6a52-0a0e-4f0b-9a53-0d0b6f6d1c11\"]}")
                    .expect(400)
                    .matches("{'accountIds': ['Not found.']}");
        }
        wassist.post(ROOT + "5b0c6a52-0a0e-4f0b-9a53-0d0b6f6d1c11/publish/")
                .json("{\"accountIds\": [\"" + account + "\"]}")
                .send()
                .expect(404);
    }

    @Test
    void templatesAreImportedByWassist() {
        var one = name();
        has(listed("11", one, "APPROVED"), listed("12", one + "_b", "APPROVED"), listed("13", one + "_c", "REJECTED"));
        var taken = wassist.post(ROOT + "import/")
                .json("{\"accountId\": \"%s\", \"templates\": [\"%s\", \"13\"]}".formatted(account, one))
                .send()
                .expect(201)
                .json();
        assertEquals(2, taken.size());
        assertEquals("APPROVED", link(taken.get(0)).get("status").asText());
        assertEquals("REJECTED", link(taken.get(1)).get("status").asText());
        wassist.post(ROOT + "import/")
                .json("{}")
                .send()
                .expect(400)
                .matches("{'accountId': ['This field is required.'], 'templates': ['This field is required.']}");
        wassist.post(ROOT + "import/")
                .json("{\"accountId\": \"x\", \"templates\": \"" + one + "\"}")
                .send()
                .expect(400)
                .matches("""
                {'accountId': ['Must be a valid UUID.'], 'templates': ['Expected a list of items but got type \\"str\\".']}""");
        wassist.post(ROOT + "import/")
                .json("{\"accountId\": \"5b0c6a52-0a0e-4f0b-9a53-0d0b6f6d1c11\", \"templates\": []}")
                .send()
                .expect(400)
                .matches("{'accountId': ['Not found.']}");
    }

    @Test
    void theAccountsTemplatesAreTakenOverByChatwoot() {
        var name = name();
        has(listed("21", name, "APPROVED"));
        the.admin
                .post(the.desk.path("/inboxes/" + the.inbox + "/sync_templates"))
                .send()
                .expect(200)
                .matches("{'message': 'Template sync initiated successfully'}");
        var templates = the.shown().get("message_templates");
        assertEquals(1, templates.size());
        assertEquals(name, templates.at("/0/name").asText());
        has();
        the.admin
                .post(the.desk.path("/inboxes/" + the.inbox + "/sync_templates"))
                .send()
                .expect(200);
        assertEquals(0, the.shown().get("message_templates").size());
        the.admin
                .post(the.desk.path("/inboxes/" + the.desk.whatsapp().id() + "/sync_templates"))
                .send()
                .expect(422);
        the.desk
                .agent()
                .post(the.desk.path("/inboxes/" + the.inbox + "/sync_templates"))
                .send()
                .expect(401);
    }

    @Test
    void whatANumberSaysOfItselfIsAtItsProviderByWassist() {
        var path = "/api/v1/phone-numbers/" + the.number.substring(1);
        API.at(
                "GET " + the.phoneNumberId + "/whatsapp_business_profile",
                Map.of(
                        "data",
                        List.of(Map.of(
                                "about", "Tea", "websites", List.of("https://example.com/"), "vertical", "RETAIL"))));
        API.at("POST " + the.phoneNumberId + "/whatsapp_business_profile", Map.of("success", true));
        API.at(
                "GET " + the.phoneNumberId,
                Map.of("verified_name", "Tea shop", "name_status", "PENDING_REVIEW", "quality_rating", "GREEN"));
        assertEquals(
                "RETAIL",
                wassist.get(path + "/business-profile/")
                        .send()
                        .expect(200)
                        .json()
                        .get("vertical")
                        .asText());
        var told = "POST " + the.phoneNumberId + "/whatsapp_business_profile";
        wassist.put(path + "/business-profile/")
                .json("{\"email\": \"no address\"}")
                .send()
                .expect(400);
        assertFalse(API.asked().contains(told), "what is refused here is not told there");
        assertEquals(
                "RETAIL",
                wassist.put(path + "/business-profile/")
                        .json("{\"about\": \"Tea and more\"}")
                        .send()
                        .expect(200)
                        .json()
                        .get("vertical")
                        .asText());
        assertTrue(API.asked().contains(told));
        var name = wassist.get(path + "/display-name/").send().expect(200).json();
        assertEquals("Tea shop", name.get("displayName").asText());
        assertEquals("PENDING_REVIEW", name.get("status").asText());
        var other = WhatsAppDesk.open(http());
        other.desk
                .wassist()
                .get("/api/v1/phone-numbers/" + other.number.substring(1) + "/business-profile/")
                .send()
                .expect(400)
                .matches("{'error': '@/100: Unsupported request.*/', 'code': 'provider_refused'}");
    }

    @Test
    void aTokenThatTheProviderRefusesIsNotWrittenByChatwoot() {
        var refused = "{'message': 'Provider config Invalid Credentials', 'attributes': ['provider_config']}";
        var config = "{\"api_key\": \"wrong\", \"phone_number_id\": \"1\", \"business_account_id\": \"unknown\"}";
        the.admin
                .post(the.desk.path("/inboxes"))
                .json("""
                        {"name": "Other", "channel": {"type": "whatsapp", "phone_number": "%s", "provider": "whatsapp_cloud",
                         "provider_config": %s}}""".formatted(Desk.phoneNumber(), config))
                .send()
                .expect(422)
                .matches(refused);
        the.admin
                .patch(the.desk.path("/inboxes/" + the.inbox))
                .json("{\"channel\": {\"provider_config\": " + config + "}}")
                .send()
                .expect(422)
                .matches(refused);
        assertEquals(
                API.token(the.phoneNumberId),
                the.shown().at("/provider_config/api_key").asText());
    }
}
