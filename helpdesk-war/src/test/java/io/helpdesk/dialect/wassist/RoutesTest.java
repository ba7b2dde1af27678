package io.helpdesk.dialect.wassist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RoutesTest {

    @Test
    void routesAreWhatTheResourcesDeclare() {
        Map<String, String> found = allowed(Routes.of(WassistApplication.RESOURCES));
        assertEquals("GET, HEAD, OPTIONS, POST", found.get("conversations/?"));
        assertEquals("OPTIONS, POST", found.get("conversations/_/read/?"));
        assertEquals("GET, HEAD, OPTIONS", found.get("media/_/?"));
        assertEquals("DELETE, GET, HEAD, OPTIONS, PATCH, PUT", found.get("webhooks/_/?"));
    }

    @Test
    void whatIsKnownAndNotServedIsARouteAsWell() {
        var all = Routes.all(Routes.of(WassistApplication.RESOURCES));
        assertEquals("OPTIONS, POST", allowed(all).get("auth/send-code/?"));
        assertEquals("GET, HEAD, OPTIONS, POST", allowed(all).get("whatsapp-accounts/?"));
        var accounts = all.stream()
                .filter(route -> route.pattern().matcher("whatsapp-accounts/").matches())
                .findFirst()
                .orElseThrow();
        assertEquals(Set.of("POST"), accounts.refused());
    }

    private static Map<String, String> allowed(List<Routes.Route> routes) {
        return routes.stream()
                .collect(Collectors.toMap(
                        route -> route.pattern().pattern().replace("[^/]+", "_"), Routes.Route::allow));
    }

    @Test
    void aResourceIsNamedInWords() {
        assertTrue(Routes.of(WassistApplication.RESOURCES).stream()
                .map(Routes.Route::name)
                .anyMatch("Phone Numbers"::equals));
    }
}
