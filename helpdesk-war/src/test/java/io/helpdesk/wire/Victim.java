package io.helpdesk.wire;

import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;

/** Somebody with a conversation in each of two inboxes, and everything about them that must not be seen. */
record Victim(long id, String email, String phone, String identifier, String source, long own, long mailed) {

    /** In every text that is theirs. */
    static final String SECRET = "victims-own-";

    static Victim of(Desk desk) {
        var word = Desk.word();
        var email = SECRET + word + "@example.com";
        var phone = Desk.phoneNumber();
        long id = desk.administrator()
                .post(desk.path("/contacts"))
                .json("""
                {"name": "%1$sname", "email": "%2$s", "phone_number": "%3$s", "identifier": "%1$s%4$s",
                 "custom_attributes": {"%1$skey": "x"}, "additional_attributes": {"city": "%1$scity"}}
                """.formatted(SECRET, email, phone, word))
                .send()
                .expect(200)
                .json()
                .at("/payload/contact/id")
                .asLong();
        desk.administrator()
                .post(desk.path("/contacts/" + id + "/labels"))
                .json("{\"labels\": [\"" + SECRET + "label\"]}")
                .send()
                .expect(200);
        var source = desk.administrator()
                .post(desk.path("/contacts/" + id + "/contact_inboxes"))
                .json("{\"inbox_id\": " + desk.api().id() + "}")
                .send()
                .expect(200)
                .json()
                .get("source_id")
                .asText();
        return new Victim(
                id,
                email,
                phone,
                SECRET + word,
                source,
                talk(desk, id, desk.api().id(), source),
                talk(desk, id, desk.email().id(), email));
    }

    private static long talk(Desk desk, long contact, long inbox, String source) {
        long talk = desk.administrator()
                .post(desk.path("/conversations"))
                .json("""
                {"contact_id": %d, "inbox_id": %d, "source_id": "%s"}""".formatted(contact, inbox, source))
                .send()
                .expect(200)
                .json()
                .get("id")
                .asLong();
        desk.administrator()
                .post(desk.path("/conversations/" + talk + "/messages"))
                .json("{\"content\": \"" + SECRET + "message\"}")
                .send()
                .expect(200);
        return talk;
    }

    /** Sends it and sees to it that the answer has nothing of a victim's but what was said. */
    static JsonNode shown(String said, Http.Request request) {
        var reply = request.send().expect(200).json();
        var text = reply.toString();
        for (var word : said.split("\"")) {
            if (word.startsWith(SECRET) || word.startsWith("+1")) {
                text = text.replace(word, "");
            }
        }
        assertFalse(text.contains(SECRET) || text.contains("+1555"), reply::toString);
        return reply;
    }
}
