package io.helpdesk.wire.route;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.helpdesk.api.caller.Permission;
import io.helpdesk.api.settings.Setting;
import io.helpdesk.wire.Desk;
import io.helpdesk.wire.RawHttp;
import io.helpdesk.wire.SlowClients;
import io.helpdesk.wire.WireTest;
import io.helpdesk.wire.route.Door.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Every route of every application, with each of those who may not: the right refusal, and nothing is written. Which routes
 * there are is read from the applications, so that a new one is walked by itself.
 */
class RoutesIT extends WireTest {

    /** What an administrator has and an agent has not. */
    private static final Set<Permission> ADMINISTRATORS = EnumSet.of(
            Permission.ADMINISTER,
            Permission.INTEGRATION_WRITE,
            Permission.INBOX_WRITE,
            Permission.AGENT_WRITE,
            Permission.ROLE_WRITE,
            Permission.TEAM_WRITE,
            Permission.LABEL_WRITE,
            Permission.BUSINESS_HOURS_WRITE,
            Permission.SLA_WRITE,
            Permission.SHARED_FILTER_WRITE,
            Permission.SETTINGS_WRITE,
            Permission.NOTIFICATION_SETTINGS_WRITE,
            Permission.CONTEXT_LINK_WRITE,
            Permission.ACTIVITY_READ);

    private static final Set<Integer> TOO_LARGE = Set.of(400, 413, 415, 422);

    private static final Set<Integer> NOBODY = Set.of(302, 400, 401, 403, 404, 422, 429);

    /** What a console shows before somebody signs in. */
    private static final Set<String> TOLD_ANYBODY =
            Set.of("GET /libredesk/api/v1/config", "GET /libredesk/api/v1/lang", "GET /libredesk/api/v1/lang/{code}");

    /** Where the original says nothing of what is not there. */
    private static final Set<String> SILENT =
            Set.of("POST /chatwoot/api/v1/accounts/{account}/conversations/{conversation}/direct_uploads");

    private static final List<String> NONSENSE =
            List.of("{}", "[]", "null", "{\"id\": {}, \"name\": [{}], \"content\": 7, \"inbox_id\": \"x\"}");

    private static final Refusal NOT_FOUND = new Refusal(404, null);

    private static Applications applications;
    private static List<Route> routes;
    private static Desk other;
    private static Walk walk;
    private static Map<String, String> before;

    @BeforeAll
    static void open() {
        applications = new Applications();
        routes = applications.routes();
        other = Desk.open(http());
        walk = new Walk(http(), Rows.open(http()), other);
        before = walk.shown(routes, server());
    }

    private static void nothingIsWritten() {
        var after = walk.shown(routes, server());
        var changed = before.entrySet().stream()
                .filter(shown -> !shown.getValue().equals(after.get(shown.getKey())))
                .map(shown -> shown.getKey() + "\n" + shown.getValue() + "\n" + after.get(shown.getKey()))
                .toList();
        assertTrue(changed.isEmpty(), () -> String.join("\n", changed));
    }

    /** Asks at each of these, says of all together what was wrong, and looks whether anything was written. */
    private static void each(Predicate<Route> those, Function<Route, Optional<String>> step) {
        var asked = routes.stream().filter(those).toList();
        var wrong = new ArrayList<String>();
        asked.forEach(route -> step.apply(route).ifPresent(said -> wrong.add(route + ": " + said)));
        assertTrue(
                !asked.isEmpty() && wrong.isEmpty(),
                () -> wrong.size() + " of " + asked.size() + ":\n" + String.join("\n", wrong));
        nothingIsWritten();
    }

    @Test
    void whoIsNotKnownIsRefused() {
        each(route -> !route.isForAnybody(), route -> {
            var door = walk.door(route);
            var path = door.pathIsSecret() ? walk.nothing(route) : walk.path(route);
            var unidentified =
                    route.isSigned() ? NOT_FOUND : door.unidentified().apply(route);
            var unknown = route.isSigned() ? NOT_FOUND : door.unknown();
            return Stream.of(
                            unidentified.differs(
                                    Walk.request(http(), route, path).send()),
                            unknown.differs(
                                    Walk.request(door.wrong(), route, path).send()))
                    .flatMap(Optional::stream)
                    .findFirst();
        });
    }

    /** A refusal, or the way to where people sign in. */
    @Test
    void whoSaysNothingIsNotSignedIn() {
        each(route -> route.isForAnybody() && !TOLD_ANYBODY.contains(route.toString()), route -> {
            var reply = Walk.request(http(), route, walk.path(route)).send();
            return NOBODY.contains(reply.status()) && reply.header("set-cookie") == null
                    ? Optional.empty()
                    : Optional.of(reply.toString());
        });
    }

    @Test
    void aTenantDoesNotEnterAnother() {
        each(
                route -> walk.namesTenant(route) && !walk.door(route).pathIsSecret(),
                route -> walk.door(route)
                        .foreign()
                        .differs(Walk.request(walk.door(route).stranger(), route, walk.path(route))
                                .send()));
    }

    /** The same as where there is nothing; but not of what every tenant has under the same key, such as states. */
    @Test
    void aTenantFindsNothingOfAnothers() {
        each(walk::namesRow, route -> {
            var door = walk.door(route);
            var found =
                    Walk.request(door.stranger(), route, walk.foreign(route)).send();
            if (door.isOperators()) {
                return door.unknown().differs(found);
            }
            if (SILENT.contains(route.toString())) {
                return found.status() == 204 ? Optional.empty() : Optional.of(found.toString());
            }
            if (walk.namesTenant(route)) {
                return NOT_FOUND.differs(found);
            }
            var nothing = Walk.request(door.stranger(), route, walk.foreignNothing(route))
                    .send();
            return found.status() == nothing.status() && found.text().equals(nothing.text())
                    ? Optional.empty()
                    : Optional.of(found + "\nbut where there is nothing " + nothing);
        });
    }

    @Test
    void aRoleWithoutThePermissionIsRefused() {
        var body = "{\"inbox_id\": " + walk.desk().api().id() + "}";
        each(
                route -> walk.door(route).hasRoles()
                        && applications.asked(route).stream().anyMatch(ADMINISTRATORS::contains),
                route -> {
                    var door = walk.door(route);
                    var request = door.agent().method(route.method(), walk.path(route));
                    return new Refusal(door.forbidden(), null)
                            .differs((route.readsBody() ? request.json(body) : request).send());
                });
    }

    @Test
    void aMalformedBodyIsRefused() {
        each(
                Route::readsBody,
                route -> new Refusal(400, null)
                        .differs(walk.door(route)
                                .owner()
                                .method(route.method(), walk.path(route))
                                .json("{\"a\":")
                                .send()));
    }

    /** Announced and not sent: it is not waited for. */
    @Test
    void anOversizedBodyIsRefused() {
        each(Route::readsBody, route -> tooLarge(route, "application/json", Setting.LIMIT_BODY));
        each(Route::readsBody, route -> tooLarge(route, "multipart/form-data; boundary=b", Setting.LIMIT_UPLOAD));
    }

    private static Optional<String> tooLarge(Route route, String type, Setting limit) {
        var request = walk.door(route)
                .owner()
                .method(route.method(), walk.path(route))
                .header("Content-Type", type);
        try (var clients = new SlowClients()) {
            var answer = SlowClients.answer(
                    clients.begin(server().base(), request, Integer.parseInt(limit.defaultValue()) + 1));
            return TOO_LARGE.contains(RawHttp.status(answer)) ? Optional.empty() : Optional.of(type + " " + answer);
        } catch (IOException e) {
            throw new UncheckedIOException(route.toString(), e);
        }
    }

    /** In a desk that is changed by it; what is deleted goes last. */
    @Test
    void whoMaySendsNonsenseAndNothingBreaks() {
        var own = new Walk(http(), Rows.open(http()), other);
        var broken = new ArrayList<String>();
        routes.stream()
                .filter(route -> !own.isEverybodys(route))
                .sorted(Comparator.comparing(route -> route.method().equals("DELETE")))
                .forEach(route -> {
                    for (var json : NONSENSE) {
                        for (var who : own.door(route).people()) {
                            var request = who.method(route.method(), own.path(route));
                            var reply = (route.readsBody() ? request.json(json) : request)
                                    .undescribed()
                                    .send();
                            if (reply.status() >= 500) {
                                broken.add(route + " " + json + ": " + reply);
                            }
                        }
                    }
                });
        assertTrue(broken.isEmpty(), () -> String.join("\n", broken));
    }
}
