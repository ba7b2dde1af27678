package io.helpdesk.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What would be done by itself, as it is kept: chatwoot-desk 7.4. */
class ChatwootAutomationIT extends WireTest {

    private static final String DENIED = "{\"error\": \"You are not authorized to do this action\"}";

    private Desk desk;

    @BeforeEach
    void setUp() {
        desk = Desk.open(http());
    }

    @Test
    void policiesAreMadeShownChangedAndDeleted() {
        var path = desk.path("/sla_policies");
        var made = desk.administrator().post(path).json("""
                        {"sla_policy": {"name": "Gold", "description": "For the best", "first_response_time_threshold": 1800,
                          "next_response_time_threshold": null, "resolution_time_threshold": 7200.5,
                          "only_during_business_hours": true}}""").send().expect(200);
        var gold = """
                {"id": "@int", "name": "Gold", "description": "For the best", "first_response_time_threshold": 1800.0,
                 "next_response_time_threshold": null, "only_during_business_hours": true,
                 "resolution_time_threshold": 7200.0}""";
        made.matches("{\"payload\": " + gold + "}");
        assertTrue(made.text().contains("""
                "name":"Gold","description":"For the best","first_response_time_threshold":1800.0,\
                "next_response_time_threshold":null,"only_during_business_hours":true,"resolution_time_threshold":7200.0}}"""));
        var one = path + "/" + made.json().at("/payload/id").asLong();
        desk.agent().get(one).send().expect(200).matches("{\"payload\": " + gold + "}");
        desk.agent().get(path).send().expect(200).matches("{\"payload\": [" + gold + "]}");
        desk.administrator()
                .patch(one)
                .json("{\"first_response_time_threshold\": \"\", \"next_response_time_threshold\": \"600\","
                        + " \"only_during_business_hours\": false, \"description\": null}")
                .send()
                .expect(200)
                .matches("""
                        {"payload": {"id": "@int", "name": "Gold", "description": null,
                          "first_response_time_threshold": null, "next_response_time_threshold": 600.0,
                          "only_during_business_hours": false, "resolution_time_threshold": 7200.0}}""");
        desk.agent().post(path).json("{\"name\": \"Mine\"}").send().expect(401).matches(DENIED);
        desk.agent().patch(one).json("{\"name\": \"Mine\"}").send().expect(401).matches(DENIED);
        desk.agent().delete(one).send().expect(401).matches(DENIED);
        assertEquals("", desk.administrator().delete(one).send().expect(200).text());
        desk.administrator().get(one).send().expect(404);
        desk.administrator().delete(one).send().expect(404);
    }

    private String uploaded() {
        return desk.administrator()
                .post(desk.path("/upload"))
                .multipart(new Multipart().file("attachment", "terms.txt", "text/plain", "as agreed".getBytes()))
                .send()
                .expect(200)
                .json()
                .get("blob_id")
                .asText();
    }

    private static String sending(String blob) {
        return "\"actions\": [{\"action_name\": \"send_attachment\", \"action_params\": [\"" + blob + "\"]}]";
    }

    @Test
    void filesAreKeptByTheRuleThatSendsThem() {
        var path = desk.path("/automation_rules");
        var fields = "{\"name\": \"Terms\", \"event_name\": \"conversation_created\", \"conditions\": [], ";
        var blob = uploaded();
        var made = desk.administrator()
                .post(path)
                .json(fields + sending(blob) + "}")
                .send()
                .expect(200);
        var shape = """
                {'id': '@int', 'account_id': '@int', 'name': 'Terms', 'description': null, 'event_name': 'conversation_created',
                 'conditions': [], 'actions': [{'action_name': 'send_attachment', 'action_params': ['%s']}],
                 'created_on': '@int', 'active': true%s}""";
        var files = """
                , 'files': [{'id': '@int', 'automation_rule_id': %d, 'file_type': 'text/plain', 'account_id': %d,
                  'file_url': '@string', 'blob_id': '%s', 'filename': 'terms.txt'}]""";
        long rule = made.json().get("id").asLong();
        made.matches(shape.formatted(blob, files.formatted(rule, desk.account(), blob)));
        var one = path + "/" + rule;
        desk.administrator()
                .post(one + "/clone")
                .send()
                .expect(200)
                .matches("{'payload': " + shape.formatted(blob, "") + "}");
        // whose it is nobody else's
        desk.administrator()
                .post(path)
                .json(fields + sending(blob) + "}")
                .send()
                .expect(422);
        desk.administrator().post(path).json(fields + sending("x") + "}").send().expect(422);
        desk.administrator().patch(one).json("{\"active\": true}").send().expect(200);
        desk.administrator()
                .get(one)
                .send()
                .expect(200)
                .matches("{'payload': " + shape.formatted(blob, files.formatted(rule, desk.account(), blob)) + "}");
        var other = uploaded();
        desk.administrator()
                .patch(one)
                .json("{" + sending(other) + "}")
                .send()
                .expect(200)
                .matches("{'payload': " + shape.formatted(other, files.formatted(rule, desk.account(), other)) + "}");
        desk.administrator().delete(one).send().expect(200);
        var foreign = Desk.open(http());
        foreign.administrator()
                .post(foreign.path("/automation_rules"))
                .json(fields + sending(uploaded()) + "}")
                .send()
                .expect(422);
    }

    @Test
    void policiesThatBreakTheirRulesAreRefused() {
        var path = desk.path("/sla_policies");
        desk.administrator()
                .post(path)
                .json("{\"description\": \"x\"}")
                .send()
                .expect(422)
                .matches("{\"message\": \"Name can\\u0027t be blank\", \"attributes\": [\"name\"]}");
        refused(
                "\"first_response_time_threshold\": 30",
                "First response time threshold must be greater than or equal to 60");
        refused(
                "\"resolution_time_threshold\": 1e12",
                "Resolution time threshold must be less than or equal to 315360000");
        refused(
                "\"first_response_time_threshold\": 3600, \"resolution_time_threshold\": 1800",
                "First response time threshold is not allowed");
        desk.administrator()
                .post(path)
                .json("{\"name\": \"a\", \"next_response_time_threshold\": \"soon\"}")
                .send()
                .expect(422)
                .matches("{\"error\": \"next_response_time_threshold is not a number\"}");
        desk.agent().get(path).send().expect(200).matches("{\"payload\": []}");
    }

    private void refused(String fields, String message) {
        desk.administrator()
                .post(desk.path("/sla_policies"))
                .json("{\"name\": \"a\", " + fields + "}")
                .send()
                .expect(422)
                .matches("{\"message\": \"" + message + "\", \"attributes\": [\"@string\"]}");
    }

    @Test
    void aPolicyIsTheSameOnBothWires() {
        var chatwoot = desk.path("/sla_policies");
        var libredesk = "/api/v1/sla";
        var made = desk.libredesk().post(libredesk).json("""
                        {"name": "Gold", "first_response_time": "30m", "resolution_time": "8h", "notifications": [
                          {"type": "breach", "recipients": ["assigned_user"], "time_delay_type": "immediately", "metric": "all"}]}""").send().ok();
        long id = made.json().at("/data/id").asLong();
        desk.administrator()
                .patch(chatwoot + "/" + id)
                .json("{\"next_response_time_threshold\": 75}")
                .send()
                .expect(200)
                .matches("""
                        {"payload": {"id": %d, "name": "Gold", "description": null, "first_response_time_threshold": 1800.0,
                          "next_response_time_threshold": 75.0, "only_during_business_hours": true,
                          "resolution_time_threshold": 28800.0}}""".formatted(id));
        var shown = desk.libredesk()
                .get(libredesk + "/" + id)
                .send()
                .expect(200)
                .json()
                .get("data");
        assertEquals("75s", shown.get("next_response_time").asText());
        assertEquals(1, shown.get("notifications").size());
        desk.administrator()
                .patch(chatwoot + "/" + id)
                .json("{\"only_during_business_hours\": false}")
                .send()
                .expect(200);
        desk.libredesk()
                .put(libredesk + "/" + id)
                .json("{\"name\": \"Silver\", \"resolution_time\": \"8h\"}")
                .send()
                .expect(200);
        var policy =
                desk.agent().get(chatwoot + "/" + id).send().expect(200).json().get("payload");
        assertEquals("Silver", policy.get("name").asText());
        assertEquals(false, policy.get("only_during_business_hours").asBoolean());
        var stranger = Desk.open(http());
        stranger.administrator()
                .get(stranger.path("/sla_policies/" + id))
                .send()
                .expect(404);
        stranger.administrator()
                .delete(stranger.path("/sla_policies/" + id))
                .send()
                .expect(404);
        stranger.libredesk().delete(libredesk + "/" + id).send().expect(200);
        desk.agent().get(chatwoot + "/" + id).send().expect(200);
    }
}
