package io.helpdesk.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Portals and categories of help centers as administrators keep them: chatwoot-desk 10. */
class ChatwootHelpCenterIT extends HelpCenterTest {

    private static final String PORTAL = """
            {"id": "@int", "color": %s, "custom_domain": null, "header_text": %s, "homepage_link": %s, "name": "Acme Help",
             "page_title": %s, "slug": "%s", "archived": false, "account_id": %d,
             "config": {"allowed_locales": [%s]}, "meta": {"all_articles_count": %d, "archived_articles_count": 0,
             "published_count": 0, "draft_articles_count": %d, "mine_articles_count": 0, "categories_count": %d,
             "default_locale": "en"}}""";

    @Test
    void portalsAreMadeShownChangedAndDeleted() {
        var made = post(portals, """
                {"portal": {"name": "Acme Help", "slug": "%s", "color": "#1f93ff", "header_text": "How can we help?",
                 "homepage_link": "https://example.com", "page_title": "Help | Acme",
                 "config": {"default_locale": "en", "allowed_locales": ["en", "pt_BR"]}}, "inbox_id": %d}""".formatted(slug, desk.webWidget().id())).expect(200);
        var locales = "{\"code\": \"en\", \"articles_count\": 0, \"categories_count\": 0},"
                + " {\"code\": \"pt_BR\", \"articles_count\": 0, \"categories_count\": 0}";
        var shape = PORTAL.formatted(
                        "\"#1f93ff\"",
                        "\"How can we help?\"",
                        "\"https://example.com\"",
                        "\"Help | Acme\"",
                        slug,
                        desk.account(),
                        locales,
                        0,
                        0,
                        0)
                .replace("\"meta\":", "\"inbox\": \"@object\", \"meta\":");
        made.matches(shape);
        assertTrue(
                made.text()
                        .contains("\"name\":\"Acme Help\",\"page_title\":\"Help | Acme\",\"slug\":\"" + slug
                                + "\",\"archived\":false,\"account_id\":" + desk.account() + ",\"config\":{"),
                made::text);
        desk.administrator().get(portal).send().expect(200).matches(shape);
        desk.agent().get(portal).send().expect(200);
        desk.administrator()
                .get(portals)
                .send()
                .expect(200)
                .matches("{\"payload\": [" + shape + "], \"meta\": {\"current_page\": 1, \"portals_count\": 1}}");
        desk.administrator()
                .get(portals + "?page=2")
                .send()
                .expect(200)
                .matches("{\"payload\": [], \"meta\": {\"current_page\": 2, \"portals_count\": 1}}");
        var changed = desk.administrator()
                .patch(portal)
                .json("{\"portal\": {\"archived\": true, \"color\": null}, \"inbox_id\": null}")
                .send()
                .expect(200)
                .json();
        assertTrue(changed.get("archived").asBoolean());
        assertTrue(changed.get("color").isNull());
        assertFalse(changed.has("inbox"));
        assertEquals("Help | Acme", changed.get("page_title").asText());
        for (var request : List.of(
                desk.agent().post(portals).json("{\"name\": \"Mine\", \"slug\": \"mine\"}"),
                desk.agent().patch(portal).json("{\"name\": \"Mine\"}"),
                desk.agent().delete(portal))) {
            request.send().expect(401).matches(DENIED);
        }
        var stranger = Desk.open(http());
        stranger.administrator().get(stranger.path("/portals/" + slug)).send().expect(404);
        stranger.administrator()
                .delete(stranger.path("/portals/" + slug))
                .send()
                .expect(404);
        assertEquals("", desk.administrator().delete(portal).send().expect(200).text());
        desk.administrator().get(portal).send().expect(404);
    }

    @Test
    void portalsThatBreakTheirRulesAreRefused() {
        open();
        refused(portals, "{\"slug\": \"a\"}", "Name can\\u0027t be blank");
        refused(portals, "{\"name\": \"a\"}", "Slug can\\u0027t be blank");
        refused(portals, "{\"name\": \"a\", \"slug\": \"a/b\"}", "Slug is invalid");
        refused(portals, "{\"name\": \"a\", \"slug\": \"" + slug + "\"}", "Slug has already been taken");
        var stranger = Desk.open(http());
        stranger.administrator()
                .post(stranger.path("/portals"))
                .json("{\"name\": \"a\", \"slug\": \"" + slug + "\"}")
                .send()
                .expect(422)
                .matches("{\"message\": \"Slug has already been taken\", \"attributes\": [\"slug\"]}");
        refused(portals, own(", \"color\": \"red\""), "Color is invalid");
        refused(portals, own(", \"homepage_link\": \"javascript:alert(1)\""), "Homepage link is invalid");
        refused(portals, own(", \"custom_domain\": \"nowhere\""), "Custom domain is invalid");
        refused(portals, own(", \"config\": {\"allowed_locales\": []}"), "Allowed locales can\\u0027t be blank");
        refused(portals, own(", \"config\": {\"allowed_locales\": [\"../x\"]}"), "Allowed locales is invalid");
        refused(
                portals,
                own(", \"config\": {\"default_locale\": \"fr\", \"allowed_locales\": [\"en\"]}"),
                "Default locale is not included in the list");
        refused(portals, own(", \"inbox_id\": " + stranger.webWidget().id()), "Inbox must exist");
        refused(portals, own(", \"inbox_id\": " + desk.email().id()), "Inbox is not allowed");
        post(portals, own(", \"blob_id\": \"a\"")).expect(422);
        desk.administrator()
                .patch(portal)
                .json("{\"config\": {\"allowed_locales\": [\"de\"]}}")
                .send()
                .expect(422);
        assertEquals(
                1,
                desk.administrator()
                        .get(portals)
                        .send()
                        .json()
                        .at("/meta/portals_count")
                        .asInt());
    }

    private String own(String more) {
        return "{\"name\": \"a\", \"slug\": \"a-" + desk.account() + "\"" + more + "}";
    }

    @Test
    void categoriesAreMadeShownChangedAndDeleted() {
        open();
        var above = category("Orders", "en");
        var made = post(portal + "/categories", """
                {"category": {"name": "Returns", "slug": "returns", "locale": "en", "description": "Back to us",
                 "icon": "box", "position": 7, "parent_category_id": %d}}""".formatted(above)).expect(200);
        var shape = """
                {"id": "@int", "name": "Returns", "slug": "returns", "locale": "en", "description": "Back to us",
                 "position": 7, "account_id": %d, "icon": "box", "parent_category": {"id": %d, "name": "Orders",
                 "slug": "orders", "locale": "en", "description": null, "position": 0, "account_id": %d},
                 "meta": {"articles_count": 0}}""".formatted(desk.account(), above, desk.account());
        made.matches("{\"payload\": " + shape + "}");
        var one = portal + "/categories/" + made.json().at("/payload/id").asLong();
        desk.administrator().get(one).send().expect(200).matches("{\"payload\": " + shape + "}");
        category("Bestellungen", "de");
        var english = desk.agent().get(portal + "/categories?locale=en").send().expect(200);
        assertEquals(
                "{\"current_page\":1,\"categories_count\":2}",
                english.json().get("meta").toString());
        assertEquals(above, english.json().at("/payload/0/id").asLong());
        assertEquals(
                3,
                desk.agent()
                        .get(portal + "/categories")
                        .send()
                        .expect(200)
                        .json()
                        .at("/meta/categories_count")
                        .asInt());
        var article = article(
                "Sizes", ", \"category_id\": " + made.json().at("/payload/id").asLong());
        desk.administrator()
                .patch(one)
                .json("{\"category\": {\"locale\": \"de\", \"parent_category_id\": null}}")
                .send()
                .expect(200)
                .matches("""
                        {"payload": {"id": "@int", "name": "Returns", "slug": "returns", "locale": "de",
                         "description": "Back to us", "position": 7, "account_id": "@int", "icon": "box",
                         "meta": {"articles_count": 1}}}""");
        assertEquals(
                List.of("Sizes"),
                titles(desk.agent().get(portal + "/articles?locale=de").send()));
        refused(portal + "/categories", "{\"name\": \"a\", \"slug\": \"orders\"}", "Slug has already been taken");
        refused(
                portal + "/categories",
                "{\"name\": \"a\", \"slug\": \"a\", \"locale\": \"fr\"}",
                "Locale is not included in the list");
        refused(
                portal + "/categories",
                "{\"name\": \"a\", \"slug\": \"a\", \"parent_category_id\": 999999999}",
                "Parent category must exist");
        for (var request : List.of(
                desk.agent().get(one),
                desk.agent().post(portal + "/categories").json("{\"name\": \"a\"}"),
                desk.agent().patch(one).json("{\"name\": \"a\"}"),
                desk.agent().delete(one))) {
            request.send().expect(401).matches(DENIED);
        }
        assertEquals("", desk.administrator().delete(one).send().expect(200).text());
        desk.administrator().get(one).send().expect(404);
        assertTrue(desk.administrator()
                .get(portal + "/articles/" + article.get("id").asLong())
                .send()
                .expect(200)
                .json()
                .at("/payload/category/id")
                .isNull());
    }
}
