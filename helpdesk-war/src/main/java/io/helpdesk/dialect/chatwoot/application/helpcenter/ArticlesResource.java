package io.helpdesk.dialect.chatwoot.application.helpcenter;

import io.helpdesk.api.agent.Agent;
import io.helpdesk.api.agent.Agents;
import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.helpcenter.Article;
import io.helpdesk.api.helpcenter.ArticleFilter;
import io.helpdesk.api.helpcenter.ArticleStatus;
import io.helpdesk.api.helpcenter.Articles;
import io.helpdesk.api.helpcenter.PortalTally;
import io.helpdesk.api.helpcenter.Portals;
import io.helpdesk.api.helpcenter.SaveArticle;
import io.helpdesk.api.paging.PageRequest;
import io.helpdesk.dialect.chatwoot.AgentJson;
import io.helpdesk.dialect.chatwoot.Answers;
import io.helpdesk.dialect.chatwoot.ChatwootJson;
import io.helpdesk.dialect.chatwoot.ChatwootParams;
import io.helpdesk.dialect.chatwoot.ChatwootRefusal;
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
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The articles of a portal (chatwoot-desk 10). */
@Path("accounts/{account}/portals/{portal}/articles")
@Produces(ChatwootJson.TYPE)
@ApplicationScoped
public class ArticlesResource {

    private static final int PAGE = 25;

    @Inject
    Articles articles;

    @Inject
    Portals portals;

    @Inject
    Agents agents;

    @Inject
    CurrentCaller current;

    @Inject
    CurrentParams params;

    @GET
    public ArticleJson.Several list(@PathParam("portal") String portal) {
        var caller = current.get();
        var own = portals.get(caller, portal);
        var sent = params.get();
        var locale = sent.filled("locale").orElse(null);
        var filter = new ArticleFilter(
                locale,
                sent.filled("category_slug").orElse(null),
                status(sent).orElse(null),
                sent.id("author_id").orElse(null),
                sent.filled("query").map(String::strip).orElse(null));
        var found = articles.list(
                caller, portal, filter, PageRequest.page(sent.page(), PAGE).withTotal());
        var counted = portals.tallies(caller).stream()
                .filter(tally -> tally.portalId() == own.id())
                .filter(tally -> locale == null || tally.locale().equals(locale))
                .toList();
        return new ArticleJson.Several(
                shown(caller, found.items()),
                new ArticleJson.Meta(
                        PortalJson.sum(counted, PortalTally::articles),
                        PortalJson.sum(counted, PortalTally::archived),
                        found.total(),
                        sent.page(),
                        PortalJson.sum(counted, PortalTally::drafts),
                        PortalJson.sum(counted, PortalTally::mine),
                        PortalJson.sum(counted, PortalTally::published)));
    }

    @GET
    @Path("{article}")
    public ArticleJson.One show(@PathParam("portal") String portal, @PathParam("article") PathId article) {
        var caller = Administrators.only(current.get());
        return one(caller, articles.get(caller, portal, article.value()));
    }

    @POST
    public ArticleJson.One create(@PathParam("portal") String portal) {
        var caller = Administrators.only(current.get());
        portals.get(caller, portal);
        return one(caller, articles.create(caller, portal, command()));
    }

    @PATCH
    @Path("{article}")
    public ArticleJson.One update(@PathParam("portal") String portal, @PathParam("article") PathId article) {
        var caller = Administrators.only(current.get());
        articles.get(caller, portal, article.value());
        return one(caller, articles.update(caller, portal, article.value(), command()));
    }

    @PUT
    @Path("{article}")
    public ArticleJson.One replace(@PathParam("portal") String portal, @PathParam("article") PathId article) {
        return update(portal, article);
    }

    @POST
    @Path("reorder")
    public Response reorder(@PathParam("portal") String portal) {
        var caller = Administrators.only(current.get());
        portals.get(caller, portal);
        articles.reorder(caller, portal, Positions.of(params.get(), "positions_hash"));
        return Answers.empty();
    }

    @DELETE
    @Path("{article}")
    public Response delete(@PathParam("portal") String portal, @PathParam("article") PathId article) {
        articles.delete(Administrators.only(current.get()), portal, article.value());
        return Answers.empty();
    }

    private ArticleJson.One one(Caller caller, Article article) {
        return new ArticleJson.One(shown(caller, List.of(article)).get(0));
    }

    /** With their authors, who are looked for once for all. */
    private List<ArticleJson> shown(Caller caller, List<Article> some) {
        if (some.isEmpty()) {
            return List.of();
        }
        var people = agents.list(caller).stream().collect(Collectors.toMap(Agent::id, Function.identity()));
        return some.stream()
                .map(article -> ArticleJson.of(
                        article,
                        Optional.ofNullable(article.authorId()).map(people::get).map(AgentJson::of)))
                .toList();
    }

    private SaveArticle command() {
        var sent = params.get().wrapped("article");
        return new SaveArticle(
                sent.text("slug").orElse(null),
                sent.text("title").orElse(null),
                sent.has("description") ? sent.filled("description") : null,
                sent.text("content").orElse(null),
                sent.has("category_id") ? sent.strictId("category_id") : null,
                sent.filled("locale").orElse(null),
                sent.strictId("author_id").orElse(null),
                status(sent).orElse(null),
                sent.strictId("position").map(Positions::fitting).orElse(null),
                sent.has("meta") ? metadata(sent) : null);
    }

    private static Article.Metadata metadata(ChatwootParams sent) {
        return sent.nested("meta")
                .map(meta -> new Article.Metadata(
                        meta.filled(ArticleJson.TITLE).orElse(null),
                        meta.filled(ArticleJson.DESCRIPTION).orElse(null),
                        meta.texts(ArticleJson.TAGS)))
                .orElse(Article.Metadata.NONE);
    }

    /** By name, or by number. */
    private static Optional<ArticleStatus> status(ChatwootParams sent) {
        var word = sent.filled("status");
        for (var status : ArticleStatus.values()) {
            var code = String.valueOf(status.ordinal());
            if (word.isPresent()
                    && (word.get().equals(ArticleJson.status(status))
                            || word.get().equals(code))) {
                return Optional.of(status);
            }
        }
        if (word.isPresent()) {
            throw ChatwootRefusal.unprocessable("'" + word.get() + "' is not a valid status");
        }
        return Optional.empty();
    }
}
