package io.helpdesk.bench;

import io.helpdesk.wire.Creates;
import io.helpdesk.wire.Desk;
import io.helpdesk.wire.Http;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The busiest requests of a desk; each call of a supplier is another one. */
public final class Operations {

    /** Spread, as a conversation takes only so many messages a minute. */
    private static final int CONVERSATIONS = 20;

    private Operations() {}

    /** The creates of people who are known, by dialect; Wassist alone has no second conversation with the same person. */
    public static Map<String, Supplier<Http.Request>> creates(Desk desk) {
        var most = Creates.requests(desk);
        var creates = new LinkedHashMap<String, Supplier<Http.Request>>();

        var contact = desk.contact("Cleo Example");
        var source = desk.administrator()
                .post(desk.path("/contacts/" + contact + "/contact_inboxes"))
                .json("{\"inbox_id\": " + desk.api().id() + ", \"source_id\": \"" + Desk.word() + "\"}")
                .send()
                .ok()
                .json()
                .get("source_id")
                .asText();
        creates.put(
                "chatwoot application",
                () -> desk.administrator().post(desk.path("/conversations")).json("""
                {"inbox_id": %d, "contact_id": %d, "source_id": "%s", "message": {"content": "Hello"},
                 "custom_attributes": {"order": "A-1"}}
                """.formatted(
                                desk.api().id(), contact, source)));

        creates.put("chatwoot client", most.get("chatwoot client"));

        var email = Desk.word() + "@example.com";
        creates.put(
                "libredesk",
                () -> desk.libredesk().post("/api/v1/conversations").json("""
                {"inbox_id": %d, "content": "<p>Hello</p>", "contact_email": "%s", "first_name": "Emma",
                 "last_name": "Example", "subject": "Order late", "initiator": "contact",
                 "custom_attributes": {"order": "A-1"}}
                """.formatted(
                                desk.email().id(), email)));

        creates.put("wassist", most.get("wassist"));
        return creates;
    }

    /** All that the guard counts: {@code <dialect> <what>}. */
    public static Map<String, Supplier<Http.Request>> of(Desk desk) {
        var operations = new LinkedHashMap<String, Supplier<Http.Request>>();
        creates(desk).forEach((dialect, create) -> operations.put(dialect + " create", create));
        Creates.requests(desk).forEach((dialect, create) -> operations.put(dialect + " create with all", create));
        operations.putAll(assignedCreates(desk));
        operations.put(
                "chatwoot application create under a key",
                () -> operations.get("chatwoot application create").get().header("Idempotency-Key", Desk.word()));

        var shown = inTurn(Stream.generate(() -> operations
                        .get("chatwoot application create")
                        .get()
                        .send()
                        .ok()
                        .json()
                        .get("id")
                        .asLong())
                .limit(CONVERSATIONS)
                .toList());
        operations.put("chatwoot application message", () -> message(desk, shown.get()));
        operations.put("chatwoot application show", () -> show(desk, shown.get()));
        operations.put("chatwoot application list", () -> list(desk, 1));
        operations.put("libredesk list", () -> desk.libredesk().get("/api/v1/conversations/all"));
        operations.put("wassist list", () -> desk.wassist().get("/api/v1/conversations/"));
        return operations;
    }

    /** Creates with a new source id that go to a team, which then picks the agent, and to a team and an agent. */
    private static Map<String, Supplier<Http.Request>> assignedCreates(Desk desk) {
        var contact = desk.contact("Cora Example");
        var team = desk.administrator()
                .post(desk.path("/teams"))
                .json("{\"name\": \"%s\", \"allow_auto_assign\": true}".formatted(Desk.word()))
                .send()
                .ok()
                .json()
                .get("id")
                .asLong();
        desk.administrator()
                .post(desk.path("/teams/" + team + "/team_members"))
                .json("{\"user_ids\": [" + desk.ben().id() + "]}")
                .send()
                .ok();
        return Map.of(
                "chatwoot application create for a team", () -> assignedCreate(desk, contact, "\"team_id\": " + team),
                "chatwoot application create for a team and an agent",
                        () -> assignedCreate(
                                desk,
                                contact,
                                "\"team_id\": " + team + ", \"assignee_id\": "
                                        + desk.ben().id()));
    }

    private static Http.Request assignedCreate(Desk desk, long contact, String assignment) {
        return desk.administrator().post(desk.path("/conversations")).json("""
                {"inbox_id": %d, "contact_id": %d, "source_id": "%s", %s, "message": {"content": "Hello"}}
                """.formatted(
                        desk.api().id(), contact, Desk.word(), assignment));
    }

    public static Http.Request message(Desk desk, long number) {
        return desk.administrator()
                .post(desk.path("/conversations/" + number + "/messages"))
                .json("{\"content\": \"On its way\"}");
    }

    public static Http.Request show(Desk desk, long number) {
        return desk.administrator().get(desk.path("/conversations/" + number));
    }

    public static Http.Request list(Desk desk, int page) {
        return desk.administrator().get(desk.path("/conversations?status=all&page=" + page));
    }

    /** Each of these in turn, to warm up all of them at once; they have one method. */
    static Supplier<Http.Request> mixed(Collection<Supplier<Http.Request>> operations) {
        var next = inTurn(List.copyOf(operations));
        return () -> next.get().get();
    }

    private static <T> Supplier<T> inTurn(List<T> all) {
        var turn = new AtomicInteger();
        return () -> all.get(Math.floorMod(turn.getAndIncrement(), all.size()));
    }
}
