package io.helpdesk.dialect.libredesk.directory;

import io.helpdesk.api.caller.Permission;
import io.helpdesk.api.mailtemplate.MailTemplate;
import io.helpdesk.api.mailtemplate.MailTemplates;
import io.helpdesk.api.mailtemplate.SaveMailTemplate;
import io.helpdesk.api.problem.NotFound;
import io.helpdesk.dialect.libredesk.Envelope;
import io.helpdesk.dialect.libredesk.LibredeskBody;
import io.helpdesk.dialect.libredesk.LibredeskRefusal;
import io.helpdesk.dialect.libredesk.Needs;
import io.helpdesk.dialect.libredesk.PathId;
import io.helpdesk.web.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.function.Supplier;

/** Templates of mails (libredesk-resources 16, libredesk-desk 5.5). */
@Path("templates")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
@ApplicationScoped
public class MailTemplatesResource {

    @Inject
    CurrentCaller current;

    @Inject
    MailTemplates templates;

    @GET
    @Needs(Permission.MAIL_TEMPLATE_WRITE)
    public Envelope<List<MailTemplateJson>> list(@QueryParam("type") String type) {
        var kind = kind(type);
        return Envelope.success(templates.list(current.get(), kind).stream()
                .map(MailTemplateJson::of)
                .toList());
    }

    @GET
    @Path("{id}")
    @Needs(Permission.MAIL_TEMPLATE_WRITE)
    public Envelope<MailTemplateJson> get(@PathParam("id") String id) {
        long template = PathId.of(id);
        return Envelope.success(MailTemplateJson.of(known(() -> templates.get(current.get(), template))));
    }

    @POST
    @Needs(Permission.MAIL_TEMPLATE_WRITE)
    public Envelope<MailTemplateJson> create(LibredeskBody body) {
        var command = command(body);
        return Envelope.success(MailTemplateJson.of(templates.create(current.get(), command)));
    }

    @PUT
    @Path("{id}")
    @Needs(Permission.MAIL_TEMPLATE_WRITE)
    public Envelope<MailTemplateJson> update(@PathParam("id") String id, LibredeskBody body) {
        long template = PathId.of(id);
        var command = command(body);
        return Envelope.success(MailTemplateJson.of(known(() -> templates.update(current.get(), template, command))));
    }

    /** True also when there is none. */
    @DELETE
    @Path("{id}")
    @Needs(Permission.MAIL_TEMPLATE_WRITE)
    public Envelope<Boolean> delete(@PathParam("id") String id) {
        long template = PathId.of(id);
        try {
            templates.delete(current.get(), template);
        } catch (NotFound gone) {
            return Envelope.done();
        }
        return Envelope.done();
    }

    private static SaveMailTemplate command(LibredeskBody body) {
        var name = body.text("name");
        var type = body.text("type");
        var subject = body.text("subject");
        var content = body.text("body");
        boolean usual = body.flag("is_default");
        body.refuseUnlessDecoded();
        if (name.isBlank()) {
            throw LibredeskRefusal.input("`name` empty");
        }
        return new SaveMailTemplate(kind(type), name, subject.isEmpty() ? null : subject, content, usual);
    }

    /** @throws LibredeskRefusal 400 for none, and as the original 500 for one that it does not know */
    private static MailTemplate.Kind kind(String type) {
        if (type == null || type.isEmpty()) {
            throw LibredeskRefusal.input("`type` empty");
        }
        return MailTemplateJson.kind(type)
                .orElseThrow(() -> LibredeskRefusal.general(500, LibredeskRefusal.SOMETHING_WENT_WRONG));
    }

    private static MailTemplate known(Supplier<MailTemplate> template) {
        try {
            return template.get();
        } catch (NotFound unknown) {
            throw LibredeskRefusal.notFound("Template not found");
        }
    }
}
