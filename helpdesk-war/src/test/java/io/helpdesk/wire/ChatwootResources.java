package io.helpdesk.wire;

import org.junit.jupiter.api.BeforeAll;

/** A desk whose administrator makes and changes its parts, and the words of refusals (chatwoot-resources 0). */
abstract class ChatwootResources extends WireTest {

    static final String NOT_FOUND = "{'error': 'Resource could not be found'}";
    static final String NOT_ALLOWED = "{'error': 'You are not authorized to do this action'}";

    static Desk desk;
    static Http admin;
    static Http agent;

    @BeforeAll
    static void setUp() {
        desk = Desk.open(http());
        admin = desk.administrator();
        agent = desk.agent();
    }

    static Http.Reply post(String path, String json) {
        return admin.post(desk.path(path)).json(json).send();
    }

    static Http.Reply patch(String path, String json) {
        return admin.patch(desk.path(path)).json(json).send();
    }

    static Http.Reply get(String path) {
        return admin.get(desk.path(path)).send();
    }

    static Http.Reply delete(String path) {
        return admin.delete(desk.path(path)).send();
    }

    static String recordInvalid(String message, String attribute) {
        return "{'message': \"%s\", 'attributes': ['%s']}".formatted(message, attribute);
    }

    static String missing(String key) {
        return "{'error': 'param is missing or the value is empty: %s'}".formatted(key);
    }

    static String agentShape(Desk.Person person, String role) {
        return """
                {'id': %d, 'account_id': %d, 'availability_status': 'offline', 'auto_offline': true, 'confirmed': true,
                 'email': '%s', 'available_name': '%s', 'name': '%s', 'role': '%s', 'thumbnail': ''}""".formatted(person.id(), desk.account(), person.email(), person.name(), person.name(), role);
    }

    static String ada() {
        return agentShape(desk.ada(), "administrator");
    }

    static String ben() {
        return agentShape(desk.ben(), "agent");
    }

    static long id(Http.Reply reply) {
        return reply.ok().json().get("id").asLong();
    }
}
