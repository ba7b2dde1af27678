package io.helpdesk.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A page that is written slice by slice holds what pages of one slice hold, in their order. */
class LibredeskLargePageIT extends WireTest {

    private static final int SLICE = 30;
    private static final int ITEMS = 2 * SLICE + 5;

    private static LibredeskFixture the;
    private static String conversation;

    @BeforeAll
    static void many() {
        the = LibredeskFixture.open(http());
        for (int i = 0; i < ITEMS - 1; i++) {
            the.uuid("");
        }
        conversation = the.uuid("");
        for (int i = 0; i < ITEMS - 1; i++) {
            the.agent
                    .post(LibredeskFixture.in(conversation, "/messages"))
                    .json("{\"sender_type\":\"agent\",\"message\":\"note " + i + "\",\"private\":true}")
                    .send()
                    .expect(200);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {SLICE + 1, 2 * SLICE, ITEMS, 500})
    void aLargePageOfConversations(int size) {
        sameAsSmallOnes(
                LibredeskFixture.ROOT + "/conversations/all?order_by=conversations.created_at&order=asc&", size);
    }

    @ParameterizedTest
    @ValueSource(ints = {SLICE + 1, 2 * SLICE, ITEMS, 500})
    void aLargePageOfMessages(int size) {
        sameAsSmallOnes(LibredeskFixture.in(conversation, "/messages?private=true&"), size);
        sameAsSmallOnes(LibredeskFixture.in(conversation, "/messages?"), size);
    }

    private static void sameAsSmallOnes(String list, int size) {
        var small = new ArrayList<JsonNode>();
        for (int page = 1; small.size() < size; page++) {
            var items = results(list + "page_size=" + SLICE + "&page=" + page);
            small.addAll(items);
            if (items.size() < SLICE) {
                break;
            }
        }
        var first = small.subList(0, Math.min(size, small.size()));
        assertEquals(first, results(list + "page_size=" + size));
        var rest = results(list + "page_size=" + size + "&page=2");
        var total = the.admin
                .get(list + "page_size=1")
                .send()
                .json()
                .at("/data/total")
                .asInt();
        assertEquals(Math.max(0, Math.min(size, total - size)), rest.size());
    }

    private static List<JsonNode> results(String path) {
        var found = new ArrayList<JsonNode>();
        the.admin.get(path).send().expect(200).json().at("/data/results").forEach(found::add);
        return found;
    }
}
