package io.helpdesk.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A desk with a receiver for what it tells. */
abstract class ChatwootWebhooks extends WireTest {

    static final ObjectMapper MAPPER = new ObjectMapper();

    Desk desk;
    Receiver receiver;

    @BeforeEach
    void open() {
        desk = Desk.open(http());
        receiver = Receiver.open();
    }

    @AfterEach
    void close() {
        receiver.close();
    }

    Http.Reply create(String body) {
        return desk.administrator().post(desk.path("/webhooks")).json(body).send();
    }

    JsonNode hook(String path, String subscriptions) {
        return create("{\"webhook\": {\"url\": \"" + receiver.url(path) + "\", \"subscriptions\": " + subscriptions
                        + "}}")
                .expect(200)
                .json()
                .at("/payload/webhook");
    }

    long conversation(String more) {
        var contact = desk.contact("Alice Example");
        return desk.administrator()
                .post(desk.path("/conversations"))
                .json("{\"inbox_id\": " + desk.api().id() + ", \"contact_id\": " + contact + more + "}")
                .send()
                .ok()
                .json()
                .get("id")
                .asLong();
    }

    Http.Reply incoming(long conversation, String content) {
        return desk.administrator()
                .post(desk.path("/conversations/" + conversation + "/messages"))
                .json("{\"content\": \"" + content + "\", \"message_type\": \"incoming\"}")
                .send()
                .expect(200);
    }
}
