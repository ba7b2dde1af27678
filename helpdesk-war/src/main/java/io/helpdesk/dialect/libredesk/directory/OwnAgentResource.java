package io.helpdesk.dialect.libredesk.directory;

import io.helpdesk.api.account.OwnMembership;
import io.helpdesk.api.account.OwnProfile;
import io.helpdesk.api.agent.Availability;
import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.caller.Credential;
import io.helpdesk.api.caller.TokenOwner;
import io.helpdesk.api.team.Teams;
import io.helpdesk.dialect.libredesk.ApiKeys;
import io.helpdesk.dialect.libredesk.Envelope;
import io.helpdesk.dialect.libredesk.LibredeskBody;
import io.helpdesk.dialect.libredesk.LibredeskRefusal;
import io.helpdesk.dialect.libredesk.PictureForm;
import io.helpdesk.web.CurrentCaller;
import io.helpdesk.web.multipart.Multipart;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** The calling agent (libredesk-resources 2, libredesk-desk 2.4). */
@Path("agents/me")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
@ApplicationScoped
public class OwnAgentResource {

    @Inject
    CurrentCaller current;

    @Inject
    OwnMembership membership;

    @Inject
    OwnProfile profile;

    @Inject
    Teams teams;

    @Inject
    ShownAgent shown;

    /** With the key that was shown. */
    @GET
    public Envelope<AgentJson> get(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization) {
        return self(authorization);
    }

    /** A form that may have a picture. */
    @PUT
    public Envelope<AgentJson> update(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) String contentType,
            InputStream body)
            throws IOException {
        if (!Multipart.is(contentType)) {
            throw LibredeskRefusal.undecodable();
        }
        PictureForm.of(Multipart.read(body, contentType))
                .ifPresent(picture -> PictureForm.shown(() -> profile.show(owner(), picture)));
        return self(authorization);
    }

    @GET
    @Path("teams")
    public Envelope<List<TeamJson>> teams() {
        return Envelope.success(teams.ofMember(current.get(), current.get().id()).stream()
                .map(TeamsResource::toJson)
                .toList());
    }

    /**
     * Idleness is not kept: whoever has no live connection anywhere counts as offline by themselves, and whoever says here
     * that they are there is so without one.
     */
    @PUT
    @Path("availability")
    public Envelope<AgentJson> availability(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization, LibredeskBody body) {
        var status = body.text("status");
        boolean idle = body.text("source").equals("idle");
        body.refuseUnlessDecoded();
        if (status.isEmpty()) {
            throw LibredeskRefusal.badInput();
        }
        var wanted = AgentCommand.availability(status);
        if (!idle || wanted != Availability.BUSY) {
            declare(wanted, idle);
        }
        return self(authorization);
    }

    private void declare(Availability wanted, boolean idle) {
        Caller caller = current.get();
        boolean away = shown.self(caller, null).availabilityStatus().equals("away_manual");
        if (!idle || !away) {
            membership.declare(owner(), caller.accountId(), wanted, false);
        }
    }

    private TokenOwner owner() {
        return new TokenOwner(
                Caller.Kind.USER, current.get().id(), current.get().name());
    }

    /** True also when there is none. */
    @DELETE
    @Path("avatar")
    public Envelope<Boolean> forgetAvatar() {
        profile.removeAvatar(owner());
        return Envelope.done();
    }

    private Envelope<AgentJson> self(String authorization) {
        String key = ApiKeys.read(authorization).map(Credential.KeyPair::key).orElse(null);
        return Envelope.success(shown.self(current.get(), key));
    }
}
