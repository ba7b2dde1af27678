package io.helpdesk.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A headless Chromium with no cookies and without scripts, led by its driver over the W3C WebDriver protocol: a handful of requests, for
 * which a library would bring a tree of its own.
 */
final class Browser implements AutoCloseable {

    /** Keys that have no letter, as WebDriver writes them. */
    static final String TAB = "\uE004";

    static final String ENTER = "\uE007";

    /** {@code required} has tests fail, and not be skipped, where there is none. */
    private static final boolean REQUIRED = "required".equals(System.getProperty("helpdesk.test.browser"));

    private static final String ELEMENT = "element-6066-11e4-a52e-4f735466cecf";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Process driver;
    private final String base;
    private String session;

    private Browser(Process driver, int port) {
        this.driver = driver;
        base = "http://127.0.0.1:" + port;
    }

    /** Whether tests with it are to run: a browser and its driver are on the path. */
    static boolean here() {
        return REQUIRED || driverFile().isPresent() && browserFile().isPresent();
    }

    static Browser open() {
        var home = Path.of("target", "browser");
        try {
            Files.createDirectories(home);
            int port;
            try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                port = free.getLocalPort();
            }
            var driver = new ProcessBuilder(driverFile().orElseThrow().toString(), "--port=" + port)
                    .redirectErrorStream(true)
                    .redirectOutput(home.resolve("driver-" + port + ".log").toFile())
                    .start();
            var browser = new Browser(driver, port);
            try {
                browser.begin();
            } catch (RuntimeException | Error failed) {
                browser.close();
                throw failed;
            }
            return browser;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void begin() {
        Eventually.is(this::listens, () -> "the driver does not listen");
        var arguments = new ArrayList<>(
                List.of("--headless=new", "--disable-gpu", "--disable-dev-shm-usage", "--lang=en", "--no-first-run"));
        if (System.getProperty("user.name").equals("root")) {
            arguments.add("--no-sandbox");
        }
        session = send(
                        "POST",
                        "/session",
                        Map.of(
                                "capabilities",
                                Map.of(
                                        "alwaysMatch",
                                        Map.of(
                                                "goog:chromeOptions",
                                                Map.of(
                                                        "binary",
                                                        browserFile()
                                                                .orElseThrow()
                                                                .toString(),
                                                        "args",
                                                        arguments)))))
                .get("sessionId")
                .asText();
        // what works without a script works with one
        call(
                "POST",
                "/goog/cdp/execute",
                Map.of("cmd", "Emulation.setScriptExecutionDisabled", "params", Map.of("value", true)));
    }

    private boolean listens() {
        try {
            return send("GET", "/status", null).get("ready").asBoolean();
        } catch (UncheckedIOException notYet) {
            if (!driver.isAlive()) {
                throw new AssertionError("the driver has ended");
            }
            return false;
        }
    }

    Browser go(URI address) {
        call("POST", "/url", Map.of("url", address.toString()));
        return this;
    }

    String address() {
        return call("GET", "/url", null).asText();
    }

    /** Waits for the page with this title. */
    Browser shows(String title) {
        Eventually.is(() -> title().equals(title), () -> "not " + title + " but " + title() + "\n" + text());
        return this;
    }

    private String title() {
        return call("GET", "/title", null).asText();
    }

    /** Waits for a page that has this. */
    Browser awaits(String selector) {
        Eventually.is(() -> has(selector), () -> "no " + selector + ": " + text());
        return this;
    }

    /** What the page shows. */
    String text() {
        return text("body");
    }

    String text(String selector) {
        return element(selector, "/text").asText();
    }

    /** What a reader of screens calls it. */
    String label(String selector) {
        return element(selector, "/computedlabel").asText();
    }

    /** What a reader of screens takes it for. */
    String role(String selector) {
        return element(selector, "/computedrole").asText();
    }

    /** The {@code id} of the field that has the keyboard. */
    String focus() {
        var active = call("GET", "/element/active", null).get(ELEMENT).asText();
        return call("GET", "/element/" + active + "/property/id", null).asText();
    }

    boolean has(String selector) {
        return !call("POST", "/elements", Map.of("using", "css selector", "value", selector))
                .isEmpty();
    }

    Browser type(String selector, String text) {
        call("POST", "/element/" + find(selector) + "/value", Map.of("text", text));
        return this;
    }

    /** To whatever has the keyboard. */
    Browser keys(String text) {
        var strokes = new ArrayList<Map<String, String>>();
        text.codePoints().mapToObj(Character::toString).forEach(key -> {
            strokes.add(Map.of("type", "keyDown", "value", key));
            strokes.add(Map.of("type", "keyUp", "value", key));
        });
        call("POST", "/actions", Map.of("actions", List.of(Map.of("type", "key", "id", "keys", "actions", strokes))));
        return this;
    }

    /** The page that it leads to is still to be waited for. */
    Browser click(String selector) {
        call("POST", "/element/" + find(selector) + "/click", Map.of());
        return this;
    }

    /** By its name; as the browser keeps it. */
    Optional<JsonNode> cookie(String name) {
        for (var cookie : call("GET", "/cookie", null)) {
            if (cookie.get("name").asText().equals(name)) {
                return Optional.of(cookie);
            }
        }
        return Optional.empty();
    }

    private JsonNode element(String selector, String what) {
        return call("GET", "/element/" + find(selector) + what, null);
    }

    private String find(String selector) {
        return call("POST", "/element", Map.of("using", "css selector", "value", selector))
                .get(ELEMENT)
                .asText();
    }

    private JsonNode call(String method, String path, Object body) {
        return send(method, "/session/" + session + path, body);
    }

    private JsonNode send(String method, String path, Object body) {
        try {
            var request = HttpRequest.newBuilder(URI.create(base + path))
                    .timeout(Duration.ofMinutes(4))
                    .method(
                            method,
                            body == null
                                    ? HttpRequest.BodyPublishers.noBody()
                                    : HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)));
            var reply = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (reply.statusCode() != 200) {
                throw new AssertionError(method + " " + path + " " + body + ": " + reply.body());
            }
            return JSON.readTree(reply.body()).get("value");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Optional<Path> driverFile() {
        return onPath("chromedriver");
    }

    private static Optional<Path> browserFile() {
        return Stream.of("chromium", "chromium-browser", "google-chrome")
                .flatMap(name -> onPath(name).stream())
                .findFirst();
    }

    private static Optional<Path> onPath(String name) {
        return Pattern.compile(File.pathSeparator, Pattern.LITERAL)
                .splitAsStream(System.getenv().getOrDefault("PATH", ""))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** The browser ends with its session, and in any case with its driver. */
    @Override
    public void close() {
        try {
            if (session != null) {
                send("DELETE", "/session/" + session, null);
            }
        } catch (UncheckedIOException gone) {
            // then it has ended already
        } finally {
            var all = Stream.concat(driver.descendants(), Stream.of(driver.toHandle()))
                    .toList();
            driver.destroy();
            try {
                driver.waitFor(10, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            all.forEach(ProcessHandle::destroyForcibly);
        }
    }
}
