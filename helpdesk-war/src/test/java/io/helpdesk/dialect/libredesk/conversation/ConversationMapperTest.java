package io.helpdesk.dialect.libredesk.conversation;

import static io.helpdesk.dialect.libredesk.Samples.conversation;
import static io.helpdesk.dialect.libredesk.Samples.incoming;
import static io.helpdesk.dialect.libredesk.Samples.written;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.helpdesk.api.conversation.ConversationStatus;
import io.helpdesk.wire.JsonShape;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConversationMapperTest {

    /** The sample of libredesk 6.8, to the last byte of its times, with the keys of a contact that the original documents. */
    @Test
    void theSampleIsWrittenAsTheContractSays() {
        var shown = written(ConversationMapper.toJson(conversation(incoming(), ConversationStatus.OPEN, false), null));
        JsonShape.assertMatches("""
                {"id":51,"created_at":"2026-08-14T09:30:11.204518Z","updated_at":"2026-08-14T09:30:11.2391Z",
                 "uuid":"7d692b95-73dc-4f53-9343-6ed47a3db903","contact_id":7,"inbox_id":1,
                 "closed_at":null,"resolved_at":null,"reference_number":"150",
                 "priority":null,"priority_id":null,"status":"Open","status_category":"open","status_id":1,
                 "first_reply_at":null,"last_reply_at":null,"assigned_user_id":null,"assigned_team_id":null,"assignee_last_seen_at":null,
                 "waiting_since":"2026-08-14T09:30:11.23Z","snoozed_until":null,
                 "subject":"Order late - #150","inbox_mail":"help@acme.test","inbox_reply_to":"","inbox_name":"Support",
                 "inbox_channel":"email","tags":[],"meta":{},"custom_attributes":{"order_id":"A-1024"},
                 "last_message_at":"2026-08-14T09:30:11.221Z","last_message":"Where is my order?",
                 "last_message_sender":"contact","last_interaction":"Where is my order?",
                 "last_interaction_at":"2026-08-14T09:30:11.221Z","last_interaction_sender":"contact",
                 "contact":{"id":7,"created_at":"2026-08-14T09:30:11.19Z","updated_at":"2026-08-14T09:30:11.19Z",
                  "first_name":"Ann","last_name":"Lee","email":"ann@example.com","type":"contact",
                  "availability_status":"offline","avatar_url":null,"phone_number":null,
                  "phone_number_country_code":null,"country":null,"custom_attributes":{},"enabled":true,
                  "last_active_at":null,"last_login_at":null,"external_user_id":null,"roles":null,"permissions":null,
                  "teams":[],"api_key":null,"api_key_last_used_at":null},
                 "sla_policy_id":null,"sla_policy_name":null,"applied_sla_id":null,"first_response_deadline_at":null,
                 "resolution_deadline_at":null,"next_response_deadline_at":null,"next_response_met_at":null,
                 "csat_rating":null,"csat_feedback":null,"csat_responded_at":null,"previous_conversations":null}""", shown);
    }

    @Test
    void aConversationWithoutMessagesHasNoLastOne() {
        var shown = written(
                ConversationMapper.toListedJson(conversation(null, ConversationStatus.PENDING, false), 10, null));
        assertEquals("null", shown.get("last_message").toString());
        assertEquals("null", shown.get("last_interaction_sender").toString());
        assertEquals(10, shown.get("unread_message_count").asInt());
        assertEquals("Open", shown.get("status").asText());
    }

    @Test
    void statusesAreFour() {
        var statuses = List.of(
                Status.of(conversation(null, ConversationStatus.PENDING, false)),
                Status.of(conversation(null, ConversationStatus.SNOOZED, false)),
                Status.of(conversation(null, ConversationStatus.RESOLVED, false)),
                Status.of(conversation(null, ConversationStatus.RESOLVED, true)));
        assertEquals(Status.SEEDED, statuses);
    }
}
