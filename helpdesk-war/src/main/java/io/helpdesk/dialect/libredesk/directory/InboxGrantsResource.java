package io.helpdesk.dialect.libredesk.directory;

import io.helpdesk.api.caller.Permission;
import io.helpdesk.api.mail.MailGrants;
import io.helpdesk.api.mail.MailGrants.Ending;
import io.helpdesk.api.mail.MailGrants.Wanted;
import io.helpdesk.api.problem.Invalid;
import io.helpdesk.api.problem.NotFound;
import io.helpdesk.dialect.libredesk.Envelope;
import io.helpdesk.dialect.libredesk.LibredeskBody;
import io.helpdesk.dialect.libredesk.LibredeskRefusal;
import io.helpdesk.dialect.libredesk.Needs;
import io.helpdesk.dialect.libredesk.WithoutKey;
import io.helpdesk.web.CurrentCaller;
import io.helpdesk.web.PublicAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Mailboxes whose owners let the desk use them, asked in a browser (libredesk-desk 5.3). */
@Path("inboxes/oauth")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class InboxGrantsResource {

    private static final String NEW = "new_inbox";
    private static final String RECONNECT = "reconnect";

    @Inject
    MailGrants grants;

    @Inject
    CurrentCaller current;

    @Inject
    PublicAddress address;

    @POST
    @Path("{provider}/authorize")
    @Consumes(MediaType.WILDCARD)
    @Needs(Permission.INBOX_WRITE)
    public Envelope<String> authorize(@PathParam("provider") String provider, LibredeskBody body) {
        var clientId = body.text("client_id");
        var clientSecret = body.text("client_secret");
        var tenantId = body.text("tenant_id");
        var flow = body.text("flow_type");
        long inbox = body.number("inbox_id");
        body.refuseUnlessDecoded();
        if (!provider.equals("google") && !provider.equals("microsoft")) {
            throw LibredeskRefusal.badInput();
        }
        if (clientId.isBlank() || clientSecret.isBlank()) {
            throw LibredeskRefusal.input("credentials empty");
        }
        if (!flow.equals(NEW) && !flow.equals(RECONNECT)) {
            throw LibredeskRefusal.badInput();
        }
        var callback = URI.create(address.base() + address.mount() + "/api/v1/inboxes/oauth/" + provider + "/callback");
        try {
            return Envelope.success(grants.begin(
                            current.get(),
                            new Wanted(
                                    provider,
                                    clientId,
                                    clientSecret,
                                    tenantId.isBlank() ? null : tenantId,
                                    flow.equals(RECONNECT) ? inbox : null,
                                    callback))
                    .toString());
        } catch (NotFound none) {
            throw LibredeskRefusal.input("Inbox not found");
        } catch (Invalid refusal) {
            throw LibredeskRefusal.badInput();
        }
    }

    /** The browser is back; where it goes on says no part of the request. */
    @GET
    @Path("{provider}/callback")
    @WithoutKey
    public Response callback(
            @PathParam("provider") String provider,
            @QueryParam("state") String state,
            @QueryParam("code") String code) {
        var ending = grants.end(provider, state, code);
        return Response.status(Response.Status.FOUND)
                .header(HttpHeaders.LOCATION, address.base() + "/admin/inboxes?" + words(ending))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("Referrer-Policy", "no-referrer")
                .build();
    }

    private static String words(Ending ending) {
        return switch (ending) {
            case CONNECTED -> "success=oauth_connected";
            case RECONNECTED -> "success=oauth_reconnected";
            case DENIED -> "error=oauth_denied";
            case NO_TOKEN -> "error=token_exchange_failed";
            case NO_ADDRESS -> "error=email_fetch_failed";
            case ADDRESS_TAKEN -> "error=inbox_already_exists";
            case INBOX_GONE -> "error=inbox_not_found";
            case ADDRESS_DIFFERS -> "error=email_mismatch";
            case STATE_UNKNOWN -> "error=invalid_state";
            case NOT_ALLOWED -> "error=permission_denied";
        };
    }
}
