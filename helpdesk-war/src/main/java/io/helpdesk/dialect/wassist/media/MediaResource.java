package io.helpdesk.dialect.wassist.media;

import io.helpdesk.api.file.Files;
import io.helpdesk.dialect.wassist.Uuids;
import io.helpdesk.dialect.wassist.WassistRefusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Files of messages, for whoever has the link. */
@Path(MediaResource.PATH)
@ApplicationScoped
public class MediaResource {

    public static final String PATH = "media";

    @Inject
    Files files;

    @GET
    @Path("{id}")
    public Response read(@PathParam("id") String id, @QueryParam("signature") String signature) {
        if (signature == null) {
            throw WassistRefusal.notFound();
        }
        var content = files.openSigned(Uuids.inPath(id), null, signature);
        StreamingOutput bytes = out -> java.nio.file.Files.copy(content.path(), out);
        return Response.ok(bytes, content.file().contentType())
                .header("Content-Length", content.file().size())
                // never shown as a page of ours, whatever it is
                .header("Content-Disposition", "attachment; filename*=UTF-8''" + encoded(content.file().filename()))
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    private static String encoded(String filename) {
        return URLEncoder.encode(filename, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
