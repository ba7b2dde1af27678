package io.helpdesk.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server of models that speaks the protocol of agent-brain.md: it checks what it is asked, and answers what it is told to. */
final class ModelStandIn {

    static final String PATH = "/v1/chat/completions";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Queue<String> answers = new ConcurrentLinkedQueue<>();
    private final List<JsonNode> asked = new CopyOnWriteArrayList<>();
    private final List<String> wrong = new CopyOnWriteArrayList<>();

    /** The whole response to one request. */
    String answer(Receiver.Told told) {
        var request = told.json();
        asked.add(request);
        check(told, request);
        var next = answers.poll();
        return next == null ? json(200, "{\"choices\": []}") : next;
    }

    /** It says this next. */
    ModelStandIn says(String content) {
        return answers(
                "{\"choices\": [{\"index\": 0, \"finish_reason\": \"stop\", \"message\": {\"role\": \"assistant\", \"content\": "
                        + JsonText.quoted(content)
                        + "}}], \"usage\": {\"prompt_tokens\": 11, \"completion_tokens\": 7, \"total_tokens\": 18}}");
    }

    /** It wants these tools used next: id, name and arguments of each. */
    ModelStandIn calls(String... parts) {
        var calls = new ArrayList<String>();
        for (int at = 0; at < parts.length; at += 3) {
            calls.add("{\"id\": \"" + parts[at] + "\", \"type\": \"function\", \"function\": {\"name\": \""
                    + parts[at + 1] + "\", \"arguments\": " + JsonText.quoted(parts[at + 2]) + "}}");
        }
        return answers(
                "{\"choices\": [{\"index\": 0, \"finish_reason\": \"tool_calls\", \"message\": {\"role\": \"assistant\", "
                        + "\"content\": null, \"tool_calls\": [" + String.join(", ", calls) + "]}}]}");
    }

    ModelStandIn answers(String body) {
        answers.add(json(200, body));
        return this;
    }

    ModelStandIn fails(int status, String body, String... headers) {
        answers.add(json(status, body, headers));
        return this;
    }

    /** What it was asked, oldest first. */
    List<JsonNode> asked() {
        return List.copyOf(asked);
    }

    /** What was wrong with what it was asked. */
    List<String> wrong() {
        return List.copyOf(wrong);
    }

    static String json(int status, String body, String... headers) {
        var length = body.getBytes(StandardCharsets.UTF_8).length;
        return "HTTP/1.1 " + status + " X\r\nContent-Type: application/json\r\nContent-Length: " + length
                + "\r\nConnection: close\r\n"
                + String.join("", List.of(headers).stream().map(h -> h + "\r\n").toList())
                + "\r\n" + body;
    }

    private void check(Receiver.Told told, JsonNode request) {
        if (!"Bearer made-up-key".equals(told.header("Authorization"))) {
            wrong.add("no key");
        }
        if (request.path("model").asText().isEmpty() || request.has("stream")) {
            wrong.add("model or stream: " + request);
        }
        if (request.has("tools") && request.get("tools").isEmpty()) {
            wrong.add("empty tools");
        }
        for (var tool : request.path("tools")) {
            if (!tool.at("/function/name").asText().matches("[A-Za-z0-9_-]{1,64}")
                    || !tool.at("/function/parameters/type").asText().equals("object")) {
                wrong.add("tool: " + tool);
            }
        }
        var open = new HashSet<String>();
        for (var message : request.path("messages")) {
            var role = message.path("role").asText();
            if (!role.equals("tool") && !open.isEmpty()) {
                wrong.add("calls without results: " + open);
            }
            for (var call : message.path("tool_calls")) {
                open.add(call.path("id").asText());
            }
            if (role.equals("tool") && !open.remove(message.path("tool_call_id").asText())) {
                wrong.add("a result without a call: " + message);
            }
            if (!List.of("system", "user", "assistant", "tool").contains(role)) {
                wrong.add("role: " + message);
            }
        }
        if (!open.isEmpty()) {
            wrong.add("calls without results: " + open);
        }
    }
}
