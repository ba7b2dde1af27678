package io.helpdesk.dialect.wassist;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RoutesTest {

    @Test
    void routesAreWhatTheResourcesDeclare() {
        Map<String, String> found = Routes.of(WassistApplication.RESOURCES).stream()
                .collect(Collectors.toMap(route -> route.pattern().pattern().replace("[^/]+", "_"), Routes.Route::allow));
        assertEquals(
                Map.of(
                        "conversations/?", "GET, HEAD, OPTIONS, POST",
                        "conversations/_/?", "GET, HEAD, OPTIONS",
                        "conversations/_/read/?", "OPTIONS, POST",
                        "conversations/_/messages/?", "GET, HEAD, OPTIONS, POST",
                        "agents/?", "GET, HEAD, OPTIONS, POST",
                        "agents/_/?", "GET, HEAD, OPTIONS",
                        "phone-numbers/?", "GET, HEAD, OPTIONS",
                        "whatsapp-templates/?", "GET, HEAD, OPTIONS, POST",
                        "whatsapp-templates/_/?", "GET, HEAD, OPTIONS",
                        "media/_/?", "GET, HEAD, OPTIONS"),
                found);
    }

    @Test
    void namesAreThoseOfTheResources() {
        assertEquals(
                List.of("Agents", "Conversations", "Media", "Messages", "Phone Numbers", "Templates"),
                Routes.of(WassistApplication.RESOURCES).stream().map(Routes.Route::name).distinct().sorted().toList());
    }
}
