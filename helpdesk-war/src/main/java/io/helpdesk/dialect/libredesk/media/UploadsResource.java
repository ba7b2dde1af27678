package io.helpdesk.dialect.libredesk.media;

import io.helpdesk.api.caller.Credential;
import io.helpdesk.api.caller.Gatekeeper;
import io.helpdesk.api.file.Files;
import io.helpdesk.api.file.StoredFile;
import io.helpdesk.api.problem.NotFound;
import io.helpdesk.dialect.libredesk.ApiKeyAuthentication;
import io.helpdesk.dialect.libredesk.ApiKeys;
import io.helpdesk.dialect.libredesk.ConversationPath;
import io.helpdesk.dialect.libredesk.ErrorType;
import io.helpdesk.dialect.libredesk.LibredeskRefusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** Hands files out: to agents, and to whoever has a signed address (libredesk-resources 13). */
@Path("{name}")
@ApplicationScoped
public class UploadsResource {

    /** Shown by browsers as what they are; everything else is only ever downloaded, so nothing uploaded can run here. */
    private static final Set<String> HARMLESS = Set.of(
            "image/png", "image/jpeg", "image/gif", "image/webp", "image/bmp", "application/pdf", "text/plain");

    @Inject
    Files files;

    @Inject
    Gatekeeper gatekeeper;

    /** A thumbnail's address shows the picture itself. */
    @GET
    public Response get(
            @PathParam("name") String name,
            @QueryParam("sig") String signature,
            @QueryParam("exp") String expires,
            @QueryParam("download") String download,
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization) {
        String uuid = name.startsWith(MediaLinks.THUMBNAIL) ? name.substring(MediaLinks.THUMBNAIL.length()) : name;
        return signature == null
                ? respond(forAgent(uuid, authorization), download)
                : respond(signed(uuid, signature, expires), download);
    }

    private Files.StoredContent forAgent(String uuid, String authorization) {
        Credential.KeyPair key = ApiKeys.read(authorization)
                .orElseThrow(() -> new LibredeskRefusal(
                        401, ErrorType.UNAUTHORIZED, "Invalid or expired session"));
        try {
            return files.open(
                    ApiKeyAuthentication.admit(gatekeeper, key), ConversationPath.uuid(uuid, "File not found"));
        } catch (NotFound e) {
            throw LibredeskRefusal.notFound("File not found");
        }
    }

    private Files.StoredContent signed(String uuid, String signature, String expires) {
        try {
            UUID file = UUID.fromString(uuid);
            return files.openSigned(file, Instant.ofEpochSecond(Long.parseLong(expires)), signature);
        } catch (NotFound | IllegalArgumentException | DateTimeException e) {
            throw new LibredeskRefusal(403, ErrorType.PERMISSION, "Invalid or expired media URL");
        }
    }

    private static Response respond(Files.StoredContent content, String download) {
        StoredFile file = content.file();
        String type = file.contentType();
        boolean shown = HARMLESS.contains(type) || type.startsWith("audio/") || type.startsWith("video/");
        String disposition = shown && !"1".equals(download) ? "inline" : "attachment";
        return Response.ok(content.path().toFile(), shown ? type : "application/octet-stream")
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition + "; filename=\"" + ascii(file.filename()) + "\"")
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CACHE_CONTROL, "private, max-age=300")
                .build();
    }

    private static String ascii(String filename) {
        return filename.replaceAll("[^\\x20-\\x7e]|[\"\\\\]", "_");
    }
}
