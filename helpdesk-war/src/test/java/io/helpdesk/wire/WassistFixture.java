package io.helpdesk.wire;

import com.fasterxml.jackson.databind.JsonNode;

/** A desk with what the contract's samples need: an agent on the number, another one without, and three templates. */
final class WassistFixture {

    static final String CONVERSATIONS = "/api/v1/conversations/";

    /** A conversation that people do not have, but for what the test is about: who answers it, and whether it says so itself, last. */
    static final String CONVERSATION = """
            {'id': '@uuid', 'contact': %s, 'activeAgent': %s, 'whatsappNumber': %s, 'chatWindowRemainingTime': %s,
             'lastMessage': %s, 'isHumanTakeover': false, 'active': %s, 'routing': %s, 'webhookId': null,
             'routingOverride': %s, 'activeSupportHandoff': null, 'supportHandoffs': [], 'shopifyCustomer': null,
             'latestReferral': null, 'needsReview': false, 'reviewReasons': [], 'analyticsEnabled': true}
            """;

    /** An id that nothing has. */
    static final String FOREIGN = "5b0c6a52-0a0e-4f0b-9a53-0d0b6f6d1c11";

    final Desk desk;
    final Http http;
    final String number;
    final String agent = Desk.word();
    final String agentId;
    final String otherAgent = Desk.word();
    final String otherAgentId;

    private WassistFixture(Desk desk) {
        this.desk = desk;
        http = desk.wassist();
        number = desk.whatsappNumber().substring(1);
        agentId = agent(agent);
        otherAgentId = agent(otherAgent);
        linkToNumber();
        template("order_update", "POSITIONAL", """
                {"type": "HEADER", "format": "IMAGE"}, {"type": "BODY", "text": "Hi {{1}}, parcel {{2}} has shipped"},
                {"type": "BUTTONS", "buttons": [{"type": "URL", "text": "Track", "url": "https://example.org/{{1}}"}]}""");
        template("shipped", "POSITIONAL", "{\"type\": \"BODY\", \"text\": \"Hi {{1}}, parcel {{2}} has shipped\"}");
        template("welcome", "NAMED", """
                {"type": "HEADER", "format": "TEXT", "text": "For {{a}}"}, {"type": "BODY", "text": "Welcome {{name}}"}""");
    }

    static WassistFixture open(Http http) {
        return new WassistFixture(Desk.open(http));
    }

    /** A number as the wire writes it. */
    static String digits() {
        return Desk.phoneNumber().substring(1);
    }

    /** How many conversations the organisation has. */
    int count() {
        return http.get(CONVERSATIONS).send().expect(200).json().get("count").asInt();
    }

    static void refused(Http.Reply reply, String body) {
        reply.expect(400).matches(body);
    }

    Http.Reply create(String json) {
        return http.post(CONVERSATIONS).json(json).send();
    }

    /** From the desk's number to this one. */
    JsonNode conversation(String to) {
        return create("{\"toNumber\": \"" + to + "\", \"fromNumber\": \"" + number + "\"}")
                .expect(201)
                .json();
    }

    Http.Reply send(String conversation, String json) {
        return http.post(CONVERSATIONS + conversation + "/messages/").json(json).send();
    }

    /** In the Api inbox, where the contact has just written; the answer is its id here. */
    String conversationOfAVisitor(String content) {
        var visitor = desk.visitor();
        var source = visitor.post(desk.visitorPath("/contacts"))
                .json("{\"name\": \"Vera Example\"}")
                .send()
                .ok()
                .json()
                .get("source_id")
                .asText();
        var conversations = desk.visitorPath("/contacts/" + source + "/conversations");
        var id = visitor.post(conversations)
                .json("{}")
                .send()
                .ok()
                .json()
                .get("id")
                .asLong();
        visitor.post(conversations + "/" + id + "/messages")
                .json("{\"content\": \"" + content + "\"}")
                .send()
                .ok();
        return http.get(CONVERSATIONS)
                .send()
                .expect(200)
                .json()
                .at("/results/0/id")
                .asText();
    }

    String named(String id, String name) {
        return "{'id': '" + id + "', 'name': '" + name + "'}";
    }

    String contact(String to) {
        return "{'id': '@uuid', 'phoneNumber': '" + to + "', 'name': null}";
    }

    String ourNumber() {
        return "{'id': '@uuid', 'number': '" + number + "', 'isSandbox': false}";
    }

    private String agent(String name) {
        return http.post("/api/v1/agents/")
                .json("{\"name\": \"" + name + "\"}")
                .send()
                .expect(201)
                .json()
                .get("id")
                .asText();
    }

    private void linkToNumber() {
        for (var bot : desk.administrator()
                .get(desk.path("/agent_bots"))
                .send()
                .expect(200)
                .json()) {
            if (bot.get("name").asText().equals(agent)) {
                desk.administrator()
                        .post(desk.path("/inboxes/" + desk.whatsapp().id() + "/set_agent_bot"))
                        .json("{\"agent_bot\": " + bot.get("id").asLong() + "}")
                        .send()
                        .ok();
                return;
            }
        }
        throw new AssertionError("an agent made here is no bot there");
    }

    private void template(String name, String format, String components) {
        http.post("/api/v1/whatsapp-templates/")
                .json("""
                {"name": "%s", "category": "UTILITY", "language": "en", "parameterFormat": "%s",
                 "components": [%s]}""".formatted(name, format, components))
                .send()
                .expect(201);
    }
}
