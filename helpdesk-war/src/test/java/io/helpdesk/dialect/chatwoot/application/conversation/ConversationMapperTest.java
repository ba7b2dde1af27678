package io.helpdesk.dialect.chatwoot.application.conversation;

import static io.helpdesk.dialect.chatwoot.Samples.LINKS;
import static io.helpdesk.dialect.chatwoot.Samples.caller;
import static io.helpdesk.dialect.chatwoot.Samples.conversation;
import static io.helpdesk.dialect.chatwoot.Samples.message;
import static io.helpdesk.dialect.chatwoot.Samples.written;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.helpdesk.api.agent.Agent;
import io.helpdesk.api.agent.Availability;
import io.helpdesk.api.agent.Role;
import io.helpdesk.dialect.chatwoot.ChatwootJson;
import io.helpdesk.dialect.chatwoot.Samples;
import io.helpdesk.wire.JsonShape;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConversationMapperTest {

    /** chatwoot-application 2.6, with the differences its table lists. */
    private static final String CONVERSATION = """
            {"meta": {
               "sender": {
                 "additional_attributes": {"city": "Pune"}, "availability_status": "offline", "email": "ada@example.com",
                 "id": 42, "name": "Ada Example", "phone_number": "+15550100200", "blocked": false, "identifier": null,
                 "thumbnail": "", "custom_attributes": {}, "last_activity_at": 1767322000, "created_at": 1767300000},
               "channel": "Channel::Api",
               "assignee": {
                 "id": 7, "account_id": 1, "availability_status": "online", "auto_offline": false, "confirmed": true,
                 "email": "agent@example.com", "available_name": "Sam", "name": "Sam Agent", "role": "agent",
                 "thumbnail": ""},
               "team": {"id": 3, "name": "billing", "description": null, "allow_auto_assign": true, "account_id": 1,
                 "is_member": false},
               "hmac_verified": false},
             "id": 17,
             "messages": [],
             "account_id": 1,
             "uuid": "2b1f0c5e-7d1a-4d6e-9c57-0f3d1f1c2a33",
             "additional_attributes": {},
             "agent_last_seen_at": 0, "assignee_last_seen_at": 0,
             "can_reply": true,
             "contact_last_seen_at": 0,
             "custom_attributes": {},
             "inbox_id": 5,
             "labels": [],
             "muted": false,
             "snoozed_until": null,
             "status": "open",
             "created_at": 1767323045, "updated_at": 1767323045.678,
             "timestamp": 1767323045,
             "first_reply_created_at": 0,
             "unread_count": 0,
             "last_non_activity_message": null,
             "last_activity_at": 1767323045,
             "priority": null,
             "waiting_since": 1767323045,
             "sla_policy_id": null}""";

    @Test
    void aNewConversationReadsAsInTheContract() {
        var shown = written(ConversationMapper.toJson(conversation(null), caller(), LINKS));

        JsonShape.assertMatches(CONVERSATION, shown);
    }

    @Test
    void theLastMessageIsShownTwice() {
        var shown = written(ConversationMapper.toJson(conversation(message()), caller(), LINKS));

        assertEquals(901, shown.at("/messages/0/id").asInt());
        assertEquals(1, shown.get("messages").size());
        assertEquals(shown.at("/messages/0"), shown.get("last_non_activity_message"));
    }

    @Test
    void assigneeAndTeamAreLeftOutWhenThereAreNone() {
        var meta = written(ConversationMapper.toJson(conversation(null, null, null), caller(), LINKS))
                .get("meta");

        assertEquals(List.of("sender", "channel", "hmac_verified"), List.copyOf(Samples.keys(meta)));
    }

    @Test
    void anAgentsCustomAttributesAreShownOnlyWhenThereAreAny() {
        var agent = new Agent(
                7,
                1,
                "Sam Agent",
                " ",
                "agent@example.com",
                Role.ADMINISTRATOR,
                Availability.BUSY,
                true,
                false,
                true,
                "https://example.com/sam.png",
                Map.of("floor", 2),
                Samples.OPENED,
                Samples.OPENED);
        var assignee = written(ConversationMapper.toJson(conversation(null, agent, null), caller(), LINKS))
                .at("/meta/assignee");

        JsonShape.assertMatches("""
                {"id": 7, "account_id": 1, "availability_status": "offline", "auto_offline": true, "confirmed": true,
                 "email": "agent@example.com", "available_name": "Sam Agent", "custom_attributes": {"floor": 2},
                 "name": "Sam Agent", "role": "administrator", "thumbnail": "https://example.com/sam.png"}""", assignee);
    }

    @Test
    void aTimeOfWholeSecondsStillHasAFraction() throws Exception {
        var whole = conversation(null);
        var text = ChatwootJson.mapper().writeValueAsString(ConversationMapper.toJson(whole, caller(), LINKS));

        assertTrue(text.contains("\"updated_at\":1767323045.678,"), text);
        assertFalse(text.contains("E9"), text);
        assertEquals(
                "1767323045.0",
                io.helpdesk.dialect.chatwoot.ChatwootTimes.fraction(Samples.OPENED)
                        .toPlainString());
    }
}
