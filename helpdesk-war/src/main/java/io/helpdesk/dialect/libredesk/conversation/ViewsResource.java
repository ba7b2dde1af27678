package io.helpdesk.dialect.libredesk.conversation;

import io.helpdesk.api.caller.Permission;
import io.helpdesk.api.conversation.Condition;
import io.helpdesk.api.problem.NotFound;
import io.helpdesk.api.savedfilter.SaveFilter;
import io.helpdesk.api.savedfilter.SavedFilter;
import io.helpdesk.api.savedfilter.SavedFilter.Kind;
import io.helpdesk.api.savedfilter.SavedFilters;
import io.helpdesk.dialect.libredesk.Envelope;
import io.helpdesk.dialect.libredesk.LibredeskBody;
import io.helpdesk.dialect.libredesk.LibredeskJson;
import io.helpdesk.dialect.libredesk.LibredeskRefusal;
import io.helpdesk.dialect.libredesk.Needs;
import io.helpdesk.dialect.libredesk.PageJson;
import io.helpdesk.dialect.libredesk.PathId;
import io.helpdesk.dialect.libredesk.filter.Filters;
import io.helpdesk.web.CurrentCaller;
import io.helpdesk.web.Json;
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
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The lists that agents keep for themselves (libredesk-resources 15). */
@Path("views")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
@ApplicationScoped
public class ViewsResource {

    static final String FILTERS = "filters";

    private static final String FORMAT = "libredesk";

    @Inject
    CurrentCaller current;

    @Inject
    SavedFilters views;

    @Inject
    ConversationLists lists;

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
        return Envelope.success(ViewJson.of(views.create(current.get(), FORMAT, command(body, "Name", "Filters"))));
    }

    @PUT
    @Path("me/{id}")
    @Needs(Permission.FILTER_WRITE)
    public Envelope<ViewJson> update(@PathParam("id") String id, LibredeskBody body) {
        long view = PathId.of(id);
        var command = command(body, "name", FILTERS);
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
        var view = stored(PathId.of(id));
        return lists.list(
                current.get(),
                uri,
                Condition.everything(),
                condition(view.query().get(FILTERS)));
    }

    private SavedFilter stored(long view) {
        try {
            return views.get(current.get(), FORMAT, view);
        } catch (NotFound unknown) {
            throw LibredeskRefusal.notFound("View not found");
        }
    }

    /** @param nameField what a refusal calls it, as the next one */
    private static SaveFilter command(LibredeskBody body, String nameField, String filtersField) {
        var sent = body.whole();
        var name = body.text("name");
        body.refuseUnlessDecoded();
        if (name.isEmpty()) {
            throw LibredeskRefusal.input("`" + nameField + "` empty");
        }
        var filters = sent.get(FILTERS);
        if (filters == null || filters instanceof Collection<?> list && list.isEmpty()) {
            throw LibredeskRefusal.input("`" + filtersField + "` empty");
        }
        try {
            condition(filters);
        } catch (LibredeskRefusal unusable) {
            throw LibredeskRefusal.input("Invalid filters.");
        }
        return new SaveFilter(Kind.CONVERSATION, name, Map.of(FILTERS, filters));
    }

    private static Condition condition(Object filters) {
        return Filters.ofConversations(Json.text(LibredeskJson.mapper(), filters));
    }
}
