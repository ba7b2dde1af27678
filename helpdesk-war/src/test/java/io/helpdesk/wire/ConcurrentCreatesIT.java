package io.helpdesk.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** 64 clients at once: nobody gets a 500, nobody a number that another has. */
@Tag("core")
@Tag("smoke")
class ConcurrentCreatesIT extends WireTest {

    private static final int CLIENTS = 64;

    private final Desk desk = Desk.open(http());

    @Test
    void oneNewSourceIdIsOneSessionWithAConversationEach() throws Exception {
        var contact = desk.contact("Gina Example");
        var numbers = numbersOf(desk.api(), contact, ", \"source_id\": \"" + Desk.word() + "\"");
        assertEquals(CLIENTS, numbers.stream().distinct().count(), numbers.toString());
        assertEquals(1, sessions(contact));
    }

    @Test
    void anInboxLockedToASingleConversationHasOne() throws Exception {
        var locked = desk.administrator()
                .post(desk.path("/inboxes"))
                .json("""
                {"name": "One at a time", "lock_to_single_conversation": true, "channel": {"type": "api"}}""")
                .send()
                .ok()
                .json();
        var inbox = new Desk.Inbox(locked.get("id").asLong(), "One at a time", null);
        var contact = desk.contact("Hana Example");
        var numbers = numbersOf(inbox, contact, ", \"source_id\": \"" + Desk.word() + "\"");
        assertEquals(1, numbers.stream().distinct().count(), numbers.toString());
        assertEquals(1, sessions(contact));
    }

    @Test
    void byContactOnAnApiInboxIsASessionEach() throws Exception {
        var contact = desk.contact("Ida Example");
        var numbers = numbersOf(desk.api(), contact, "");
        assertEquals(CLIENTS, numbers.stream().distinct().count(), numbers.toString());
        assertEquals(CLIENTS, sessions(contact));
    }

    /** The display ids that the clients got; all of them must have got one. */
    private List<Long> numbersOf(Desk.Inbox inbox, long contact, String more) throws Exception {
        var body = "{\"inbox_id\": " + inbox.id() + ", \"contact_id\": " + contact + more
                + ", \"message\": {\"content\": \"Hello\"}}";
        var together = new CyclicBarrier(CLIENTS);
        var calls = new ArrayList<Callable<Http.Reply>>();
        for (int i = 0; i < CLIENTS; i++) {
            calls.add(() -> {
                together.await();
                return desk.administrator()
                        .post(desk.path("/conversations"))
                        .json(body)
                        .sendUntilLetIn();
            });
        }
        var clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            var numbers = new ArrayList<Long>();
            for (var reply : clients.invokeAll(calls)) {
                numbers.add(reply.get().expect(200).json().get("id").asLong());
            }
            return numbers;
        } finally {
            clients.shutdown();
        }
    }

    private long sessions(long contact) {
        var sources = desk.administrator()
                .get(desk.path("/contacts/" + contact))
                .send()
                .expect(200)
                .json()
                .at("/payload/contact_inboxes")
                .findValuesAsText("source_id");
        return sources.stream().collect(Collectors.toSet()).size();
    }
}
