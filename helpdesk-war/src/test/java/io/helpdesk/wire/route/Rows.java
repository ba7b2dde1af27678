package io.helpdesk.wire.route;

import io.helpdesk.wire.Creates;
import io.helpdesk.wire.Desk;
import io.helpdesk.wire.Eventually;
import io.helpdesk.wire.Http;
import io.helpdesk.wire.Multipart;
import io.helpdesk.wire.Receiver;
import java.util.Map;

/** A desk that has something of every kind, so that lists have a first one. */
final class Rows {

    private final Desk desk;
    private final String visitor;
    private final String bot;
    private final String agentsKeyPair;
    private final String file;
    private final String conversation;
    private final long contact;
    private final String portal;

    private Rows(Http http) {
        desk = Desk.open(http);
        var creates = Creates.requests(desk);
        creates.values().forEach(create -> create.get().send().ok());
        conversation = creates.get("libredesk")
                .get()
                .send()
                .ok()
                .json()
                .at("/data/uuid")
                .asText();
        visitor = text(desk.visitor().post(desk.visitorPath("/contacts")), "{\"name\": \"Vera Example\"}", "source_id");
        var talks = desk.visitorPath("/contacts/" + visitor + "/conversations");
        var talk = text(desk.visitor().post(talks), "{}", "id");
        text(desk.visitor().post(talks + "/" + talk + "/messages"), "{\"content\": \"Hello\"}", "id");
        bot = text(
                desk.platform().post("/platform/api/v1/agent_bots"),
                "{\"name\": \"Robo Example\", \"account_id\": " + desk.account() + "}",
                "id");
        var pair = desk.platform()
                .post("/platform/api/v1/accounts/" + desk.account() + "/users/"
                        + desk.ben().id() + "/libredesk_api_key")
                .send()
                .ok()
                .json();
        agentsKeyPair = "token " + pair.get("api_key").asText() + ":"
                + pair.get("api_secret").asText();
        file = desk.libredesk()
                .post("/api/v1/media")
                .multipart(new Multipart().file("files", "a.txt", "text/plain", "Hello".getBytes()))
                .send()
                .ok()
                .json()
                .at("/data/uuid")
                .asText();
        contact = desk.contact("Cleo Example");
        Map.of(
                        "/teams",
                        "{\"name\": \"billing\"}",
                        "/labels",
                        "{\"title\": \"vip\"}",
                        "/dashboard_apps",
                        "{\"title\": \"Orders\", \"content\": [{\"type\": \"frame\", \"url\": \"https://example.com\"}]}",
                        "/macros",
                        "{\"name\": \"thanks\", \"visibility\": \"global\", \"actions\": []}",
                        "/canned_responses",
                        "{\"short_code\": \"hi\", \"content\": \"Hello\"}",
                        "/contacts/" + contact + "/notes",
                        "{\"content\": \"Hello\"}",
                        // or the source id it could have there is another one each time it is shown
                        "/contacts/" + contact + "/contact_inboxes",
                        "{\"inbox_id\": " + desk.api().id() + "}",
                        "/custom_attribute_definitions",
                        "{\"attribute_display_name\": \"Order\", \"attribute_key\": \"order\","
                                + " \"attribute_display_type\": 0, \"attribute_model\": 0}")
                .forEach((path, json) -> desk.administrator()
                        .post(desk.path(path))
                        .json(json)
                        .send()
                        .ok());
        var agent = text(desk.wassist().post("/api/v1/agents/"), "{\"name\": \"Maya\"}", "id");
        text(
                desk.wassist().post("/api/v1/test-personas/"),
                "{\"agent\": \"" + agent + "\", \"name\": \"Gus\", \"description\": \"Is late.\"}",
                "id");
        desk.libredesk()
                .post("/api/v1/business-hours")
                .json("{\"name\": \"Office\"}")
                .send()
                .ok();
        desk.administrator()
                .post(desk.path("/sla_policies"))
                .json("{\"name\": \"Gold\"}")
                .send()
                .ok();
        desk.administrator()
                .post(desk.path("/campaigns"))
                .json("{\"title\": \"Spring\", \"message\": \"Hello\", \"inbox_id\": "
                        + desk.webWidget().id() + "}")
                .send()
                .ok();
        desk.administrator()
                .post(desk.path("/automation_rules"))
                .json("{\"name\": \"VIP\", \"event_name\": \"message_created\", \"conditions\": [], \"actions\": []}")
                .send()
                .ok();
        desk.libredesk()
                .post("/api/v1/context-links")
                .json("{\"name\": \"Customers\", \"url_template\": \"https://crm.example.com\"}")
                .send()
                .ok();
        portal = "help-" + desk.account();
        helpCenter();
        desk.libredesk()
                .post("/api/v1/templates")
                .json("{\"name\": \"Frame\", \"type\": \"email_outgoing\"}")
                .send()
                .ok();
        deliveries();
    }

    private void helpCenter() {
        desk.administrator()
                .post(desk.path("/portals"))
                .json("{\"name\": \"Help\", \"slug\": \"" + portal + "\"}")
                .send()
                .ok();
        var below = desk.path("/portals/" + portal);
        desk.administrator()
                .post(below + "/categories")
                .json("{\"name\": \"Orders\", \"slug\": \"orders\", \"locale\": \"en\"}")
                .send()
                .ok();
        desk.administrator()
                .post(below + "/articles")
                .json("{\"title\": \"Returns\", \"content\": \"Send it back.\", \"author_id\": "
                        + desk.ben().id() + "}")
                .send()
                .ok();
    }

    /** One of each dialect, none of them under way any more: rows change while it is. */
    private void deliveries() {
        try (var receiver = Receiver.open()) {
            desk.administrator()
                    .post(desk.path("/webhooks"))
                    .json("{\"url\": \"" + receiver.url("/a") + "\", \"subscriptions\": [\"contact_created\"]}")
                    .send()
                    .ok();
            desk.contact("Gus Example");
            var libredesk = "/api/v1/webhooks/"
                    + desk.libredesk()
                            .post("/api/v1/webhooks")
                            .json("{\"name\": \"b\", \"url\": \"" + receiver.url("/b")
                                    + "\", \"events\": [\"message.updated\"], \"is_active\": true}")
                            .send()
                            .ok()
                            .json()
                            .at("/data/id")
                            .asText();
            desk.libredesk().post(libredesk + "/test").send().ok();
            var wassist = text(
                    desk.wassist().post("/api/v1/webhooks/"),
                    "{\"name\": \"c\", \"url\": \"" + receiver.url("/c") + "\", \"events\": [\"message.received\"]}",
                    "id");
            desk.wassist().post("/api/v1/webhooks/" + wassist + "/test/").send().ok();
            settled(desk.administrator().get(desk.path("/webhook_deliveries")));
            settled(desk.libredesk().get(libredesk + "/deliveries"));
            settled(desk.wassist().get("/api/v1/webhook-deliveries/"));
        }
    }

    private static void settled(Http.Request list) {
        Eventually.is(
                () -> list.send().text().matches("(?s).*\"(done|delivered)\".*"),
                () -> list.send().text());
    }

    static Rows open(Http http) {
        return new Rows(http);
    }

    Desk desk() {
        return desk;
    }

    /** The source id of one who has a conversation with a message. */
    String visitor() {
        return visitor;
    }

    /** The account's. */
    String bot() {
        return bot;
    }

    /** What the agent shows to Libredesk. */
    String agentsKeyPair() {
        return agentsKeyPair;
    }

    /** The UUID of a file that an agent has uploaded. */
    String file() {
        return file;
    }

    /** The id of one with a note. */
    long contact() {
        return contact;
    }

    /** The slug of one with a category and an article. */
    String portal() {
        return portal;
    }

    /** The UUID of one by mail. */
    String conversation() {
        return conversation;
    }

    private static String text(Http.Request request, String json, String field) {
        return request.json(json).send().ok().json().get(field).asText();
    }
}
