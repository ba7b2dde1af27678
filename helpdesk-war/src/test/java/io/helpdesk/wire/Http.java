package io.helpdesk.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.helpdesk.wire.openapi.Witness;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A client that sends what it is told: paths are raw (percent signs, double and trailing slashes stay), no header is
 * added but those of HTTP itself, no redirect is followed, every answer is returned. Each exchange is held against the OpenAPI
 * documents ({@link Witness}).
 *
 * <pre>{@code
 * var reply = http.post("/api/v1/accounts/1/conversations").header("api_access_token", token)
 *         .json("{\"inbox_id\": 1}").send().expect(200);
 * }</pre>
 */
public final class Http {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    private final String base;
    private final List<String> always;

    private Http(String base, List<String> always) {
        this.base = base;
        this.always = always;
    }

    /** A client of everything below this address, which carries the context root. */
    public static Http at(URI base) {
        return new Http(base.toString().replaceFirst("/+$", ""), List.of());
    }

    /** The same client sending this header with each request: a credential, mostly. */
    public Http with(String header, String value) {
        var more = new ArrayList<>(always);
        more.add(header);
        more.add(value);
        return new Http(base, more);
    }

    public Request get(String path) {
        return method("GET", path);
    }

    public Request post(String path) {
        return method("POST", path);
    }

    public Request put(String path) {
        return method("PUT", path);
    }

    public Request patch(String path) {
        return method("PATCH", path);
    }

    public Request delete(String path) {
        return method("DELETE", path);
    }

    /** The address that all paths are below, without a slash at its end. */
    public URI base() {
        return URI.create(base);
    }

    /** @param path below the base address, from its slash on, query included, sent as it is */
    public Request method(String method, String path) {
        return new Request(method, URI.create(base + path));
    }

    /** One request being put together. */
    public final class Request {

        private final String method;
        private final HttpRequest.Builder builder;
        private byte[] body;
        private boolean described = true;

        private Request(String method, URI uri) {
            this.method = method;
            this.builder = HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(60));
            for (int i = 0; i < always.size(); i += 2) {
                builder.header(always.get(i), always.get(i + 1));
            }
        }

        public Request header(String name, String value) {
            builder.header(name, value);
            return this;
        }

        public Request basic(String user, String password) {
            var pair = (user + ":" + password).getBytes(UTF_8);
            return header(
                    "Authorization", "Basic " + java.util.Base64.getEncoder().encodeToString(pair));
        }

        /** Sends the text as {@code application/json}, whether it is JSON or not. */
        public Request json(String text) {
            return body("application/json", text.getBytes(UTF_8));
        }

        public Request json(JsonNode node) {
            return json(node.toString());
        }

        /** Sends {@code application/x-www-form-urlencoded}. */
        public Request form(Map<String, String> fields) {
            return body(
                    "application/x-www-form-urlencoded",
                    fields.entrySet().stream()
                            .map(field -> URLEncoder.encode(field.getKey(), UTF_8) + "="
                                    + URLEncoder.encode(field.getValue(), UTF_8))
                            .collect(Collectors.joining("&"))
                            .getBytes(UTF_8));
        }

        public Request multipart(Multipart multipart) {
            return body(multipart.contentType(), multipart.bytes());
        }

        /** @param contentType null for none */
        public Request body(String contentType, byte[] bytes) {
            if (contentType != null) {
                header("Content-Type", contentType);
            }
            body = bytes;
            return this;
        }

        /** Says that it is none that the OpenAPI documents describe, though it may be answered with success. */
        public Request undescribed() {
            described = false;
            return this;
        }

        public String method() {
            return method;
        }

        /** Path and query as they go over the wire. */
        public String target() {
            var uri = builder.copy().build().uri();
            return uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
        }

        /** Those set by the caller; a client adds its own. */
        public Map<String, String> headers() {
            var headers = new LinkedHashMap<String, String>();
            builder.copy()
                    .build()
                    .headers()
                    .map()
                    .forEach((name, values) -> headers.put(name, String.join(", ", values)));
            return headers;
        }

        /** Empty for none. */
        public byte[] body() {
            return body == null ? new byte[0] : body;
        }

        /**
         * Sends it again after a second as often as it is shed, twenty times at most: it was never begun (docs/adr/0021-admission.md).
         * Of many at once a server that has just started sheds some.
         */
        public Reply sendUntilLetIn() throws InterruptedException {
            var reply = send();
            for (int again = 0; again < 20 && reply.status() == 503; again++) {
                Thread.sleep(1_000);
                reply = send();
            }
            return reply;
        }

        public Reply send() {
            builder.method(
                    method,
                    body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofByteArray(body));
            var request = builder.build();
            try {
                var response = CLIENT.send(request, HttpResponse.BodyHandlers.ofByteArray());
                var reply = new Reply(
                        method + " " + request.uri(),
                        response.statusCode(),
                        response.headers().map(),
                        response.body());
                Witness.saw(URI.create(base), this, reply, described);
                return reply;
            } catch (IOException e) {
                throw new UncheckedIOException(method + " " + request.uri() + " was not answered: " + e, e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    /** What came back. */
    public record Reply(String request, int status, Map<String, List<String>> headers, byte[] body) {

        /** @return this, for the next word of the sentence */
        public Reply expect(int expected) {
            if (status != expected) {
                throw new AssertionError(request + ": expected " + expected + ", got " + this);
            }
            return this;
        }

        /** @return this, if the status is one of success */
        public Reply ok() {
            if (status < 200 || status > 299) {
                throw new AssertionError(request + ": expected success, got " + this);
            }
            return this;
        }

        public String text() {
            return new String(body, UTF_8);
        }

        public JsonNode json() {
            try {
                return MAPPER.readTree(body);
            } catch (JsonProcessingException e) {
                throw new AssertionError(request + ": not JSON: " + this, e);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** The first value, or null. */
        public String header(String name) {
            return headers.entrySet().stream()
                    .filter(header -> header.getKey().equalsIgnoreCase(name))
                    .map(header -> header.getValue().get(0))
                    .findFirst()
                    .orElse(null);
        }

        /** Whole document: keys in this order, types, nulls; see {@link JsonShape}. */
        public Reply matches(String shape) {
            JsonShape.assertMatches(shape, json());
            return this;
        }

        @Override
        public String toString() {
            return status + " " + headers + "\n" + text();
        }
    }
}
