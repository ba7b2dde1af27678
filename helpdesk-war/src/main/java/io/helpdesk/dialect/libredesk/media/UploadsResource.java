package io.helpdesk.dialect.libredesk.media;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.file.Files;
import io.helpdesk.api.problem.NotFound;
import io.helpdesk.dialect.libredesk.ApiKeyAuthentication;
import io.helpdesk.dialect.libredesk.ApiKeys;
import io.helpdesk.dialect.libredesk.ConsoleSessions;
import io.helpdesk.dialect.libredesk.ConversationPath;
import io.helpdesk.dialect.libredesk.ErrorType;
import io.helpdesk.dialect.libredesk.LibredeskRefusal;
import io.helpdesk.web.admission.Door;
import io.helpdesk.web.download.Download;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;

/** Hands files out: to agents, and to whoever has a signed address (libredesk-resources 13). */
@Path("{name}")
@ApplicationScoped
public class UploadsResource {

    @Inject
    Files files;

    @Inject
    Door door;

    @Inject
    ConsoleSessions sessions;

    @Inject
    Download download;

    @Inject
    HttpServletRequest request;

    /** A thumbnail's address shows the picture itself. */
    @GET
    public Response get(
            @PathParam("name") String name,
            @QueryParam("sig") String signature,
            @QueryParam("exp") String expires,
            @QueryParam("download") String asked,
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization) {
        String uuid = name.startsWith(MediaLinks.THUMBNAIL) ? name.substring(MediaLinks.THUMBNAIL.length()) : name;
        return signature == null
                ? respond(forAgent(uuid, authorization), asked)
                : respond(signed(uuid, signature, expires), asked);
    }

    private Files.StoredContent forAgent(String uuid, String authorization) {
        var key = ApiKeys.read(authorization);
        Caller caller = key.isPresent() ? ApiKeyAuthentication.admit(door, key.get()) : sessions.admit(request);
        try {
            return files.open(caller, ConversationPath.uuid(uuid, "File not found"));
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

    /** The stored type, whatever it is: what could run in a browser is only ever saved (libredesk-desk 3). */
    private Response respond(Files.StoredContent content, String asked) {
        String type = content.file().contentType();
        boolean shown = type.startsWith("image/") && !type.startsWith("image/svg")
                || type.startsWith("video/")
                || type.equals("application/pdf");
        return download.hand(content, type, shown && !"1".equals(asked));
    }
}
