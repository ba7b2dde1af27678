package io.helpdesk.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What mails are to look like, as it is kept: libredesk-desk 5.5. */
class LibredeskTemplatesIT extends WireTest {

    private static final String PATH = "/api/v1/templates";

    private LibredeskFixture the;

    @BeforeEach
    void open() {
        the = LibredeskFixture.open(http());
    }

    private static String success(String data) {
        return "{'status': 'success', 'data': " + data + "}";
    }

    private static String refusal(String message, String type) {
        return "{'status': 'error', 'message': '" + message + "', 'data': null, 'error_type': '" + type + "'}";
    }

    private Http.Reply make(String json) {
        return the.admin.post(PATH).json(json).send();
    }

    private static String shape(String type, String subject, String usual) {
        return "{'id': '@int', 'created_at': '@iso', 'updated_at': '@iso', 'type': '" + type + "', 'name': 'Frame',"
                + " 'subject': " + subject + ", 'body': '{{ template `content` . }}', 'is_default': " + usual
                + ", 'is_builtin': false}";
    }

    @Test
    void templatesAreMadeShownChangedAndDeleted() {
        var made = make("""
                {"name": "Frame", "type": "email_outgoing", "subject": "Hello", "body": "{{ template `content` . }}",
                 "is_default": true}""").expect(200);
        made.matches(success(shape("email_outgoing", "'Hello'", "true")));
        var one = PATH + "/" + made.json().at("/data/id").asLong();
        the.admin.get(one).send().expect(200).matches(success(shape("email_outgoing", "'Hello'", "true")));
        the.admin.get(PATH + "?type=email_notification").send().expect(200).matches(success("[]"));
        // of each kind one is the default
        make("{\"name\": \"Other\", \"type\": \"email_outgoing\", \"is_default\": true}")
                .expect(200);
        var list = the.admin
                .get(PATH + "?type=email_outgoing")
                .send()
                .expect(200)
                .json()
                .get("data");
        assertEquals(2, list.size());
        the.admin.get(one).send().matches(success(shape("email_outgoing", "'Hello'", "false")));
        the.admin
                .put(one)
                .json(
                        "{\"name\": \"Frame\", \"type\": \"email_notification\", \"body\": \"{{ template `content` . }}\"}")
                .send()
                .expect(200)
                .matches(success(shape("email_notification", "null", "false")));
        the.admin.delete(one).send().expect(200).matches(success("true"));
        the.admin.delete(one).send().expect(200).matches(success("true"));
        the.admin.get(one).send().expect(404).matches(refusal("Template not found", "NotFoundException"));
    }

    @Test
    void whatIsMissingOrUnknownIsRefused() {
        the.admin.get(PATH).send().expect(400).matches(refusal("`type` empty", "InputException"));
        the.admin.get(PATH + "?type=sms").send().expect(500);
        make("{\"type\": \"email_outgoing\"}").expect(400).matches(refusal("`name` empty", "InputException"));
        make("{\"name\": \"a\"}").expect(400).matches(refusal("`type` empty", "InputException"));
        make("{\"name\": \"a\", \"type\": \"sms\"}").expect(500);
        make("{\"name\": \"a\", \"type\": \"email_outgoing\", \"body\": \"" + "b".repeat(100_001) + "\"}")
                .expect(400);
        the.agent.get(PATH + "?type=email_outgoing").send().expect(403);
        var made = make("{\"name\": \"a\", \"type\": \"email_outgoing\"}").expect(200);
        var one = PATH + "/" + made.json().at("/data/id").asLong();
        var other = LibredeskFixture.open(http());
        other.admin.get(one).send().expect(404);
        other.admin
                .put(one)
                .json("{\"name\": \"b\", \"type\": \"email_outgoing\"}")
                .send()
                .expect(404);
        other.admin.delete(one).send().expect(200);
        the.admin.get(one).send().expect(200);
    }
}
