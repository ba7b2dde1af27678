package io.helpdesk.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Help centers as everybody reads them, without a browser and without a script. */
class HelpCenterPagesIT extends WireTest {

    private static final String NASTY = "<script>alert(1)</script> & \\\"so\\\"";
    private static final String HARMLESS = "&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;so&quot;";

    private Desk desk;
    private String slug;
    private String pages;
    private String portal;

    @BeforeEach
    void setUp() {
        desk = Desk.open(http());
        slug = "acme-" + desk.account();
        pages = "/hc/" + slug;
        portal = desk.path("/portals/" + slug);
        made(
                desk.path("/portals"),
                "{\"name\": \"Acme Help\", \"slug\": \"" + slug + "\", \"color\": \"#1f93ff\", \"header_text\": \""
                        + NASTY
                        + "\", \"homepage_link\": \"https://example.com/?a=1&b=\\\"\","
                        + " \"config\": {\"allowed_locales\": [\"en\", \"de\"]}}");
    }

    private Http.Reply made(String path, String json) {
        return desk.administrator().post(path).json(json).send().expect(200);
    }

    private long category(String slug, String locale) {
        return made(
                        portal + "/categories",
                        "{\"name\": \"" + NASTY + "\", \"slug\": \"" + slug + "\", \"locale\": \"" + locale + "\"}")
                .json()
                .at("/payload/id")
                .asLong();
    }

    /** Its address among those of the application API. */
    private String article(String slug, String content, String more) {
        return portal + "/articles/"
                + made(
                                portal + "/articles",
                                "{\"title\": \"About " + slug + "\", \"slug\": \"" + slug + "\", \"content\": \""
                                        + content + "\", \"author_id\": "
                                        + desk.ben().id() + more + "}")
                        .json()
                        .at("/payload/id")
                        .asText();
    }

    private void status(String article, String status) {
        desk.administrator()
                .patch(article)
                .json("{\"status\": \"" + status + "\"}")
                .send()
                .expect(200);
    }

    private String published(String slug, String content, String more) {
        var article = article(slug, content, more);
        status(article, "published");
        return article;
    }

    private String page(String path) {
        return http().get(path).send().expect(200).text();
    }

    @Test
    void aPortalIsReadByEverybody() {
        var orders = category("orders", "en");
        category("empty", "en");
        published("returns", "Send it back.", ", \"category_id\": " + orders + ", \"description\": \"" + NASTY + "\"");
        published("sizes", "Small and large.", "");
        assertEquals(
                http().base() + pages + "/en",
                http().get(pages).send().expect(302).header("location"));
        var front = page(pages + "/en");
        assertTrue(front.startsWith("<!DOCTYPE html>\n<html lang=\"en\""), front);
        assertTrue(front.contains("<h1>" + HARMLESS + "</h1>"), front);
        assertTrue(front.contains("href=\"" + http().base() + pages + "/en/categories/orders\">" + HARMLESS), front);
        assertTrue(front.contains("<p>One article</p>"), front);
        assertFalse(front.contains("/categories/empty"), front);
        assertTrue(front.contains("href=\"" + http().base() + pages + "/articles/sizes\">About sizes</a>"), front);
        assertTrue(front.contains("href=\"https://example.com/?a=1&amp;b=&quot;\""), front);
        assertTrue(front.contains("href=\"" + http().base() + pages + "/de\">Deutsch</a>"), front);
        assertFalse(front.contains("<script"), front);
        var category = page(pages + "/en/categories/orders");
        assertTrue(category.contains("/articles/returns\">About returns</a><br>" + HARMLESS), category);
        assertFalse(category.contains("/articles/sizes"), category);
        assertTrue(page(pages + "/de").contains("There is nothing here yet."));
        assertTrue(page(pages + "/style.css").contains("solid #1f93ff"));
    }

    @Test
    void anArticleIsCleanedAndCounted() {
        var article = published(
                "danger",
                "# Hello\\n\\nSo **bold**. <script>alert(1)</script> [x](javascript:alert(1)) <img src=x onerror=alert(1)>"
                        + " [fine](https://example.com)",
                ", \"meta\": {\"title\": \"Told\", \"description\": \"\\\"><script>\"}");
        var reply = http().get(pages + "/articles/danger").send().expect(200);
        var page = reply.text();
        assertTrue(page.contains("<h1>Hello</h1>"), page);
        assertTrue(page.contains("<strong>bold</strong>"), page);
        assertTrue(page.contains("<a href=\"https://example.com\">fine</a>"), page);
        assertTrue(page.contains("<title>Told | Acme Help</title>"), page);
        assertFalse(page.contains("<script"), page);
        assertFalse(page.contains("javascript:"), page);
        assertFalse(page.contains("<img"), page);
        assertEquals(
                "text/html;charset=utf-8",
                reply.header("content-type").toLowerCase().replace("; ", ";"));
        assertEquals("nosniff", reply.header("x-content-type-options"));
        assertEquals("DENY", reply.header("x-frame-options"));
        assertEquals("no-referrer", reply.header("referrer-policy"));
        assertEquals("public, max-age=60", reply.header("cache-control"));
        assertTrue(reply.header("content-security-policy").startsWith("default-src 'none'; "));
        assertFalse(reply.header("content-security-policy").contains("script"));
        assertNull(reply.header("set-cookie"));
        var same = http().get(pages + "/articles/danger")
                .header("If-None-Match", "\"other\", " + reply.header("etag"))
                .send()
                .expect(304);
        assertEquals("", same.text());
        assertEquals(
                "",
                http().method("HEAD", pages + "/articles/danger")
                        .send()
                        .expect(200)
                        .text());
        assertEquals(
                2,
                desk.administrator()
                        .get(article)
                        .send()
                        .expect(200)
                        .json()
                        .at("/payload/views")
                        .asInt());
    }

    @Test
    void whatIsNotPublishedOrAnothersIsNotThere() {
        var draft = article("draft", "Not yet.", "");
        assertHidden(pages + "/articles/draft", pages + "/en/search?query=draft");
        published("public", "Yes.", "");
        assertFalse(page(pages + "/en").contains("draft"));
        status(draft, "archived");
        assertHidden(pages + "/articles/draft", pages + "/en/search?query=draft");
        status(draft, "published");
        assertTrue(page(pages + "/articles/draft").contains("Not yet."));
        var stranger = Desk.open(http());
        stranger.administrator()
                .post(stranger.path("/portals"))
                .json("{\"name\": \"Other\", \"slug\": \"other-" + stranger.account() + "\"}")
                .send()
                .expect(200);
        var others = "/hc/other-" + stranger.account();
        page(others + "/en");
        assertHidden(others + "/articles/public", others + "/en/search?query=public");
        for (var path : List.of(
                "/hc",
                "/hc/nothing",
                "/hc/nothing/en",
                pages + "/fr",
                pages + "/en/categories/nothing",
                pages + "/en/articles",
                pages + "/%3Cscript%3E")) {
            var reply = http().get(path).send().expect(404);
            assertFalse(reply.text().contains("script"), reply::toString);
            assertEquals("no-store", reply.header("cache-control"));
        }
        desk.administrator().patch(portal).json("{\"archived\": true}").send().expect(200);
        http().get(pages + "/en").send().expect(404);
        http().get(pages + "/articles/public").send().expect(404);
        http().get(pages + "/style.css").send().expect(404);
    }

    private void assertHidden(String article, String search) {
        http().get(article).send().expect(404);
        assertTrue(page(search).contains("Nothing was found."));
    }

    @Test
    void articlesAreFoundAndWordsAreShownAsTheyAre() {
        published("returns", "Send it back within 14 days.", "");
        assertTrue(page(pages + "/en/search?query=14+DAYS").contains("/articles/returns\">About returns</a>"));
        assertTrue(page(pages + "/de/search?query=days").contains("Nothing was found."));
        var nasty = page(pages + "/en/search?query=%22%3E%3Cscript%3E");
        assertTrue(nasty.contains("value=\"&quot;&gt;&lt;script&gt;\""), nasty);
        assertFalse(page(pages + "/en/search").contains("Nothing was found."));
        assertTrue(page(pages + "/en/search?query=" + "a".repeat(5000)).contains("Nothing was found."));
    }

    @Test
    void nothingIsSentThere() {
        var reply = http().post(pages + "/en").json("{}").send();
        assertEquals(405, reply.status(), reply::toString);
        assertEquals("GET, HEAD", reply.header("allow"));
    }
}
