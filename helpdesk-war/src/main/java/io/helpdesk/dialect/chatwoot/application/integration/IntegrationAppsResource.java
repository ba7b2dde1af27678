package io.helpdesk.dialect.chatwoot.application.integration;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.caller.Permission;
import io.helpdesk.api.dashboardapp.DashboardApps;
import io.helpdesk.api.webhook.Webhooks;
import io.helpdesk.dialect.chatwoot.ChatwootJson;
import io.helpdesk.dialect.chatwoot.ChatwootRefusal;
import io.helpdesk.dialect.chatwoot.webhook.ChatwootHooks;
import io.helpdesk.web.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** What the installation offers to connect an account with (chatwoot-desk 4.4). */
@Path("accounts/{account}/integrations/apps")
@Produces(ChatwootJson.TYPE)
@ApplicationScoped
public class IntegrationAppsResource {

    @Inject
    CurrentCaller current;

    @Inject
    Webhooks webhooks;

    @Inject
    DashboardApps dashboardApps;

    /** Several of them. */
    public record AppListJson(List<Map<String, Object>> payload) {}

    @GET
    public AppListJson list() {
        return new AppListJson(
                Arrays.stream(OfferedApp.values()).map(this::shown).toList());
    }

    @GET
    @Path("{app}")
    public Map<String, Object> show(@PathParam("app") String app) {
        return Arrays.stream(OfferedApp.values())
                .filter(each -> each.id().equals(app))
                .findFirst()
                .map(this::shown)
                .orElseThrow(ChatwootRefusal::notFound);
    }

    private Map<String, Object> shown(OfferedApp app) {
        var caller = current.get();
        return app.shown(enabled(caller, app), caller.may(Permission.ADMINISTER));
    }

    private boolean enabled(Caller caller, OfferedApp app) {
        return switch (app) {
            case WEBHOOK -> !webhooks.names(caller, ChatwootHooks.NAME).isEmpty();
            case DASHBOARD_APPS -> !dashboardApps.list(caller).isEmpty();
        };
    }
}
