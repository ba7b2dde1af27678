package io.helpdesk.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** What is changed or ended at one node is so at the other, whatever that remembers, and what both are asked at once is done once. */
@Tag("own-server")
@EnabledIfSystemProperty(named = "helpdesk.test.server", matches = "payara-micro")
class TwoNodesAgreeIT {

    private static TwoNodes nodes;
    private static ChatwootFixture the;
    private static Desk desk;

    @BeforeAll
    static void start() {
        nodes = TwoNodes.start("two-nodes-agree");
        the = nodes.the;
        desk = the.desk;
    }

    @AfterAll
    static void stop() {
        if (nodes != null) {
            nodes.close();
        }
    }

    /** What a node remembers for a second: the reference to it fails, and what is read again is not there. */
    @Test
    void whatAnotherNodeHasJustDeletedIsNotFound() {
        long conversation = the.ownConversation("").get("id").asLong();
        var assignments = the.in(conversation, "/assignments");
        long team = the.team("");
        var agent = desk.administrator()
                .post(desk.path("/agents"))
                .json("{\"name\": \"Jo Example\", \"role\": \"agent\", " + "\"email\": \"" + Desk.word()
                        + "@example.com\"}")
                .send()
                .expect(200)
                .json()
                .get("id")
                .asLong();
        for (var given : List.of("{\"team_id\": " + team + "}", "{\"assignee_id\": " + agent + "}")) {
            the.admin.post(assignments).json(given).send().expect(200);
        }
        the.admin.post(assignments).json("{\"team_id\": 0}").send().expect(200);
        the.admin
                .post(assignments)
                .json("{\"assignee_id\": " + desk.ben().id() + "}")
                .send()
                .expect(200);
        nodes.adminAtB().delete(desk.path("/teams/" + team)).send().expect(200);
        nodes.adminAtB().delete(desk.path("/agents/" + agent)).send().expect(200);
        the.admin.post(assignments).json("{\"team_id\": " + team + "}").send().expect(404);
        the.admin
                .post(assignments)
                .json("{\"assignee_id\": " + agent + "}")
                .send()
                .expect(404);
    }

    @Test
    void anInboxRenamedOnOneNodeIsSoOnTheOther() {
        var inbox = the.inbox("Old name", "");
        var path = desk.path("/inboxes/" + inbox);
        assertEquals(
                "Old name",
                nodes.adminAtB().get(path).send().expect(200).json().get("name").asText());
        desk.administrator().patch(path).json("{\"name\": \"New name\"}").send().expect(200);
        assertEquals(
                "New name",
                desk.administrator()
                        .get(path)
                        .send()
                        .expect(200)
                        .json()
                        .get("name")
                        .asText());
        Eventually.is(
                () -> nodes.adminAtB()
                        .get(path)
                        .send()
                        .expect(200)
                        .json()
                        .get("name")
                        .asText()
                        .equals("New name"),
                () -> "the new name is not shown");
    }

    @Test
    void aCredentialRevokedOnOneNodeIsRefusedOnTheOther() {
        var other = Desk.open(Http.at(nodes.a.base()));
        var account = "/platform/api/v1/accounts/" + other.account();
        var agent = nodes.atB.with("api_access_token", other.ben().token());
        assertRefusedAfter(
                () -> agent.get(other.path("/conversations")).send(),
                () -> other.platform()
                        .delete("/platform/api/v1/users/" + other.ben().id() + "/token")
                        .send()
                        .expect(200));

        var libredesk = nodes.atB.with("Authorization", other.libredeskToken());
        assertRefusedAfter(
                () -> libredesk.get("/api/v1/conversations/all").send(),
                () -> other.platform()
                        .delete(account + "/users/" + other.ada().id() + "/libredesk_api_key")
                        .send()
                        .expect(200));

        People.givePassword(other, other.ben(), People.PASSWORD);
        var session = Http.at(nodes.a.base())
                .post("/auth/sign_in")
                .json("{\"email\": \"" + other.ben().email() + "\", \"password\": \"" + People.PASSWORD + "\"}")
                .send()
                .expect(200);
        var signedIn = Http.at(nodes.b.base())
                .with("access-token", session.header("access-token"))
                .with("client", session.header("client"))
                .with("uid", session.header("uid"));
        assertRefusedAfter(
                () -> signedIn.get(other.path("/conversations")).send(),
                () -> People.givePassword(other, other.ben(), "Other-Horse-2"));

        var wassist = nodes.atB.with("X-API-Key", other.wassistKey());
        assertRefusedAfter(() -> wassist.get("/api/v1/conversations/").send(), () -> {
            var key = other.platform()
                    .get(account + "/wassist_api_keys")
                    .send()
                    .expect(200)
                    .json()
                    .get(0)
                    .get("id");
            other.platform().delete(account + "/wassist_api_keys/" + key).send().expect(200);
        });
    }

    @Test
    void aBotsTokenReplacedOnOneNodeIsRefusedOnTheOther() {
        var bot = desk.platform()
                .post("/platform/api/v1/agent_bots")
                .json("{\"name\": \"Robo Example\", \"account_id\": " + desk.account() + "}")
                .send()
                .expect(200)
                .json();
        // what a bot looks after starts as pending
        var inbox = the.inbox("With a bot", "");
        desk.administrator()
                .post(desk.path("/inboxes/" + inbox + "/set_agent_bot"))
                .json("{\"agent_bot\": " + bot.get("id").asLong() + "}")
                .send()
                .expect(200);
        var source = the.session(desk.contact("Hal Example"), inbox);
        var id = the.create(the.admin)
                .json("{\"source_id\": \"" + source + "\"}")
                .send()
                .expect(200)
                .json()
                .get("id")
                .asLong();
        var there = nodes.atB.with("api_access_token", bot.get("access_token").asText());
        assertRefusedAfter(
                () -> there.post(desk.path("/conversations/" + id + "/messages"))
                        .json("{\"content\": \"Hello\"}")
                        .send(),
                () -> desk.administrator()
                        .post(desk.path("/agent_bots/" + bot.get("id").asLong() + "/reset_access_token"))
                        .json("{}")
                        .send()
                        .expect(200));
    }

    @Test
    void aMemberAddedAndRemovedOnOneNodeIsSoOnTheOther() {
        var inbox = the.inbox("Members", "");
        var source = the.session(desk.contact("Gil Example"), inbox);
        var id = the.create(the.admin)
                .json("{\"source_id\": \"" + source + "\"}")
                .send()
                .expect(200)
                .json()
                .get("id")
                .asLong();
        Supplier<Http.Reply> show = () -> nodes.atB
                .with("api_access_token", desk.ben().token())
                .get(desk.path("/conversations/" + id))
                .send();
        assertTrue(show.get().status() >= 400);
        members(inbox, String.valueOf(desk.ben().id()));
        Eventually.is(() -> show.get().status() == 200, () -> "the new member is not let in");
        members(inbox, "");
        Eventually.is(() -> show.get().status() >= 400, () -> "the old member is not kept out");
    }

    @Test
    void sixtyFourCreatesOverBothMakeOneSession() throws Exception {
        var source = Desk.word();
        var body =
                "{\"inbox_id\": %d, \"contact_id\": %d, \"source_id\": \"%s\", \"message\": {\"content\": \"Hello\"}}"
                        .formatted(the.inbox, the.contact, source);
        var numbers = createdOverBoth(body);
        assertEquals(64, numbers.size(), "a number was given twice: " + numbers);
        assertEquals(1, nodes.database.number("select count(*) from contact_session where source_id = ?", source));
    }

    @Test
    void sixtyFourCreatesOverBothUnderOneKeyAreOneWithOneAnswer() throws Exception {
        var key = Desk.word();
        var body = "{\"inbox_id\": %d, \"contact_id\": %d, \"source_id\": \"%s\"}"
                .formatted(the.inbox, desk.contact("Kay Example"), Desk.word());
        var before = nodes.database.number("select count(*) from conversation");
        var answers = new HashSet<String>();
        for (var reply : nodes.overBoth(admin ->
                the.create(admin).header("Idempotency-Key", key).json(body).send())) {
            if (reply.status() != 409) {
                answers.add(reply.expect(200).text());
            }
        }
        assertEquals(1, answers.size(), answers.toString());
        answers.add(the.create(nodes.adminAtB())
                .header("Idempotency-Key", key)
                .json(body)
                .send()
                .expect(200)
                .text());
        assertEquals(1, answers.size(), answers.toString());
        assertEquals(before + 1, nodes.database.number("select count(*) from conversation"));
    }

    @Test
    void sixtyFourCreatesOverBothMakeOneConversationWhereTheInboxAllowsOne() throws Exception {
        var single = the.inbox("Single", ", \"lock_to_single_conversation\": true");
        var body = "{\"inbox_id\": %d, \"contact_id\": %d, \"source_id\": \"%s\"}"
                .formatted(single, the.contact, Desk.word());
        assertEquals(1, createdOverBoth(body).size());
    }

    private static void members(long inbox, String users) {
        desk.administrator()
                .patch(desk.path("/inbox_members"))
                .json("{\"inbox_id\": " + inbox + ", \"user_ids\": [" + users + "]}")
                .send()
                .expect(200);
    }

    /** The numbers of what was made. */
    private static Set<Long> createdOverBoth(String body) throws Exception {
        return nodes.overBoth(admin -> the.create(admin).json(body).send()).stream()
                .map(reply -> reply.expect(200).json().get("id").asLong())
                .collect(Collectors.toSet());
    }

    /** What was let in, and so remembered, just before. */
    private static void assertRefusedAfter(Supplier<Http.Reply> request, Runnable revocation) {
        request.get().ok();
        revocation.run();
        Eventually.is(() -> request.get().status() == 401, () -> "the credential is not refused");
    }
}
