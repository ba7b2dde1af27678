package io.helpdesk.web.page;

import io.helpdesk.api.text.StorableText;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * What a form or a query says. Read by ourselves: servers would look for forms in the body that they see, not in the one
 * that the admission has left.
 */
public record Form(Map<String, String> fields) {

    public static Form ofQuery(HttpServletRequest request) {
        return of(request.getQueryString());
    }

    public static Form ofBody(HttpServletRequest request) throws IOException {
        return of(new String(request.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
    }

    private static Form of(String encoded) {
        var fields = new HashMap<String, String>();
        for (var pair : (encoded == null ? "" : encoded).split("&")) {
            int sign = pair.indexOf('=');
            if (sign > 0) {
                fields.putIfAbsent(decoded(pair.substring(0, sign)), decoded(pair.substring(sign + 1)));
            }
        }
        return new Form(fields);
    }

    /** {@code ""} if it is not there, or no text that could be stored. */
    public String text(String name) {
        var text = fields.getOrDefault(name, "");
        return StorableText.is(text) ? text : "";
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return "";
        }
    }
}
