package io.helpdesk.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What was answered with 200 stays, whatever somebody else writes at the same moment. */
class ConcurrentChangesIT extends WireTest {

    private static final int ROUNDS = 12;
    private static final int KEYS = 24;

    private static final Desk desk = Desk.open(http());
    private static final Http admin = desk.administrator();

    private static final ExecutorService clients = Executors.newFixedThreadPool(KEYS);

    /**
     * Two fields of something that two clients write at once.
     *
     * @param one JSON of a change, with a place for the round; the other is another field's
     */
    record Two(
            String what,
            Http by,
            String path,
            String one,
            String other,
            String pointerToOne,
            String pointerToOther,
            String shownAt,
            String within) {
        @Override
        public String toString() {
            return what;
        }
    }

    @AfterAll
    static void stop() {
        clients.shutdown();
    }

    static Stream<Two> pairs() {
        var contact = desk.path("/contacts/" + desk.contact("Cleo Example"));
        var inbox = desk.path("/inboxes/" + desk.api().id());
        var team = desk.path("/teams/" + created("/teams", "{\"name\": \"" + Desk.word() + "\"}"));
        var label = desk.path("/labels/" + created("/labels", "{\"title\": \"" + Desk.word() + "\"}"));
        var bot = desk.path("/agent_bots/" + created("/agent_bots", "{\"name\": \"usher\"}"));
        var attribute = desk.path("/custom_attribute_definitions/"
                + created("/custom_attribute_definitions", """
                {"attribute_display_name": "Order", "attribute_key": "%s", "attribute_model": 0}""".formatted(Desk.word())));
        var account = "/platform/api/v1/accounts/" + desk.account();
        var user = "/platform/api/v1/users/" + desk.ben().id();
        var agent = desk.path("/agents/" + desk.ben().id());
        return Stream.of(
                new Two(
                        "contact",
                        admin,
                        contact,
                        "{\"name\": \"n%s\"}",
                        "{\"identifier\": \"i%s\"}",
                        "/name",
                        "/identifier",
                        contact,
                        "/payload"),
                new Two(
                        "inbox",
                        admin,
                        inbox,
                        "{\"name\": \"n%s\"}",
                        "{\"greeting_message\": \"g%s\"}",
                        "/name",
                        "/greeting_message",
                        inbox,
                        ""),
                new Two(
                        "team",
                        admin,
                        team,
                        "{\"name\": \"n%s\"}",
                        "{\"description\": \"d%s\"}",
                        "/name",
                        "/description",
                        team,
                        ""),
                new Two(
                        "label",
                        admin,
                        label,
                        "{\"color\": \"#%s\"}",
                        "{\"description\": \"d%s\"}",
                        "/color",
                        "/description",
                        label,
                        ""),
                new Two(
                        "agent bot",
                        admin,
                        bot,
                        "{\"name\": \"n%s\"}",
                        "{\"description\": \"d%s\"}",
                        "/name",
                        "/description",
                        bot,
                        ""),
                new Two(
                        "attribute definition",
                        admin,
                        attribute,
                        "{\"attribute_display_name\": \"n%s\"}",
                        "{\"attribute_description\": \"d%s\"}",
                        "/attribute_display_name",
                        "/attribute_description",
                        attribute,
                        ""),
                new Two(
                        "account",
                        desk.platform(),
                        account,
                        "{\"name\": \"n%s\"}",
                        "{\"support_email\": \"e%s@example.com\"}",
                        "/name",
                        "/support_email",
                        account,
                        ""),
                new Two(
                        "user",
                        desk.platform(),
                        user,
                        "{\"name\": \"n%s\"}",
                        "{\"display_name\": \"d%s\"}",
                        "/name",
                        "/display_name",
                        user,
                        ""));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void ofTwoWhoChangeDifferentFieldsBothKeepTheirs(Two two) throws Exception {
        for (int i = 0; i < ROUNDS; i++) {
            var one = two.one.formatted(i);
            var other = two.other.formatted(i);
            together(
                    () -> two.by.patch(two.path).json(one).send().expect(200),
                    () -> two.by.patch(two.path).json(other).send().expect(200));
            var now = two.by.get(two.shownAt).send().expect(200).json().at(two.within.isEmpty() ? "" : two.within);
            assertEquals(written(one), now.at(two.pointerToOne).asText(), () -> two + ": " + now);
            assertEquals(written(other), now.at(two.pointerToOther).asText(), () -> two + ": " + now);
        }
    }

    /** Availability of a member, and the name of the user behind it. */
    @Test
    void aMembersRoleAndAvailabilityAreChangedApart() throws Exception {
        var path = desk.path("/agents/" + desk.ada().id());
        for (int i = 0; i < ROUNDS; i++) {
            var availability = i % 2 == 0 ? "busy" : "offline";
            boolean offline = i % 2 == 0;
            together(
                    () -> admin.patch(path)
                            .json("{\"availability\": \"" + availability + "\"}")
                            .send()
                            .expect(200),
                    () -> admin.patch(path)
                            .json("{\"auto_offline\": " + offline + "}")
                            .send()
                            .expect(200));
            var membership =
                    admin.get("/api/v1/profile").send().expect(200).json().at("/accounts/0");
            assertEquals(availability, membership.get("availability").asText(), membership::toString);
            assertEquals(offline, membership.get("auto_offline").asBoolean(), membership::toString);
        }
    }

    /** The block of a contact who writes meanwhile (issue: gone in 22 of 40). */
    @Test
    void aBlockOutlivesTheContactsMessage() throws Exception {
        var id = desk.contact("Dora Example");
        var conversation = admin.post(desk.path("/conversations"))
                .json("{\"inbox_id\": " + desk.api().id() + ", \"contact_id\": " + id + "}")
                .send()
                .expect(200)
                .json()
                .get("id")
                .asLong();
        for (int i = 0; i < ROUNDS; i++) {
            boolean blocked = i % 2 == 0;
            together(
                    () -> admin.patch(desk.path("/contacts/" + id))
                            .json("{\"blocked\": " + blocked + "}")
                            .send()
                            .expect(200),
                    () -> admin.post(desk.path("/conversations/" + conversation + "/messages"))
                            .json("{\"content\": \"Hello\", \"message_type\": \"incoming\"}")
                            .send()
                            .expect(200));
            assertEquals(
                    blocked,
                    admin.get(desk.path("/contacts/" + id))
                            .send()
                            .expect(200)
                            .json()
                            .at("/payload/blocked")
                            .asBoolean());
        }
    }

    /** Attributes that are merged: where they are written, and where they are shown. */
    record Merged(String what, Http by, String path, String change, String shownAt, String pointer) {
        @Override
        public String toString() {
            return what;
        }
    }

    static Stream<Merged> merges() {
        var contact = desk.path("/contacts/" + desk.contact("Elsa Example"));
        var account = "/platform/api/v1/accounts/" + desk.account();
        var user = "/platform/api/v1/users/" + desk.ben().id();
        return Stream.of(
                new Merged(
                        "contact, custom",
                        admin,
                        contact,
                        "{\"custom_attributes\": {\"%s\": 1.50}}",
                        contact,
                        "/payload/custom_attributes"),
                new Merged(
                        "contact, additional",
                        admin,
                        contact,
                        "{\"additional_attributes\": {\"%s\": {\"a\": null}}}",
                        contact,
                        "/payload/additional_attributes"),
                new Merged(
                        "account",
                        desk.platform(),
                        account,
                        "{\"custom_attributes\": {\"%s\": 1}}",
                        account,
                        "/custom_attributes"),
                new Merged(
                        "user",
                        desk.platform(),
                        user,
                        "{\"custom_attributes\": {\"%s\": 1}}",
                        user,
                        "/custom_attributes"));
    }

    @ParameterizedTest
    @MethodSource("merges")
    void eachOfManyKeysIsKept(Merged merged) throws Exception {
        var keys = IntStream.range(0, KEYS).mapToObj(i -> "key_" + i).toList();
        together(keys.stream()
                .<Supplier<Http.Reply>>map(key -> () -> merged.by
                        .patch(merged.path)
                        .json(merged.change.formatted(key))
                        .send()
                        .expect(200))
                .toList());
        var now = merged.by.get(merged.shownAt).send().expect(200).json().at(merged.pointer);
        assertEquals(List.of(), keys.stream().filter(key -> !now.has(key)).toList(), now::toString);
    }

    /** A visitor's own attributes are merged in depth. */
    @Test
    void eachOfAVisitorsKeysIsKept() throws Exception {
        var source = desk.visitor()
                .post(desk.visitorPath("/contacts"))
                .json("{\"name\": \"Fay Example\", \"email\": \"" + Desk.word() + "@example.com\"}")
                .send()
                .expect(200)
                .json()
                .get("source_id")
                .asText();
        var keys = IntStream.range(0, KEYS).mapToObj(i -> "key_" + i).toList();
        together(keys.stream()
                .<Supplier<Http.Reply>>map(key -> () -> desk.visitor()
                        .patch(desk.visitorPath("/contacts/" + source))
                        .json("{\"custom_attributes\": {\"" + key + "\": 1}}")
                        .send()
                        .expect(200))
                .toList());
        var contact = admin.get(desk.path("/contacts/search?q=Fay"))
                .send()
                .expect(200)
                .json()
                .at("/payload/0/custom_attributes");
        assertEquals(List.of(), keys.stream().filter(key -> !contact.has(key)).toList(), contact::toString);
    }

    /** Of several who replace a contact's labels at once, one is the last. */
    @Test
    void aContactsLabelsAreThoseOfOneWriter() throws Exception {
        var path = desk.path("/contacts/" + desk.contact("Gil Example") + "/labels");
        together(IntStream.range(0, KEYS)
                .<Supplier<Http.Reply>>mapToObj(i -> () -> admin.post(path)
                        .json("{\"labels\": [\"common\", \"of-" + i + "\"]}")
                        .send()
                        .expect(200))
                .toList());
        assertEquals(2, admin.get(path).send().expect(200).json().get("payload").size());
    }

    private static String created(String path, String json) {
        return admin.post(desk.path(path))
                .json(json)
                .send()
                .ok()
                .json()
                .get("id")
                .asText();
    }

    /** The value of the only field. */
    private static String written(String json) {
        return json.replaceAll("^.*: \"|\"}$", "");
    }

    private static void together(Supplier<Http.Reply> one, Supplier<Http.Reply> other) throws Exception {
        together(List.of(one, other));
    }

    private static void together(List<Supplier<Http.Reply>> requests) throws Exception {
        var start = new CyclicBarrier(requests.size());
        var calls = new ArrayList<Callable<Http.Reply>>();
        requests.forEach(request -> calls.add(() -> {
            start.await();
            return request.get();
        }));
        for (var reply : clients.invokeAll(calls)) {
            reply.get();
        }
    }
}
