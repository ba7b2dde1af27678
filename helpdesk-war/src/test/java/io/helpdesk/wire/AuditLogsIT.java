package io.helpdesk.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

/** Who did what in an account: chatwoot-desk 7.5. */
class AuditLogsIT extends WireTest {

    private static JsonNode logs(Desk desk, String query) {
        return desk.administrator()
                .get(desk.path("/audit_logs") + query)
                .send()
                .expect(200)
                .json();
    }

    private static long id(Http.Request request, String json) {
        return request.json(json).send().expect(200).json().get("id").asLong();
    }

    @Test
    void whatWasDoneIsToldToAdministrators() {
        var desk = Desk.open(http());
        long before = logs(desk, "").get("total_entries").asLong();
        long team = id(desk.administrator().post(desk.path("/teams")), "{\"name\": \"billing\"}");
        desk.administrator()
                .patch(desk.path("/teams/" + team))
                .json("{\"name\": \"money\"}")
                .send()
                .expect(200);
        desk.administrator()
                .patch(desk.path("/teams/" + team))
                .json("{\"name\": \"money\"}")
                .send()
                .expect(200);
        desk.administrator().delete(desk.path("/teams/" + team)).send().expect(200);
        var told = logs(desk, "");
        assertEquals(before + 3, told.get("total_entries").asLong());
        var shape = """
                {"id": "@int", "auditable_id": %d, "auditable_type": "Team", "auditable": null, "associated_id": %d,
                 "associated_type": "Account", "user_id": %d, "user_type": "User", "username": "%s", "action": "%s",
                 "audited_changes": %s, "version": %d, "comment": null, "request_uuid": null, "created_at": "@int",
                 "remote_address": null}""";
        var whole = "{\"name\": \"%s\", \"description\": null, \"auto_assignment\": true}";
        var ada = desk.ada();
        JsonShape.assertMatches(
                shape.formatted(team, desk.account(), ada.id(), ada.email(), "destroy", whole.formatted("money"), 3),
                told.at("/audit_logs/0"));
        JsonShape.assertMatches(
                shape.formatted(
                        team,
                        desk.account(),
                        ada.id(),
                        ada.email(),
                        "update",
                        "{\"name\": [\"billing\", \"money\"]}",
                        2),
                told.at("/audit_logs/1"));
        JsonShape.assertMatches(
                shape.formatted(team, desk.account(), ada.id(), ada.email(), "create", whole.formatted("billing"), 1),
                told.at("/audit_logs/2"));
        desk.administrator()
                .patch(desk.path("/inboxes/" + desk.api().id()))
                .json("{\"greeting_message\": \"Hello\"}")
                .send()
                .expect(200);
        long webhook = desk.administrator()
                .post(desk.path("/webhooks"))
                .json("{\"url\": \"https://example.com/hook\", \"subscriptions\": [\"contact_created\"]}")
                .send()
                .expect(200)
                .json()
                .at("/payload/webhook/id")
                .asLong();
        desk.administrator().delete(desk.path("/webhooks/" + webhook)).send().expect(200);
        told = logs(desk, "");
        assertEquals("destroy", told.at("/audit_logs/0/action").asText());
        assertEquals("Webhook", told.at("/audit_logs/1/auditable_type").asText());
        assertEquals(
                "[null,\"Hello\"]",
                told.at("/audit_logs/2/audited_changes/greeting_message").toString());
        assertTrue(!told.toString().contains("secret"), told::toString);
        assertEquals(0, logs(desk, "?page=900").get("audit_logs").size());
        assertEquals(25, told.get("per_page").asInt());
        assertEquals(3, logs(desk, "?types[]=Team").get("total_entries").asLong());
        assertEquals(
                5,
                logs(desk, "?types[]=Team&types[]=Webhook").get("total_entries").asLong());
        assertEquals(0, logs(desk, "?types[]=Nothing").get("total_entries").asLong());
        assertEquals(
                "create",
                logs(desk, "?types[]=Webhook&sort=asc")
                        .at("/audit_logs/0/action")
                        .asText());
        long all = told.get("total_entries").asLong();
        long now = told.at("/audit_logs/0/created_at").asLong();
        assertEquals(all, logs(desk, "?until=" + now).get("total_entries").asLong());
        assertEquals(0, logs(desk, "?since=" + (now + 1)).get("total_entries").asLong());
        assertEquals(all, logs(desk, "?since=x&until=-1").get("total_entries").asLong());
        assertEquals(
                "{\"results\":[]",
                desk.libredesk()
                        .get("/api/v1/activity-logs")
                        .send()
                        .expect(200)
                        .json()
                        .get("data")
                        .toString()
                        .substring(0, 13));
    }

    @Test
    void whatWasRefusedIsNotInIt() {
        var desk = Desk.open(http());
        long before = logs(desk, "").get("total_entries").asLong();
        desk.administrator()
                .post(desk.path("/teams"))
                .json("{\"name\": \"\"}")
                .send()
                .expect(422);
        desk.agent().post(desk.path("/teams")).json("{\"name\": \"x\"}").send().expect(401);
        assertEquals(before, logs(desk, "").get("total_entries").asLong());
        desk.agent().get(desk.path("/audit_logs")).send().expect(401);
    }
}
