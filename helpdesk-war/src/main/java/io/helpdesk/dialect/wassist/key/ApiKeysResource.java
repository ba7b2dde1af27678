package io.helpdesk.dialect.wassist.key;

import io.helpdesk.api.caller.Credentials.StoredCredential;
import io.helpdesk.api.caller.OrganisationKeys;
import io.helpdesk.dialect.wassist.Text;
import io.helpdesk.dialect.wassist.WassistBody;
import io.helpdesk.dialect.wassist.WassistRefusal;
import io.helpdesk.web.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The organisation's keys (wassist 13.1): shown once, and from then on known by what is before the dot. */
@Path("api-keys")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class ApiKeysResource {

    private static final int NAME = 255;
    private static final String NAMELESS = "API key";

    /**
     * A key without its secret.
     *
     * @param lastUsedAt null if it never was
     * @param revokedAt null for one that opens something; revoked ones are not kept
     * @param key the whole key, where it was just made
     */
    public record ApiKeyJson(
            String prefix,
            String name,
            Instant createdAt,
            Instant lastUsedAt,
            Instant revokedAt,
            Optional<String> key) {

        static ApiKeyJson of(StoredCredential key, Instant revokedAt, String secret) {
            return new ApiKeyJson(
                    key.publicPart(),
                    key.name(),
                    key.createdAt(),
                    key.lastUsedAt(),
                    revokedAt,
                    Optional.ofNullable(secret));
        }
    }

    @Inject
    Clock clock;

    @Inject
    OrganisationKeys keys;

    @Inject
    CurrentCaller current;

    /** A bare list. */
    @GET
    public List<ApiKeyJson> list() {
        return keys.list(current.get()).stream()
                .map(key -> ApiKeyJson.of(key, null, null))
                .toList();
    }

    @POST
    public Response create(WassistBody body) {
        var name = body.read(
                        fields -> fields.text("name", Text.optional().orBlank().upTo(NAME)))
                .filter(given -> !given.isEmpty())
                .orElse(NAMELESS);
        var made = keys.create(current.get(), name);
        var stored = keys.list(current.get()).stream()
                .filter(key -> key.id() == made.id())
                .findFirst()
                .orElseThrow(WassistRefusal::notFound);
        return Response.status(Response.Status.CREATED)
                .entity(ApiKeyJson.of(stored, null, made.key()))
                .build();
    }

    /** Also the key with which this is asked. */
    @POST
    @Path("{prefix}/revoke")
    public ApiKeyJson revoke(@PathParam("prefix") String prefix) {
        return ApiKeyJson.of(keys.revoke(current.get(), prefix), clock.instant(), null);
    }
}
