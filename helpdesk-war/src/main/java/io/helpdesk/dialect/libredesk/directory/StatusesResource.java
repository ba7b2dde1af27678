package io.helpdesk.dialect.libredesk.directory;

import io.helpdesk.api.account.Accounts;
import io.helpdesk.api.caller.Permission;
import io.helpdesk.api.problem.Invalid;
import io.helpdesk.api.problem.NotFound;
import io.helpdesk.api.problem.Rule;
import io.helpdesk.api.status.NamedStatuses;
import io.helpdesk.api.status.SaveNamedStatus;
import io.helpdesk.dialect.libredesk.Envelope;
import io.helpdesk.dialect.libredesk.LibredeskBody;
import io.helpdesk.dialect.libredesk.LibredeskRefusal;
import io.helpdesk.dialect.libredesk.Needs;
import io.helpdesk.dialect.libredesk.PathId;
import io.helpdesk.dialect.libredesk.conversation.Status;
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
import java.util.stream.Stream;

/** The statuses: four exist since the account does, others are its own (libredesk-resources 6). */
@Path("statuses")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
@ApplicationScoped
public class StatusesResource {

    @Inject
    CurrentCaller current;

    @Inject
    Accounts accounts;

    @Inject
    NamedStatuses statuses;

    @GET
    public Envelope<List<StatusJson>> list() {
        var since = accounts.own(current.get()).createdAt();
        return Envelope.success(Stream.concat(
                        Status.SEEDED.stream().map(status -> StatusJson.of(status, since)),
                        statuses.list(current.get()).stream().map(StatusJson::of))
                .toList());
    }

    @POST
    @Needs(Permission.STATUS_WRITE)
    public Envelope<StatusJson> create(LibredeskBody body) {
        var command = StatusCommand.read(body);
        refuseSeeded(command);
        return Envelope.success(StatusJson.of(stored(() -> statuses.create(current.get(), command))));
    }

    /** Both name and category. */
    @PUT
    @Path("{id}")
    @Needs(Permission.STATUS_WRITE)
    public Envelope<StatusJson> update(@PathParam("id") String id, LibredeskBody body) {
        long status = PathId.of(id);
        var command = StatusCommand.read(body);
        refuseSeeded(status);
        refuseSeeded(command);
        return Envelope.success(StatusJson.of(stored(() -> statuses.update(current.get(), status, command))));
    }

    @DELETE
    @Path("{id}")
    @Needs(Permission.STATUS_WRITE)
    public Envelope<Boolean> delete(@PathParam("id") String id) {
        long status = PathId.of(id);
        refuseSeeded(status);
        try {
            statuses.delete(current.get(), status);
        } catch (NotFound unknown) {
            throw failed();
        } catch (Invalid used) {
            throw LibredeskRefusal.input("Cannot delete status as it is in use, Please remove this status from all "
                    + "conversations before deleting");
        }
        return Envelope.done();
    }

    private static void refuseSeeded(long id) {
        if (Status.seeded(String.valueOf(id)).isPresent()) {
            throw LibredeskRefusal.input("Cannot update default conversation status");
        }
    }

    /** Each name is there once. */
    private static void refuseSeeded(SaveNamedStatus command) {
        if (Status.SEEDED.stream().anyMatch(status -> status.label().equals(command.name()))) {
            throw failed();
        }
    }

    private static <T> T stored(Supplier<T> work) {
        try {
            return work.get();
        } catch (NotFound unknown) {
            throw failed();
        } catch (Invalid refused) {
            throw refused.violations().get(0).rule() == Rule.TAKEN ? failed() : refused;
        }
    }

    /** As the original fails at what its database refuses (libredesk-desk 5.2). */
    private static LibredeskRefusal failed() {
        return LibredeskRefusal.general(500, LibredeskRefusal.SOMETHING_WENT_WRONG);
    }
}
