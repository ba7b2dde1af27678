package io.helpdesk.dialect.chatwoot.application.helpcenter;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.file.Files;
import io.helpdesk.api.file.StoredFile;
import io.helpdesk.api.helpcenter.Portal;
import io.helpdesk.api.helpcenter.Portals;
import io.helpdesk.api.helpcenter.SavePortal;
import io.helpdesk.api.inbox.Inbox;
import io.helpdesk.api.inbox.Inboxes;
import io.helpdesk.api.message.Attach;
import io.helpdesk.api.problem.NotFound;
import io.helpdesk.dialect.chatwoot.Answers;
import io.helpdesk.dialect.chatwoot.BlobLinks;
import io.helpdesk.dialect.chatwoot.ChatwootJson;
import io.helpdesk.dialect.chatwoot.ChatwootParams;
import io.helpdesk.dialect.chatwoot.ChatwootRefusal;
import io.helpdesk.dialect.chatwoot.CurrentParams;
import io.helpdesk.dialect.chatwoot.SignedBlob;
import io.helpdesk.dialect.chatwoot.application.Administrators;
import io.helpdesk.dialect.chatwoot.application.inbox.InboxMapper;
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
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Help centers, by their slugs (chatwoot-desk 10). */
@Path("accounts/{account}/portals")
@Produces(ChatwootJson.TYPE)
@ApplicationScoped
public class PortalsResource {

    private static final int PAGE = 25;

    @Inject
    Portals portals;

    @Inject
    Inboxes inboxes;

    @Inject
    Files files;

    @Inject
    BlobLinks links;

    @Inject
    CurrentCaller current;

    @Inject
    CurrentParams params;

    @GET
    public PortalJson.Several list() {
        var all = portals.list(current.get());
        long page = params.get().page();
        var shown = page > Portals.MOST
                ? List.<Portal>of()
                : all.stream().skip((page - 1) * PAGE).limit(PAGE).toList();
        return new PortalJson.Several(shown(current.get(), shown), new PortalJson.SeveralMeta(page, all.size()));
    }

    @GET
    @Path("{portal}")
    public PortalJson show(@PathParam("portal") String portal) {
        return shown(current.get(), portals.get(current.get(), portal));
    }

    @POST
    public PortalJson create() {
        var caller = Administrators.only(current.get());
        return shown(caller, written(() -> portals.create(caller, command())));
    }

    @PATCH
    @Path("{portal}")
    public PortalJson update(@PathParam("portal") String portal) {
        var caller = Administrators.only(current.get());
        portals.get(caller, portal);
        return shown(caller, written(() -> portals.update(caller, portal, command())));
    }

    @PUT
    @Path("{portal}")
    public PortalJson replace(@PathParam("portal") String portal) {
        return update(portal);
    }

    @DELETE
    @Path("{portal}")
    public Response delete(@PathParam("portal") String portal) {
        portals.delete(Administrators.only(current.get()), portal);
        return Answers.empty();
    }

    private PortalJson shown(Caller caller, Portal portal) {
        return shown(caller, List.of(portal)).get(0);
    }

    private List<PortalJson> shown(Caller caller, List<Portal> some) {
        if (some.isEmpty()) {
            return List.of();
        }
        var tallies = portals.tallies(caller);
        var known = some.stream().map(Portal::inboxId).anyMatch(Objects::nonNull)
                ? inboxes.list(caller).stream().collect(Collectors.toMap(Inbox::id, Function.identity()))
                : Map.<Long, Inbox>of();
        return some.stream()
                .map(portal -> PortalJson.of(
                        portal,
                        tallies,
                        Optional.ofNullable(portal.inboxId())
                                .map(known::get)
                                .map(inbox -> InboxMapper.toJson(inbox, caller)),
                        Optional.ofNullable(portal.logo()).map(logo -> shown(portal.id(), logo)),
                        caller.userId() != null))
                .toList();
    }

    private SavePortal command() {
        var all = params.get();
        var sent = all.wrapped("portal");
        var config = sent.nested("config").orElseGet(ChatwootParams::none);
        return new SavePortal(
                sent.text("slug").orElse(null),
                sent.text("name").orElse(null),
                new SavePortal.Look(
                        written(sent, "custom_domain"),
                        written(sent, "color"),
                        written(sent, "header_text"),
                        written(sent, "homepage_link"),
                        written(sent, "page_title")),
                sent.flag("archived").orElse(null),
                config.filled("default_locale").orElse(null),
                config.has("allowed_locales") ? config.texts("allowed_locales") : null,
                all.has("inbox_id") ? all.strictId("inbox_id") : null,
                all.filled("blob_id").map(PortalsResource::logo).orElse(null));
    }

    private static Attach.Signed logo(String blobId) {
        var blob = SignedBlob.parse(blobId).orElseThrow(PortalsResource::noLogo);
        return new Attach.Signed(blob.uuid(), blob.signature());
    }

    private static ChatwootRefusal noLogo() {
        return ChatwootRefusal.unprocessable("blob_id must be the id of an upload");
    }

    private static Portal written(Supplier<Portal> writing) {
        try {
            return writing.get();
        } catch (NotFound missing) {
            if (missing.subject().equals("file")) {
                throw noLogo();
            }
            throw missing;
        }
    }

    private PortalJson.LogoJson shown(long portalId, StoredFile logo) {
        return new PortalJson.LogoJson(
                logo.id(),
                portalId,
                logo.contentType(),
                logo.accountId(),
                links.address(logo),
                new SignedBlob(logo.uuid(), files.sign(logo.uuid(), null)).toString(),
                logo.filename());
    }

    private static Optional<String> written(ChatwootParams sent, String key) {
        return sent.has(key) ? sent.filled(key) : null;
    }
}
