package io.helpdesk.dialect.chatwoot.application.integration;

import io.helpdesk.dialect.chatwoot.ChatwootJson;
import io.helpdesk.dialect.chatwoot.ChatwootRefusal;
import io.helpdesk.dialect.chatwoot.CurrentParams;
import io.helpdesk.dialect.chatwoot.ErrorJson;
import io.helpdesk.dialect.chatwoot.application.Administrators;
import io.helpdesk.web.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;

/**
 * Connections with products of others (chatwoot-desk 4.4): as in an original where none of them is configured, none can be made, so
 * that none is ever found.
 */
@Path("accounts/{account}/integrations/hooks")
@Produces(ChatwootJson.TYPE)
@ApplicationScoped
public class IntegrationHooksResource {

    @Inject
    CurrentCaller current;

    @Inject
    CurrentParams params;

    /** What answers of this wire would show; nobody gets one. */
    public record HookJson() {}

    @POST
    public HookJson create() {
        Administrators.only(current.get());
        var sent = params.get().wrapped("hook");
        throw sent.filled("app_id").isPresent()
                ? refused("Feature flag Feature not enabled", "feature_flag")
                : refused("App can't be blank", "app_id");
    }

    @PATCH
    @Path("{hook}")
    public HookJson update() {
        return change();
    }

    @PUT
    @Path("{hook}")
    public HookJson replace() {
        return change();
    }

    @DELETE
    @Path("{hook}")
    public HookJson delete() {
        return change();
    }

    @POST
    @Path("{hook}/process_event")
    public HookJson process() {
        throw ChatwootRefusal.notFound();
    }

    private HookJson change() {
        Administrators.only(current.get());
        throw ChatwootRefusal.notFound();
    }

    private static ChatwootRefusal refused(String message, String attribute) {
        return new ChatwootRefusal(422, new ErrorJson.RecordInvalid(message, List.of(attribute)));
    }
}
