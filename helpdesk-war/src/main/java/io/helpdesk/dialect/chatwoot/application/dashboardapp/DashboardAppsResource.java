package io.helpdesk.dialect.chatwoot.application.dashboardapp;

import com.fasterxml.jackson.databind.JsonNode;
import io.helpdesk.api.dashboardapp.DashboardApps;
import io.helpdesk.api.dashboardapp.SaveDashboardApp;
import io.helpdesk.api.problem.Invalid;
import io.helpdesk.dialect.chatwoot.ChatwootJson;
import io.helpdesk.dialect.chatwoot.ChatwootRefusal;
import io.helpdesk.dialect.chatwoot.CurrentParams;
import io.helpdesk.dialect.chatwoot.ErrorJson;
import io.helpdesk.dialect.chatwoot.PathId;
import io.helpdesk.web.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Supplier;

/** Pages of others beside a conversation, which every member may read and change (chatwoot-desk 4.5). */
@Path("accounts/{account}/dashboard_apps")
@Produces(ChatwootJson.TYPE)
@ApplicationScoped
public class DashboardAppsResource {

    private static final String CONTENT = "content";

    @Inject
    DashboardApps apps;

    @Inject
    CurrentCaller current;

    @Inject
    CurrentParams params;

    @GET
    public List<DashboardAppJson> list() {
        return apps.list(current.get()).stream().map(DashboardAppJson::of).toList();
    }

    @GET
    @Path("{app}")
    public DashboardAppJson show(@PathParam("app") PathId app) {
        return DashboardAppJson.of(apps.get(current.get(), app.value()));
    }

    @POST
    public DashboardAppJson create() {
        var command = command();
        return worded(() -> DashboardAppJson.of(apps.create(current.get(), command)));
    }

    @PATCH
    @Path("{app}")
    public DashboardAppJson update(@PathParam("app") PathId app) {
        apps.get(current.get(), app.value());
        var command = command();
        return worded(() -> DashboardAppJson.of(apps.update(current.get(), app.value(), command)));
    }

    @PUT
    @Path("{app}")
    public DashboardAppJson replace(@PathParam("app") PathId app) {
        return update(app);
    }

    @DELETE
    @Path("{app}")
    public Response delete(@PathParam("app") PathId app) {
        apps.delete(current.get(), app.value());
        return Response.noContent().build();
    }

    private SaveDashboardApp command() {
        var sent = params.get().wrapped("dashboard_app");
        return new SaveDashboardApp(
                sent.text("title").orElse(null),
                sent.has(CONTENT)
                        ? sent.elements(CONTENT).stream()
                                .map(DashboardAppsResource::page)
                                .toList()
                        : null);
    }

    /** What is no frame has no address, and is refused as such. */
    private static String page(JsonNode element) {
        return DashboardAppJson.FRAME.equals(element.path("type").asText())
                ? element.path("url").asText()
                : "";
    }

    private static <T> T worded(Supplier<T> service) {
        try {
            return service.get();
        } catch (Invalid refused) {
            if (refused.violations().stream()
                    .allMatch(violation -> violation.field().equals(CONTENT))) {
                throw new ChatwootRefusal(422, new ErrorJson.RecordInvalid("Content : Invalid data", List.of(CONTENT)));
            }
            throw refused;
        }
    }
}
