package io.helpdesk.dialect.libredesk.automation;

import io.helpdesk.api.caller.Permission;
import io.helpdesk.api.problem.Invalid;
import io.helpdesk.api.problem.NotFound;
import io.helpdesk.api.servicelevel.SaveServiceLevel;
import io.helpdesk.api.servicelevel.ServiceLevel;
import io.helpdesk.api.servicelevel.ServiceLevels;
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
import java.util.List;
import java.util.function.Supplier;

/** SLA policies (libredesk-resources 11). */
@Path("sla")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
@ApplicationScoped
public class SlaPoliciesResource {

    @Inject
    CurrentCaller current;

    @Inject
    ServiceLevels levels;

    @GET
    public Envelope<List<SlaPolicyJson>> list() {
        return Envelope.success(
                levels.list(current.get()).stream().map(SlaPolicyJson::of).toList());
    }

    @GET
    @Path("{id}")
    @Needs(Permission.SLA_WRITE)
    public Envelope<SlaPolicyJson> show(@PathParam("id") String id) {
        try {
            return Envelope.success(SlaPolicyJson.of(levels.get(current.get(), PathId.of(id))));
        } catch (NotFound unknown) {
            throw LibredeskRefusal.notFound("SLA not found");
        }
    }

    /** Time counts while the desk is at work: this wire knows no other. */
    @POST
    @Needs(Permission.SLA_WRITE)
    public Envelope<SlaPolicyJson> create(LibredeskBody body) {
        var sent = SlaPolicyCommand.read(body);
        var command = new SaveServiceLevel(sent.name(), sent.description(), sent.promise(), true, sent.notices());
        return Envelope.success(SlaPolicyJson.of(worded(() -> levels.create(current.get(), command))));
    }

    @PUT
    @Path("{id}")
    @Needs(Permission.SLA_WRITE)
    public Envelope<SlaPolicyJson> update(@PathParam("id") String id, LibredeskBody body) {
        long level = PathId.of(id);
        var command = SlaPolicyCommand.read(body);
        try {
            return Envelope.success(SlaPolicyJson.of(worded(() -> levels.update(current.get(), level, command))));
        } catch (NotFound unknown) {
            throw LibredeskRefusal.general(500, LibredeskRefusal.SOMETHING_WENT_WRONG);
        }
    }

    /** True also when there is none. */
    @DELETE
    @Path("{id}")
    @Needs(Permission.SLA_WRITE)
    public Envelope<Boolean> delete(@PathParam("id") String id) {
        long level = PathId.of(id);
        try {
            levels.delete(current.get(), level);
        } catch (NotFound gone) {
            return Envelope.done();
        } catch (Invalid used) {
            throw LibredeskRefusal.input(
                    "Cannot delete SLA as it is in use, Please remove this SLA from all teams and automation rules before deleting");
        }
        return Envelope.done();
    }

    private static ServiceLevel worded(Supplier<ServiceLevel> service) {
        try {
            return service.get();
        } catch (Invalid refused) {
            throw switch (refused.violations().get(0).rule()) {
                case UNKNOWN_REFERENCE -> LibredeskRefusal.input("User not found");
                case TOO_SMALL -> LibredeskRefusal.input("Duration must be at least 1 minute.");
                case NOT_ALLOWED -> LibredeskRefusal.input("First response time cannot be after resolution time");
                default -> refused;
            };
        }
    }
}
