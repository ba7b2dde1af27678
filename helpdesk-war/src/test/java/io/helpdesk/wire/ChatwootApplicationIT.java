package io.helpdesk.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The test vectors of chatwoot-application 9, by their numbers; 25 and 26 belong to endpoints that are not served yet. */
@Tag("core")
class ChatwootApplicationIT extends WireTest {

    private static final String NOT_FOUND = "{'error': 'Resource could not be found'}";
    private static final String NOT_ALLOWED = "{'error': 'You are not authorized to do this action'}";

    private static ChatwootFixture the;

    @BeforeAll
    static void cast() {
        the = ChatwootFixture.open(http());
    }

    private static Http.Reply create(Http who, String json) {
        return the.create(who).json(json).send();
    }

    private static String bySource(String more) {
        return "{\"source_id\": \"" + the.source + "\"" + more + "}";
    }

    @Test
    void vector01_withoutATokenOneHasToSignIn() {
        create(http(), "{}").expect(401).matches("{'errors': ['You need to sign in or sign up before continuing.']}");
        create(http().with("api_access_token", " "), "{}")
                .expect(401)
                .matches("{'errors': ['You need to sign in or sign up before continuing.']}");
    }

    @Test
    void vector02_anUnknownTokenIsInvalid() {
        create(http().with("api_access_token", "nope"), "{}").expect(401).matches("{'error': 'Invalid Access Token'}");
        http().with("Authorization", "Bearer nope")
                .get(the.desk.path("/conversations"))
                .send()
                .expect(401)
                .matches("{'error': 'Invalid Access Token'}");
        http().with("Authorization", "Bearer")
                .get(the.desk.path("/conversations"))
                .send()
                .expect(401)
                .matches("{'error': 'Invalid Access Token'}");
        http().with("api_access_token", Server.PLATFORM_TOKEN)
                .get(the.desk.path("/conversations"))
                .send()
                .expect(401)
                .matches("{'error': 'Invalid Access Token'}");
    }

    @Test
    void vector03_brokenJsonIsRefusedBeforeAnythingElse() {
        // of an unknown caller only what came together with the head is read
        assertTrue(Set.of(400, 401).contains(create(http(), "{\"a\":").status()));
        create(the.agent, "{\"a\":").expect(400).matches("{'status': 400, 'error': 'Bad Request'}");
    }

    @Test
    void vector04_anUnknownAccountIsNotFound() {
        the.agent
                .get("/api/v1/accounts/999999999/conversations")
                .send()
                .expect(404)
                .matches(NOT_FOUND);
        the.agent.get("/api/v1/accounts/abc/conversations").send().expect(404).matches(NOT_FOUND);
        the.agent
                .get("/api/v1/accounts/99999999999999999999999/conversations")
                .send()
                .expect(404)
                .matches(NOT_FOUND);
    }

    @Test
    void vector05_whoIsNoMemberMayNotEnter() {
        the.agent
                .get("/api/v1/accounts/" + account("active") + "/conversations")
                .send()
                .expect(401)
                .matches("{'error': 'You are not authorized to access this account'}");
    }

    @Test
    void vector06_aSuspendedAccountIsClosedToEverybody() {
        long suspended = account("suspended");
        the.agent
                .get("/api/v1/accounts/" + suspended + "/conversations")
                .send()
                .expect(401)
                .matches("{'error': 'Account is suspended'}");
        platform()
                .post("/platform/api/v1/accounts/" + suspended + "/account_users")
                .json("{\"user_id\": " + the.desk.ben().id() + ", \"role\": \"agent\"}")
                .send()
                .expect(200);
        the.agent
                .get("/api/v1/accounts/" + suspended + "/conversations")
                .send()
                .expect(401)
                .matches("{'error': 'Account is suspended'}");
    }

    private static long account(String status) {
        return platform()
                .post("/platform/api/v1/accounts")
                .json("{\"name\": \"Elsewhere\", \"status\": \"" + status + "\"}")
                .send()
                .expect(200)
                .json()
                .get("id")
                .asLong();
    }

    @Test
    void vector07_botsMayNotList() {
        var bot = the.bot(the.inbox("For the bot", ""));
        bot.get(the.desk.path("/conversations"))
                .send()
                .expect(401)
                .matches("{'error': 'Access to this endpoint is not authorized for bots'}");
        bot.get(the.desk.path("/conversations/meta"))
                .send()
                .expect(401)
                .matches("{'error': 'Access to this endpoint is not authorized for bots'}");
    }

    @Test
    void vector08_aSourceIdIsEnough() {
        var shown = create(the.agent, bySource(""))
                .expect(200)
                .matches(ChatwootShapes.silentConversation())
                .json();
        assertEquals(the.contact, shown.at("/meta/sender/id").asLong());
        assertEquals(the.inbox, shown.get("inbox_id").asLong());
        assertEquals("open", shown.get("status").asText());
        assertEquals(shown.get("created_at"), shown.get("waiting_since"));
        assertEquals(0, shown.get("first_reply_created_at").asLong());
    }

    @Test
    void vector09_eachCallOpensAnotherConversation() {
        var first = create(the.agent, bySource("")).expect(200).json();
        var second = create(the.agent, bySource("")).expect(200).json();
        assertNotEquals(first.get("id"), second.get("id"));
        assertTrue(second.get("id").asLong() > first.get("id").asLong());
    }

    @Test
    void vector10_anAgentNeedsTheInbox() {
        create(the.agent, inboxAndContact(the.closedInbox, the.contact, ""))
                .expect(401)
                .matches(NOT_ALLOWED);
    }

    @Test
    void vector11_withoutASourceIdEachCallMakesASession() {
        long locked = the.inbox("Locked", ", \"lock_to_single_conversation\": true");
        var first = create(the.admin, inboxAndContact(locked, the.contact, ""))
                .expect(200)
                .json();
        var second = create(the.admin, inboxAndContact(locked, the.contact, ""))
                .expect(200)
                .json();
        assertNotEquals(first.get("id"), second.get("id"));
        assertNotEquals(first.get("uuid"), second.get("uuid"));
    }

    private static String inboxAndContact(long inbox, long contact, String more) {
        return "{\"inbox_id\": " + inbox + ", \"contact_id\": " + contact + more + "}";
    }

    @Test
    void vector12_halfOfWhatIsNeededIsNotFound() {
        create(the.admin, "{\"inbox_id\": " + the.inbox + "}").expect(404).matches(NOT_FOUND);
        create(the.admin, "{\"contact_id\": " + the.contact + "}").expect(404).matches(NOT_FOUND);
        create(the.admin, "{}").expect(404).matches(NOT_FOUND);
    }

    @Test
    void vector13_theSourceIdOutweighsTheInbox() {
        var shown = create(the.admin, bySource(", \"inbox_id\": " + the.closedInbox))
                .expect(200)
                .json();
        assertEquals(the.inbox, shown.get("inbox_id").asLong());
    }

    @Test
    void vector14_aSourceIdOfSomebodyElseIsTaken() {
        long other = the.desk.contact("Dan Example");
        create(the.admin, inboxAndContact(the.inbox, other, ", \"source_id\": \"" + the.source + "\""))
                .expect(422)
                .matches("{'error': 'source_id should be unique'}");
    }

    @Test
    void vector15_mailNeedsAnAddress() {
        long nameless = the.admin
                .post(the.desk.path("/contacts"))
                .json("{\"name\": \"Eve Example\"}")
                .send()
                .expect(200)
                .json()
                .at("/payload/contact/id")
                .asLong();
        create(the.admin, inboxAndContact(the.desk.email().id(), nameless, ""))
                .expect(422)
                .matches("{'error': 'param is missing or the value is empty: contact email'}");
        create(the.admin, inboxAndContact(the.desk.whatsapp().id(), nameless, ""))
                .expect(422)
                .matches("{'error': 'param is missing or the value is empty: contact phone number'}");
    }

    @Test
    void vector16_whoSleepsKnowsUntilWhen() {
        var until = ", \"snoozed_until\": \"2030-07-21T17:32:28Z\"";
        var asleep = create(the.agent, bySource(", \"status\": \"snoozed\"" + until))
                .expect(200)
                .json();
        assertEquals("snoozed", asleep.get("status").asText());
        assertEquals("2030-07-21T17:32:28.000Z", asleep.get("snoozed_until").asText());
        var awake = create(the.agent, bySource(", \"status\": \"open\"" + until))
                .expect(200)
                .json();
        assertTrue(awake.get("snoozed_until").isNull());
        var epoch = create(the.agent, bySource(", \"status\": \"snoozed\", \"snoozed_until\": 1910885548"))
                .expect(200)
                .json();
        assertEquals("2030-07-21T17:32:28.000Z", epoch.get("snoozed_until").asText());
    }

    @Test
    void vector17_theFirstMessageIsAnAnswer() {
        var tail = ", 'sender': " + ChatwootShapes.USER_SENDER;
        var message = ChatwootShapes.pushedMessage("hi", 1, "'User'", tail);
        var shown = create(the.agent, bySource(", \"message\": {\"content\": \"hi\"}"))
                .expect(200)
                .matches(ChatwootShapes.conversation("", "[" + message + "]", message))
                .json();
        assertTrue(shown.get("first_reply_created_at").asLong() > 0);
        assertEquals(0, shown.get("waiting_since").asLong());
        assertEquals(the.desk.ben().id(), shown.at("/messages/0/sender/id").asLong());
    }

    @Test
    void vector18_attributesHaveLimits() {
        create(the.agent, bySource(", \"additional_attributes\": {\"a\": 10000000000}"))
                .expect(422)
                .matches("""
                {'message': 'Additional attributes a value should be < 9999999999',
                 'attributes': ['additional_attributes']}""");
        create(the.agent, bySource(", \"custom_attributes\": {\"b\": \"" + "x".repeat(1501) + "\"}"))
                .expect(422)
                .matches("""
                {'message': 'Custom attributes b length should be < 1500', 'attributes': ['custom_attributes']}""");
    }

    @Test
    void vector19_messagesHaveALimit() {
        long conversation = the.conversation("").get("id").asLong();
        var tooLong = "{\"content\": \"" + "x".repeat(150_001) + "\"}";
        the.agent
                .post(the.in(conversation, "/messages"))
                .json(tooLong)
                .send()
                .expect(422)
                .matches("{'error': 'Validation failed: Content is too long (maximum is 150000 characters)'}");
        create(the.agent, bySource(", \"message\": " + tooLong)).expect(422).matches("""
                {'message': 'Content is too long (maximum is 150000 characters)', 'attributes': ['content']}""");
    }

    @Test
    void vector20_toggleResolvesWhatIsOpen() {
        long conversation = the.conversation("").get("id").asLong();
        the.agent
                .post(the.in(conversation, "/toggle_status"))
                .send()
                .expect(200)
                .matches("""
                {'payload': {'success': true, 'conversation_id': %d, 'current_status': 'resolved', 'snoozed_until': null}}""".formatted(conversation));
    }

    @Test
    void vector21_whoReopensTakesItUnlessAdministrator() {
        long byAgent = the.conversation(", \"status\": \"resolved\"").get("id").asLong();
        the.agent.post(the.in(byAgent, "/toggle_status")).send().expect(200);
        var taken = show(byAgent);
        assertEquals("open", taken.get("status").asText());
        assertEquals(the.desk.ben().id(), taken.at("/meta/assignee/id").asLong());

        long byAdmin = the.conversation(", \"status\": \"resolved\"").get("id").asLong();
        the.admin.post(the.in(byAdmin, "/toggle_status")).json("{}").send().expect(200);
        assertEquals("open", show(byAdmin).get("status").asText());
        assertTrue(show(byAdmin).at("/meta/assignee").isMissingNode());
    }

    private static JsonNode show(long conversation) {
        return the.show(conversation);
    }

    @Test
    void vector22_zeroTakesTheAssigneeAway() {
        long conversation = the.conversation(
                        ", \"assignee_id\": " + the.desk.ben().id())
                .get("id")
                .asLong();
        assertEquals(
                the.desk.ben().id(), show(conversation).at("/meta/assignee/id").asLong());
        assertEquals(
                "null",
                the.agent
                        .post(the.in(conversation, "/assignments"))
                        .json("{\"assignee_id\": 0}")
                        .send()
                        .expect(200)
                        .text());
        assertTrue(show(conversation).at("/meta/assignee").isMissingNode());
    }

    @Test
    void vector23_anIncomingMessageReopens() {
        long conversation =
                the.ownConversation(", \"status\": \"resolved\"").get("id").asLong();
        the.message(conversation, "{\"content\": \"again\", \"message_type\": \"incoming\"}");
        var shown = show(conversation);
        assertEquals("open", shown.get("status").asText());
        assertEquals(1, shown.get("unread_count").asInt());
    }

    @Test
    void vector24_moreThanTenUnreadCountAsTen() {
        long conversation = the.ownConversation("").get("id").asLong();
        for (int i = 0; i < 12; i++) {
            the.message(conversation, "{\"content\": \"" + i + "\", \"message_type\": \"incoming\"}");
        }
        assertEquals(10, show(conversation).get("unread_count").asInt());
    }
}
