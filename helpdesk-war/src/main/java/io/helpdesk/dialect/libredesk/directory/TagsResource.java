package io.helpdesk.dialect.libredesk.directory;

import io.helpdesk.api.caller.Permission;
import io.helpdesk.api.label.Label;
import io.helpdesk.api.label.Labels;
import io.helpdesk.api.label.SaveLabel;
import io.helpdesk.api.problem.Invalid;
import io.helpdesk.api.problem.NotFound;
import io.helpdesk.api.problem.Rule;
import io.helpdesk.dialect.libredesk.Envelope;
import io.helpdesk.dialect.libredesk.ErrorType;
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
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** The tags conversations can be given, by name (libredesk-resources 6). */
@Path("tags")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
@ApplicationScoped
public class TagsResource {

    @Inject
    CurrentCaller current;

    @Inject
    Labels labels;

    @GET
    public Envelope<List<TagJson>> list() {
        return Envelope.success(
                labels.list(current.get()).stream().map(TagsResource::toJson).toList());
    }

    @POST
    @Needs(Permission.LABEL_WRITE)
    public Envelope<TagJson> create(LibredeskBody body) {
        try {
            return Envelope.success(toJson(labels.create(current.get(), command(body))));
        } catch (Invalid refused) {
            if (refused.violations().get(0).rule() == Rule.TAKEN) {
                throw new LibredeskRefusal(ErrorType.CONFLICT.status(), ErrorType.CONFLICT, "Tag already exists");
            }
            throw refused;
        }
    }

    /** What carries it is renamed too. */
    @PUT
    @Path("{id}")
    @Needs(Permission.LABEL_WRITE)
    public Envelope<TagJson> update(@PathParam("id") String id, LibredeskBody body) {
        return Envelope.success(toJson(labels.update(current.get(), PathId.of(id), command(body))));
    }

    /** True also when there is none. */
    @DELETE
    @Path("{id}")
    @Needs(Permission.LABEL_WRITE)
    public Envelope<Boolean> delete(@PathParam("id") String id) {
        long tag = PathId.of(id);
        try {
            labels.delete(current.get(), tag);
        } catch (NotFound gone) {
            return Envelope.done();
        }
        return Envelope.done();
    }

    private static SaveLabel command(LibredeskBody body) {
        var name = body.text("name");
        body.refuseUnlessDecoded();
        if (name.isEmpty()) {
            throw LibredeskRefusal.input("`name` empty");
        }
        return new SaveLabel(name, null, null, null);
    }

    private static TagJson toJson(Label label) {
        return new TagJson(label.id(), label.createdAt(), label.updatedAt(), label.title());
    }
}
