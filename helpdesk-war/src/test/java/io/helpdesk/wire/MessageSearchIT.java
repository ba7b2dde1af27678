package io.helpdesk.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What was said is found a moment later, as it is now, and nothing is found of what is gone. */
class MessageSearchIT extends WireTest {

    private static ChatwootFixture the;
    private static ChatwootFixture other;

    @BeforeAll
    static void open() {
        the = ChatwootFixture.open(http());
        other = ChatwootFixture.open(http());
    }

    @Test
    void whatContactAndAgentSaidIsFoundInAnyCase() {
        var word = Desk.word();
        long one = said("Hello ABC" + word + "def");
        long two = said("abc" + word + "DEF, again");
        said("abc" + word);
        found("?status=all&q=bc" + word + "d", one, two);
        found("?status=all&q=" + word + "def,%20AG", two);
        assertEquals(List.of(), list(other, "?status=all&q=" + word), "another account's");
    }

    /** It is in the row of the log that says that the conversation was opened. */
    @Test
    void theMessageThatAConversationBeginsWithIsFound() {
        var word = Desk.word();
        long talk = the.ownConversation(", \"message\": {\"content\": \"first" + word + "\"}")
                .get("id")
                .asLong();
        found("?status=all&q=first" + word, talk);
    }

    @Test
    void aDeletedMessageIsNotFoundAnyMore() {
        var word = Desk.word();
        long talk = said("keep " + word);
        long message = post(talk, "secret" + word);
        found("?status=all&q=secret" + word, talk);
        the.admin.delete(the.in(talk, "/messages/" + message)).send().expect(200);
        found("?status=all&q=secret" + word);
        found("?status=all&q=keep%20" + word, talk);
    }

    @Test
    void nothingIsFoundOfADeletedContact() {
        var word = Desk.word();
        long talk = said("gone" + word);
        long stays = said("gone" + word);
        found("?status=all&q=gone" + word, talk, stays);
        long contact = the.show(talk).at("/meta/sender/id").asLong();
        the.admin.delete(the.desk.path("/contacts/" + contact)).send().expect(200);
        found("?status=all&q=gone" + word, stays);
    }

    private static long said(String text) {
        long talk = the.ownConversation("").get("id").asLong();
        post(talk, text);
        return talk;
    }

    private static long post(long talk, String text) {
        return the.admin
                .post(the.in(talk, "/messages"))
                .json("{\"content\": \"" + text + "\"}")
                .send()
                .expect(200)
                .json()
                .get("id")
                .asLong();
    }

    private static void found(String query, Long... talks) {
        var expected = List.copyOf(new TreeSet<>(List.of(talks)));
        Eventually.is(
                () -> list(the, query).equals(expected),
                () -> query + " should find " + expected + ", not " + list(the, query));
    }

    private static List<Long> list(ChatwootFixture where, String query) {
        var found = new TreeSet<Long>();
        where.admin
                .get(where.desk.path("/conversations" + query))
                .send()
                .expect(200)
                .json()
                .at("/data/payload")
                .forEach(each -> found.add(each.get("id").asLong()));
        return List.copyOf(found);
    }
}
