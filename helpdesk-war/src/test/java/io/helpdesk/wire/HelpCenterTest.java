package io.helpdesk.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

/** A portal of an account of its own, and what is put into it. */
abstract class HelpCenterTest extends WireTest {

    static final String DENIED = "{\"error\": \"You are not authorized to do this action\"}";

    Desk desk;
    String portals;
    String slug;
    String portal;

    @BeforeEach
    void setUp() {
        desk = Desk.open(http());
        portals = desk.path("/portals");
        slug = "acme-" + desk.account();
        portal = portals + "/" + slug;
    }

    Http.Reply post(String path, String json) {
        return desk.administrator().post(path).json(json).send();
    }

    void open() {
        post(
                        portals,
                        "{\"portal\": {\"name\": \"Acme Help\", \"slug\": \"" + slug
                                + "\", \"config\": {\"default_locale\": \"en\", \"allowed_locales\": [\"en\", \"de\"]}}}")
                .expect(200);
    }

    long category(String name, String locale) {
        return post(
                        portal + "/categories",
                        "{\"category\": {\"name\": \"" + name + "\", \"slug\": \"" + name.toLowerCase()
                                + "\", \"locale\": \"" + locale + "\"}}")
                .expect(200)
                .json()
                .at("/payload/id")
                .asLong();
    }

    JsonNode article(String title, String more) {
        return post(portal + "/articles", "{\"article\": " + json(title, more) + "}")
                .expect(200)
                .json()
                .get("payload");
    }

    String json(String title, String more) {
        return "{\"title\": \"" + title + "\", \"content\": \"Send **it** back.\", \"author_id\": "
                + desk.ben().id() + more + "}";
    }

    static List<String> titles(Http.Reply reply) {
        var titles = new ArrayList<String>();
        reply.expect(200)
                .json()
                .get("payload")
                .forEach(each -> titles.add(each.get("title").asText()));
        return titles;
    }

    void refused(String path, String json, String message) {
        post(path, json).expect(422).matches("{\"message\": \"" + message + "\", \"attributes\": [\"@string\"]}");
    }
}
