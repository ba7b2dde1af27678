package io.helpdesk.dialect.libredesk.directory;

import io.helpdesk.api.caller.Permission;
import io.helpdesk.api.problem.Conflict;
import io.helpdesk.api.problem.Invalid;
import io.helpdesk.api.problem.NotFound;
import io.helpdesk.api.problem.Rule;
import io.helpdesk.api.role.DeskRole;
import io.helpdesk.api.role.Roles;
import io.helpdesk.api.role.SaveRole;
import io.helpdesk.dialect.libredesk.Envelope;
import io.helpdesk.dialect.libredesk.LibredeskBody;
import io.helpdesk.dialect.libredesk.LibredeskRefusal;
import io.helpdesk.dialect.libredesk.Needs;
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

/** Roles (libredesk-resources 1). */
@Path("roles")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
@ApplicationScoped
public class RolesResource {

    @Inject
    CurrentCaller current;

    @Inject
    Roles roles;

    @GET
    public Envelope<List<RoleJson>> list() {
        return Envelope.success(
                roles.list(current.get()).stream().map(RoleJson::of).toList());
    }

    @GET
    @Path("{id}")
    @Needs(Permission.ROLE_WRITE)
    public Envelope<RoleJson> get(@PathParam("id") String id) {
        return Envelope.success(RoleJson.of(stored(id)));
    }

    @POST
    @Needs(Permission.ROLE_WRITE)
    public Envelope<RoleJson> create(LibredeskBody body) {
        var command = command(body);
        if (command.name().equals(RoleJson.ADMIN)) {
            throw taken();
        }
        try {
            return Envelope.success(RoleJson.of(roles.create(current.get(), command)));
        } catch (Invalid refused) {
            throw isTaken(refused) ? taken() : refused;
        }
    }

    /** The permissions are looked at before the role may turn out to be one that nobody changes. */
    @PUT
    @Path("{id}")
    @Needs(Permission.ROLE_WRITE)
    public Envelope<RoleJson> update(@PathParam("id") String id, LibredeskBody body) {
        long role = stored(id).id();
        var command = command(body);
        try {
            return Envelope.success(RoleJson.of(roles.update(current.get(), role, command)));
        } catch (Conflict fixed) {
            throw fixed();
        } catch (Invalid refused) {
            throw isTaken(refused) ? LibredeskRefusal.general(500, LibredeskRefusal.SOMETHING_WENT_WRONG) : refused;
        }
    }

    @DELETE
    @Path("{id}")
    @Needs(Permission.ROLE_WRITE)
    public Envelope<Boolean> delete(@PathParam("id") String id) {
        try {
            roles.delete(current.get(), key(id));
        } catch (Conflict fixed) {
            throw fixed();
        } catch (NotFound unknown) {
            throw unknown();
        }
        return Envelope.done();
    }

    private DeskRole stored(String id) {
        try {
            return roles.get(current.get(), key(id));
        } catch (NotFound unknown) {
            throw unknown();
        }
    }

    /** Names without a permission are passed over; whoever names none that there is names nothing. */
    private static SaveRole command(LibredeskBody body) {
        var name = body.text("name");
        var description = body.text("description");
        var permissions = Permissions.of(body.texts("permissions"));
        body.refuseUnlessDecoded();
        if (permissions.isEmpty()) {
            throw LibredeskRefusal.input("globals.terms.permission empty");
        }
        return new SaveRole(name, description, permissions);
    }

    private static long key(String id) {
        try {
            long key = Long.parseLong(id);
            if (key > 0) {
                return key;
            }
        } catch (NumberFormatException none) {
            throw unknown();
        }
        throw unknown();
    }

    private static boolean isTaken(Invalid refused) {
        var first = refused.violations().get(0);
        return first.field().equals("name") && first.rule() == Rule.TAKEN;
    }

    private static LibredeskRefusal unknown() {
        return LibredeskRefusal.notFound("Role not found");
    }

    private static LibredeskRefusal taken() {
        return LibredeskRefusal.input("Role already exists");
    }

    private static LibredeskRefusal fixed() {
        return LibredeskRefusal.input("Cannot modify admin role, Please create a new role.");
    }
}
