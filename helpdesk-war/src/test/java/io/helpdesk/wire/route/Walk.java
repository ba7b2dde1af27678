package io.helpdesk.wire.route;

import io.helpdesk.wire.Desk;
import io.helpdesk.wire.Http;
import io.helpdesk.wire.Server;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The routes as they are asked for one desk's rows. */
final class Walk {

    /** What changes by itself while time passes, or with a request that was refused. */
    private static final Pattern PASSING = Pattern.compile(
            "\"(chatWindowRemainingTime|lastUsedAt|last_used_at|api_key_last_used_at)\":[^,}]*|Downloaded at: [^\\n]*|sso_auth_token=\\w*");

    private final Desk desk;
    private final Doors doors;
    private final Map<Door, Paths> ours = new HashMap<>();
    private final Map<Door, Paths> theirs = new HashMap<>();

    Walk(Http http, Rows rows, Desk other) {
        desk = rows.desk();
        doors = Doors.of(http, rows, other);
    }

    Desk desk() {
        return desk;
    }

    Door door(Route route) {
        return doors.of(route);
    }

    /** With an empty object, where a body is read. */
    static Http.Request request(Http who, Route route, String path) {
        var request = who.method(route.method(), path);
        return route.readsBody() ? request.json("{}") : request;
    }

    /** Its path, for a thing of the desk. */
    String path(Route route) {
        return ours(route).of(route);
    }

    /** The same with nothing's keys, also where the tenant is named. */
    String nothing(Route route) {
        return nothing(route, Map.of());
    }

    private String nothing(Route route, Map<String, String> tenant) {
        var keys = route.parameters().stream()
                .filter(name -> !name.equals("how"))
                .collect(Collectors.toMap(name -> name, name -> ours(route).nothings(route, name)));
        keys.putAll(tenant);
        return ours(route).of(route, keys);
    }

    /** What nothing is there, below the other tenant's name. */
    String foreignNothing(Route route) {
        return nothing(route, door(route).theirs());
    }

    /** The path of a thing of the desk below the other tenant's name. */
    String foreign(Route route) {
        return ours(route).of(route, door(route).theirs());
    }

    /** Whether the path says which tenant it is about. */
    boolean namesTenant(Route route) {
        return route.parameters().stream().anyMatch(door(route).theirs()::containsKey);
    }

    /** Whether the path has the key of something that is not the other tenant's as well. */
    boolean namesRow(Route route) {
        var door = door(route);
        var theirPaths = theirs.computeIfAbsent(door, each -> {
            var known = new HashMap<>(each.ours());
            known.putAll(each.theirs());
            return new Paths(each, each.stranger(), known);
        });
        return route.parameters().stream()
                .filter(name -> !door.theirs().containsKey(name))
                .anyMatch(name -> door.ours().containsKey(name)
                        || !ours(route).value(route, name).equals(theirPaths.value(route, name)));
    }

    /** Whether it is about what all accounts have, which others make and change meanwhile. */
    boolean isEverybodys(Route route) {
        return door(route).isOperators() && route.parameters().isEmpty();
    }

    /** What the owner is shown at each route that reads, and on PostgreSQL the rows themselves. */
    Map<String, String> shown(List<Route> routes, Server server) {
        var shown = new LinkedHashMap<String, String>();
        for (var route : routes) {
            if (route.method().equals("GET") && !isEverybodys(route)) {
                var reply = door(route).owner().get(path(route)).send();
                shown.put(
                        route.toString(),
                        reply.status() + " " + PASSING.matcher(reply.text()).replaceAll(""));
            }
        }
        server.postgres()
                .ifPresent(postgres -> StoredRows.of(postgres, desk.account()).forEach(shown::put));
        return shown;
    }

    private Paths ours(Route route) {
        return ours.computeIfAbsent(door(route), door -> new Paths(door, door.owner(), door.ours()));
    }
}
