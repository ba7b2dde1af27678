package io.helpdesk.wire;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Something is deleted or taken in by another while people write in it: it goes, and they are told that it is gone. */
class DeletionTrafficIT extends WireTest {

    private static final int ROUNDS = 8;
    private static final int WRITERS = 3;

    private static final ExecutorService clients = Executors.newCachedThreadPool();
    private static final Desk desk = Desk.open(http());
    private static final Http admin = desk.administrator();

    @AfterAll
    static void stop() {
        clients.shutdown();
    }

    @Test
    void aContactGoesWhileMessagesArrive() throws Exception {
        for (int i = 0; i < ROUNDS; i++) {
            var contact = desk.contact("Cleo Example");
            var conversations = List.of(conversation(contact), conversation(contact), conversation(contact));
            during(
                    () -> admin.delete(desk.path("/contacts/" + contact)).send(),
                    Set.of(200),
                    writer -> () -> message(conversations.get(writer)),
                    Set.of(200, 404));
        }
    }

    @Test
    void aContactIsTakenInByAnotherWhileMessagesArrive() throws Exception {
        for (int i = 0; i < ROUNDS; i++) {
            var address = Desk.word() + "@example.com";
            visitor("{\"email\": \"" + address + "\", \"name\": \"Dora Example\"}");
            var goes = visitor("{\"name\": \"Elsa Example\"}");
            var path = desk.visitorPath("/contacts/" + goes);
            var number = desk.visitor()
                    .post(path + "/conversations")
                    .json("{}")
                    .send()
                    .expect(200)
                    .json()
                    .get("id")
                    .asLong();
            during(
                    () -> desk.visitor()
                            .patch(path)
                            .json("{\"email\": \"" + address + "\"}")
                            .send(),
                    Set.of(200),
                    writer -> () -> desk.visitor()
                            .post(path + "/conversations/" + number + "/messages")
                            .json("{\"content\": \"Hello\"}")
                            .send(),
                    Set.of(200, 404));
        }
    }

    @Test
    void aVisitorOpensConversationsWhileTheContactGoes() throws Exception {
        for (int i = 0; i < ROUNDS; i++) {
            var created = desk.visitor()
                    .post(desk.visitorPath("/contacts"))
                    .json("{\"name\": \"Fay Example\"}")
                    .send()
                    .expect(200)
                    .json();
            var path = desk.visitorPath("/contacts/" + created.get("source_id").asText() + "/conversations");
            during(
                    () -> admin.delete(
                                    desk.path("/contacts/" + created.get("id").asLong()))
                            .send(),
                    Set.of(200),
                    writer -> () -> desk.visitor().post(path).json("{}").send(),
                    Set.of(200, 404));
        }
    }

    @Test
    void aVisitorOpensConversationsWhileTheInboxGoes() throws Exception {
        for (int i = 0; i < ROUNDS; i++) {
            var inbox = admin.post(desk.path("/inboxes"))
                    .json("{\"name\": \"Short\", \"channel\": {\"type\": \"api\"}}")
                    .send()
                    .expect(200)
                    .json();
            var contacts =
                    "/public/api/v1/inboxes/" + inbox.get("inbox_identifier").asText() + "/contacts";
            var source = desk.visitor()
                    .post(contacts)
                    .json("{\"name\": \"Gil Example\"}")
                    .send()
                    .expect(200)
                    .json()
                    .get("source_id")
                    .asText();
            during(
                    () -> admin.delete(desk.path("/inboxes/" + inbox.get("id").asLong()))
                            .send(),
                    Set.of(200),
                    writer -> () -> desk.visitor()
                            .post(contacts + "/" + source + "/conversations")
                            .json("{}")
                            .send(),
                    Set.of(200, 404));
        }
    }

    @Test
    void aTeamGoesWhileConversationsAreGivenToIt() throws Exception {
        var contact = desk.contact("Hana Example");
        var conversations = List.of(conversation(contact), conversation(contact), conversation(contact));
        for (int i = 0; i < ROUNDS; i++) {
            var team = admin.post(desk.path("/teams"))
                    .json("{\"name\": \"" + Desk.word() + "\"}")
                    .send()
                    .expect(200)
                    .json()
                    .get("id")
                    .asLong();
            during(
                    () -> admin.delete(desk.path("/teams/" + team)).send(),
                    Set.of(200),
                    writer -> () -> {
                        admin.post(desk.path("/conversations/" + conversations.get(writer) + "/assignments"))
                                .json("{\"team_id\": 0}")
                                .send();
                        return admin.post(desk.path("/conversations/" + conversations.get(writer) + "/assignments"))
                                .json("{\"team_id\": " + team + "}")
                                .send();
                    },
                    Set.of(200, 404));
        }
    }

    @Test
    void anAgentGoesWhileConversationsAreGivenToThem() throws Exception {
        var contact = desk.contact("Ida Example");
        var conversations = List.of(conversation(contact), conversation(contact), conversation(contact));
        for (int i = 0; i < ROUNDS; i++) {
            var agent = admin.post(desk.path("/agents"))
                    .json("{\"name\": \"Jo Example\", \"role\": \"agent\", \"email\": \"" + Desk.word()
                            + "@example.com\"}")
                    .send()
                    .expect(200)
                    .json()
                    .get("id")
                    .asLong();
            during(
                    () -> admin.delete(desk.path("/agents/" + agent)).send(),
                    Set.of(200),
                    writer -> () -> {
                        admin.post(desk.path("/conversations/" + conversations.get(writer) + "/assignments"))
                                .json("{\"assignee_id\": " + desk.ben().id() + "}")
                                .send();
                        return admin.post(desk.path("/conversations/" + conversations.get(writer) + "/assignments"))
                                .json("{\"assignee_id\": " + agent + "}")
                                .send();
                    },
                    Set.of(200, 404));
        }
    }

    private interface Writing {
        Supplier<Http.Reply> of(int writer);
    }

    /** Does it once while several write until they are told that it is gone, or until a moment after it is. */
    private static void during(Supplier<Http.Reply> deletion, Set<Integer> good, Writing writing, Set<Integer> fine)
            throws Exception {
        var over = new AtomicBoolean();
        var begun = new CountDownLatch(WRITERS);
        var writers = new ArrayList<Callable<List<String>>>();
        for (int i = 0; i < WRITERS; i++) {
            var request = writing.of(i);
            writers.add(() -> {
                var odd = new ArrayList<String>();
                boolean last = false;
                while (!last) {
                    last = over.get();
                    var reply = request.get();
                    begun.countDown();
                    if (!fine.contains(reply.status())) {
                        odd.add(reply.toString());
                    }
                }
                return odd;
            });
        }
        var running = writers.stream().map(clients::submit).toList();
        begun.await();
        Http.Reply done;
        try {
            done = deletion.get();
        } finally {
            over.set(true);
        }
        var odd = new ArrayList<String>();
        for (var writer : running) {
            odd.addAll(writer.get());
        }
        assertTrue(good.contains(done.status()), done::toString);
        assertTrue(odd.isEmpty(), odd::toString);
    }

    private static long conversation(long contact) {
        return admin.post(desk.path("/conversations"))
                .json("{\"inbox_id\": " + desk.api().id() + ", \"contact_id\": " + contact + "}")
                .send()
                .expect(200)
                .json()
                .get("id")
                .asLong();
    }

    private static Http.Reply message(long conversation) {
        return admin.post(desk.path("/conversations/" + conversation + "/messages"))
                .json("{\"content\": \"Hello\", \"message_type\": \"incoming\"}")
                .send();
    }

    private static String visitor(String json) {
        return desk.visitor()
                .post(desk.visitorPath("/contacts"))
                .json(json)
                .send()
                .expect(200)
                .json()
                .get("source_id")
                .asText();
    }
}
