package io.helpdesk.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Articles of a help center as administrators write them: chatwoot-desk 10. */
class ChatwootArticlesIT extends HelpCenterTest {

    @Test
    void articlesAreMadeShownChangedAndDeleted() {
        open();
        var orders = category("Orders", "en");
        var made = post(portal + "/articles", "{\"article\": " + json("Sending it back", """
                , "slug": "sending-it-back", "description": "Within two weeks", "category_id": %d, "status": 1,
                "meta": {"title": "Returns", "description": "How", "tags": ["return", "refund"]}""".formatted(orders)) + "}")
                .expect(200);
        var shape = """
                {"id": "@int", "slug": "sending-it-back", "title": "Sending it back", "content": "Send **it** back.",
                 "description": "Within two weeks", "status": "%s", "position": 10, "account_id": %d, "updated_at": "@int",
                 "meta": {"title": "Returns", "description": "How", "tags": ["return", "refund"]},
                 "category": {"id": %d, "name": "Orders", "slug": "orders", "locale": "en"}, "views": 0,
                 "author": "@object"}""";
        made.matches("{\"payload\": " + shape.formatted("draft", desk.account(), orders) + "}");
        assertTrue(
                made.text()
                        .contains("\"category\":{\"id\":" + orders + ",\"name\":\"Orders\",\"slug\":\"orders\","
                                + "\"locale\":\"en\"},\"views\":0,\"author\":{"),
                made::text);
        var id = made.json().at("/payload/id").asLong();
        var one = portal + "/articles/" + id;
        desk.administrator()
                .patch(one)
                .json("{\"article\": {\"status\": \"published\"}}")
                .send()
                .expect(200)
                .matches("{\"payload\": " + shape.formatted("published", desk.account(), orders) + "}");
        desk.administrator().get(one).send().expect(200);
        var second = article("Über uns?", "");
        assertTrue(second.get("slug").asText().matches("\\d{10}-uber-uns"), second::toString);
        assertEquals("{}", second.get("meta").toString());
        var listed = desk.agent()
                .get(portal + "/articles?status=published&category_slug=orders&author_id="
                        + desk.ben().id())
                .send();
        assertEquals(List.of("Sending it back"), titles(listed));
        assertEquals(
                "{\"all_articles_count\":2,\"archived_articles_count\":0,\"articles_count\":1,\"current_page\":1,"
                        + "\"draft_articles_count\":1,\"mine_articles_count\":2,\"published_count\":1}",
                listed.json().get("meta").toString());
        desk.administrator()
                .post(portal + "/articles/reorder")
                .json("{\"positions_hash\": {\"" + id + "\": 33, \"999999999\": 1}}")
                .send()
                .expect(200);
        assertEquals(
                33,
                desk.administrator()
                        .get(one)
                        .send()
                        .json()
                        .at("/payload/position")
                        .asInt());
        for (var request : List.of(
                desk.agent().get(one),
                desk.agent().post(portal + "/articles").json(json("a", "")),
                desk.agent().post(portal + "/articles/reorder").json("{}"),
                desk.agent().patch(one).json("{\"title\": \"a\"}"),
                desk.agent().delete(one))) {
            request.send().expect(401).matches(DENIED);
        }
        desk.administrator().get(portals + "/nothing/articles").send().expect(404);
        assertEquals("", desk.administrator().delete(one).send().expect(200).text());
        desk.administrator().get(one).send().expect(404);
        desk.administrator().delete(portal).send().expect(200);
    }

    @Test
    void articlesThatBreakTheirRulesAreRefused() {
        open();
        var stranger = Desk.open(http());
        var articles = portal + "/articles";
        refused(articles, json(" ", ""), "Title can\\u0027t be blank");
        refused(articles, json("a", "").replace("Send **it** back.", ""), "Content can\\u0027t be blank");
        refused(articles, "{\"title\": \"a\", \"content\": \"b\"}", "Author can\\u0027t be blank");
        refused(
                articles,
                "{\"title\": \"a\", \"content\": \"b\", \"author_id\": "
                        + stranger.ben().id() + "}",
                "Author must exist");
        refused(articles, json("a", ", \"category_id\": 999999999"), "Category must exist");
        refused(articles, json("a", ", \"locale\": \"fr\""), "Locale is not included in the list");
        refused(articles, json("a", ", \"slug\": \"a b\""), "Slug is invalid");
        article("a", ", \"slug\": \"a\"");
        refused(articles, json("b", ", \"slug\": \"a\""), "Slug has already been taken");
        post(articles, json("a", ", \"status\": \"hidden\""))
                .expect(422)
                .matches("{\"error\": \"'hidden' is not a valid status\"}");
        post(articles + "/reorder", "{\"positions_hash\": {\"1\": \"last\"}}").expect(422);
        post(articles + "/reorder", "{}").expect(422);
        assertEquals(List.of("a"), titles(desk.agent().get(articles).send()));
    }

    @Test
    void articlesAreFoundByWhatTheySay() {
        open();
        article("Ärger mit 100%", ", \"description\": \"Ring us\"");
        article("Sizes", "");
        var mine = desk.path("/search/articles?q=");
        desk.agent().get(mine + "%C3%A4RGER").send().expect(200).matches("""
                {"payload": {"articles": [{"id": "@int", "title": "Ärger mit 100%%", "locale": "en",
                 "content": "Send **it** back.", "slug": "@string", "portal_slug": "%s", "account_id": %d,
                 "category_name": null, "status": "draft", "updated_at": "@int"}]}}""".formatted(slug, desk.account()));
        assertEquals(
                List.of("Ärger mit 100%"),
                titles(desk.agent().get(portal + "/articles?query=100%25").send()));
        assertEquals(
                2,
                desk.agent()
                        .get(mine + "it**")
                        .send()
                        .expect(200)
                        .json()
                        .at("/payload/articles")
                        .size());
        assertEquals(
                1,
                desk.agent()
                        .get(desk.path("/search?q=ring"))
                        .send()
                        .expect(200)
                        .json()
                        .at("/payload/articles")
                        .size());
        var stranger = Desk.open(http());
        assertEquals(
                0,
                stranger.agent()
                        .get(stranger.path("/search/articles?q=sizes"))
                        .send()
                        .expect(200)
                        .json()
                        .at("/payload/articles")
                        .size());
    }
}
