package io.helpdesk.web.download;

import io.helpdesk.api.file.Files.StoredContent;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** The file that this request is answered with, if a resource has decided that it is. */
@RequestScoped
public class Download {

    private Handed handed;

    /**
     * What is sent.
     *
     * @param type the media type to name
     * @param inline whether a browser may show it, instead of saving it
     */
    record Handed(StoredContent content, String type, boolean inline) {}

    /**
     * Has the file sent when the resource has returned, by the {@link DownloadFilter} that its path must lead through.
     *
     * @param type the media type to name
     * @param inline whether a browser may show it, instead of saving it
     * @return what the resource is to return
     */
    public Response hand(StoredContent content, String type, boolean inline) {
        handed = new Handed(content, type, inline);
        return Response.ok().build();
    }

    boolean isHanded() {
        return handed != null;
    }

    /** What was handed over, once. */
    Optional<Handed> take() {
        var taken = Optional.ofNullable(handed);
        handed = null;
        return taken;
    }
}
