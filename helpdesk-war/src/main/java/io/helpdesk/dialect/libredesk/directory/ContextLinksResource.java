package io.helpdesk.dialect.libredesk.directory;

import io.helpdesk.api.caller.Permission;
import io.helpdesk.api.contextlink.ContextLink;
import io.helpdesk.api.contextlink.ContextLinks;
import io.helpdesk.api.contextlink.SaveContextLink;
import io.helpdesk.api.problem.Invalid;
import io.helpdesk.api.problem.NotFound;
import io.helpdesk.dialect.libredesk.ConversationPath;
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

/** Links beside conversations (libredesk-resources 16, libredesk-desk 2.6). */
@Path("context-links")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
@ApplicationScoped
public class ContextLinksResource {

    private static final String BULLET = "\u2022";

    @Inject
    CurrentCaller current;

    @Inject
    ContextLinks links;

    @GET
    @Needs(Permission.CONTEXT_LINK_WRITE)
    public Envelope<List<ContextLinkJson>> list() {
        return Envelope.success(
                links.list(current.get()).stream().map(ContextLinkJson::shown).toList());
    }

    @GET
    @Path("active")
    public Envelope<List<ContextLinkJson>> active() {
        return Envelope.success(links.active(current.get()).stream()
                .map(ContextLinkJson::active)
                .toList());
    }

    @GET
    @Path("{id}")
    @Needs(Permission.CONTEXT_LINK_WRITE)
    public Envelope<ContextLinkJson> get(@PathParam("id") String id) {
        long link = PathId.of(id);
        return Envelope.success(ContextLinkJson.shown(known(() -> links.get(current.get(), link))));
    }

    @POST
    @Needs(Permission.CONTEXT_LINK_WRITE)
    public Envelope<ContextLinkJson> create(LibredeskBody body) {
        var command = command(body);
        return Envelope.success(ContextLinkJson.written(written(() -> links.create(current.get(), command))));
    }

    @PUT
    @Path("{id}")
    @Needs(Permission.CONTEXT_LINK_WRITE)
    public Envelope<ContextLinkJson> update(@PathParam("id") String id, LibredeskBody body) {
        long link = PathId.of(id);
        var command = command(body);
        return Envelope.success(ContextLinkJson.written(
                known(() -> written(() -> links.update(current.get(), link, command)))));
    }

    @PUT
    @Path("{id}/toggle")
    @Needs(Permission.CONTEXT_LINK_WRITE)
    public Envelope<ContextLinkJson> toggle(@PathParam("id") String id) {
        long link = PathId.of(id);
        try {
            return Envelope.success(ContextLinkJson.written(links.toggle(current.get(), link)));
        } catch (NotFound unknown) {
            throw LibredeskRefusal.general(500, LibredeskRefusal.SOMETHING_WENT_WRONG);
        }
    }

    /** True also when there is none. */
    @DELETE
    @Path("{id}")
    @Needs(Permission.CONTEXT_LINK_WRITE)
    public Envelope<Boolean> delete(@PathParam("id") String id) {
        long link = PathId.of(id);
        try {
            links.delete(current.get(), link);
        } catch (NotFound gone) {
            return Envelope.done();
        }
        return Envelope.done();
    }

    /** Where it leads for one conversation. */
    @GET
    @Path("{id}/url")
    public Envelope<String> url(@PathParam("id") String id, @QueryParam("conversation_uuid") String uuid) {
        long link = PathId.of(id);
        if (uuid == null || uuid.isEmpty()) {
            throw LibredeskRefusal.badInput();
        }
        return Envelope.success(known(() -> links.url(current.get(), link, ConversationPath.ref(uuid))));
    }

    /** A secret that was shown masked is the one there is. */
    private static SaveContextLink command(LibredeskBody body) {
        var name = body.text("name");
        var template = body.text("url_template");
        var secret = body.text("secret");
        long seconds = body.number("token_expiry_seconds");
        boolean active = body.flag("is_active");
        body.refuseUnlessDecoded();
        if (name.isBlank()) {
            throw LibredeskRefusal.input("`name` empty");
        }
        if (template.isBlank()) {
            throw LibredeskRefusal.input("`url_template` empty");
        }
        if (seconds != (int) seconds) {
            throw LibredeskRefusal.badInput();
        }
        return new SaveContextLink(name, template, secret.contains(BULLET) ? null : secret, (int) seconds, active);
    }

    private static ContextLink written(Supplier<ContextLink> write) {
        try {
            return write.get();
        } catch (Invalid refused) {
            throw refused.violations().get(0).field().equals("secret")
                    ? LibredeskRefusal.input("Secret must be exactly 32 characters.")
                    : refused;
        }
    }

    private static <T> T known(Supplier<T> link) {
        try {
            return link.get();
        } catch (NotFound unknown) {
            throw unknown.subject().equals("link") ? LibredeskRefusal.notFound("Not found") : unknown;
        }
    }
}
