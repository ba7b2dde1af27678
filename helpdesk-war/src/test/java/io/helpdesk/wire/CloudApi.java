package io.helpdesk.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;

/**
 * Stands in for WhatsApp's Cloud API (whatsapp-cloud): one for all tests of a virtual machine, as servers are told its address when they start.
 * Each number has a token of its own. What it is asked to send is held against the published shapes; what is wrong with it is what it answers, and
 * {@link #faults} keeps. How it answers a number's requests is said by {@link #answering}.
 */
public final class CloudApi {

    /** By which it signs its calls. */
    public static final String APP_SECRET = "made-up-app-secret";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final CloudApi SHARED = new CloudApi();
    private static final String VERSION = "/v23.0/";

    private final HttpServer server;
    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private final Map<String, List<JsonNode>> sent = new ConcurrentHashMap<>();
    private final Map<String, List<JsonNode>> signals = new ConcurrentHashMap<>();
    private final Map<String, Function<JsonNode, Answer>> answers = new ConcurrentHashMap<>();
    private final Map<String, Answer> others = new ConcurrentHashMap<>();
    private final Map<String, byte[]> files = new ConcurrentHashMap<>();
    private final Set<String> moved = ConcurrentHashMap.newKeySet();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<String> faults = new CopyOnWriteArrayList<>();

    /**
     * An answer.
     *
     * @param body null to hang up without one
     */
    public record Answer(int status, Map<String, ?> body) {

        /** A refusal by its code (whatsapp-cloud 3). */
        static Answer error(int status, int code, String title) {
            return new Answer(
                    status,
                    Map.of(
                            "error",
                            Map.of(
                                    "message",
                                    "(#" + code + ") " + title,
                                    "type",
                                    "OAuthException",
                                    "code",
                                    code,
                                    "error_data",
                                    Map.of("messaging_product", "whatsapp", "details", "details of " + code),
                                    "fbtrace_id",
                                    "A")));
        }

        /** No answer at all. */
        static Answer none() {
            return new Answer(0, null);
        }
    }

    private CloudApi() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newCachedThreadPool(task -> {
            var thread = new Thread(task, "cloud-api");
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/", this::handle);
        server.start();
    }

    public static CloudApi shared() {
        return SHARED;
    }

    /** What servers are told as {@code helpdesk.whatsapp.url}. */
    public String base() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** A number that it knows by this token. */
    String number() {
        var id = "1" + Math.abs(UUID.randomUUID().getMostSignificantBits() % 1_000_000_000_000L);
        tokens.put(id, "token-of-" + id);
        return id;
    }

    /** The token that it takes for this number, until {@link #renew}. */
    String token(String number) {
        return tokens.get(number);
    }

    /** The old token is good for nothing any more. */
    void renew(String number, String token) {
        tokens.put(number, token);
    }

    /** How requests to send of this number are answered; null for as ever. */
    void answering(String number, Function<JsonNode, Answer> how) {
        if (how == null) {
            answers.remove(number);
        } else {
            answers.put(number, how);
        }
    }

    /** What is answered at this path, whoever asks. */
    void at(String methodAndPath, Map<String, ?> body) {
        others.put(methodAndPath, new Answer(200, body));
    }

    /** @return its id */
    String keep(byte[] file) {
        var id = "9" + Math.abs(UUID.randomUUID().getMostSignificantBits() % 1_000_000_000_000L);
        files.put(id, file);
        return id;
    }

    /** The file is somewhere else than its address says, which leads there. */
    void move(String id) {
        moved.add(id);
    }

    byte[] file(String id) {
        return files.get(id);
    }

    /** What it has taken for this number, in order. */
    List<JsonNode> sent(String number) {
        return List.copyOf(sent.getOrDefault(number, List.of()));
    }

    /** Read receipts and typing. */
    List<JsonNode> signals(String number) {
        return List.copyOf(signals.getOrDefault(number, List.of()));
    }

    /** Methods and paths that were asked for, without the version. */
    List<String> asked() {
        return List.copyOf(asked);
    }

    /** What was wrong with requests. */
    List<String> faults(String number) {
        return faults.stream().filter(fault -> fault.startsWith(number + " ")).toList();
    }

    static String sign(byte[] body, String secret) {
        return "sha256=" + Hmac.hex(secret, "", body);
    }

    /** The id under which it knows what it was asked to send. */
    static String wamid(JsonNode request) {
        return "wamid."
                + UUID.nameUUIDFromBytes(request.toString().getBytes(StandardCharsets.UTF_8))
                        .toString()
                        .replace("-", "")
                        .toUpperCase(java.util.Locale.ROOT);
    }

    private void handle(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        var body = exchange.getRequestBody().readAllBytes();
        if (path.startsWith("/files/")) {
            file(exchange, path.substring("/files/".length()));
            return;
        }
        if (path.startsWith("/moved/")) {
            exchange.getResponseHeaders().add("Location", "../files/" + path.substring("/moved/".length()));
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
            return;
        }
        if (!path.startsWith(VERSION)) {
            answer(exchange, Answer.error(400, 2500, "Unknown path components"));
            return;
        }
        var rest = path.substring(VERSION.length());
        var call = exchange.getRequestMethod() + " " + rest;
        asked.add(call);
        var number = rest.replaceFirst("/.*", "");
        var token = tokens.get(number);
        var shown = exchange.getRequestHeaders().getFirst("Authorization");
        if (token != null && !("Bearer " + token).equals(shown)) {
            answer(exchange, Answer.error(401, 190, "Invalid OAuth access token"));
        } else if (call.equals("POST " + number + "/messages")) {
            messages(exchange, number, JSON.readTree(body));
        } else if (call.equals("POST " + number + "/media")) {
            answer(exchange, new Answer(200, Map.of("id", keep(body))));
        } else if (others.containsKey(call)) {
            answer(exchange, others.get(call));
        } else if (files.containsKey(rest)) {
            answer(
                    exchange,
                    new Answer(
                            200,
                            Map.of(
                                    "id",
                                    rest,
                                    "url",
                                    base() + (moved.contains(rest) ? "/moved/" : "/files/") + rest,
                                    "file_size",
                                    files.get(rest).length,
                                    "messaging_product",
                                    "whatsapp")));
        } else {
            answer(exchange, Answer.error(400, 100, "Unsupported request"));
        }
    }

    private void file(HttpExchange exchange, String id) throws IOException {
        try (exchange) {
            var bytes = files.get(id);
            boolean known = bytes != null && tokens.containsValue(bearer(exchange));
            exchange.sendResponseHeaders(known ? 200 : 404, known ? bytes.length : -1);
            if (known) {
                exchange.getResponseBody().write(bytes);
            }
        }
    }

    private static String bearer(HttpExchange exchange) {
        return String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"))
                .replaceFirst("^Bearer ", "");
    }

    private void messages(HttpExchange exchange, String number, JsonNode request) throws IOException {
        if ("read".equals(request.path("status").asText())) {
            signals.computeIfAbsent(number, none -> new CopyOnWriteArrayList<>())
                    .add(request);
            answer(exchange, new Answer(200, Map.of("success", true)));
            return;
        }
        var wrong = CloudApiShapes.wrong(request);
        if (wrong != null) {
            faults.add(number + " " + wrong + " " + request);
            answer(exchange, Answer.error(400, 100, wrong));
            return;
        }
        var how = answers.get(number);
        var special = how == null ? null : how.apply(request);
        if (special == null || special.status() == 200 || special.body() == null) {
            sent.computeIfAbsent(number, none -> new CopyOnWriteArrayList<>()).add(request);
        }
        answer(exchange, special == null ? taken(request, request.get("to").asText()) : special);
    }

    static Answer taken(JsonNode request, String waId) {
        return new Answer(
                200,
                Map.of(
                        "messaging_product",
                        "whatsapp",
                        "contacts",
                        List.of(Map.of("input", request.get("to").asText(), "wa_id", waId)),
                        "messages",
                        List.of(Map.of("id", wamid(request)))));
    }

    private static void answer(HttpExchange exchange, Answer answer) throws IOException {
        if (answer.body() == null) {
            // the connection ends in the middle
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, 1000);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
            exchange.close();
            return;
        }
        try (exchange) {
            var bytes = bytes(answer.body());
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(answer.status(), bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private static byte[] bytes(Object value) {
        try {
            return JSON.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    // ---- what it brings

    /** A call for this number, with this in it: {@code messages}, {@code contacts}, {@code statuses}. */
    static byte[] call(String phoneNumberId, String shownNumber, Map<String, ?> content) {
        var value = new LinkedHashMap<String, Object>();
        value.put("messaging_product", "whatsapp");
        value.put("metadata", Map.of("display_phone_number", shownNumber, "phone_number_id", phoneNumberId));
        value.putAll(content);
        return bytes(Map.of(
                "object",
                "whatsapp_business_account",
                "entry",
                List.of(Map.of("id", "2", "changes", List.of(Map.of("field", "messages", "value", value))))));
    }
}
