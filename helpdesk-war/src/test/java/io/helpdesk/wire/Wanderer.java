package io.helpdesk.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;

/** A browser with nothing but cookies and redirects: what a person's does between a button and the page that they see then. */
final class Wanderer {

    private static final int REDIRECTS = 12;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** Such as end a cookie, by either attribute. */
    private static final Pattern OVER = Pattern.compile("(?i); *(max-age=0|expires=[^;]*\\b19\\d\\d\\b)");

    /** By their names: all that are given here are for the whole of one host. The JDK's own would quote them, as no browser does. */
    private final Map<String, String> cookies = new LinkedHashMap<>();

    private final HttpClient client;

    /** The last that it went to. */
    private URI at;

    /** @param believed what it believes servers by, beside HTTP */
    Wanderer(SSLContext believed) {
        // as browsers do without TLS
        client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .sslContext(believed)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** Goes there, and wherever it is sent on to. */
    HttpResponse<String> go(URI there) {
        return go(there, next -> next);
    }

    /**
     * The same with somebody on the way.
     *
     * @param onTheWay what becomes of each address that it is sent to
     */
    HttpResponse<String> go(URI there, UnaryOperator<URI> onTheWay) {
        var way = new ArrayList<URI>(List.of(there));
        while (true) {
            at = way.get(way.size() - 1);
            var reply = ask(at);
            var location = reply.headers().firstValue("Location");
            if (reply.statusCode() / 100 != 3 || location.isEmpty()) {
                return reply;
            }
            way.add(onTheWay.apply(at.resolve(location.get())));
            if (way.size() > REDIRECTS) {
                throw new AssertionError("sent on for ever: " + way);
            }
        }
    }

    URI at() {
        return at;
    }

    /** As {@code name=value}; empty for none. */
    String cookie(String name) {
        return cookies.containsKey(name) ? name + "=" + cookies.get(name) : "";
    }

    private void keep(String cookie) {
        var name = cookie.replaceFirst("=.*", "");
        if (OVER.matcher(cookie).find()) {
            cookies.remove(name);
        } else {
            cookies.put(name, cookie.substring(name.length() + 1).replaceFirst(";.*", ""));
        }
    }

    private HttpResponse<String> ask(URI there) {
        try {
            var request = HttpRequest.newBuilder(there).timeout(PATIENCE);
            if (!cookies.isEmpty()) {
                request.header(
                        "Cookie",
                        String.join(
                                "; ",
                                cookies.keySet().stream().map(this::cookie).toList()));
            }
            var reply = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            reply.headers().allValues("Set-Cookie").forEach(this::keep);
            return reply;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
