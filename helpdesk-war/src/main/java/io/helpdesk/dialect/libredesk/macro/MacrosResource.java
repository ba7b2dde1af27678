package io.helpdesk.dialect.libredesk.macro;

import io.helpdesk.api.caller.Permission;
import io.helpdesk.api.macro.Macro;
import io.helpdesk.api.macro.Macros;
import io.helpdesk.api.problem.NotFound;
import io.helpdesk.dialect.libredesk.Envelope;
import io.helpdesk.dialect.libredesk.LibredeskBody;
import io.helpdesk.dialect.libredesk.LibredeskRefusal;
import io.helpdesk.dialect.libredesk.Needs;
import io.helpdesk.dialect.libredesk.PathId;
import io.helpdesk.dialect.libredesk.conversation.Statuses;
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

/** The macros that agents are offered (libredesk-resources 8). */
@Path("macros")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
@ApplicationScoped
public class MacrosResource {

    @Inject
    CurrentCaller current;

    @Inject
    Macros macros;

    @Inject
    ActionNames names;

    @Inject
    Statuses statuses;

    @GET
    public Envelope<List<MacroJson>> list() {
        return Envelope.success(names.shown(current.get(), macros.list(current.get())));
    }

    @GET
    @Path("{id}")
    @Needs(Permission.MACRO_WRITE)
    public Envelope<MacroJson> show(@PathParam("id") String id) {
        return Envelope.success(
                names.shown(current.get(), List.of(stored(PathId.of(id)))).get(0));
    }

    @POST
    @Needs(Permission.MACRO_WRITE)
    public Envelope<MacroJson> create(LibredeskBody body) {
        return written(macros.create(current.get(), MacroCommand.read(body, () -> statuses.all(current.get()))));
    }

    @PUT
    @Path("{id}")
    @Needs(Permission.MACRO_WRITE)
    public Envelope<MacroJson> update(@PathParam("id") String id, LibredeskBody body) {
        long macro = PathId.of(id);
        var command = MacroCommand.read(body, () -> statuses.all(current.get()));
        stored(macro);
        return written(macros.update(current.get(), macro, command));
    }

    @DELETE
    @Path("{id}")
    @Needs(Permission.MACRO_WRITE)
    public Envelope<Boolean> delete(@PathParam("id") String id) {
        long macro = PathId.of(id);
        stored(macro);
        macros.delete(current.get(), macro);
        return Envelope.done();
    }

    private Macro stored(long macro) {
        try {
            return macros.get(current.get(), macro);
        } catch (NotFound unknown) {
            throw LibredeskRefusal.notFound("Macro not found");
        }
    }

    /** What was just written comes back without names (libredesk-desk 6). */
    private static Envelope<MacroJson> written(Macro macro) {
        return Envelope.success(MacroJson.of(
                macro, macro.actions().stream().map(ActionWords::shown).toList()));
    }
}
