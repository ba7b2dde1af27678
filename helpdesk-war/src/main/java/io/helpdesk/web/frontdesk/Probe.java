package io.helpdesk.web.frontdesk;

import java.util.Map;

/**
 * A call that reads, and needs nobody's credentials: whatever it is refused by has gone the way of all calls.
 *
 * @param path below the context root
 */
public record Probe(String path, Map<String, String> headers) {

    String lines() {
        var lines = new StringBuilder();
        headers.forEach(
                (name, value) -> lines.append(name).append(": ").append(value).append("\r\n"));
        return lines.append("\r\n").toString();
    }
}
