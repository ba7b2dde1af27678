package io.helpdesk.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collections;
import java.util.Optional;

/** Cookies as clients send them (RFC 6265 5.4). Servers and engines read some values differently, such as those that end in equals signs. */
public final class Cookies {

    private Cookies() {}

    /** The value, if it is not empty; of several of one name the first. */
    public static Optional<String> value(HttpServletRequest request, String name) {
        return Collections.list(request.getHeaders("Cookie")).stream()
                .flatMap(line -> Arrays.stream(line.split(";")))
                .map(String::strip)
                .filter(pair -> pair.startsWith(name + "="))
                .map(pair -> pair.substring(name.length() + 1))
                .findFirst()
                .filter(value -> !value.isEmpty());
    }
}
