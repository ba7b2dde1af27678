package io.helpdesk.web.frontdesk;

import io.helpdesk.api.caller.Credential;
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
 * @param container whom the server knows who calls
 */
public record RawRequest(
        String method,
        String path,
        UnaryOperator<String> headers,
        Set<String> cookies,
        Optional<Credential.ContainerPrincipal> container) {

    public RawRequest {
        cookies = Set.copyOf(cookies);
    }

    /** Of somebody whom the server does not know. */
    public RawRequest(String method, String path, UnaryOperator<String> headers, Set<String> cookies) {
        this(method, path, headers, cookies, Optional.empty());
    }

    /** The same request for another path. */
    public RawRequest at(String other) {
        return new RawRequest(method, other, headers, cookies, container);
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
