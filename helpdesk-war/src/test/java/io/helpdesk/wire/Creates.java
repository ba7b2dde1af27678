package io.helpdesk.wire;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * A create of each dialect that stores everything one call can: contact and session where the dialect makes them,
 * conversation, first message, assignment. Each call of a supplier is another conversation.
 */
public final class Creates {

    private Creates() {}

    static Map<String, Supplier<Http.Reply>> of(Desk desk) {
        var creates = new LinkedHashMap<String, Supplier<Http.Reply>>();
        requests(desk)
                .forEach((dialect, request) ->
                        creates.put(dialect, () -> request.get().send()));
        return creates;
    }

    /** The same, not sent yet. */
    public static Map<String, Supplier<Http.Request>> requests(Desk desk) {
        var creates = new LinkedHashMap<String, Supplier<Http.Request>>();

        var contact = desk.contact("Cora Example");
        creates.put(
                "chatwoot application",
                () -> desk.administrator().post(desk.path("/conversations")).json("""
                {"inbox_id": %d, "contact_id": %d, "source_id": "%s", "assignee_id": %d,
                 "message": {"content": "Hello"}, "custom_attributes": {"order": "A-1"}}
                """.formatted(
                        desk.api().id(), contact, Desk.word(), desk.ben().id())));

        var source = desk.visitor()
                .post(desk.visitorPath("/contacts"))
                .json("{\"name\": \"Dora Example\"}")
                .send()
                .ok()
                .json()
                .get("source_id")
                .asText();
        creates.put(
                "chatwoot client",
                () -> desk.visitor()
                        .post(desk.visitorPath("/contacts/" + source + "/conversations"))
                        .json("{\"custom_attributes\": {\"order\": \"" + Desk.word() + "\"}}"));

        creates.put(
                "libredesk",
                () -> desk.libredesk().post("/api/v1/conversations").json("""
                {"inbox_id": %d, "content": "<p>Hello</p>", "contact_email": "%s@example.com",
                 "first_name": "Emma", "last_name": "Example", "subject": "Order late", "initiator": "contact",
                 "agent_id": %d, "custom_attributes": {"order": "A-1"}}
                """.formatted(
                                desk.email().id(), Desk.word(), desk.ben().id())));

        var template = "greeting_" + Desk.word().replace('-', '_');
        desk.wassist()
                .post("/api/v1/whatsapp-templates/")
                .json("""
                {"name": "%s", "category": "UTILITY", "language": "en", "parameterFormat": "POSITIONAL",
                 "components": [{"type": "BODY", "text": "Hi {{1}}, your parcel has shipped"}]}
                """.formatted(template))
                .send()
                .ok();
        creates.put(
                "wassist",
                () -> desk.wassist().post("/api/v1/conversations/").json("""
                {"toNumber": "%s", "fromNumber": "%s",
                 "message": {"type": "template", "template": {"name": "%s", "variables": {"body": ["Fay"]}}}}
                """.formatted(
                                Desk.phoneNumber(), desk.whatsappNumber(), template)));
        return creates;
    }
}
