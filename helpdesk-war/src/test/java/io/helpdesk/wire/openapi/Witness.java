package io.helpdesk.wire.openapi;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import io.helpdesk.web.RequestId;
import io.helpdesk.web.frontdesk.RawRequest;
import io.helpdesk.wire.Http;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Sees every exchange of the wire tests, and has a test fail that was answered otherwise than the documents say: another status,
 * another type, a key too many or too few; or that was served what no document has. What was asked is looked at where it was
 * answered with success. It is Payara Micro that is looked at. While exchanges are recorded, which is done where the documents do not say everything yet, nothing fails.
 */
public final class Witness {

    /** That tests ask for monstrous things is no reason to read them less. */
    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNumberLength(Integer.MAX_VALUE)
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNestingDepth(Integer.MAX_VALUE)
                    .build())
            .build());

    /** Others answer now and then in words of their own, before the application is asked. */
    private static final boolean SERVER_IS_SILENT =
            System.getProperty("helpdesk.test.server", "payara-micro").equals("payara-micro");

    private static final Set<String> SEEN = Set.of("GET", "PUT", "POST", "PATCH", "DELETE");

    /** Names that tests make up to see them passed over. */
    private static final Set<String> MADE_UP = Set.of("a", "x", "odd", "unknown", "anything", "identified");

    private Witness() {}

    /**
     * An exchange is over.
     *
     * @param described whether the test keeps to what is described when it asks; what it is answered is described in any case
     */
    public static void saw(URI base, Http.Request request, Http.Reply reply, boolean described) {
        if (!SERVER_IS_SILENT || reply.header(RequestId.HEADER) == null) {
            // it may be in the server's own words, as where there is no application
            return;
        }
        var target = request.target()
                .substring(Optional.ofNullable(base.getRawPath()).orElse("").length());
        var path = target.replaceFirst("[?;].*", "");
        var raw = new RawRequest(request.method(), path, name -> header(request, name), cookies(request));
        var mounted = Wires.mounted(raw);
        if (!SEEN.contains(request.method()) || path.contains("..")) {
            return;
        }
        var operation = Descriptions.of(request.method(), mounted.orElse(path));
        if (Recorder.ON) {
            Recorder.keep(operation, mounted.orElse(path), request, reply);
            return;
        }
        var differences = new ArrayList<String>();
        if (operation.isEmpty()) {
            if (mounted.isPresent() && reply.status() < 300) {
                differences.add("was served, and no document has it");
            }
        } else {
            answer(operation.get(), reply, differences);
            if (described && reply.status() < 300) {
                question(operation.get(), target, request, differences);
            }
        }
        if (!differences.isEmpty()) {
            throw new AssertionError(operation.map(Described::toString).orElse(request.method() + " " + path)
                    + " differs from its document (docs/openapi.md):\n  " + String.join("\n  ", differences)
                    + "\nasked " + new String(request.body(), StandardCharsets.UTF_8) + "\nanswered " + reply);
        }
    }

    private static void answer(Described operation, Http.Reply reply, List<String> differences) {
        var answer = operation.answer(reply.status());
        if (answer.isEmpty()) {
            differences.add("has no answer " + reply.status());
            return;
        }
        var content = answer.get().path("content");
        if (reply.body().length == 0) {
            if (reply.status() < 300
                    && content.has("application/json")
                    && !answer.get().has("x-may-be-empty")) {
                differences.add("answered nothing with " + reply.status());
            }
            return;
        }
        var type = Optional.ofNullable(reply.header("Content-Type")).orElse("").replaceFirst("\\s*;.*", "");
        if (!content.has(type) && !content.has("*/*")) {
            differences.add("has no answer " + reply.status() + " of " + type);
        } else if (type.equals("application/json")) {
            operation.answerSchema(answer.get()).ifPresent(schema -> {
                var json = parsed(reply.body());
                json.ifPresentOrElse(
                        node -> errors(schema, node).forEach(error -> differences.add("answer: " + error)),
                        () -> differences.add("answered no JSON"));
            });
        }
    }

    private static void question(Described operation, String target, Http.Request request, List<String> differences) {
        var fields = operation.fieldNames();
        var known = operation.queryNames();
        known.addAll(fields);
        for (var name : queryNames(target)) {
            if (!known.contains(name) && !MADE_UP.contains(name)) {
                differences.add("has no query parameter " + name);
            }
        }
        var type = Optional.ofNullable(header(request, "Content-Type")).orElse("");
        if (type.startsWith("application/json")) {
            parsed(request.body()).filter(JsonNode::isContainerNode).ifPresent(body -> {
                var schema = operation.bodySchema();
                if (schema.isPresent()) {
                    errors(schema.get(), body).forEach(error -> differences.add("question: " + error));
                } else if (!body.isEmpty()) {
                    differences.add("takes no JSON");
                }
            });
        }
    }

    private static List<String> errors(Schema schema, JsonNode node) {
        return schema.validate(node).stream()
                .filter(error -> error.getProperty() == null || !MADE_UP.contains(error.getProperty()))
                .map(Error::toString)
                .toList();
    }

    private static Optional<JsonNode> parsed(byte[] body) {
        try {
            return Optional.ofNullable(JSON.readTree(body));
        } catch (JsonProcessingException broken) {
            return Optional.empty();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> queryNames(String target) {
        int mark = target.indexOf('?');
        if (mark < 0) {
            return List.of();
        }
        var names = new ArrayList<String>();
        for (var pair : target.substring(mark + 1).split("&")) {
            try {
                var name = URLDecoder.decode(pair.replaceFirst("=.*", ""), StandardCharsets.UTF_8);
                if (!name.isEmpty()) {
                    names.add(name);
                }
            } catch (IllegalArgumentException malformed) {
                // of a test of just that
            }
        }
        return names;
    }

    private static String header(Http.Request request, String name) {
        return request.headers().entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    private static Set<String> cookies(Http.Request request) {
        var names = new HashSet<String>();
        for (var pair :
                Optional.ofNullable(header(request, "Cookie")).orElse("").split(";")) {
            names.add(pair.strip().replaceFirst("=.*", ""));
        }
        return names;
    }
}
