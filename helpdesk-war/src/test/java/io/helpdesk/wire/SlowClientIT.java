package io.helpdesk.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Clients that send slowly or oddly cost nobody else anything, through every door. */
@Tag("every-server")
class SlowClientIT extends WireTest {

    /** More than any of the servers has threads for requests, where that is a number. */
    private static final int SOCKETS = 240;

    @Test
    void bodiesThatDoNotComeStopNobody() throws IOException {
        var desk = Desk.open(http());
        var requests = new ArrayList<>(Creates.requests(desk).values());
        try (var slow = new SlowClients()) {
            for (int i = 0; i < SOCKETS; i++) {
                slow.begin(http().base(), requests.get(i % requests.size()).get());
            }
            http().get("/health/live").send().expect(200);
            http().get("/health/ready").send().expect(200);
            desk.agent().get(desk.path("/conversations")).send().expect(200);
        }
        for (var request : requests) {
            Eventually.is(() -> request.get().send().status() < 300, () -> "the places are not given back");
        }
    }

    @TestFactory
    Stream<DynamicTest> whoIsUnknownIsAnsweredWithoutTheBody() {
        var desk = Desk.open(http());
        var expected = new LinkedHashMap<String, Map.Entry<Http.Request, Integer>>();
        expected.put("chatwoot application, no token", Map.entry(http().post(desk.path("/conversations")), 401));
        expected.put(
                "chatwoot application",
                Map.entry(http().with("api_access_token", "nobody").post(desk.path("/conversations")), 401));
        expected.put(
                "chatwoot client",
                Map.entry(http().post("/public/api/v1/inboxes/nobody/contacts/x/conversations"), 404));
        expected.put(
                "chatwoot client, a contact of nobody",
                Map.entry(http().patch("/public/api/v1/inboxes/" + desk.api().identifier() + "/contacts/x"), 404));
        expected.put(
                "chatwoot client, a new contact of no inbox",
                Map.entry(http().post("/public/api/v1/inboxes/nobody/contacts"), 404));
        expected.put(
                "platform",
                Map.entry(http().with("api_access_token", "nobody").post("/platform/api/v1/accounts"), 401));
        expected.put("libredesk, no key", Map.entry(http().post("/api/v1/conversations"), 403));
        expected.put(
                "libredesk",
                Map.entry(http().with("Authorization", "token nobody:nothing").post("/api/v1/conversations"), 401));
        expected.put("wassist, no key", Map.entry(http().post("/api/v1/conversations/"), 401));
        expected.put("wassist", Map.entry(http().with("X-API-Key", "nobody").post("/api/v1/conversations/"), 401));
        expected.put("whatsapp, a number of nobody", Map.entry(http().post("/webhooks/whatsapp/+19990000000"), 404));
        return expected.entrySet().stream()
                .map(door -> DynamicTest.dynamicTest(door.getKey(), () -> {
                    try (var slow = new SlowClients()) {
                        var request = door.getValue().getKey().header("Content-Type", "application/json");
                        var answer = SlowClients.answer(slow.begin(http().base(), request));
                        assertEquals(door.getValue().getValue(), RawHttp.status(answer), answer);
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> whatComesInPiecesIsReadWhole() {
        return Creates.requests(Desk.open(http())).entrySet().stream()
                .map(create -> DynamicTest.dynamicTest(create.getKey(), () -> {
                    var request = create.getValue().get();
                    try (var slow = new SlowClients()) {
                        var whole = slow.begin(http().base(), request, request.body().length);
                        for (int i = 0; i < request.body().length; i++) {
                            whole.getOutputStream().write(request.body()[i]);
                            if (i % 50 == 0) {
                                whole.getOutputStream().flush();
                                Thread.sleep(5);
                            }
                        }
                        whole.getOutputStream().flush();
                        assertOk(SlowClients.answer(whole));
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> anUpgradeNobodyKnowsIsIgnored() {
        return Creates.requests(Desk.open(http())).entrySet().stream()
                .flatMap(create -> Stream.of("nonsense", "h2c", "TLS/1.0")
                        .map(protocol -> DynamicTest.dynamicTest(create.getKey() + ", " + protocol, () -> {
                            var request = create.getValue().get();
                            try (var slow = new SlowClients()) {
                                var socket = slow.begin(
                                        http().base(),
                                        request,
                                        request.body().length,
                                        "Upgrade: " + protocol,
                                        "Connection: Upgrade");
                                socket.getOutputStream().write(request.body());
                                socket.getOutputStream().flush();
                                assertOk(SlowClients.answer(socket));
                            }
                        })));
    }

    /** A client that would like HTTP/2 and does not know how long its body will be. */
    @TestFactory
    Stream<DynamicTest> anUpgradeNobodyKnowsIsIgnoredWithChunksToo() {
        return Creates.requests(Desk.open(http())).entrySet().stream()
                .map(create -> DynamicTest.dynamicTest(create.getKey(), () -> {
                    var request = create.getValue().get();
                    try (var slow = new SlowClients()) {
                        var socket = slow.beginChunked(http().base(), request, "Upgrade: h2c", "Connection: Upgrade");
                        int half = request.body().length / 2;
                        SlowClients.chunk(socket, Arrays.copyOf(request.body(), half));
                        SlowClients.chunk(socket, Arrays.copyOfRange(request.body(), half, request.body().length));
                        SlowClients.chunk(socket, new byte[0]);
                        assertOk(SlowClients.answer(socket));
                    }
                }));
    }

    private static void assertOk(String answer) {
        int status = RawHttp.status(answer);
        assertTrue(status == 200 || status == 201, answer);
    }
}
