package io.helpdesk.dialect.libredesk.signin;

import io.helpdesk.api.caller.Permission;
import io.helpdesk.api.oidc.OidcProvider;
import io.helpdesk.api.oidc.OidcProviders;
import io.helpdesk.api.oidc.SaveOidcProvider;
import io.helpdesk.api.problem.Invalid;
import io.helpdesk.api.problem.NotFound;
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

/** The providers at which agents may sign in (libredesk-desk 5.6). */
@Path("oidc")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
@ApplicationScoped
public class OidcProvidersResource {

    private static final String BULLET = "\u2022";

    @Inject
    CurrentCaller current;

    @Inject
    OidcProviders providers;

    @Inject
    OidcAddresses addresses;

    @GET
    @Needs(Permission.SIGN_IN_WRITE)
    public Envelope<List<OidcProviderJson>> list() {
        return Envelope.success(
                providers.list(current.get()).stream().map(this::json).toList());
    }

    @GET
    @Path("{id}")
    @Needs(Permission.SIGN_IN_WRITE)
    public Envelope<OidcProviderJson> get(@PathParam("id") String id) {
        long provider = PathId.of(id);
        return Envelope.success(json(known(() -> providers.get(current.get(), provider))));
    }

    @POST
    @Needs(Permission.SIGN_IN_WRITE)
    public Envelope<OidcProviderJson> create(LibredeskBody body) {
        var command = command(body);
        return Envelope.success(json(written(() -> providers.create(current.get(), command))));
    }

    @PUT
    @Path("{id}")
    @Needs(Permission.SIGN_IN_WRITE)
    public Envelope<OidcProviderJson> update(@PathParam("id") String id, LibredeskBody body) {
        long provider = PathId.of(id);
        var command = command(body);
        return Envelope.success(json(known(() -> written(() -> providers.update(current.get(), provider, command)))));
    }

    /** True also when there is none. */
    @DELETE
    @Path("{id}")
    @Needs(Permission.SIGN_IN_WRITE)
    public Envelope<Boolean> delete(@PathParam("id") String id) {
        long provider = PathId.of(id);
        try {
            providers.delete(current.get(), provider);
        } catch (NotFound gone) {
            return Envelope.done();
        }
        return Envelope.done();
    }

    private OidcProviderJson json(OidcProvider provider) {
        return OidcProviderJson.of(provider, addresses.finish(provider.id()));
    }

    /** A secret that was shown masked is the one there is. */
    private static SaveOidcProvider command(LibredeskBody body) {
        var name = body.text("name").strip();
        boolean enabled = body.flag("enabled");
        var kind = body.text("provider");
        var issuer = body.text("provider_url").strip();
        var clientId = body.text("client_id").strip();
        var secret = body.text("client_secret").strip();
        var logo = body.text("logo_url").strip();
        try {
            body.refuseUnlessDecoded();
        } catch (LibredeskRefusal undecodable) {
            throw LibredeskRefusal.general(400, undecodable.getMessage());
        }
        return new SaveOidcProvider(
                name,
                enabled,
                OidcProviderJson.kind(kind).orElseThrow(LibredeskRefusal::badInput),
                issuer,
                clientId,
                secret.contains(BULLET) ? null : secret,
                logo);
    }

    private static OidcProvider written(Supplier<OidcProvider> write) {
        try {
            return write.get();
        } catch (Invalid refused) {
            throw switch (refused.violations().get(0).field()) {
                // nothing of what the network said: whoever may name an address shall not look around by it
                case "issuer" -> LibredeskRefusal.general(400, "No provider answers at this address");
                case "client_id" -> LibredeskRefusal.input("`client_id` empty");
                case "client_secret" -> LibredeskRefusal.input("`client_secret` empty");
                default -> refused;
            };
        }
    }

    private static OidcProvider known(Supplier<OidcProvider> provider) {
        try {
            return provider.get();
        } catch (NotFound unknown) {
            throw LibredeskRefusal.notFound("OIDC Provider not found");
        }
    }
}
