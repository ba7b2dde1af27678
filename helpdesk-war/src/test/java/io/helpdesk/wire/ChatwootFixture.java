package io.helpdesk.wire;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The cast of the contract's test vectors (chatwoot-application 9): U, an agent of the first Api inbox but not of the
 * second; A, an administrator; B, a bot linked to the first inbox; a contact who has a source id there.
 */
final class ChatwootFixture {

    final Desk desk;
    final Http agent;
    final Http admin;
    final long inbox;
    final long closedInbox;
    final long contact;
    final String source;

    private ChatwootFixture(Desk desk) {
        this.desk = desk;
        agent = desk.agent();
        admin = desk.administrator();
        inbox = desk.api().id();
        closedInbox = inbox("Closed", "");
        contact = desk.contact("Cleo Example");
        source = session(contact, inbox);
    }

    static ChatwootFixture open(Http http) {
        return new ChatwootFixture(Desk.open(http));
    }

    /**
     * Another Api inbox, of which no agent is a member.
     *
     * @param more further fields, each after a comma
     */
    long inbox(String name, String more) {
        return admin.post(desk.path("/inboxes"))
                .json("{\"name\": \"" + name + "\", \"channel\": {\"type\": \"api\"}" + more + "}")
                .send()
                .expect(200)
                .json()
                .get("id")
                .asLong();
    }

    /** A session of the contact in the inbox; the answer is its source id. */
    String session(long contactId, long inboxId) {
        var word = Desk.word();
        admin.post(desk.path("/contacts/" + contactId + "/contact_inboxes"))
                .json("{\"inbox_id\": " + inboxId + ", \"source_id\": \"" + word + "\"}")
                .send()
                .expect(200);
        return word;
    }

    /** A bot of the account, linked to the inbox; its client. */
    Http bot(long inboxId) {
        var bot = desk.platform()
                .post("/platform/api/v1/agent_bots")
                .json("{\"name\": \"Robo Example\", \"account_id\": " + desk.account() + "}")
                .send()
                .expect(200)
                .json();
        admin.post(desk.path("/inboxes/" + inboxId + "/set_agent_bot"))
                .json("{\"agent_bot\": " + bot.get("id").asLong() + "}")
                .send()
                .expect(200);
        return desk.visitor().with("api_access_token", bot.get("access_token").asText());
    }

    Http.Request create(Http who) {
        return who.post(desk.path("/conversations"));
    }

    /** A conversation of the contact, opened by its source id; more are further fields, each after a comma. */
    JsonNode conversation(String more) {
        return create(admin)
                .json("{\"source_id\": \"" + source + "\"" + more + "}")
                .send()
                .expect(200)
                .json();
    }

    /** A conversation of a contact that nobody else talks to. */
    JsonNode ownConversation(String more) {
        var own = session(desk.contact("Fay Example"), inbox);
        return create(admin)
                .json("{\"source_id\": \"" + own + "\"" + more + "}")
                .send()
                .expect(200)
                .json();
    }

    JsonNode show(long conversation) {
        return admin.get(in(conversation, "")).send().expect(200).json();
    }

    /** A team of the account, without auto-assignment unless asked for. */
    long team(String more) {
        return admin.post(desk.path("/teams"))
                .json("{\"name\": \"" + Desk.word() + "\", \"allow_auto_assign\": false" + more + "}")
                .send()
                .expect(200)
                .json()
                .get("id")
                .asLong();
    }

    /** A path below a conversation. */
    String in(long conversation, String rest) {
        return desk.path("/conversations/" + conversation + rest);
    }

    JsonNode message(long conversation, String json) {
        return admin.post(in(conversation, "/messages"))
                .json(json)
                .send()
                .expect(200)
                .json();
    }

    /** A conversation that is open; its number. */
    long open() {
        return conversation("").get("id").asLong();
    }

    Http.Reply post(Http who, long conversation, String action, String json) {
        return who.post(in(conversation, action)).json(json).send();
    }

    /** What the newest activity says; null if there is none. */
    String activity(long conversation) {
        String newest = null;
        for (var message : admin.get(in(conversation, "/messages"))
                .send()
                .expect(200)
                .json()
                .get("payload")) {
            newest = message.get("message_type").asInt() == 2
                    ? message.get("content").asText()
                    : newest;
        }
        return newest;
    }
}
