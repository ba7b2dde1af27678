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
                .collect(Collectors.toMap(
                        route -> route.pattern().pattern().replace("[^/]+", "_"), Routes.Route::allow));
        assertEquals(
                Map.ofEntries(
                        Map.entry("conversations/?", "GET, HEAD, OPTIONS, POST"),
                        Map.entry("conversations/_/?", "GET, HEAD, OPTIONS"),
                        Map.entry("conversations/_/read/?", "OPTIONS, POST"),
                        Map.entry("conversations/_/messages/?", "GET, HEAD, OPTIONS, POST"),
                        Map.entry("agents/?", "GET, HEAD, OPTIONS, POST"),
                        Map.entry("agents/_/?", "GET, HEAD, OPTIONS"),
                        Map.entry("phone-numbers/?", "GET, HEAD, OPTIONS"),
                        Map.entry("whatsapp-templates/?", "GET, HEAD, OPTIONS, POST"),
                        Map.entry("whatsapp-templates/_/?", "GET, HEAD, OPTIONS"),
                        Map.entry("media/_/?", "GET, HEAD, OPTIONS"),
                        Map.entry("webhooks/?", "GET, HEAD, OPTIONS, POST"),
                        Map.entry("webhooks/_/?", "DELETE, GET, HEAD, OPTIONS, PATCH, PUT"),
                        Map.entry("webhooks/_/test/?", "OPTIONS, POST"),
                        Map.entry("webhooks/_/rotate-secret/?", "OPTIONS, POST"),
                        Map.entry("webhook-deliveries/?", "GET, HEAD, OPTIONS"),
                        Map.entry("webhook-deliveries/_/?", "GET, HEAD, OPTIONS"),
                        Map.entry("webhook-deliveries/_/replay/?", "OPTIONS, POST")),
                found);
    }

    @Test
    void namesAreThoseOfTheResources() {
        assertEquals(
                List.of(
                        "Agents",
                        "Conversations",
                        "Media",
                        "Messages",
                        "Phone Numbers",
                        "Templates",
                        "Webhook Deliveries",
                        "Webhooks"),
                Routes.of(WassistApplication.RESOURCES).stream()
                        .map(Routes.Route::name)
                        .distinct()
                        .sorted()
                        .toList());
    }
}
