package io.helpdesk.dialect.wassist.media;

import io.helpdesk.api.file.Files;
import io.helpdesk.dialect.wassist.Uuids;
import io.helpdesk.dialect.wassist.WassistRefusal;
import io.helpdesk.web.download.Download;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

/** Files of messages, for whoever has the link. */
@Path(MediaResource.PATH)
@ApplicationScoped
public class MediaResource {

    public static final String PATH = "media";

    @Inject
    Files files;

    @Inject
    Download download;

    @GET
    @Path("{id}")
    public Response read(@PathParam("id") String id, @QueryParam("signature") String signature) {
        if (signature == null) {
            throw WassistRefusal.notFound();
        }
        var content = files.openSigned(Uuids.inPath(id), null, signature);
        // never shown as a page of ours, whatever it is
        return download.hand(content, content.file().contentType(), false);
    }
}
