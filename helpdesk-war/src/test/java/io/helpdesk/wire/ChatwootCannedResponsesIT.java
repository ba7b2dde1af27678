package io.helpdesk.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The texts that agents answer with (chatwoot-resources 10), whole documents. */
class ChatwootCannedResponsesIT extends WireTest {

    private static Desk desk;

    @BeforeAll
    static void setUp() {
        desk = Desk.open(http());
    }

    private static Http.Reply create(String json) {
        return desk.agent().post(desk.path("/canned_responses")).json(json).send();
    }

    private static long made(String shortCode, String content) {
        return create("{\"short_code\": \"" + shortCode + "\", \"content\": \"" + content + "\"}")
                .expect(200)
                .json()
                .get("id")
                .asLong();
    }

    private static List<String> found(Http who, String query) {
        var list = who.get(desk.path("/canned_responses" + query))
                .send()
                .expect(200)
                .json();
        return StreamSupport.stream(list.spliterator(), false)
                .map(each -> each.get("short_code").asText())
                .toList();
    }

    @Test
    void agentsMakeChangeAndDeleteThem() {
        var word = Desk.word();
        var reply = create("{\"canned_response\": {\"short_code\": \"" + word + "\", \"content\": \"Good morning\"}}")
                .expect(200)
                .matches("""
                        {'id': '@int', 'account_id': %d, 'short_code': '%s', 'content': 'Good morning',
                         'created_at': '@iso', 'updated_at': '@iso'}""".formatted(desk.account(), word));
        var path = desk.path("/canned_responses/" + reply.json().get("id").asLong());
        desk.agent()
                .patch(path)
                .json("{\"content\": \"Good evening\"}")
                .send()
                .expect(200)
                .matches("""
                        {'id': '@int', 'account_id': %d, 'short_code': '%s', 'content': 'Good evening',
                         'created_at': '@iso', 'updated_at': '@iso'}""".formatted(desk.account(), word));
        desk.agent()
                .method("PUT", path)
                .json("{\"short_code\": \"" + word + "x\"}")
                .send()
                .expect(200);
        assertEquals(List.of(word + "x"), found(desk.agent(), "?search=" + word));
        assertEquals("", desk.agent().delete(path).send().expect(200).text());
        assertEquals(List.of(), found(desk.agent(), "?search=" + word));
        desk.agent().delete(path).send().expect(404).matches("{'error': 'Resource could not be found'}");
    }

    @Test
    void theSearchBeginsWithWhatBeginsWithIt() {
        var word = Desk.word();
        made("b" + word, "nothing");
        made("c", "has " + word.toUpperCase(java.util.Locale.ROOT) + " in it");
        made(word + "a", "nothing");
        made("d%_", "nothing");
        assertEquals(List.of(word + "a", "b" + word, "c"), found(desk.agent(), "?search=" + word));
        assertEquals(List.of("d%_"), found(desk.agent(), "?search=%25_"));
    }

    @Test
    void whatBreaksTheRulesIsNotKept() {
        var word = Desk.word();
        made(word, "Hello");
        create("{\"short_code\": \"" + word + "\", \"content\": \"Again\"}")
                .expect(422)
                .matches("{'message': 'Short code has already been taken', 'attributes': ['short_code']}");
        create("{\"short_code\": \" \"}").expect(422).matches("""
                {'message': \"Short code can't be blank, Content can't be blank\", 'attributes': ['short_code', 'content']}""");
        create("{\"short_code\": \"long\", \"content\": \"" + "x".repeat(20_001) + "\"}")
                .expect(422)
                .matches("{'message': 'Content is too long (maximum is 20000 characters)', 'attributes': ['content']}");
        create("{}").expect(422);
        assertEquals(List.of(word), found(desk.agent(), "?search=" + word));
    }

    @Test
    void anotherAccountHasItsOwn() {
        var word = Desk.word();
        long id = made(word, "Hello");
        var other = Desk.open(http());
        other.agent()
                .post(other.path("/canned_responses"))
                .json("{\"short_code\": \"" + word + "\", \"content\": \"Ours\"}")
                .send()
                .expect(200);
        var path = other.path("/canned_responses/" + id);
        other.administrator().patch(path).json("{\"content\": \"x\"}").send().expect(404);
        other.administrator().delete(path).send().expect(404);
        assertEquals(List.of(word), found(desk.agent(), "?search=" + word));
    }
}
