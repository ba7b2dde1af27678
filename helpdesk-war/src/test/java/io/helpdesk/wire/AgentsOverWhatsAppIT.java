package io.helpdesk.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.helpdesk.wire.CloudApi.Answer;
import io.helpdesk.wire.postgres.Postgres;
import io.helpdesk.wire.server.ServerProcess;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** From WhatsApp's call to the agent and back out over the Cloud API, on two nodes (whatsapp-cloud, wassist 8.5, agent-brain). */
@Tag("own-server")
class AgentsOverWhatsAppIT {

    private static final CloudApi API = CloudApi.shared();
    private static final int PEOPLE = 8;
    private static final int MESSAGES = 3;

    /** Each such answer of the provider is lost on its way. */
    private static final int LOST = 4;

    private static Postgres postgres;
    private static Receiver receiver;
    private static List<ServerProcess> nodes;
    private static ModelStandIn model;

    private WhatsAppDesk the;
    private WhatsAppDesk other;

    @BeforeAll
    static void start() {
        postgres = Postgres.start("agents-whatsapp");
        model = new ModelStandIn();
        receiver = Receiver.open()
                .answering(told -> told.path().equals(ModelStandIn.PATH)
                        ? model.answer(told)
                        : ModelStandIn.json(
                                200,
                                "{\"content\": \"Re: "
                                        + told.json().get("message").asText() + "\"}"));
        nodes = List.of(node("agents-whatsapp-a"), node("agents-whatsapp-b"));
        CompletableFuture.allOf(nodes.stream()
                        .map(node -> CompletableFuture.runAsync(node::start))
                        .toArray(CompletableFuture<?>[]::new))
                .join();
    }

    private static ServerProcess node(String name) {
        return ServerProcess.named(name)
                .with("helpdesk.platform.token", Server.PLATFORM_TOKEN)
                .with("helpdesk.webhooks.allow.private", "true")
                .with("helpdesk.agents.url", receiver.url("/v1"))
                .with("helpdesk.agents.key", "made-up-key")
                .with("helpdesk.agents.model", "made-up-model")
                .with("helpdesk.database.url", postgres.url())
                .with("helpdesk.database.user", postgres.user())
                .with("helpdesk.database.password", postgres.password());
    }

    @AfterAll
    static void stop() {
        nodes.forEach(ServerProcess::close);
        receiver.close();
        postgres.close();
    }

    @BeforeEach
    void open() {
        the = WhatsAppDesk.open(Http.at(nodes.get(0).base()));
        other = the.at(Http.at(nodes.get(1).base()));
    }

    private void connect(String path, String agent) {
        var made = the.desk
                .wassist()
                .post("/api/v1/agents/" + path)
                .json(agent)
                .send()
                .expect(201)
                .json()
                .get("id")
                .asText();
        the.desk
                .wassist()
                .post("/api/v1/phone-numbers/" + the.number.substring(1) + "/connect-agent/")
                .json("{\"agentId\": \"" + made + "\"}")
                .send()
                .expect(200);
    }

    private static Map<String, Object> text(String from, String said) {
        return WhatsAppDesk.message(from, "wamid.A" + Desk.word(), "text", Map.of("body", said));
    }

    private List<String> sentTo(String from) {
        return the.sentTo(from).stream()
                .map(request -> request.at("/text/body").asText())
                .toList();
    }

    private void sent(String from, String... texts) {
        Eventually.is(
                () -> sentTo(from).equals(List.of(texts)),
                () -> sentTo(from) + "\nfaults: " + API.faults(the.phoneNumberId));
    }

    @Test
    void anAgentOutsideIsToldWhoWroteAndWhatWasSaidBefore() {
        connect("byoa/", "{\"webhookUrl\": \"" + receiver.url("/talk") + "\"}");
        var from = Desk.phoneNumber().substring(1);
        the.write(from, text(from, "Where is it?"));
        sent(from, "Re: Where is it?");
        other.write(from, text(from, "And when?"));
        sent(from, "Re: Where is it?", "Re: And when?");
        var asked = receiver.at("/talk");
        assertEquals(2, asked.size());
        assertEquals("+" + from, asked.get(0).json().get("phone_number").asText());
        assertEquals(0, asked.get(0).json().get("history").size());
        var history = asked.get(1).json().get("history");
        assertEquals(2, history.size());
        assertEquals("user", history.at("/0/role").asText());
        assertEquals("Where is it?", history.at("/0/content").asText());
        assertEquals("assistant", history.at("/1/role").asText());
        assertEquals("Re: Where is it?", history.at("/1/content").asText());
        long talk = the.talkWith(from);
        // in the order of keys, of which each node has its own (docs/operate.md)
        assertEquals(
                List.of("And when?", "Re: And when?", "Re: Where is it?", "Where is it?"),
                said(talk).stream()
                        .map(message -> message.get("content").asText())
                        .sorted()
                        .toList());
        var first = the.sentTo(from).get(0);
        other.tell(WhatsAppDesk.status(
                CloudApi.wamid(first),
                "read",
                first.get("biz_opaque_callback_data").asText(),
                Map.of()));
        Eventually.is(
                () -> said(talk).get(1).get("status").asText().equals("read"),
                () -> the.in(talk).toString());
    }

    @Test
    void aModelReadsWhatWasSaidBefore() {
        connect("", "{\"name\": \"Order desk\", \"systemPrompt\": \"You help with orders.\"}");
        var from = Desk.phoneNumber().substring(1);
        model.says("It is in Leeds.").says("Tomorrow.");
        the.write(from, text(from, "Where is it?"));
        sent(from, "It is in Leeds.");
        other.write(from, text(from, "And when?"));
        sent(from, "It is in Leeds.", "Tomorrow.");
        JsonShape.assertMatches("""
                [{'role': 'system', 'content': 'You help with orders.'}, {'role': 'user', 'content': 'Where is it?'},
                 {'role': 'assistant', 'content': 'It is in Leeds.'}, {'role': 'user', 'content': 'And when?'}]
                """, model.asked().get(1).get("messages"));
        assertEquals(List.of(), model.wrong());
    }

    /** Calls come twice and to either node, and answers of the provider are lost: each message is answered once, in its order. */
    @Test
    void eachAnswerLeavesOnceAlthoughTheProvidersAnswersAreLost() {
        connect("byoa/", "{\"webhookUrl\": \"" + receiver.url("/lossy") + "\"}");
        var requests = new AtomicInteger();
        API.answering(the.phoneNumberId, request -> requests.incrementAndGet() % LOST == 0 ? Answer.none() : null);
        var people = IntStream.range(0, PEOPLE)
                .mapToObj(any -> Desk.phoneNumber().substring(1))
                .toList();
        for (int message = 0; message < MESSAGES; message++) {
            for (int at = 0; at < PEOPLE; at++) {
                var from = people.get(at);
                var written = text(from, at + "." + message);
                var first = (message + at) % 2 == 0 ? the : other;
                first.write(from, written);
                (first == the ? other : the).write(from, written);
            }
        }
        Eventually.is(
                () -> {
                    tellOfAll();
                    return people.stream()
                            .allMatch(from -> the.sentTo(from).size() >= MESSAGES && allNamed(the.talkWith(from)));
                },
                () -> people.stream().map(this::sentTo).toList().toString());
        for (int at = 0; at < PEOPLE; at++) {
            int which = at;
            assertEquals(
                    IntStream.range(0, MESSAGES)
                            .mapToObj(message -> "Re: " + which + "." + message)
                            .toList(),
                    sentTo(people.get(at)));
        }
        var names = API.sent(the.phoneNumberId).stream()
                .map(request -> request.get("biz_opaque_callback_data").asText())
                .toList();
        assertEquals(PEOPLE * MESSAGES, new HashSet<>(names).size());
        assertTrue(requests.get() >= LOST, "some were lost");
        API.answering(the.phoneNumberId, null);
    }

    /** Late, twice, and without order. */
    private void tellOfAll() {
        var statuses = new ArrayList<Map<String, ?>>();
        for (JsonNode request : API.sent(the.phoneNumberId)) {
            for (var status : List.of("delivered", "sent")) {
                statuses.add(WhatsAppDesk.status(
                        CloudApi.wamid(request),
                        status,
                        request.get("biz_opaque_callback_data").asText(),
                        Map.of()));
            }
        }
        if (!statuses.isEmpty()) {
            other.bring(Map.of("statuses", statuses)).expect(200);
        }
        pause();
    }

    private boolean allNamed(long talk) {
        return said(talk).stream().allMatch(message -> message.get("source_id").isTextual());
    }

    /** Without what happened to the conversation. */
    private List<JsonNode> said(long talk) {
        return the.in(talk).stream()
                .filter(message -> message.get("message_type").asInt() <= 1)
                .toList();
    }

    private static void pause() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
