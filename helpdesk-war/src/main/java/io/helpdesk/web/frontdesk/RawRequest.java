package io.helpdesk.web.frontdesk;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * What may decide about a request: never its body (wassist 15.2).
 *
 * @param path as it came, below the context root, from its first slash, cut at the first semicolon; nothing decoded
 * @param headers answers a header's first value, or null; any case
 * @param cookies their names
 */
public record RawRequest(String method, String path, UnaryOperator<String> headers, Set<String> cookies) {

    public RawRequest {
        cookies = Set.copyOf(cookies);
    }

    /** The same request for another path. */
    public RawRequest at(String other) {
        return new RawRequest(method, other, headers, cookies);
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.apply(name));
    }

    public boolean has(String header) {
        return headers.apply(header) != null;
    }

    /** Whether the header is there and begins so, its case included. */
    public boolean begins(String header, String prefix) {
        var value = headers.apply(header);
        return value != null && value.startsWith(prefix);
    }

    /** Whether the path is this one or something below it. */
    public boolean under(String prefix) {
        return path.equals(prefix) || path.startsWith(prefix.endsWith("/") ? prefix : prefix + "/");
    }

    /** The value of a cookie, as it was sent; of several of one name the first. */
    public Optional<String> cookie(String name) {
        return header("Cookie").stream()
                .flatMap(line -> Arrays.stream(line.split(";")))
                .map(String::strip)
                .filter(pair -> pair.startsWith(name + "="))
                .map(pair -> pair.substring(name.length() + 1))
                .findFirst();
    }

    public boolean endsWithSlash() {
        return path.endsWith("/");
    }
}
