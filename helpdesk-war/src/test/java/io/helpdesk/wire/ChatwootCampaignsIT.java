package io.helpdesk.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Campaigns as they are kept: chatwoot-desk 11. */
class ChatwootCampaignsIT extends WireTest {

    private static final String DENIED = "{\"error\": \"You are not authorized to do this action\"}";

    private Desk desk;
    private String campaigns;

    @BeforeEach
    void setUp() {
        desk = Desk.open(http());
        campaigns = desk.path("/campaigns");
    }

    private String campaign(String more) {
        return "{\"title\": \"Spring\", \"message\": \"Can I help?\", \"inbox_id\": %d%s}"
                .formatted(desk.webWidget().id(), more);
    }

    @Test
    void campaignsAreMadeShownChangedAndDeleted() {
        var made = desk.administrator()
                .post(campaigns)
                .json("{\"campaign\": " + campaign("""
                        , "description": "For gardens", "sender_id": %d, "trigger_only_during_business_hours": true,
                        "trigger_rules": {"url": "https://*.example.com/garden", "time_on_page": 10}""".formatted(desk.ben().id())) + "}")
                .send()
                .expect(200);
        var shape = """
                {"id": "@int", "title": "Spring", "description": "For gardens", "account_id": %d, "inbox": "@object",
                 "sender": "@object", "message": "Can I help?", "campaign_status": "active", "enabled": true,
                 "campaign_type": "ongoing",
                 "trigger_rules": {"url": "https://*.example.com/garden", "time_on_page": 10},
                 "trigger_only_during_business_hours": true, "created_at": "@iso", "updated_at": "@iso"}""".formatted(desk.account());
        made.matches(shape);
        assertTrue(
                made.text()
                        .contains(
                                "\"campaign_type\":\"ongoing\",\"trigger_rules\":{\"url\":\"https://*.example.com/garden\","
                                        + "\"time_on_page\":10},\"trigger_only_during_business_hours\":true,\"created_at\":"),
                made::text);
        assertEquals(desk.webWidget().id(), made.json().at("/inbox/id").asLong());
        assertEquals(desk.ben().id(), made.json().at("/sender/id").asLong());
        var one = campaigns + "/" + made.json().get("id").asLong();
        desk.administrator().get(one).send().expect(200).matches(shape);
        desk.administrator().get(campaigns).send().expect(200).matches("[" + shape + "]");
        var inboxes = desk.path("/inboxes/");
        desk.administrator()
                .get(inboxes + desk.webWidget().id() + "/campaigns")
                .send()
                .expect(200)
                .matches("[" + shape + "]");
        desk.administrator()
                .get(inboxes + desk.api().id() + "/campaigns")
                .send()
                .expect(200)
                .matches("[]");
        var changed = desk.administrator()
                .patch(one)
                .json("{\"enabled\": false, \"description\": null, \"sender_id\": null, \"trigger_rules\": {}}")
                .send()
                .expect(200)
                .json();
        assertFalse(changed.has("sender"));
        assertTrue(changed.get("description").isNull());
        assertFalse(changed.get("enabled").asBoolean());
        assertEquals("{}", changed.get("trigger_rules").toString());
        assertEquals("Spring", changed.get("title").asText());
        for (var request : List.of(
                desk.agent().get(campaigns),
                desk.agent().get(one),
                desk.agent().get(inboxes + desk.webWidget().id() + "/campaigns"),
                desk.agent().post(campaigns).json(campaign("")),
                desk.agent().patch(one).json("{\"title\": \"Mine\"}"),
                desk.agent().delete(one))) {
            request.send().expect(401).matches(DENIED);
        }
        var stranger = Desk.open(http());
        var theirs = stranger.path("/campaigns/" + made.json().get("id").asLong());
        stranger.administrator().get(theirs).send().expect(404);
        stranger.administrator().delete(theirs).send().expect(404);
        assertEquals("", desk.administrator().delete(one).send().expect(200).text());
        desk.administrator().get(one).send().expect(404);
        desk.administrator().delete(one).send().expect(404);
    }

    @Test
    void aCampaignGoesWithItsInbox() {
        desk.administrator().post(campaigns).json(campaign("")).send().expect(200);
        desk.administrator()
                .delete(desk.path("/inboxes/" + desk.webWidget().id()))
                .send()
                .ok();
        desk.administrator().get(campaigns).send().expect(200).matches("[]");
    }

    @Test
    void campaignsThatBreakTheirRulesAreRefused() {
        var stranger = Desk.open(http());
        refused(campaign("").replace("Spring", " "), "Title can\\u0027t be blank");
        refused(campaign("").replace("Can I help?", ""), "Message can\\u0027t be blank");
        refused("{\"title\": \"a\", \"message\": \"b\"}", "Inbox must exist");
        refused(campaign("").replace(String.valueOf(desk.webWidget().id()), "999999999"), "Inbox must exist");
        refused(
                "{\"title\": \"a\", \"message\": \"b\", \"inbox_id\": "
                        + stranger.webWidget().id() + "}",
                "Inbox must exist");
        refused(
                "{\"title\": \"a\", \"message\": \"b\", \"inbox_id\": "
                        + desk.email().id() + "}",
                "Inbox Unsupported Inbox type");
        refused(campaign(", \"sender_id\": " + stranger.ben().id()), "Sender must exist");
        refused(campaign(", \"trigger_rules\": {\"url\": \"example.com\"}"), "Url invalid");
        refused(
                campaign(", \"trigger_rules\": {\"time_on_page\": 86401}"),
                "Seconds must be less than or equal to 86400");
        refused(campaign("").replace("Spring", "a".repeat(256)), "Title is too long (maximum is 255 characters)");
        desk.administrator()
                .post(campaigns)
                .json(campaign(", \"trigger_rules\": {\"time_on_page\": \"soon\"}"))
                .send()
                .expect(422)
                .matches("{\"error\": \"time_on_page is not a number\"}");
        desk.administrator().get(campaigns).send().expect(200).matches("[]");
    }

    private void refused(String json, String message) {
        desk.administrator()
                .post(campaigns)
                .json(json)
                .send()
                .expect(422)
                .matches("{\"message\": \"" + message + "\", \"attributes\": [\"@string\"]}");
    }
}
