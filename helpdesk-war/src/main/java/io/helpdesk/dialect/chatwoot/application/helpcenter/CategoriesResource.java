package io.helpdesk.dialect.chatwoot.application.helpcenter;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.helpcenter.Categories;
import io.helpdesk.api.helpcenter.Category;
import io.helpdesk.api.helpcenter.Portals;
import io.helpdesk.api.helpcenter.SaveCategory;
import io.helpdesk.api.paging.PageRequest;
import io.helpdesk.dialect.chatwoot.Answers;
import io.helpdesk.dialect.chatwoot.ChatwootJson;
import io.helpdesk.dialect.chatwoot.CurrentParams;
import io.helpdesk.dialect.chatwoot.PathId;
import io.helpdesk.dialect.chatwoot.application.Administrators;
import io.helpdesk.web.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The categories of a portal (chatwoot-desk 10). */
@Path("accounts/{account}/portals/{portal}/categories")
@Produces(ChatwootJson.TYPE)
@ApplicationScoped
public class CategoriesResource {

    private static final int PAGE = 25;

    @Inject
    Categories categories;

    @Inject
    Portals portals;

    @Inject
    CurrentCaller current;

    @Inject
    CurrentParams params;

    @GET
    public CategoryJson.Several list(@PathParam("portal") String portal) {
        var sent = params.get();
        var found = categories.list(
                current.get(),
                portal,
                sent.filled("locale").orElse(null),
                PageRequest.page(sent.page(), PAGE).withTotal());
        return new CategoryJson.Several(
                shown(current.get(), found.items()), new CategoryJson.SeveralMeta(sent.page(), found.total()));
    }

    @GET
    @Path("{category}")
    public CategoryJson.One show(@PathParam("portal") String portal, @PathParam("category") PathId category) {
        var caller = Administrators.only(current.get());
        return one(caller, categories.get(caller, portal, category.value()));
    }

    @POST
    public CategoryJson.One create(@PathParam("portal") String portal) {
        var caller = Administrators.only(current.get());
        portals.get(caller, portal);
        return one(caller, categories.create(caller, portal, command()));
    }

    @PATCH
    @Path("{category}")
    public CategoryJson.One update(@PathParam("portal") String portal, @PathParam("category") PathId category) {
        var caller = Administrators.only(current.get());
        categories.get(caller, portal, category.value());
        return one(caller, categories.update(caller, portal, category.value(), command()));
    }

    @PUT
    @Path("{category}")
    public CategoryJson.One replace(@PathParam("portal") String portal, @PathParam("category") PathId category) {
        return update(portal, category);
    }

    @DELETE
    @Path("{category}")
    public Response delete(@PathParam("portal") String portal, @PathParam("category") PathId category) {
        categories.delete(Administrators.only(current.get()), portal, category.value());
        return Answers.empty();
    }

    private CategoryJson.One one(Caller caller, Category category) {
        return new CategoryJson.One(shown(caller, List.of(category)).get(0));
    }

    /** With how much is in them and what is above them, which is looked for once for all. */
    private List<CategoryJson> shown(Caller caller, List<Category> some) {
        var counts = categories.articles(caller, some.stream().map(Category::id).toList());
        var parents =
                categories
                        .some(
                                caller,
                                some.stream()
                                        .map(Category::parentId)
                                        .filter(Objects::nonNull)
                                        .toList())
                        .stream()
                        .collect(Collectors.toMap(Category::id, Function.identity()));
        return some.stream()
                .map(category -> CategoryJson.of(
                        category,
                        Optional.ofNullable(category.parentId()).map(parents::get),
                        counts.getOrDefault(category.id(), 0L)))
                .toList();
    }

    private SaveCategory command() {
        var sent = params.get().wrapped("category");
        return new SaveCategory(
                sent.text("slug").orElse(null),
                sent.text("name").orElse(null),
                sent.filled("locale").orElse(null),
                sent.has("description") ? sent.filled("description") : null,
                sent.has("icon") ? sent.filled("icon") : null,
                sent.strictId("position").map(Positions::fitting).orElse(null),
                sent.has("parent_category_id") ? sent.strictId("parent_category_id") : null);
    }
}
