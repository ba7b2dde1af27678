package io.helpdesk.dialect.libredesk.conversation;

import static io.helpdesk.dialect.libredesk.conversation.ViewCommand.FILTERS;
import static io.helpdesk.dialect.libredesk.conversation.ViewCommand.FORMAT;

import io.helpdesk.api.caller.Permission;
import io.helpdesk.api.problem.NotFound;
import io.helpdesk.api.savedfilter.SharedFilters;
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

/** The lists that are kept for agents (libredesk-resources 15). */
@Path("shared-views")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
@ApplicationScoped
public class SharedViewsResource {

    @Inject
    CurrentCaller current;

    @Inject
    SharedFilters views;

    @Inject
    Statuses statuses;

    @GET
    @Needs(Permission.SHARED_FILTER_WRITE)
    public Envelope<List<ViewJson>> list() {
        return Envelope.success(
                views.list(current.get(), FORMAT).stream().map(ViewJson::of).toList());
    }

    @GET
    @Path("{id}")
    @Needs(Permission.SHARED_FILTER_WRITE)
    public Envelope<ViewJson> get(@PathParam("id") String id) {
        long view = PathId.of(id);
        return Envelope.success(ViewJson.of(known(() -> views.get(current.get(), FORMAT, view))));
    }

    @POST
    @Needs(Permission.SHARED_FILTER_WRITE)
    public Envelope<ViewJson> create(LibredeskBody body) {
        var command = ViewCommand.read(body, "Name", "Filters", this::statuses);
        var team = team(body);
        return Envelope.success(
                ViewJson.of(views.create(current.get(), FORMAT, team, command.name(), command.query())));
    }

    @PUT
    @Path("{id}")
    @Needs(Permission.SHARED_FILTER_WRITE)
    public Envelope<ViewJson> update(@PathParam("id") String id, LibredeskBody body) {
        long view = PathId.of(id);
        var command = ViewCommand.read(body, "name", FILTERS, this::statuses);
        var team = team(body);
        return Envelope.success(ViewJson.of(
                known(() -> views.update(current.get(), FORMAT, view, team, command.name(), command.query()))));
    }

    @DELETE
    @Path("{id}")
    @Needs(Permission.SHARED_FILTER_WRITE)
    public Envelope<Boolean> delete(@PathParam("id") String id) {
        long view = PathId.of(id);
        return known(() -> {
            views.delete(current.get(), FORMAT, view);
            return Envelope.done();
        });
    }

    /** Null for everybody. */
    private static Long team(LibredeskBody body) {
        var visibility = body.text("visibility");
        long team = body.number("team_id");
        body.refuseUnlessDecoded();
        if (visibility.equals("all")) {
            return null;
        }
        if (!visibility.equals("team")) {
            throw LibredeskRefusal.badInput();
        }
        if (team <= 0) {
            throw LibredeskRefusal.input("`team_id` Required");
        }
        return team;
    }

    /** One agent's own view is nobody's here. */
    private static <T> T known(Supplier<T> view) {
        try {
            return view.get();
        } catch (NotFound unknown) {
            if (unknown.subject().equals("team")) {
                throw unknown;
            }
            throw ViewsResource.unknown();
        }
    }

    private List<Status> statuses() {
        return statuses.all(current.get());
    }
}
