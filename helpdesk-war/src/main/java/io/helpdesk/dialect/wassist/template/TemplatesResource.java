package io.helpdesk.dialect.wassist.template;

import io.helpdesk.api.inbox.Inboxes;
import io.helpdesk.api.problem.Invalid;
import io.helpdesk.api.problem.Rule;
import io.helpdesk.api.template.MessageTemplate;
import io.helpdesk.api.template.MessageTemplates;
import io.helpdesk.dialect.wassist.Fields;
import io.helpdesk.dialect.wassist.Uuids;
import io.helpdesk.dialect.wassist.WassistBody;
import io.helpdesk.dialect.wassist.WassistRefusal;
import io.helpdesk.dialect.wassist.number.BusinessAccounts;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Supplier;

/** Message templates (wassist 12), usable on every number of the organisation as soon as they are stored. */
@Path("whatsapp-templates")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class TemplatesResource {

    @Inject
    MessageTemplates templates;

    @Inject
    Inboxes inboxes;

    @Inject
    CurrentCaller current;

    /** A bare list (wassist 14). */
    @GET
    public List<TemplateJson> list() {
        return toJson(templates.list(current.get()));
    }

    @POST
    public Response create(WassistBody body) {
        var command = body.read(TemplateDefinition::whole);
        var made = unique(() -> templates.create(current.get(), command));
        return Response.status(Response.Status.CREATED)
                .entity(toJson(List.of(made)).get(0))
                .build();
    }

    @GET
    @Path("{id}")
    public TemplateJson show(@PathParam("id") String id) {
        return toJson(List.of(templates.get(current.get(), Uuids.inPath(id)))).get(0);
    }

    @PUT
    @Path("{id}")
    public TemplateJson replace(@PathParam("id") String id, WassistBody body) {
        return write(id, body, true);
    }

    @PATCH
    @Path("{id}")
    public TemplateJson update(@PathParam("id") String id, WassistBody body) {
        return write(id, body, false);
    }

    @DELETE
    @Path("{id}")
    public void delete(@PathParam("id") String id) {
        templates.delete(current.get(), Uuids.inPath(id));
    }

    private TemplateJson write(String id, WassistBody body, boolean whole) {
        var stored = templates.get(current.get(), Uuids.inPath(id));
        var command = body.read(fields -> TemplateDefinition.changes(fields, whole));
        return toJson(List.of(unique(() -> templates.update(current.get(), stored.uuid(), command))))
                .get(0);
    }

    private static MessageTemplate unique(Supplier<MessageTemplate> write) {
        try {
            return write.get();
        } catch (Invalid refusal) {
            if (refusal.violations().get(0).rule() == Rule.TAKEN) {
                throw WassistRefusal.field(Fields.NON_FIELD, "The fields name, language must make a unique set.");
            }
            throw refusal;
        }
    }

    private List<TemplateJson> toJson(List<MessageTemplate> stored) {
        var accounts = BusinessAccounts.of(inboxes.list(current.get()));
        return stored.stream()
                .map(template -> TemplateJson.of(template, accounts))
                .toList();
    }
}
