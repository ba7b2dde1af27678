package io.helpdesk.dialect.chatwoot.blob;

import io.helpdesk.api.file.DirectUploads;
import io.helpdesk.api.file.Files;
import io.helpdesk.api.file.StoredFile;
import io.helpdesk.api.problem.NotFound;
import io.helpdesk.dialect.chatwoot.BlobAddresses;
import io.helpdesk.dialect.chatwoot.SignedBlob;
import io.helpdesk.web.admission.Body;
import io.helpdesk.web.download.Download;
import io.helpdesk.web.multipart.TemporaryFiles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/** Stored files, for whoever has a signed address (chatwoot-client 5.4). */
@Path("")
@ApplicationScoped
public class BlobsResource {

    private static final Duration SHORTLY = Duration.ofMinutes(5);

    /** Shown by browsers as what they are; everything else is only ever downloaded, so nothing uploaded can run here. */
    private static final Set<String> HARMLESS =
            Set.of("image/png", "image/jpeg", "image/gif", "image/webp", "image/bmp", "application/pdf", "text/plain");

    @Inject
    Clock clock;

    @Inject
    Files files;

    @Inject
    BlobAddresses addresses;

    @Inject
    Download download;

    @Inject
    DirectUploads uploads;

    @Inject
    HttpServletRequest request;

    /** Leads to the bytes. */
    @GET
    @Path("{how: blobs/redirect|representations/redirect}/{blob}/{filename: .*}")
    public Response redirect(@PathParam("blob") String name, @PathParam("filename") String filename) {
        SignedBlob blob = SignedBlob.parse(name).orElseThrow(() -> new NotFound("file"));
        StoredFile file = files.openSigned(blob.uuid(), null, blob.signature()).file();
        Instant until = Instant.ofEpochSecond(clock.instant().plus(SHORTLY).getEpochSecond());
        return Response.status(302)
                .location(URI.create(addresses.bytes(file, until)))
                .build();
    }

    /** Takes the bytes of a file that was announced, until the time in the path has come. */
    @PUT
    @Path("disk/{until: [0-9]{1,12}}/{blob}/{filename: .*}")
    @Consumes(MediaType.WILDCARD)
    public void fill(
            @PathParam("until") long until, @PathParam("blob") String name, @PathParam("filename") String filename)
            throws IOException {
        SignedBlob blob = SignedBlob.parse(name).orElseThrow(() -> new NotFound("file"));
        Instant end = Instant.ofEpochSecond(until);
        if (!uploads.awaits(blob.uuid(), end, blob.signature())) {
            throw new NotFound("file");
        }
        var content = TemporaryFiles.create();
        try (var body = Body.of(request)) {
            java.nio.file.Files.copy(body, content, StandardCopyOption.REPLACE_EXISTING);
        }
        uploads.fill(blob.uuid(), end, blob.signature(), content);
    }

    /** The bytes, until the time in the path has come. */
    @GET
    @Path("disk/{until: [0-9]{1,12}}/{blob}/{filename: .*}")
    public Response bytes(
            @PathParam("until") long until, @PathParam("blob") String name, @PathParam("filename") String filename) {
        SignedBlob blob = SignedBlob.parse(name).orElseThrow(() -> new NotFound("file"));
        Files.StoredContent content = files.openSigned(blob.uuid(), Instant.ofEpochSecond(until), blob.signature());
        String type = content.file().contentType() == null ? "" : content.file().contentType();
        boolean shown = HARMLESS.contains(type) || type.startsWith("audio/") || type.startsWith("video/");
        return download.hand(content, shown ? type : "application/octet-stream", shown);
    }
}
