package io.helpdesk.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.helpdesk.wire.postgres.Postgres;
import io.helpdesk.wire.server.ServerProcess;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A host application in the same EAR (docs/embedding.md): it injects our service and has a persistence unit of its own on
 * the same datasource of the server. Its row and our conversation are written together or not at all. It brings a channel
 * along, which serves the Api inbox.
 */
@Tag("own-server")
@Tag("host")
class HostApplicationIT {

    private static Postgres postgres;
    private static ServerProcess server;
    private static Desk desk;
    private static long contact;

    @BeforeAll
    static void start() throws SQLException {
        postgres = Postgres.start("host");
        try (var connection = postgres.connect();
                var statement = connection.createStatement()) {
            statement.execute("create table host_shelf (id bigint primary key)");
            statement.execute("insert into host_shelf values (1)");
            statement.execute(
                    "create table host_order (name varchar(100) primary key, conversation_id bigint, shelf bigint "
                            + "not null references host_shelf (id) deferrable initially deferred)");
        }
        server = ServerProcess.named("host")
                .deploying(HostEar.hosting())
                .withDatasource(postgres)
                .with("helpdesk.platform.token", Server.PLATFORM_TOKEN)
                .with("helpdesk.webhooks.retries", "1,1,1,1,1,1,1,1,1,1")
                .start();
        desk = Desk.open(Http.at(server.base()));
        contact = desk.contact("Cleo Example");
        channel("/serve", "", "", "").expect(200);
    }

    @AfterAll
    static void stop() {
        server.close();
        postgres.close();
    }

    @Test
    void bothCommitTogether() {
        var number = ask("/order", "together", 1, contact).expect(200).text();
        assertEquals(
                number,
                String.valueOf(postgres.number(
                        "select c.conversation_number from host_order o "
                                + "join conversation c on c.id = o.conversation_id where o.name = ?",
                        "together")));
        var shown = desk.administrator()
                .get(desk.path("/conversations/" + number))
                .send()
                .expect(200)
                .json();
        assertEquals("together", shown.at("/custom_attributes/order").asText());
        assertEquals("[together]", heard("together"));
    }

    /** Above all accounts, without HTTP and without a token. */
    @Test
    void theHostMakesAccounts() {
        var customer = "Customer " + Desk.word();
        var id = Http.at(server.base())
                .get("/host/account?name=" + encoded(customer))
                .send()
                .expect(200)
                .text();
        assertEquals(Long.parseLong(id), postgres.number("select id from account where name = ?", customer));
    }

    @Test
    void theHostsPageShowsWhereItsOrdersStand() {
        var customer = desk.contact("Page Example");
        var http = Http.at(server.base());
        var page =
                "/host/page?account=" + desk.account() + "&inbox=" + desk.api().id() + "&contact=" + customer;
        assertFalse(http.get(page).send().expect(200).text().contains("<td>"));
        var name = "lamp <" + Desk.word() + ">";
        var ordered = http.post(page).form(Map.of("name", name)).send().expect(303);
        var shown = server.base() + "/host/" + ordered.header("Location");
        assertEquals(server.base() + page, shown);
        var number = String.valueOf(postgres.number(
                "select c.conversation_number from host_order o join conversation c on c.id = o.conversation_id "
                        + "where o.name = ?",
                name));
        answer(number, "It is <on> its way");
        note(number, "not for the contact");
        resolve(number);
        var reply = http.get(page).send().expect(200);
        assertEquals("text/html;charset=UTF-8", reply.header("Content-Type").replace(" ", ""));
        assertTrue(
                reply.text()
                        .contains("<td>" + name.replace("<", "&lt;") + "</td><td>" + number
                                + "</td><td>RESOLVED</td><td>It is &lt;on> its way</td>"),
                reply.text());
    }

    @Test
    void theHostFailsAfterwards() {
        assertTrue(ask("/fail", "changed mind", 1, contact).expect(500).text().contains("Exception"));
        assertNothing("changed mind");
    }

    @Test
    void weRefuse() {
        ask("/order", "unknown contact", 1, 999_999_999).expect(500);
        assertNothing("unknown contact");
    }

    @Test
    void theCommitFails() {
        ask("/order", "no such shelf", 2, contact).expect(500);
        assertNothing("no such shelf");
    }

    @Test
    void theHostRefusesTheSecondTime() {
        ask("/order", "twice", 1, contact).expect(200);
        ask("/order", "twice", 1, contact).expect(500);
        assertEquals(1, conversations("twice"));
        assertEquals(1, postgres.number("select count(*) from host_order where name = ?", "twice"));
    }

    @Test
    void anAnswerLeavesThroughTheHostsChannel() {
        var number = channel("/receive", "leaves 1", "+15550001", "Where is it?")
                .expect(200)
                .text();
        var shown = messages(number).get(0);
        assertEquals("Where is it?", shown.get("content").asText());
        assertEquals(0, shown.get("message_type").asInt());
        assertEquals("leaves 1", shown.get("source_id").asText());
        assertEquals("Cleo Example", shown.at("/sender/name").asText());
        answer(number, "On its way");
        note(number, "not for the contact");

        var sent = eventually(
                number, "On its way", message -> message.get("source_id").isTextual());
        assertEquals("sent", sent.get("status").asText());
        assertTrue(sent.get("source_id").asText().startsWith("provider "), sent.toString());
        assertEquals(List.of("+15550001 On its way 1"), sentTo("+15550001"));

        var id = sent.get("source_id").asText();
        assertEquals(
                "DELIVERED", channel("/report", id, "", "DELIVERED").expect(200).text());
        assertEquals("READ", channel("/report", id, "", "READ").expect(200).text());
        assertEquals("READ", channel("/report", id, "", "DELIVERED").expect(200).text(), "late, and passed over");
        assertEquals("READ", channel("/report", id, "", "FAILED").expect(200).text(), "what was read has arrived");
        assertEquals(
                "read",
                eventually(number, "On its way", message -> true).get("status").asText());
        channel("/report", "provider unknown", "", "READ").expect(500);
    }

    @Test
    void whatTheProviderRefusesFails() {
        var number = channel("/receive", "refused 1", "+15550002", "Hello")
                .expect(200)
                .text();
        answer(number, "refused for good");
        answer(number, "goes all the same");
        var failed = eventually(
                number,
                "refused for good",
                message -> message.get("status").asText().equals("failed"));
        assertEquals(
                "no such number",
                failed.at("/content_attributes/external_error").asText());
        eventually(
                number, "goes all the same", message -> message.get("source_id").isTextual());
    }

    @Test
    void whatCannotBeSentNowIsSentLaterAndInOrder() {
        var number =
                channel("/receive", "later 1", "+15550003", "Hello").expect(200).text();
        channel("/down", "", "", "").expect(200);
        answer(number, "one");
        answer(number, "stumbles two");
        answer(number, "three");
        Eventually.is(() -> Integer.parseInt(channel("/down", "", "", "").text()) > 1, () -> "was not tried again");
        assertEquals(List.of(), sentTo("+15550003"));
        channel("/up", "", "", "").expect(200);
        eventually(number, "three", message -> message.get("source_id").isTextual());
        assertEquals(
                List.of("+15550003 one", "+15550003 stumbles two", "+15550003 three"),
                sentTo("+15550003").stream()
                        .map(sent -> sent.substring(0, sent.lastIndexOf(' ')))
                        .toList());
        assertEquals("+15550003 stumbles two 2", sentTo("+15550003").get(1));
    }

    @Test
    void whatComesTwiceIsTakenInOnce() {
        var number =
                channel("/receive", "twice 1", "+15550004", "Hello").expect(200).text();
        assertEquals(
                number + " again",
                channel("/receive", "twice 1", "+15550004", "Hello").expect(200).text());
        assertEquals(1, messages(number).size());
        assertEquals(
                number,
                channel("/receive", "twice 2", "+15550004", "Still there?")
                        .expect(200)
                        .text());
        assertEquals(2, messages(number).size());
        assertEquals(1, postgres.number("select count(*) from contact_session where source_id = ?", "+15550004"));
    }

    @Test
    void whatComesAfterTheEndBeginsAnewOrReopensAsTheInboxSays() {
        var first =
                channel("/receive", "end 1", "+15550005", "Hello").expect(200).text();
        resolve(first);
        var second = channel("/receive", "end 2", "+15550005", "Hello again")
                .expect(200)
                .text();
        assertNotEquals(first, second);
        resolve(second);
        onePerSession(true);
        assertEquals(
                second,
                channel("/receive", "end 3", "+15550005", "And again")
                        .expect(200)
                        .text());
        onePerSession(false);
        var shown = desk.administrator()
                .get(desk.path("/conversations/" + second))
                .send()
                .expect(200)
                .json();
        assertEquals("open", shown.get("status").asText());
    }

    @Test
    void nothingIsTakenInWhenTheHostFails() {
        assertTrue(channel("/fail", "undone 1", "+15550006", "Hello")
                .expect(500)
                .text()
                .contains("Exception"));
        assertEquals(0, postgres.number("select count(*) from host_order where name = ?", "undone 1"));
        assertEquals(0, postgres.number("select count(*) from message where source_id = ?", "undone 1"));
        assertEquals(0, postgres.number("select count(*) from contact_session where source_id = ?", "+15550006"));
        assertEquals(
                0, postgres.number("select count(*) from helpdesk_event where payload::text like ?", "%+15550006%"));
        channel("/receive", "undone 1", "+15550006", "Hello").expect(200);
        assertEquals(1, postgres.number("select count(*) from message where source_id = ?", "undone 1"));
    }

    @Test
    void anInboxWithAChannelMayHaveAnAddressAsWell() {
        var inbox = desk.administrator()
                .patch(desk.path("/inboxes/" + desk.api().id()))
                .json("{\"channel\": {\"webhook_url\": \"https://example.com/hook\"}}")
                .send()
                .expect(200)
                .json();
        assertEquals("https://example.com/hook", inbox.get("webhook_url").asText());
        assertEquals("served", channel("/serve", "", "", "").expect(200).text(), "once more");
        assertEquals(
                2,
                postgres.number(
                        "select count(*) from delivery_target where target_inbox_id = ?",
                        desk.api().id()));
        var listed = desk.administrator()
                .get(desk.path("/inboxes"))
                .send()
                .expect(200)
                .json()
                .get("payload");
        assertEquals(4, listed.size());
        desk.administrator()
                .patch(desk.path("/inboxes/" + desk.api().id()))
                .json("{\"channel\": {\"webhook_url\": \"\"}}")
                .send()
                .expect(200);
        assertEquals(
                1,
                postgres.number(
                        "select count(*) from delivery_target where target_inbox_id = ?",
                        desk.api().id()));
    }

    private static Http.Reply channel(String what, String id, String from, String text) {
        return Http.at(server.base())
                .get("/host/channel" + what + "?account=" + desk.account() + "&inbox="
                        + desk.api().id() + "&id=" + encoded(id) + "&from=" + encoded(from) + "&text=" + encoded(text))
                .send();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static List<String> sentTo(String address) {
        return channel("/sent", "", "", "")
                .expect(200)
                .text()
                .lines()
                .filter(line -> line.startsWith(address + " "))
                .toList();
    }

    private static void answer(String number, String content) {
        desk.agent()
                .post(desk.path("/conversations/" + number + "/messages"))
                .json("{\"content\": \"" + content + "\"}")
                .send()
                .expect(200);
    }

    private static void note(String number, String content) {
        desk.agent()
                .post(desk.path("/conversations/" + number + "/messages"))
                .json("{\"private\": true, \"content\": \"" + content + "\"}")
                .send()
                .expect(200);
    }

    private static void resolve(String number) {
        desk.agent()
                .post(desk.path("/conversations/" + number + "/toggle_status"))
                .json("{\"status\": \"resolved\"}")
                .send()
                .expect(200);
    }

    private static void onePerSession(boolean one) {
        desk.administrator()
                .patch(desk.path("/inboxes/" + desk.api().id()))
                .json("{\"lock_to_single_conversation\": " + one + "}")
                .send()
                .expect(200);
    }

    private static JsonNode messages(String number) {
        return desk.administrator()
                .get(desk.path("/conversations/" + number + "/messages"))
                .send()
                .expect(200)
                .json()
                .get("payload");
    }

    /** The message with this content, as soon as it is as wanted. */
    private static JsonNode eventually(String number, String content, Predicate<JsonNode> wanted) {
        var found = new AtomicReference<JsonNode>();
        Eventually.is(
                () -> {
                    messages(number).forEach(message -> {
                        if (message.path("content").asText().equals(content) && wanted.test(message)) {
                            found.set(message);
                        }
                    });
                    return found.get() != null;
                },
                () -> messages(number).toString());
        return found.get();
    }

    private static void assertNothing(String name) {
        assertEquals(0, postgres.number("select count(*) from host_order where name = ?", name));
        assertEquals(0, conversations(name));
        assertEquals(
                0, postgres.number("select count(*) from helpdesk_event where payload::text like ?", "%" + name + "%"));
        assertEquals("[]", heard(name));
    }

    private static long conversations(String name) {
        return postgres.number("select count(*) from conversation where custom_attributes ->> 'order' = ?", name);
    }

    /** What the host's observer heard of this order after a commit. */
    private static String heard(String name) {
        var committed = Http.at(server.base())
                .get("/host/heard")
                .send()
                .expect(200)
                .text()
                .split("\\] \\[")[1];
        return List.of(committed.replace("]", "").split(", ")).stream()
                .filter(name::equals)
                .toList()
                .toString();
    }

    private static Http.Reply ask(String what, String name, long shelf, long contactId) {
        return Http.at(server.base())
                .get("/host" + what + "?name=" + name.replace(" ", "%20") + "&shelf=" + shelf + "&account="
                        + desk.account() + "&inbox=" + desk.api().id() + "&contact=" + contactId)
                .send();
    }
}
