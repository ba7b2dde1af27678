package io.helpdesk.dialect.libredesk.automation;

import io.helpdesk.api.caller.Permission;
import io.helpdesk.api.hours.HoursDefinition;
import io.helpdesk.api.hours.HoursDefinitions;
import io.helpdesk.api.problem.Invalid;
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
import jakarta.ws.rs.core.MediaType;
import java.util.Comparator;
import java.util.List;

/** Business hours (libredesk-resources 10). */
@Path("business-hours")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
@ApplicationScoped
public class BusinessHoursResource {

    @Inject
    CurrentCaller current;

    @Inject
    HoursDefinitions hours;

    /** The newest update first. */
    @GET
    public Envelope<List<BusinessHoursJson>> list() {
        return Envelope.success(hours.list(current.get()).stream()
                .sorted(Comparator.comparing(HoursDefinition::updatedAt)
                        .thenComparing(HoursDefinition::id)
                        .reversed())
                .map(BusinessHoursJson::of)
                .toList());
    }

    @GET
    @Path("{id}")
    @Needs(Permission.BUSINESS_HOURS_WRITE)
    public Envelope<BusinessHoursJson> show(@PathParam("id") String id) {
        try {
            return Envelope.success(BusinessHoursJson.of(hours.get(current.get(), PathId.of(id))));
        } catch (NotFound unknown) {
            throw LibredeskRefusal.notFound("business hours not found");
        }
    }

    @POST
    @Needs(Permission.BUSINESS_HOURS_WRITE)
    public Envelope<BusinessHoursJson> create(LibredeskBody body) {
        var command = BusinessHoursCommand.read(body);
        if (command.name().isEmpty()) {
            throw LibredeskRefusal.input("`name` empty");
        }
        return Envelope.success(BusinessHoursJson.of(hours.create(current.get(), command)));
    }

    /** All of it: what is left out is empty then. */
    @PUT
    @Path("{id}")
    @Needs(Permission.BUSINESS_HOURS_WRITE)
    public Envelope<BusinessHoursJson> update(@PathParam("id") String id, LibredeskBody body) {
        long kept = PathId.of(id);
        var command = BusinessHoursCommand.read(body);
        if (command.name().isEmpty()) {
            throw LibredeskRefusal.badInput();
        }
        try {
            return Envelope.success(BusinessHoursJson.of(hours.update(current.get(), kept, command)));
        } catch (NotFound unknown) {
            throw LibredeskRefusal.general(500, LibredeskRefusal.SOMETHING_WENT_WRONG);
        }
    }

    /** True also when there is none. */
    @DELETE
    @Path("{id}")
    @Needs(Permission.BUSINESS_HOURS_WRITE)
    public Envelope<Boolean> delete(@PathParam("id") String id) {
        long kept = PathId.of(id);
        try {
            hours.delete(current.get(), kept);
        } catch (NotFound gone) {
            return Envelope.done();
        } catch (Invalid used) {
            throw LibredeskRefusal.input(
                    "Cannot delete business hours as they are in use, Please remove them from all teams before deleting");
        }
        return Envelope.done();
    }
}
