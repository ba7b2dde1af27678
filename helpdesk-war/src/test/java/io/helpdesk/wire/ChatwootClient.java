package io.helpdesk.wire;

import static io.helpdesk.wire.ChatwootClientShapes.conversation;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import org.junit.jupiter.api.BeforeAll;

/** A desk, an inbox that demands proof, and a visitor's calls (chatwoot-client 0). */
abstract class ChatwootClient extends WireTest {

    static Desk desk;
    /** Demands proof, and one conversation per session. */
    static JsonNode strict;

    @BeforeAll
    static void open() {
        desk = Desk.open(http());
        strict = desk.administrator()
                .post(desk.path("/inboxes"))
                .json("""
                {"name": "Strict", "lock_to_single_conversation": true,
                 "channel": {"type": "api", "hmac_mandatory": true}}
                """)
                .send()
                .expect(200)
                .json();
    }

    static Http.Reply post(String path, String json) {
        return http().post(desk.visitorPath(path)).json(json).send();
    }

    static Http.Reply patch(String source, String json) {
        return http().patch(desk.visitorPath("/contacts/" + source)).json(json).send();
    }

    static JsonNode arrive(String json) {
        return post("/contacts", json).expect(200).json();
    }

    static String conversations(String source) {
        return desk.visitorPath("/contacts/" + source + "/conversations");
    }

    static long open(String source, String json) {
        return http().post(conversations(source))
                .json(json)
                .send()
                .expect(200)
                .json()
                .get("id")
                .asLong();
    }

    static void say(String source, long conversation, String text) {
        http().post(conversations(source) + "/" + conversation + "/messages")
                .json("{\"content\": \"" + text + "\"}")
                .send()
                .expect(200);
    }

    static String encoded(String segment) {
        return URLEncoder.encode(segment, UTF_8).replace("+", "%20");
    }

    /** Under which identities are signed in the Api inbox. */
    static String key() {
        return desk.administrator()
                .get(desk.path("/inboxes/" + desk.api().id()))
                .send()
                .expect(200)
                .json()
                .get("hmac_token")
                .asText();
    }

    static String sign(String key, String text) {
        return Hmac.hex(key, "", text.getBytes(UTF_8));
    }
}
