package io.helpdesk.wire;

import static io.helpdesk.wire.LibredeskFixture.ROOT;
import static io.helpdesk.wire.LibredeskFixture.in;
import static io.helpdesk.wire.LibredeskFixture.input;
import static io.helpdesk.wire.LibredeskFixture.refusal;
import static io.helpdesk.wire.LibredeskShapes.success;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Opening and showing conversations: libredesk 6 to 8. */
@Tag("core")
class LibredeskConversationIT extends WireTest {

    private static final String PARSING = input("Error parsing request");
    private static final String WENT_WRONG = input("Something went wrong");
    private static final String UNKNOWN = "11111111-1111-4111-8111-111111111111";

    private static LibredeskFixture the;

    @BeforeAll
    static void cast() {
        the = LibredeskFixture.open(http());
    }

    /** The sample of libredesk 6.8, whole. */
    @Test
    void sample_aContactsConversation() {
        var reply = the.create("""
                {"inbox_id":%d,"content":"<p>Where is my order?</p>","contact_email":" Ann@Example.com ","first_name":"Ann",
                 "last_name":"Lee","subject":"Order late","initiator":"contact","custom_attributes":{"order_id":"A-1024"}}
                """.formatted(the.inbox)).expect(200);
        assertEquals("application/json", reply.header("Content-Type"));
        var number = reply.json().at("/data/reference_number").asText();
        reply.matches(success("""
                {"id":"@int","created_at":"@iso","updated_at":"@iso","uuid":"@uuid","contact_id":"@int","inbox_id":%d,
                 "closed_at":null,"resolved_at":null,"reference_number":"%s","priority":null,"priority_id":null,
                 "status":"Open","status_category":"open","status_id":1,"first_reply_at":null,"last_reply_at":null,
                 "assigned_user_id":null,"assigned_team_id":null,"assignee_last_seen_at":null,"waiting_since":"@iso",
                 "snoozed_until":null,
                 "subject":"Order late - #%s","inbox_mail":"@string","inbox_reply_to":"","inbox_name":"Support",
                 "inbox_channel":"email","tags":[],"meta":{},"custom_attributes":{"order_id":"A-1024"},
                 "last_message_at":"@iso","last_message":"Where is my order?","last_message_sender":"contact",
                 "last_interaction":"Where is my order?","last_interaction_at":"@iso","last_interaction_sender":"contact",
                 "contact":{"id":"@int","created_at":"@iso","updated_at":"@iso","first_name":"Ann","last_name":"Lee",
                  "email":"ann@example.com","type":"contact","availability_status":"offline","avatar_url":null,
                  "phone_number":null,"phone_number_country_code":null,"country":null,"custom_attributes":{},
                  "enabled":true,"last_active_at":null,"last_login_at":null,"external_user_id":null,
                  "roles":null,"permissions":null,"teams":[],"api_key":null,"api_key_last_used_at":null},
                 "sla_policy_id":null,"sla_policy_name":null,"applied_sla_id":null,"first_response_deadline_at":null,
                 "resolution_deadline_at":null,"next_response_deadline_at":null,"next_response_met_at":null,
                 "csat_rating":null,"csat_feedback":null,"csat_responded_at":null,"previous_conversations":null}
                """.formatted(the.inbox, number, number)));
    }

    /** The second column of libredesk 6.8. */
    @Test
    void anAgentsConversationWaitsForNobody() {
        var mail = Desk.word() + "@example.com";
        var opened =
                the.create("""
                {"inbox_id":%d,"content":"<p>Hello {{ .Contact.FirstName }} &amp; co</p>","contact_email":"%s",
                 "first_name":"Ann","initiator":"agent"}""".formatted(the.inbox, mail)).expect(200).json().get("data");
        JsonShape.assertMatches(
                LibredeskShapes.conversation(
                        "null", " - #" + opened.get("reference_number").asText()),
                opened);
        assertTrue(opened.get("waiting_since").isNull());
        assertEquals("agent", opened.get("last_interaction_sender").asText());
        assertEquals("Hello Ann & co", opened.get("last_message").asText());
        var message = the.admin
                .get(in(opened.get("uuid").asText(), "/messages"))
                .send()
                .expect(200)
                .json()
                .at("/data/results/0");
        JsonShape.assertMatches(
                LibredeskShapes.message(
                        "outgoing", "failed", "<p>Hello Ann &amp; co</p>", "{\"to\": [\"" + mail + "\"]}"),
                message);
        assertEquals(the.desk.ada().id(), message.get("sender_id").asLong());
    }

    @Test
    void row01_whatCannotBeDecoded() {
        for (var body : new String[] {
            "",
            "{",
            "[]",
            "{\"inbox_id\":\"1\"}",
            "{\"inbox_id\":1.0}",
            "{\"content\":1}",
            "{\"attachments\":[\"1\"]}",
            "{\"custom_attributes\":[]}",
            "{\"team_id\":\"2\"}",
            "{\"first_name\":\"\\u0000\"}"
        }) {
            the.create(body).expect(400).matches(PARSING);
        }
    }

    @Test
    void row02_inboxRequired() {
        for (var body : new String[] {"{}", "null", "{\"inbox_id\":0}", "{\"inbox_id\":-1,\"content\":\"\"}"}) {
            the.create(body).expect(400).matches(input("`inbox_id` Required"));
        }
    }

    @Test
    void row03_contentRequired() {
        the.create("{\"inbox_id\":1,\"content\":\"\"}").expect(400).matches(input("`content` Required"));
    }

    @Test
    void row04_emailRequired() {
        the.create("{\"inbox_id\":1,\"content\":\" \",\"contact_email\":\"  \"}")
                .expect(400)
                .matches(input("`contact_email` Required"));
    }

    @Test
    void row05_firstNameRequired() {
        the.create("{\"inbox_id\":1,\"content\":\"x\",\"contact_email\":\"nope\"}")
                .expect(400)
                .matches(input("`first_name` Required"));
    }

    @Test
    void row06_emailMalformed() {
        the.create("{\"inbox_id\":1,\"content\":\"x\",\"contact_email\":\"Ann <a@b.c>\",\"first_name\":\"A\"}")
                .expect(400)
                .matches(input("Invalid email address"));
    }

    @Test
    void row07_initiatorUnknown() {
        the.create(
                        "{\"inbox_id\":1,\"content\":\"x\",\"contact_email\":\"a@b\",\"first_name\":\"A\",\"initiator\":\"Agent\"}")
                .expect(400)
                .matches(WENT_WRONG);
    }

    @Test
    void row08_inboxUnknownOrSomeoneElses() {
        var foreign = Desk.open(http());
        for (var id : new long[] {999999999L, foreign.email().id()}) {
            the.create(the.body(", \"inbox_id\": " + id)).expect(400).matches(input("Inbox not found"));
        }
    }

    @Test
    void row10_inboxOfAnotherChannel() {
        for (var id : new long[] {
            the.desk.api().id(), the.desk.whatsapp().id(), the.desk.webWidget().id()
        }) {
            the.create(the.body(", \"inbox_id\": " + id)).expect(400).matches(WENT_WRONG);
        }
    }

    @Test
    void fieldsBeyondTheirLimits() {
        the.create(the.body(", \"first_name\": \"" + "x".repeat(141) + "\""))
                .expect(400)
                .matches(WENT_WRONG);
        the.create(the.body(", \"last_name\": \"" + "x".repeat(141) + "\""))
                .expect(400)
                .matches(WENT_WRONG);
        the.create(the.body(", \"contact_email\": \"" + "x".repeat(320) + "@b\""))
                .expect(400)
                .matches(WENT_WRONG);
        the.create(the.body(", \"subject\": \"" + "x".repeat(1001) + "\""))
                .expect(400)
                .matches(WENT_WRONG);
        the.create(the.body(", \"content\": \"" + "x".repeat(150001) + "\""))
                .expect(400)
                .matches(WENT_WRONG);
    }

    @Test
    void aTeamAnAgentAndAFileMustExistOrNothingIsWritten() {
        var foreign = LibredeskFixture.open(http());
        var mail = Desk.word() + "@example.com";
        var body = the.body(", \"contact_email\": \"" + mail + "\"");
        for (var team : new long[] {999999999L, foreign.team}) {
            the.create(body.replace("}", ", \"team_id\": " + team + "}"))
                    .expect(400)
                    .matches(input("Team not found"));
        }
        for (var agent : new long[] {999999999L, foreign.desk.ben().id()}) {
            the.create(body.replace("}", ", \"agent_id\": " + agent + "}"))
                    .expect(400)
                    .matches(input("User not found"));
        }
        the.create(body.replace("}", ", \"attachments\": [999999999]}"))
                .expect(400)
                .matches(input("File not found"));
        var filter = LibredeskFixture.encoded(
                "[{\"model\":\"users\",\"field\":\"email\",\"operator\":\"equals\",\"value\":\"" + mail + "\"}]");
        the.admin
                .get(ROOT + "/conversations/all?filters=" + filter)
                .send()
                .expect(200)
                .matches(LibredeskShapes.page("[]", 0, 30, 0, 1));
    }

    @Test
    void teamAndAgentAreAssignedBeforeTheFirstMessage() {
        var opened = the.opened(", \"team_id\": %d, \"agent_id\": %d"
                .formatted(the.otherTeam, the.desk.ben().id()));
        assertEquals(the.otherTeam, opened.get("assigned_team_id").asLong());
        assertEquals(the.desk.ben().id(), opened.get("assigned_user_id").asLong());
        assertEquals("Where is my order?", opened.get("last_message").asText());
        var messages = the.admin
                .get(in(opened.get("uuid").asText(), "/messages"))
                .send()
                .json()
                .at("/data/results");
        assertEquals("incoming", messages.at("/0/type").asText());
        assertEquals("activity", messages.at("/1/type").asText());
        assertEquals("activity", messages.at("/2/type").asText());
    }

    @Test
    void zeroNullAndAbsentAreNoTeamAndNoAgent() {
        var opened =
                the.opened(", \"team_id\": 0, \"agent_id\": null, \"attachments\": null, \"custom_attributes\": null");
        assertTrue(opened.get("assigned_team_id").isNull());
        assertTrue(opened.get("assigned_user_id").isNull());
    }

    /** libredesk 6.3, rules 1 and 2. */
    @Test
    void aKnownAddressIsThatContactUnchanged() {
        var mail = Desk.word() + "@example.com";
        var first = the.opened(", \"contact_email\": \"" + mail + "\"");
        var second = the.opened(", \"contact_email\": \"" + mail.toUpperCase()
                + "\", \"first_name\": \"Zed\", \"external_user_id\": \"z\"");
        assertEquals(first.get("contact_id").asLong(), second.get("contact_id").asLong());
        assertEquals("Ann", second.at("/contact/first_name").asText());
        assertTrue(second.at("/contact/external_user_id").isNull());
        assertNotEquals(first.get("uuid"), second.get("uuid"));
    }

    /** libredesk 6.3, rule 4. */
    @Test
    void aKnownExternalIdWithAnUnknownAddressGetsTheAddress() {
        var external = Desk.word();
        var first = the.opened(", \"last_name\": \"Lee\", \"external_user_id\": \"" + external + "\"");
        assertEquals(external, first.at("/contact/external_user_id").asText());
        var mail = Desk.word() + "@example.com";
        var second = the.opened(", \"contact_email\": \"" + mail
                + "\", \"first_name\": \"Zed\", \"external_user_id\": \"" + external + "\"");
        assertEquals(first.get("contact_id").asLong(), second.get("contact_id").asLong());
        assertEquals(mail, second.at("/contact/email").asText());
        assertEquals("Zed", second.at("/contact/first_name").asText());
        assertEquals("Lee", second.at("/contact/last_name").asText());
    }

    @Test
    void customAttributesAreKeptWhateverTheyAre() {
        var opened =
                the.opened(", \"custom_attributes\": {\"n\": 1.50, \"b\": true, \"deep\": {\"a\": [1, null, \"x\"]}}");
        JsonShape.assertMatchesInAnyOrder(
                "{\"n\": 1.5, \"b\": true, \"deep\": {\"a\": [1, null, \"x\"]}}",
                the.shown(opened.get("uuid").asText()).get("custom_attributes"));
    }

    /** Limits of another wire over the same conversations are not limits of this one. */
    @Test
    void customAttributesHaveNoLimitsOfAnotherWire() {
        var attributes =
                "{\"order\": 1700000000000, \"big\": 12345678901234567890123, \"text\": \"%s\", \"referer\": \"none\"}"
                        .formatted("x".repeat(1501));
        var opened = the.opened(", \"custom_attributes\": " + attributes);
        var uuid = opened.get("uuid").asText();
        JsonShape.assertMatchesInAnyOrder(attributes, the.shown(uuid).get("custom_attributes"));

        var replaced = attributes.replace("17000", "18000");
        the.admin
                .put(ROOT + "/conversations/" + uuid + "/custom-attributes")
                .json(replaced)
                .send()
                .expect(200);
        JsonShape.assertMatchesInAnyOrder(replaced, the.shown(uuid).get("custom_attributes"));
    }

    /** libredesk 6.8. */
    @Test
    void linesStayWhereTheTagsGo() {
        var opened = the.opened("").get("uuid").asText();
        the.admin.post(in(opened, "/messages")).json("""
                {"sender_type": "agent", "to": ["ann@example.com"],
                 "message": "<p>One</p><p>Two<br>Three</p><ul><li>a</li><li>b</li></ul><div>Four</div>Five"}""").send().expect(200);
        var text = "One\n\nTwo\nThree\n\na\nb\n\nFour\nFive";
        var shown = the.shown(opened);
        assertEquals(text, shown.get("last_message").asText());
        assertEquals(text, shown.get("last_interaction").asText());
        assertEquals(
                text,
                the.admin
                        .get(in(opened, "/messages"))
                        .send()
                        .expect(200)
                        .json()
                        .at("/data/results/0/text_content")
                        .asText());
    }

    @Test
    void whatAllFacesShow() {
        var opened = the.opened(", \"subject\": \"All faces\"");
        var number = opened.get("reference_number").asLong();
        var chatwoot = the.desk
                .administrator()
                .get(the.desk.path("/conversations/" + number))
                .send()
                .expect(200)
                .json();
        assertEquals(opened.get("uuid").asText(), chatwoot.get("uuid").asText());
    }

    @Test
    void getShowsTheWholeConversation() {
        var mail = Desk.word() + "@example.com";
        var older = the.opened(", \"subject\": \"Older\", \"contact_email\": \"" + mail + "\"");
        var newer =
                the.opened(", \"contact_email\": \"" + mail + "\"").get("uuid").asText();
        the.admin
                .get(in(newer, ""))
                .send()
                .expect(200)
                .matches(success(LibredeskShapes.conversation("[" + LibredeskShapes.PREVIOUS + "]", "@string")));
        assertEquals(older.get("uuid"), the.shown(newer).at("/previous_conversations/0/uuid"));
        the.agent.get(in(newer, "")).send().expect(200);
    }

    /** libredesk 7, previous_conversations. */
    @Test
    void anOldConversationHasNoPreviousOnes() {
        var mail = Desk.word() + "@example.com";
        var more = ", \"contact_email\": \"" + mail + "\"";
        var oldest = the.uuid(more);
        for (int i = 0; i < 10; i++) {
            the.uuid(more);
        }
        assertEquals(0, the.shown(oldest).get("previous_conversations").size());
    }

    @Test
    void anUnknownOrForeignConversationIsNotFound() {
        var foreign = LibredeskFixture.open(http()).uuid("");
        for (var uuid : new String[] {UNKNOWN, foreign, "7", foreign.substring(1)}) {
            the.admin
                    .get(in(uuid, ""))
                    .send()
                    .expect(404)
                    .matches(refusal("Conversation not found", "NotFoundException"));
        }
    }
}
