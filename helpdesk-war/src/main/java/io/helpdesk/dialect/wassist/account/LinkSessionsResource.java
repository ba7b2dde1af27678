package io.helpdesk.dialect.wassist.account;

import io.helpdesk.api.inbox.InboxLinks;
import io.helpdesk.api.inbox.InboxLinks.Link;
import io.helpdesk.api.inbox.InboxLinks.SaveLink;
import io.helpdesk.dialect.wassist.Fields;
import io.helpdesk.dialect.wassist.Paging;
import io.helpdesk.dialect.wassist.ResultsPage;
import io.helpdesk.dialect.wassist.Uuids;
import io.helpdesk.dialect.wassist.WassistBody;
import io.helpdesk.dialect.wassist.WithoutKey;
import io.helpdesk.web.CurrentCaller;
import io.helpdesk.web.PublicAddress;
import io.helpdesk.web.connect.ConnectClaim;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import java.util.UUID;

/**
 * Invitations to connect a number (wassist 11). Where the original sends people to sign up with Meta, a form of ours asks them
 * for what Meta gave them.
 */
@Path("whatsapp-link-sessions")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class LinkSessionsResource {

    /** @param linkUrl where the invited is sent; null for who only may know how it is */
    public record LinkSessionJson(UUID id, String successUrl, String returnUrl, String status, String linkUrl) {}

    @Inject
    InboxLinks links;

    @Inject
    CurrentCaller current;

    @Inject
    PublicAddress address;

    /** Newest first. */
    @GET
    public ResultsPage<LinkSessionJson> list(@Context UriInfo uri) {
        var paging = Paging.of(uri.getQueryParameters());
        return paging.results(
                links.list(current.get(), paging.request().withTotal()),
                page -> page.stream().map(this::toJson).toList(),
                address,
                "whatsapp-link-sessions/");
    }

    @POST
    public Response create(WassistBody body) {
        var made = links.create(current.get(), body.read(LinkSessionsResource::read));
        return Response.status(Response.Status.CREATED).entity(toJson(made)).build();
    }

    @GET
    @Path("{id}")
    public LinkSessionJson show(@PathParam("id") String id) {
        return toJson(links.get(current.get(), Uuids.inPath(id)));
    }

    @PUT
    @Path("{id}")
    public LinkSessionJson replace(@PathParam("id") String id, WassistBody body) {
        return update(id, body);
    }

    @PATCH
    @Path("{id}")
    public LinkSessionJson update(@PathParam("id") String id, WassistBody body) {
        var link = links.get(current.get(), Uuids.inPath(id));
        return toJson(links.update(current.get(), link.uuid(), body.read(LinkSessionsResource::read)));
    }

    @DELETE
    @Path("{id}")
    public void delete(@PathParam("id") String id) {
        links.delete(current.get(), Uuids.inPath(id));
    }

    @POST
    @Path("{id}/expire")
    public LinkSessionJson expire(@PathParam("id") String id) {
        return toJson(links.expire(current.get(), Uuids.inPath(id)));
    }

    /** For whoever waits for it to be done. */
    @GET
    @Path("{id}/public")
    @WithoutKey
    public LinkSessionJson state(@PathParam("id") String id) {
        return toJson(links.state(Uuids.inPath(id)));
    }

    private static SaveLink read(Fields fields) {
        return new SaveLink(url(fields, "successUrl"), url(fields, "returnUrl"));
    }

    private static Optional<String> url(Fields fields, String name) {
        return fields.isNull(name)
                ? Optional.empty()
                : fields.url(name, false).map(Optional::of).orElse(null);
    }

    private LinkSessionJson toJson(Link link) {
        String url = link.token() == null
                ? null
                : address.base() + ConnectClaim.MOUNT + "/" + link.uuid() + "/" + link.token();
        return new LinkSessionJson(
                link.uuid(), link.successUrl(), link.returnUrl(), link.state().name(), url);
    }
}
