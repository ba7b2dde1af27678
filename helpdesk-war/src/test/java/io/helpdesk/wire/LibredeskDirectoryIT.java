package io.helpdesk.wire;

import static io.helpdesk.wire.LibredeskFixture.ROOT;
import static io.helpdesk.wire.LibredeskShapes.success;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Lists of what is around conversations: libredesk-resources 2 and 4 to 6. */
class LibredeskDirectoryIT extends WireTest {

    private static LibredeskFixture the;

    @BeforeAll
    static void cast() {
        the = LibredeskFixture.open(http());
    }

    @Test
    void inboxesAreListedWithoutTheirSecrets() {
        var reply = the.agent.get(ROOT + "/inboxes").send().expect(200).matches(success("""
                ["@each", {"id": "@int", "uuid": "@uuid", "created_at": "@iso", "updated_at": "@iso", "name": "@string",
                  "channel": "@/email|livechat|api|whatsapp/", "enabled": true, "csat_enabled": "@bool",
                  "prompt_tags_on_reply": false, "from": "@string", "from_name_template": "", "config": "@object",
                  "secret": null, "linked_email_inbox_id": null}]"""));
        assertEquals(4, reply.json().get("data").size());
        JsonShape.assertMatches("""
                {"auth_type": "", "oauth": null, "smtp": [], "imap": [], "from": "@/Support <.*@example.com>/",
                 "from_name_template": "", "reply_to": "", "enable_plus_addressing": false}""", reply.json().at("/data/1/config"));
    }

    @Test
    void teamsAreListedInFullAndShort() {
        the.admin.get(ROOT + "/teams").send().expect(200).matches(success("""
                ["@each", {"id": "@int", "created_at": "@iso", "updated_at": "@iso", "emoji": null, "name": "@string",
                  "conversation_assignment_type": "Manual", "timezone": "UTC", "business_hours_id": null,
                  "sla_policy_id": null, "max_auto_assigned_conversations": 0}]"""));
        the.agent
                .get(ROOT + "/teams/compact")
                .send()
                .expect(200)
                .matches(success(
                        "[{\"id\": %d, \"name\": \"alpha\", \"emoji\": null}, {\"id\": %d, \"name\": \"billing\", \"emoji\": null}]"
                                .formatted(the.otherTeam, the.team)));
    }

    @Test
    void agentsAreListedShortAndThemselvesInFull() {
        var compact = """
                ["@each", {"id": "@int", "type": "agent", "first_name": "@string", "last_name": "Example",
                  "email": "@string", "enabled": true, "avatar_url": null, "external_user_id": null,
                  "availability_status": "@string", "created_at": "@iso", "updated_at": "@iso"}]""";
        the.admin.get(ROOT + "/agents").send().expect(200).matches(success(compact));
        the.agent.get(ROOT + "/agents/compact").send().expect(200).matches(success(compact));
        the.agent.get(ROOT + "/agents/me").send().expect(200).matches(success("""
                {"id": %d, "created_at": "@iso", "updated_at": "@iso", "first_name": "Ben", "last_name": "Example",
                 "email": "%s", "type": "agent", "availability_status": "@string", "phone_number_country_code": null,
                 "phone_number": null, "avatar_url": null, "enabled": true, "last_active_at": null,
                 "last_login_at": null, "roles": ["Agent"], "permissions": ["@each", "@string"], "country": null,
                 "meta": null, "custom_attributes": null, "external_user_id": null,
                 "teams": [{"id": %d, "name": "billing", "emoji": null}], "api_key": "@string",
                 "api_key_last_used_at": null}""".formatted(
                        the.desk.ben().id(), the.desk.ben().email(), the.team)));
    }

    @Test
    void tagsAreListedByName() {
        the.agent.get(ROOT + "/tags").send().expect(200).matches(success("""
                [{"id": %d, "created_at": "@iso", "updated_at": "@iso", "name": "refund"},
                 {"id": %d, "created_at": "@iso", "updated_at": "@iso", "name": "vip"}]""".formatted(the.refund, the.vip)));
    }

    @Test
    void statusesAreTheFourSeededOnes() {
        the.agent.get(ROOT + "/statuses").send().expect(200).matches(success("""
                [{"id": 1, "created_at": "@iso", "name": "Open", "category": "open"},
                 {"id": 2, "created_at": "@iso", "name": "Snoozed", "category": "waiting"},
                 {"id": 3, "created_at": "@iso", "name": "Resolved", "category": "resolved"},
                 {"id": 4, "created_at": "@iso", "name": "Closed", "category": "resolved"}]"""));
    }

    @Test
    void prioritiesAreTheSeededOnesAndUrgent() {
        the.agent.get(ROOT + "/priorities").send().expect(200).matches(success("""
                [{"id": 1, "created_at": "@iso", "name": "Low"}, {"id": 2, "created_at": "@iso", "name": "Medium"},
                 {"id": 3, "created_at": "@iso", "name": "High"}, {"id": 4, "created_at": "@iso", "name": "Urgent"}]"""));
    }
}
