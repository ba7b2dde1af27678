package io.helpdesk.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Conversations of wassist 5 and 6 as they are shown and listed. */
@Tag("core")
class WassistListsIT extends WireTest {

    private static WassistFixture the;

    @BeforeAll
    static void open() {
        the = WassistFixture.open(http());
    }

    @Test
    void showAndRead() {
        var id = the.conversationOfAVisitor("Where is it?");
        var shown = the.http
                .get(WassistFixture.CONVERSATIONS + id + "/")
                .send()
                .expect(200)
                .matches(WassistFixture.CONVERSATION.formatted(
                        "{'id': '@uuid', 'phoneNumber': '', 'name': 'Vera Example'}",
                        null,
                        null,
                        "'@int'",
                        "{'type': 'text', 'body': 'Where is it?', 'createdAt': '@iso', 'role': 'user'}",
                        true,
                        null,
                        false))
                .json();
        int window = shown.get("chatWindowRemainingTime").asInt();
        assertTrue(window > 86_300 && window <= 86_400, "a day, less a moment: " + window);

        assertTrue(unread(id));
        for (var body : new String[] {null, "{}"}) {
            var request = the.http.post(WassistFixture.CONVERSATIONS + id + "/read/");
            var read = (body == null ? request : request.json(body))
                    .send()
                    .expect(200)
                    .json();
            assertEquals(id, read.get("id").asText());
        }
        assertTrue(!unread(id));
    }

    private static boolean unread(String id) {
        var unread = the.http
                .get(WassistFixture.CONVERSATIONS + "?hasUnread=true&limit=100")
                .send()
                .expect(200)
                .json();
        return unread.get("results").findValuesAsText("id").contains(id);
    }

    @Test
    void whatIsNotOursIsNotFound() {
        var elsewhere = WassistFixture.open(http());
        var foreign = elsewhere.conversation(WassistFixture.digits()).get("id").asText();
        for (var id : new String[] {foreign, WassistFixture.FOREIGN, "1", "not-a-uuid"}) {
            the.http
                    .get(WassistFixture.CONVERSATIONS + id + "/")
                    .send()
                    .expect(404)
                    .matches("{'detail': 'Not found.'}");
            the.http
                    .post(WassistFixture.CONVERSATIONS + id + "/read/")
                    .send()
                    .expect(404)
                    .matches("{'detail': 'Not found.'}");
            the.http
                    .get(WassistFixture.CONVERSATIONS + id + "/messages/")
                    .send()
                    .expect(404)
                    .matches("{'detail': 'Not found.'}");
            the.send(id, "{}").expect(404).matches("{'detail': 'Not found.'}");
        }
    }

    @Test
    void pagesLinkToEachOther() {
        var pages = WassistFixture.open(http());
        for (int i = 0; i < 3; i++) {
            pages.conversation(WassistFixture.digits());
        }
        for (var door : new String[] {"", "/wassist"}) {
            var path = door + "/api/v1/conversations/";
            var first = page(pages, path + "?status=closed&limit=2", 3, "limit=2&offset=2&status=closed", null);
            assertTrue(
                    first.get("next").asText().endsWith(path + "?limit=2&offset=2&status=closed"),
                    first.get("next").asText());
            page(pages, path + "?limit=2&offset=1", 3, null, "limit=2");
            page(pages, path + "?limit=1&offset=2", 3, null, "limit=1&offset=1");
            page(pages, path + "?limit=-1&offset=x", 3, null, null);
            page(pages, path + "?limit=999999999999999999999&offset=-3", 3, null, null);
            page(pages, path + "?offset=9223372036854775807", 3, null, "limit=50&offset=9223372036854775757");
        }
        var seen = pages.http.get("/api/v1/conversations/?limit=2").send().json();
        var next = seen.get("next").asText();
        var rest = pages.http
                .get(next.substring(next.indexOf("/api/v1/")))
                .send()
                .expect(200)
                .json();
        assertEquals(1, rest.get("results").size());
        assertNotEquals(seen.at("/results/1/id"), rest.at("/results/0/id"));
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

    @Test
    void listsAreFiltered() {
        var lists = WassistFixture.open(http());
        var to = WassistFixture.digits();
        var quiet = lists.conversation(to);
        var loud = lists.conversationOfAVisitor("Hello");
        found(lists, "", 2);
        found(lists, "?unknown=1", 2);
        found(lists, "?status=active", 1);
        found(lists, "?status=closed", 1);
        found(lists, "?hasUnread=true", 1);
        found(lists, "?hasUnread=false", 1);
        found(lists, "?agent=" + lists.agentId, 1);
        found(lists, "?botId=" + lists.agentId, 1);
        found(lists, "?agent=" + lists.otherAgentId, 0);
        found(lists, "?agent=" + WassistFixture.FOREIGN, 0);
        found(lists, "?whatsappNumber=" + lists.number.substring(3, 9), 1);
        found(lists, "?whatsappNumber=99999999999", 0);
        found(lists, "?whatsappNumber=", 2);
        found(lists, "?contact=" + to.substring(2), 1);
        found(lists, "?contact=" + quiet.at("/contact/id").asText(), 1);
        found(lists, "?contact=nobody", 0);
        found(lists, "?lastMessageAfter=2020-01-01T00:00:00Z", 1);
        found(lists, "?lastMessageAfter=2020-01-01T00:00:00+00:00", 1);
        found(lists, "?lastMessageBefore=2020-01-01", 0);
        for (var order : new String[] {"last_message_time", "-last_message_time", "-created_at", "-updated_at"}) {
            assertEquals(
                    loud,
                    lists.http
                            .get("/api/v1/conversations/?ordering=" + order)
                            .send()
                            .expect(200)
                            .json()
                            .at("/results/0/id")
                            .asText(),
                    order);
        }
        assertEquals(
                quiet.get("id"),
                lists.http
                        .get("/api/v1/conversations/?ordering=created_at")
                        .send()
                        .expect(200)
                        .json()
                        .at("/results/0/id"));
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

    @Test
    void badFiltersAreRefusedTogether() {
        WassistFixture.refused(
                the.http
                        .get(
                                WassistFixture.CONVERSATIONS
                                        + "?agent=1&status=open&hasUnread=perhaps&lastMessageAfter=soon&lastMessageBefore=1&ordering=name")
                        .send(),
                """
                {'agent': ['Must be a valid UUID.'], 'status': ['\\"open\\" is not a valid choice.'],
                 'hasUnread': ['Must be a valid boolean.'], 'lastMessageAfter': ['Enter a valid date/time.'],
                 'lastMessageBefore': ['Enter a valid date/time.'], 'ordering': ['\\"name\\" is not a valid choice.']}""");
    }

    /** wassist 6.2: clients write nothing of a conversation, whatever they send back. */
    @Test
    void aConversationIsPutBackAsItIs() {
        var own = WassistFixture.open(http());
        var made = own.conversation(WassistFixture.digits());
        var path = WassistFixture.CONVERSATIONS + made.get("id").asText() + "/";
        var shown = own.http.put(path).json(made).send().expect(200).json();
        assertEquals(made.toString(), shown.toString());
        own.http
                .put(path)
                .json("[]")
                .send()
                .expect(400)
                .matches("{'non_field_errors': ['Invalid data. Expected a dictionary, but got list.']}");
        WassistFixture.open(http()).http.put(path).json("{}").send().expect(404);
    }

    /** wassist 13.5: an agent in a conversation is a session. */
    @Test
    void aConversationWithAnAgentIsASession() {
        var own = WassistFixture.open(http());
        var made = own.conversation(WassistFixture.digits());
        var id = made.get("id").asText();
        own.http.get("/api/v1/sessions/" + id + "/").send().expect(200).matches("""
                {'id': '%s', 'agentId': '%s', 'channel': {'type': 'whatsapp', 'conversationId': '%s', 'contactId': '%s'},
                 'createdAt': '@iso'}""".formatted(
                        id, own.agentId, id, made.at("/contact/id").asText()));
        own.http.get("/api/v1/sessions/x/").send().expect(404);
        WassistFixture.open(http())
                .http
                .get("/api/v1/sessions/" + id + "/")
                .send()
                .expect(404)
                .matches("{'detail': 'Not found.'}");
    }
}
