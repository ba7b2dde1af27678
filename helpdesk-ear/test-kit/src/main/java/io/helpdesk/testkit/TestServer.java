package io.helpdesk.testkit;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Collection;
import java.util.function.Supplier;

/** A server with a helpdesk, and what only its operator may ask of it. */
final class TestServer {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

    /** What Arquillian has deployed last: where the helpdesk is in it, or a failure that says that it is not. Null for nothing. */
    private static Supplier<TestServer> deployed;

    private static TestServer alone;

    private final URI base;

    private TestServer(URI base) {
        this.base = base;
    }

    /**
     * The one on which Arquillian has deployed last, or else one with the helpdesk and nothing else.
     *
     * @throws IllegalStateException if there is no helpdesk in what was deployed
     */
    static synchronized TestServer current() {
        return deployed == null ? alone() : deployed.get();
    }

    /**
     * Arquillian has deployed something.
     *
     * @param candidates where the helpdesk may be
     */
    static synchronized void deployedAt(Collection<URI> candidates) {
        var found = candidates.stream().filter(TestServer::isDesk).findFirst().map(TestServer::new);
        deployed = () -> found.orElseThrow(
                () -> new IllegalStateException("Arquillian has deployed something, but no helpdesk" + " answers at "
                        + candidates + ": deploy HelpdeskArchive.war(...) or HelpdeskArchive.ear(...)"));
    }

    static synchronized void undeployed() {
        deployed = null;
    }

    /** Payara Micro, started when it is asked for first. */
    private static TestServer alone() {
        if (alone == null) {
            alone = new TestServer(
                    PayaraMicro.deploying(HelpdeskArchive.war(), "/").start().base());
        }
        return alone;
    }

    /** Without a slash at its end. */
    URI base() {
        return base;
    }

    /** @throws IllegalStateException with what the server said, for everything but 200 */
    JsonObject platform(String path, JsonObject body) {
        var request = HttpRequest.newBuilder(at("/platform/api/v1" + path))
                .header("api-access-token", TestSettings.platformToken())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.toString()));
        return json(
                answered(
                        request,
                        "a helpdesk that was not deployed from HelpdeskArchive needs the settings of TestSettings.properties()"));
    }

    /** @param by an ISO 8601 duration; null only asks */
    JsonObject clock(Duration by) {
        var request = HttpRequest.newBuilder(at("/helpdesk/clock" + (by == null ? "" : "?by=" + by)))
                .header("Authorization", "Bearer " + TestSettings.clockToken());
        return json(answered(
                by == null ? request.GET() : request.POST(BodyPublishers.noBody()),
                "time passes on the embedded database alone, with the settings of TestSettings.properties()"));
    }

    private URI at(String path) {
        return URI.create(base + path);
    }

    private static HttpResponse<String> answered(HttpRequest.Builder request, String advice) {
        var answer = send(request.timeout(Duration.ofSeconds(60)).build());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.request().method() + " " + answer.uri() + " was answered "
                    + answer.statusCode() + " " + answer.body() + "; " + advice);
        }
        return answer;
    }

    private static JsonObject json(HttpResponse<String> answer) {
        if (answer.body().isBlank()) {
            return JsonValue.EMPTY_JSON_OBJECT;
        }
        try (var reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readObject();
        }
    }

    /** What the application says of itself without a credential (docs/dialects/chatwoot-application.md). */
    private static boolean isDesk(URI base) {
        try {
            var answer = send(HttpRequest.newBuilder(URI.create(base + "/api"))
                    .timeout(Duration.ofSeconds(30))
                    .build());
            return answer.statusCode() == 200 && answer.body().contains("queue_services");
        } catch (UncheckedIOException nobodyThere) {
            return false;
        }
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try {
            return HTTP.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException("no answer from " + request.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
