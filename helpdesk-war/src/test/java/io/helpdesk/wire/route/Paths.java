package io.helpdesk.wire.route;

import com.fasterxml.jackson.databind.JsonNode;
import io.helpdesk.wire.Http;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Paths with keys in the place of their placeholders: values that are known, else the key of the first thing in the list
 * that is before the placeholder, else one that nothing has.
 */
final class Paths {

    private static final String NOTHINGS = "999999999";
    private static final String NOTHINGS_UUID = "11111111-1111-4111-8111-111111111111";

    private final Door door;
    private final Http reader;
    private final Map<String, String> known;
    private final Map<String, Optional<String>> firsts = new HashMap<>();

    Paths(Door door, Http reader, Map<String, String> known) {
        this.door = door;
        this.reader = reader;
        this.known = Map.copyOf(known);
    }

    /** Below the context root. */
    String of(Route route) {
        return of(route, Map.of());
    }

    /** @param instead values for some of its placeholders */
    String of(Route route, Map<String, String> instead) {
        var path = route.template();
        for (var parameter : route.parameters()) {
            var value = instead.containsKey(parameter) ? instead.get(parameter) : value(route, parameter);
            path = filled(path, parameter, value);
        }
        return "/" + route.mount() + "/" + path;
    }

    /** A key of the same form as that of the thing that the path names there, which nothing has. */
    String nothings(Route route, String parameter) {
        return value(route, parameter).length() == NOTHINGS_UUID.length() ? NOTHINGS_UUID : NOTHINGS;
    }

    /** Of the thing that the route's path names there. */
    String value(Route route, String parameter) {
        return known.containsKey(parameter)
                ? known.get(parameter)
                : first(route, parameter).orElse(NOTHINGS);
    }

    private Optional<String> first(Route route, String parameter) {
        var list = route.before(parameter);
        for (var earlier : route.parameters()) {
            if (earlier.equals(parameter)) {
                break;
            }
            list = filled(list, earlier, value(route, earlier));
        }
        return firsts.computeIfAbsent("/" + route.mount() + "/" + list.replaceFirst("/$", ""), path -> {
            var reply = reader.get(path).send();
            return reply.status() == 200 ? first(reply.json(), door.keys()) : Optional.empty();
        });
    }

    private static String filled(String template, String parameter, String value) {
        return template.replaceAll("\\{\\s*" + parameter + "\\b(?:[^{}]|\\{[^}]*})*}", value);
    }

    private static Optional<String> first(JsonNode answer, List<String> keys) {
        var next = new ArrayDeque<>(List.of(answer));
        while (!next.isEmpty()) {
            var node = next.remove();
            for (var key : keys) {
                if (node.isArray() && node.path(0).hasNonNull(key)) {
                    return Optional.of(node.get(0).get(key).asText());
                }
            }
            node.forEach(next::add);
        }
        return Optional.empty();
    }
}
