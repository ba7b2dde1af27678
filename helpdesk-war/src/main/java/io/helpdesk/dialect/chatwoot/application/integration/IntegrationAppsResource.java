package io.helpdesk.dialect.chatwoot.application.integration;

import io.helpdesk.dialect.chatwoot.ChatwootJson;
import io.helpdesk.dialect.chatwoot.ChatwootRefusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;

/** The products of others that the installation offers to connect with: none (chatwoot-desk 4.4). */
@Path("accounts/{account}/integrations/apps")
@Produces(ChatwootJson.TYPE)
@ApplicationScoped
public class IntegrationAppsResource {

    /** Several of them. */
    public record AppListJson(List<Object> payload) {}

    @GET
    public AppListJson list() {
        return new AppListJson(List.of());
    }

    @GET
    @Path("{app}")
    public AppListJson show() {
        throw ChatwootRefusal.notFound();
    }
}
