package io.helpdesk.web.multipart;

import java.net.URLDecoder;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A header such as {@code form-data; name="file"; filename="a.png"}.
 *
 * @param value in front of the first semicolon, in lower case
 * @param parameters by name in lower case; the first of several wins
 */
record HeaderValue(String value, Map<String, String> parameters) {

    static HeaderValue parse(String text) {
        var parameters = new LinkedHashMap<String, String>();
        int at = text.indexOf(';');
        var value = (at < 0 ? text : text.substring(0, at)).strip().toLowerCase(Locale.ROOT);
        while (at >= 0 && at < text.length()) {
            int equals = text.indexOf('=', at);
            if (equals < 0) {
                break;
            }
            var name = text.substring(at + 1, equals).strip().toLowerCase(Locale.ROOT);
            var rest = text.substring(equals + 1).stripLeading();
            int start = text.length() - rest.length();
            if (rest.startsWith("\"")) {
                var unquoted = new StringBuilder();
                int end = unquote(text, start + 1, unquoted);
                parameters.putIfAbsent(name, unquoted.toString());
                at = text.indexOf(';', end);
            } else {
                int end = text.indexOf(';', start);
                parameters.putIfAbsent(
                        name,
                        text.substring(start, end < 0 ? text.length() : end).strip());
                at = end;
            }
        }
        return new HeaderValue(value, parameters);
    }

    /** The parameter, in its extended form (RFC 5987) if that is there and readable. */
    Optional<String> parameter(String name) {
        var extended = parameters.get(name + "*");
        if (extended != null) {
            var parts = extended.split("'", 3);
            try {
                if (parts.length == 3) {
                    return Optional.of(URLDecoder.decode(parts[2].replace("+", "%2B"), Charset.forName(parts[0])));
                }
            } catch (IllegalArgumentException unreadable) {
                // the plain form, then
            }
        }
        return Optional.ofNullable(parameters.get(name));
    }

    /**
     * The parameter as browsers write it in a form: three characters in percent signs and nothing else (WHATWG HTML, multipart
     * form data).
     */
    Optional<String> formParameter(String name) {
        if (parameters.containsKey(name + "*")) {
            return parameter(name);
        }
        return Optional.ofNullable(parameters.get(name))
                .map(text ->
                        text.replace("%22", "\"").replaceAll("%0[dD]", "\r").replaceAll("%0[aA]", "\n"));
    }

    Charset charset(Charset otherwise) {
        try {
            return parameters.containsKey("charset") ? Charset.forName(parameters.get("charset")) : otherwise;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return otherwise;
        }
    }

    /** @return where the quoted text ends. A backslash escapes quotes and itself alone: old browsers send whole paths. */
    private static int unquote(String text, int start, StringBuilder into) {
        int at = start;
        while (at < text.length() && text.charAt(at) != '"') {
            if (text.charAt(at) == '\\'
                    && at + 1 < text.length()
                    && (text.charAt(at + 1) == '"' || text.charAt(at + 1) == '\\')) {
                at++;
            }
            into.append(text.charAt(at++));
        }
        return at;
    }
}
