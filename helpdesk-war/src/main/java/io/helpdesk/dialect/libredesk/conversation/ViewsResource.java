package io.helpdesk.dialect.libredesk.conversation;

import static io.helpdesk.dialect.libredesk.conversation.ViewCommand.FILTERS;
import static io.helpdesk.dialect.libredesk.conversation.ViewCommand.FORMAT;

import io.helpdesk.api.caller.Permission;
import io.helpdesk.api.conversation.Condition;
import io.helpdesk.api.problem.NotFound;
import io.helpdesk.api.savedfilter.SavedFilter;
import io.helpdesk.api.savedfilter.SavedFilter.Kind;
import io.helpdesk.api.savedfilter.SavedFilters;
import io.helpdesk.api.savedfilter.SharedFilters;
import io.helpdesk.dialect.libredesk.Envelope;
import io.helpdesk.dialect.libredesk.ErrorType;
import io.helpdesk.dialect.libredesk.LibredeskBody;
import io.helpdesk.dialect.libredesk.LibredeskRefusal;
import io.helpdesk.dialect.libredesk.Needs;
import io.helpdesk.dialect.libredesk.PageJson;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;

/** The lists that agents keep for themselves (libredesk-resources 15). */
@Path("views")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
@ApplicationScoped
public class ViewsResource {

    @Inject
    CurrentCaller current;

    @Inject
    SavedFilters views;

    @Inject
    SharedFilters shared;

    @Inject
    ConversationLists lists;

    @Inject
    Statuses statuses;

    @GET
    @Path("me")
    @Needs(Permission.FILTER_WRITE)
    public Envelope<List<ViewJson>> own() {
        return Envelope.success(views.list(current.get(), FORMAT, Kind.CONVERSATION).stream()
                .map(ViewJson::of)
                .toList());
    }

    @POST
    @Path("me")
    @Needs(Permission.FILTER_WRITE)
    public Envelope<ViewJson> create(LibredeskBody body) {
        return Envelope.success(ViewJson.of(
                views.create(current.get(), FORMAT, ViewCommand.read(body, "Name", "Filters", this::statuses))));
    }

    @PUT
    @Path("me/{id}")
    @Needs(Permission.FILTER_WRITE)
    public Envelope<ViewJson> update(@PathParam("id") String id, LibredeskBody body) {
        long view = PathId.of(id);
        var command = ViewCommand.read(body, "name", FILTERS, this::statuses);
        stored(view);
        return Envelope.success(ViewJson.of(views.update(current.get(), FORMAT, view, command)));
    }

    @DELETE
    @Path("me/{id}")
    @Needs(Permission.FILTER_WRITE)
    public Envelope<Boolean> delete(@PathParam("id") String id) {
        long view = PathId.of(id);
        stored(view);
        views.delete(current.get(), FORMAT, view);
        return Envelope.done();
    }

    /** By the filters of the view, whatever the query says. */
    @GET
    @Path("{id}/conversations")
    @Needs(Permission.CONVERSATION_READ)
    public Envelope<PageJson<ListedConversationJson>> conversations(@PathParam("id") String id, @Context UriInfo uri) {
        return lists.list(
                current.get(),
                uri,
                Condition.everything(),
                ViewCommand.condition(query(PathId.of(id)).get(FILTERS), this::statuses));
    }

    /** Those that are for everybody, and for the teams of the calling agent. */
    @GET
    @Path("shared")
    public Envelope<List<ViewJson>> sharedWithMe() {
        return Envelope.success(
                shared.visible(current.get(), FORMAT).stream().map(ViewJson::of).toList());
    }

    /** The agent's own, or one that is shared with them. */
    private Map<String, Object> query(long view) {
        try {
            return views.get(current.get(), FORMAT, view).query();
        } catch (NotFound none) {
            return sharedQuery(view);
        }
    }

    private Map<String, Object> sharedQuery(long view) {
        try {
            var found = shared.get(current.get(), FORMAT, view);
            if (found.teamId() != null && !current.get().teams().contains(found.teamId())) {
                throw new LibredeskRefusal(
                        ErrorType.PERMISSION.status(), ErrorType.PERMISSION, "You do not have access to this view");
            }
            return found.query();
        } catch (NotFound unknown) {
            throw unknown();
        }
    }

    static LibredeskRefusal unknown() {
        return LibredeskRefusal.notFound("View not found");
    }

    private SavedFilter stored(long view) {
        try {
            return views.get(current.get(), FORMAT, view);
        } catch (NotFound unknown) {
            throw unknown();
        }
    }

    private List<Status> statuses() {
        return statuses.all(current.get());
    }
}
